"""What members have chosen to hear of, and what holds for those who have not."""

from collections.abc import Iterable
from dataclasses import dataclass

from ats.access.models import Membership
from ats.activity.models import NotificationChoice
from ats.activity.models.notification_choice import DIGESTS
from ats.activity.notification_kinds import KINDS, NotificationKind


@dataclass(frozen=True)
class Choice:
    """How one member hears of one kind."""

    is_in_app: bool
    by_mail: str

    @property
    def is_in_digest(self) -> bool:
        return self.by_mail in DIGESTS


def usual(kind: NotificationKind) -> Choice:
    return Choice(True, kind.by_mail)


def choices_of(member: Membership) -> dict[str, Choice]:
    """Return how a member hears of every kind, by its name. One statement."""
    chosen = {
        row.kind: Choice(row.is_in_app, row.by_mail)
        for row in NotificationChoice.objects.filter(membership=member)
    }
    return {name: chosen.get(name) or usual(kind) for name, kind in KINDS.items()}


def system_choices(kind: NotificationKind, membership_ids: Iterable[int]) -> dict[int, Choice]:
    """Return how each of several members hears of a kind. One statement."""
    ids = list(membership_ids)
    found = NotificationChoice.objects.filter(membership__in=ids, kind=kind.name)
    chosen = {row.membership_id: Choice(row.is_in_app, row.by_mail) for row in found}
    return {pk: chosen.get(pk) or usual(kind) for pk in ids}
