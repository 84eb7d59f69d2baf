"""Who heard of what in the demo's last days: the product's own notices, dated back."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.utils import timezone

from ats.activity.models import Event, Mail, Notification
from ats.activity.notices import MailDraft, NotificationDraft, drafts_for
from ats.activity.notification_kinds import kind_of
from ats.workspace.demo.codes import code_of
from ats.workspace.demo.letters import sent_mail

TOLD_DAYS = 8
UNREAD_HOURS = 60
MAIL_DELAY = timedelta(minutes=1)


def tell_of_last_days(events: Iterable[Event], now: datetime) -> list[Mail]:
    """Write the notifications of the newest events; return their mails, not written yet."""
    since = now - timedelta(days=TOLD_DAYS)
    told: list[Notification] = []
    mails: list[Mail] = []
    for event in events:
        if event.at < since:
            continue
        for draft in drafts_for(event):
            if isinstance(draft, MailDraft):
                sent_at = event.at + MAIL_DELAY
                mails.append(sent_mail(event.organization, draft, event.at, sent_at))
            elif draft.membership_id != event.actor_id:
                told.append(_notification(event, draft, now))
    Notification.objects.bulk_create(told, ignore_conflicts=True)
    return mails


def _notification(event: Event, draft: NotificationDraft, now: datetime) -> Notification:
    is_new = event.at > now - timedelta(hours=UNREAD_HOURS)
    return Notification(
        event=event,
        membership_id=draft.membership_id,
        code=code_of("notification", event.pk, draft.membership_id),
        text=draft.text[:300],
        kind=kind_of(event.kind).name,
        url=draft.url,
        created_at=event.at,
        read_at=None if is_new else event.at + timedelta(hours=2),
    )


def tell_nobody() -> None:
    """Mark what the demo's making has recorded as told: the worker has nothing to say of it."""
    Event.objects.waiting().update(fanned_out_at=timezone.now())
