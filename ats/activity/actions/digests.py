"""The digest: what a member has not read yet, in one mail in the morning, each item once."""

from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.db.models import Max
from django.urls import reverse
from django.utils import timezone

from ats.access.models import Membership
from ats.activity.actions.mail import queue_mails
from ats.activity.actions.member_mails import mail_to_member
from ats.activity.actions.unsubscribe import DIGEST, unsubscribe_url
from ats.activity.models import Mail, Notification
from ats.activity.notices import MailDraft
from ats.activity.second_looks import SecondLook, look_again_at
from ats.activity.sight import seen_by, still_seen
from ats.foundation.jobs import enqueue

BATCH = 200
# So many are said in one mail; the rest is counted.
MOST = 40


def ask_for_due_digests() -> int:
    """Write a job for each member whose digest's morning has come; return how many.

    The key is of the newest word and moment, so that two clocks at once write one job, and one
    that is done, or has failed for good, stands in the way of nothing that is due since.
    """
    due = Notification.objects.filter(digest_at__lte=timezone.now()).order_by()
    newest = due.values("membership").annotate(word=Max("pk"), moment=Max("digest_at"))[:BATCH]
    rows = list(newest.values_list("membership", "membership__organization", "word", "moment"))
    for membership_id, organization_id, word, moment in rows:
        key = f"mail_digest:{membership_id}:{word}:{moment:%FT%H%M%S%f}"
        with transaction.atomic():
            enqueue(
                "mail_digest", subject_id=membership_id, organization_id=organization_id, key=key
            )
    return len(rows)


@transaction.atomic
def mail_digest(membership_id: int) -> bool:
    """Queue a member's digest and let what it says wait no more; False when there is none.

    Of what was not read meanwhile and what the member may still see. Locks the items, and is the
    transaction of mail and marks, so that neither a killed worker nor a second one says anything
    twice.
    """
    member = Membership.objects.select_related("user", "organization").get(pk=membership_id)
    now = timezone.now()
    due = Notification.objects.select_for_update(of=("self",)).select_related("event")
    items = list(due.filter(membership=member, digest_at__lte=now).order_by("pk"))
    Notification.objects.filter(pk__in=[item.pk for item in items]).update(digest_at=None)
    unread = [item for item in items if item.read_at is None]
    if not unread or not (member.is_active and member.user.is_active):
        return False
    seen = still_seen(member, [item.event_id for item in unread])
    unread = [item for item in unread if item.event_id in seen]
    if not unread:
        return False
    queue_mails(member.organization, [_draft(member, unread)])
    return True


def _morning_of(items: list[Notification]) -> datetime:
    return max(item.digest_at for item in items if item.digest_at)


def _draft(member: Membership, items: list[Notification]) -> MailDraft:
    address = reverse("list_notifications", kwargs={"org": member.organization.slug})
    return mail_to_member(
        member,
        "digest",
        {
            "count": len(items),
            "news": [(item.text, f"{settings.PUBLIC_URL}{item.url}") for item in items[:MOST]],
            "news_url": settings.PUBLIC_URL + address,
        },
        # One that stays because of somebody in it is written anew, of fewer items and later.
        key=f"digest:{member.pk}:{items[-1].pk}:{len(items)}:{_morning_of(items):%FT%H%M%S%f}",
        unsubscribe_url=unsubscribe_url(member, DIGEST),
        facts={
            "named": [item.pk for item in items[:MOST]],
            "counted": [item.pk for item in items[MOST:]],
        },
    )


def may_say(member: Membership, digest: Mail) -> bool:
    """Return whether a member may know still of all that a digest names; what was erased is not."""
    named = digest.facts.get("named", [])
    seen = Notification.objects.filter(seen_by(member, path="event__"), pk__in=named)
    return seen.count() == len(named)


def write_anew(member: Membership, digest: Mail) -> None:
    """Have what a digest names, and what it only counts, wait for another one, due now."""
    said = [*digest.facts.get("named", []), *digest.facts.get("counted", [])]
    rows = Notification.objects.unread().filter(membership=member, pk__in=said, digest_at=None)
    rows.update(digest_at=timezone.now())


look_again_at("digest", SecondLook(may_say, write_anew))
