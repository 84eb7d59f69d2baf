"""A mail to a member has waited: what it says is asked for once more, just before it leaves."""

from datetime import timedelta

from django.utils import timezone

from ats.access.models import Membership
from ats.activity.models import Event, Mail, Notification
from ats.activity.sight import seen_by, still_seen

NOTIFICATION, DIGEST = "notification", "digest"
# A digest says what came since the one before, which is a week and some days at the most.
SINCE = timedelta(days=15)
MOST = 1000


def may_leave(mail: Mail) -> bool:
    """Return whether the member a mail is to may know still all that it says of people.

    True for mails of other kinds. Three statements at most, four for a digest.
    """
    if mail.kind not in (NOTIFICATION, DIGEST) or not mail.key.startswith(f"{mail.kind}:"):
        return True
    member = _member(mail)
    if member is None:
        return False
    if mail.kind == NOTIFICATION:
        event_id = int(mail.key.split(":")[1])
        return Event.objects.filter(seen_by(member), pk=event_id).exists()
    said = _said_in(mail, member)
    return len(still_seen(member, [item.event for item in said])) == len(said)


def put_back(mail: Mail) -> None:
    """Let what a digest that stays says, and may be said, wait for another one, due now."""
    member = _member(mail) if mail.kind == DIGEST else None
    if member is None:
        return
    said = _said_in(mail, member)
    seen = still_seen(member, [item.event for item in said])
    again = [item.pk for item in said if item.event_id in seen]
    rows = Notification.objects.unread().filter(pk__in=again, digest_at=None)
    rows.update(digest_at=timezone.now())


def _member(mail: Mail) -> Membership | None:
    """Return whom a mail is to, by its subject; None when they have left."""
    rows = Membership.objects.active().filter(pk=mail.subject_id or 0)
    return rows.select_related("user", "organization").first()


def _said_in(mail: Mail, member: Membership) -> list[Notification]:
    """Return the words of which a digest was made: those that stand in it, each on its line."""
    since = mail.created_at - SINCE
    rows = Notification.objects.filter(membership=member, created_at__gte=since)
    rows = rows.filter(created_at__lte=mail.created_at).select_related("event").order_by("-pk")
    return [item for item in rows[:MOST] if item.text in mail.text]
