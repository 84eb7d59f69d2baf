"""A member says how to hear of each kind of thing."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ats.access.models import Membership
from ats.activity.events import record
from ats.activity.models import ByMail, Notification, NotificationChoice
from ats.activity.mornings import next_monday, next_morning
from ats.activity.notification_kinds import KINDS
from ats.activity.queries.notification_choices import Choice, choices_of
from ats.foundation.errors import DomainError


class UnknownChoice(DomainError):
    code = "unknown_choice"


@transaction.atomic
def choose_notifications(
    member: Membership, choices: Mapping[str, Choice], *, by: Membership | None
) -> list[str]:
    """Keep how `member` hears of kinds and return the names of those that changed.

    What waits for a digest follows: it waits for the other one, or for none. UnknownChoice for
    a kind or a way that there is not. Records notifications.chosen when anything changed.
    """
    for name, choice in choices.items():
        if name not in KINDS or choice.by_mail not in ByMail.values:
            raise UnknownChoice(_("Choose one of the ways that are offered."))
    present = choices_of(Membership.objects.select_for_update().get(pk=member.pk))
    changed = {name: choice for name, choice in choices.items() if choice != present[name]}
    for name, choice in changed.items():
        values = {"is_in_app": choice.is_in_app, "by_mail": choice.by_mail}
        NotificationChoice.objects.update_or_create(membership=member, kind=name, defaults=values)
        _follow(member, name, choice)
    if changed:
        facts = {"kinds": {name: choice.by_mail for name, choice in changed.items()}}
        record(
            "notifications.chosen",
            organization=member.organization_id,
            subject=member,
            by=by,
            facts=facts,
        )
    return list(changed)


def _follow(member: Membership, kind: str, choice: Choice) -> None:
    """Let what waits for a digest wait for the one that is wanted now."""
    waiting = Notification.objects.filter(membership=member, kind=kind, digest_at__isnull=False)
    waiting = waiting.filter(digest_at__gt=timezone.now())
    if choice.by_mail == ByMail.DAILY:
        waiting.update(digest_at=next_morning(member))
    elif choice.by_mail == ByMail.WEEKLY:
        waiting.update(digest_at=next_monday(member))
    else:
        Notification.objects.filter(membership=member, kind=kind).update(digest_at=None)
