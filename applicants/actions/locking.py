"""The application as it is now, held until the action's transaction ends."""

from functools import cache

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from applicants.models import Application, StageRule
from ats.foundation.errors import Conflict, DomainError
from ats.foundation.prepared import Prepared


class StaleApplication(Conflict):
    """Somebody was quicker: what the member saw is no longer so."""

    code = "stale_application"


class NotActive(DomainError):
    """The application has ended; it must be reopened first."""

    code = "application_not_active"


def lock_application(application: Application, *, seen_version: int | None = None) -> Application:
    """Return the row locked and fresh, with candidate, posting and stage.

    `has_rules` tells whether a stage of the posting has, or had, any.

    StaleApplication when `seen_version` is given and the row has moved on, or is gone.
    """
    assert transaction.get_connection().in_atomic_block, "a lock belongs to a transaction"
    row = _locked().first(application=application.pk)
    if row is None:
        raise StaleApplication(_("This application is no longer there."))
    if Application.organization.is_cached(application):
        row.organization = application.organization
    if seen_version is not None and row.row_version != seen_version:
        raise StaleApplication(_what_happened(row))
    return row


@cache
def _locked() -> Prepared:
    rows = Application.objects.select_for_update(of=("self",)).filter(pk=-1)
    rules = StageRule.objects.filter(posting=OuterRef("posting_id"))
    rows = rows.select_related("candidate", "posting", "stage").annotate(has_rules=Exists(rules))
    return Prepared(rows.order_by(), {"application": -1})


def demand_active(row: Application) -> None:
    """NotActive when the application has ended."""
    if row.state != Application.State.ACTIVE:
        raise NotActive(
            _("%(name)s’s application has ended (%(state)s).")
            % {"name": row.candidate.name, "state": row.get_state_display()}
        )


def _what_happened(row: Application) -> str:
    last = row.transitions.select_related("by__user").order_by("-id").first()
    words = {
        "who": last.by.name if last and last.by else _("Somebody"),
        "name": row.candidate.name,
        "where": row.where,
    }
    if row.stage:
        return _("%(who)s moved %(name)s to %(where)s meanwhile.") % words
    return _("%(who)s ended %(name)s’s application meanwhile: %(where)s.") % words
