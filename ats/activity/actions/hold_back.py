"""A mail to a member has waited: what it says is asked for once more, just before it leaves."""

import re
from datetime import timedelta

from django.utils import timezone

from ats.access.models import Membership
from ats.activity.mail_kinds.merging import one_line
from ats.activity.models import Event, Mail, Notification
from ats.activity.sight import seen_by, still_seen

MEMBER, NOTIFICATION, DIGEST = "membership", "notification", "digest"
# A digest says what came since the one before: a week and some days, and what a worker was away.
SINCE = timedelta(days=60)
# Its words, on a line above an address of ours; that of the list of all of them is under no word.
OURS = r"https?://[^\s/]+(?:/?$|\S*/o/(?!\S*/notifications/$))"
LINE = re.compile(rf"^(.*– .*)\n  {OURS}", re.MULTILINE)


def may_leave(mail: Mail) -> bool:
    """Return whether the member a mail is to may know still all that it says of people.

    Of a digest each line, by one word at least that says it: others may have said the same.
    A mail of another kind to a member may as long as they are one; to others always. Three
    statements at most.
    """
    if mail.subject_type != MEMBER:
        return True
    member = _member(mail)
    if member is None:
        return False
    if mail.kind not in (NOTIFICATION, DIGEST) or not mail.key.startswith(f"{mail.kind}:"):
        return True
    if mail.kind == NOTIFICATION:
        event_id = int(mail.key.split(":")[1])
        return Event.objects.filter(seen_by(member), pk=event_id).exists()
    known = _known_in(mail, member)
    return all(known.keys() & words for words in _lines_of(mail))


def put_back(mail: Mail) -> None:
    """Let what a digest that stays says, and may be said, wait for another one, due now."""
    member = _member(mail) if mail.kind == DIGEST else None
    if member is None:
        return
    again = _known_in(mail, member).values()
    rows = Notification.objects.unread().filter(pk__in=again, digest_at=None)
    rows.update(digest_at=timezone.now())


def _member(mail: Mail) -> Membership | None:
    """Return whom a mail is to, by its subject; None when they have left."""
    rows = Membership.objects.active().filter(pk=mail.subject_id or 0)
    return rows.select_related("user", "organization").first()


def _known_in(mail: Mail, member: Membership) -> dict[str, int]:
    """Return what a digest says that the member may read, and the newest word that says it."""
    since = mail.created_at - SINCE
    rows = Notification.objects.filter(membership=member, created_at__gte=since)
    rows = rows.filter(created_at__lte=mail.created_at).order_by("pk")
    written = set().union(*_lines_of(mail))
    said = {
        event_id: (line, pk)
        for pk, event_id, text in rows.values_list("pk", "event_id", "text")
        if (line := f"– {one_line(text)}") in written
    }
    seen = still_seen(member, said)
    return dict(word for event_id, word in said.items() if event_id in seen)


def _lines_of(mail: Mail) -> list[set[str]]:
    """Return a digest's lines, each as all that it may say: words of ours may stand before it."""
    return [
        {line[dash.start() :] for dash in re.finditer("– ", line)}
        for line in LINE.findall(mail.text)
    ]
