"""A mail to a member has waited: what it says is asked for once more, just before it leaves."""

from ats.access.models import Membership
from ats.activity.actions import digests  # noqa: F401  (registers how a digest is asked)
from ats.activity.models import Mail
from ats.activity.second_looks import second_looks
from ats.activity.sight import still_seen

MEMBER = "membership"


def may_leave(mail: Mail) -> bool:
    """Return whether the member a mail is to may know still all that it says of people.

    They must be a member, see the event that it tells of if it tells of one, and pass what its
    kind asks besides (see `second_looks`). To others always. Three statements at most.
    """
    if mail.subject_type != MEMBER:
        return True
    member = _member(mail)
    if member is None:
        return False
    event_id = mail.facts.get("event")
    if event_id is not None and not still_seen(member, [event_id]):
        return False
    look = second_looks.get(mail.kind)
    return look is None or look.may_leave(member, mail)


def put_back(mail: Mail) -> None:
    """Let what a mail that stays says, and may be said, wait for another one."""
    look, member = second_looks.get(mail.kind), _member(mail)
    if look is not None and member is not None:
        look.put_back(member, mail)


def _member(mail: Mail) -> Membership | None:
    """Return whom a mail is to, by its subject; None when they have left."""
    rows = Membership.objects.active().filter(pk=mail.subject_id or 0)
    return rows.select_related("user", "organization").first()
