"""The digest: what a member has not read yet, in one mail in the morning, each item once."""

from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.db.models import Max
from django.urls import reverse
from django.utils import timezone

from ats.access.models import Membership
from ats.activity.actions.mail import queue_mails
from ats.activity.actions.unsubscribe import DIGEST, unsubscribe_url
from ats.activity.mail_kinds import render_mail
from ats.activity.models import Notification
from ats.activity.notices import MailDraft
from ats.activity.sight import still_seen
from ats.foundation.jobs import enqueue

BATCH = 200
# So many are said in one mail; the rest is counted.
MOST = 40


def ask_for_due_digests() -> int:
    """Write a job for each member whose digest's morning has come; return how many.

    The key is of the newest morning, so that two clocks at once write one job, and one that has
    failed for good does not stand in the next morning's way.
    """
    due = Notification.objects.filter(digest_at__lte=timezone.now()).order_by()
    mornings = due.values("membership").annotate(morning=Max("digest_at"))[:BATCH]
    rows = list(mornings.values_list("membership", "membership__organization", "morning"))
    for membership_id, organization_id, morning in rows:
        key = f"mail_digest:{membership_id}:{morning:%FT%H%M}"
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
    ending = unsubscribe_url(member, DIGEST)
    address = reverse("list_notifications", kwargs={"org": member.organization.slug})
    mail = render_mail(
        member.organization,
        "digest",
        {
            "member_first_name": member.user.get_short_name(),
            "count": len(items),
            "news": [(item.text, f"{settings.PUBLIC_URL}{item.url}") for item in items[:MOST]],
            "news_url": settings.PUBLIC_URL + address,
            "unsubscribe_url": ending,
        },
    )
    return MailDraft(
        # One that stays because of somebody in it is written anew, of fewer items and later.
        key=f"digest:{member.pk}:{items[-1].pk}:{len(items)}:{_morning_of(items):%FT%H%M%S%f}",
        kind="digest",
        to_email=member.user.email,
        to_name=member.name,
        subject=mail.subject,
        text=mail.text,
        html=mail.html,
        unsubscribe_url=ending,
        subject_type="membership",
        subject_id=member.pk,
    )
