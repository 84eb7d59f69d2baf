"""Telling members of an event in the ways that each has chosen: app, mail, digest."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from django.conf import settings

from ats.access.models import Membership
from ats.activity.actions.member_mails import mail_to_member
from ats.activity.actions.unsubscribe import unsubscribe_url
from ats.activity.models import ByMail, Event, Notification
from ats.activity.mornings import next_monday, next_morning
from ats.activity.notices import MailDraft, NotificationDraft
from ats.activity.notification_kinds import kind_of
from ats.activity.queries.notification_choices import Choice, system_choices


def tell_members(event: Event, drafts: Iterable[NotificationDraft]) -> list[MailDraft]:
    """Insert the notifications of an event and return the mails that go with them.

    In the transaction of the fan-out; the same event again changes nothing. Whoever did it is
    left out, and so is who wants to hear of its kind in no way.
    """
    told = {draft.membership_id: draft for draft in drafts}
    told.pop(event.actor_id or 0, None)
    if not told:
        return []
    kind = kind_of(event.kind)
    choices = system_choices(kind, told)
    members = _members(pk for pk, choice in choices.items() if choice.by_mail != ByMail.NEVER)
    Notification.objects.bulk_create(
        [
            Notification(
                event=event,
                membership_id=pk,
                text=draft.text[:300],
                url=draft.url,
                kind=kind.name,
                is_in_app=choices[pk].is_in_app,
                digest_at=digest_at(choices[pk], members.get(pk)),
            )
            for pk, draft in told.items()
            if choices[pk].is_in_app or choices[pk].is_in_digest
        ],
        ignore_conflicts=True,
    )
    at_once = [pk for pk, choice in choices.items() if choice.by_mail == ByMail.NOW]
    mails = [
        told[pk].mail or _mail(event, told[pk], members[pk], kind.name)
        for pk in at_once
        if pk in members
    ]
    return [replace(mail, facts={**mail.facts, "event": event.pk}) for mail in mails]


def digest_at(choice: Choice, member: Membership | None) -> datetime | None:
    """Return when a digest takes what comes now; None for what none takes."""
    if member is None or not choice.is_in_digest:
        return None
    return next_morning(member) if choice.by_mail == ByMail.DAILY else next_monday(member)


def _members(ids: Iterable[int]) -> dict[int, Membership]:
    wanted = list(ids)
    if not wanted:
        return {}
    rows = Membership.objects.active().select_related("user", "organization")
    return rows.in_bulk(wanted)


def _mail(event: Event, draft: NotificationDraft, member: Membership, kind: str) -> MailDraft:
    return mail_to_member(
        member,
        "notification",
        {"news": draft.text, "news_url": f"{settings.PUBLIC_URL}{draft.url}"},
        key=f"notification:{event.pk}:{member.pk}",
        unsubscribe_url=unsubscribe_url(member, kind),
    )
