"""Where somebody who applies begins, and who they are known as."""

from datetime import date
from functools import cache

from django.db.models import Exists, F, OuterRef, Q, Subquery

from applicants.models import Application, Candidate, StageRule
from applicants.models.candidate import email_key
from ats.access.models import Organization
from ats.foundation.prepared import Prepared
from postings.dates import last_day_taken, today_in
from postings.models import Posting, Stage


def public_first_stage(posting: Posting) -> Stage | None:
    """Return the stage that an application enters, with `has_rules`; None when it takes none.

    By the state and the dates of now, not of when the form was opened; one statement for all.
    And with `days_off`, the organization's as they are now: they stay so until the transaction
    ends (see `hold_calendar`, which is the same for who has no such statement).
    """
    zone = posting.organization.zone
    return _stages().first(
        posting=posting.pk, today=today_in(zone), last_taken=last_day_taken(zone)
    )


@cache
def _stages() -> Prepared:
    today, last_taken = date(1, 1, 1), date(1, 1, 2)
    opened = Q(posting__opens_on=None) | Q(posting__opens_on__lte=today)
    lasts = Q(posting__closes_on=None) | Q(posting__closes_on__gte=last_taken)
    # What its date has closed still takes a form that was open in time.
    by_date = Q(posting__state=Posting.State.CLOSED, posting__is_closed_by_date=True)
    takes = Q(posting__state=Posting.State.PUBLISHED) | by_date
    rows = Stage.objects.filter(opened, lasts, takes, posting=-1)
    stand_ins = {"posting": -1, "today": today, "last_taken": last_taken}
    rules = StageRule.objects.switched_on().filter(stage=OuterRef("pk"))
    rows = rows.annotate(has_rules=Exists(rules), days_off=F("posting__organization__days_off"))
    rows = rows.order_by("position", "id")[:1]
    return Prepared(rows, stand_ins, shares=Organization._meta.db_table)


def public_known_candidate(posting: Posting, email: str) -> tuple[Candidate | None, int | None]:
    """Return who has this address, and the id of their active application here."""
    known = _candidates().first(
        posting=posting.pk,
        organization=posting.organization_id,
        email=email_key(email),
    )
    return (known, known.active_application) if known else (None, None)


@cache
def _candidates() -> Prepared:
    active = Application.objects.active().filter(posting=-1, candidate=OuterRef("pk"))
    # Said of an address that a plan does not know: its index has none that is empty.
    rows = Candidate.objects.filter(~Q(email_key=""), organization=-2, email_key="?").annotate(
        active_application=Subquery(active.values("pk")[:1])
    )
    return Prepared(rows.order_by(), {"posting": -1, "organization": -2, "email": "?"})


def public_active_application(candidate: Candidate, posting: Posting) -> int | None:
    """Return the id of a candidate's active application for a posting."""
    rows = posting.applications.active().filter(candidate=candidate)
    return rows.values_list("pk", flat=True).first()
