"""The daily mail of a saved search: at most one a day, and none when nobody is new."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import number_format

from applicants.actions.saved_searches import next_morning
from applicants.models import SearchSubscription
from applicants.queries.families import people_known_to
from applicants.queries.saved_searches import (
    MOST_NEW,
    NAMED,
    News,
    news_of,
    query_of_search,
    system_due_subscriptions,
    token_of,
)
from applicants.queries.search import BrokenQuery
from ats.access.models import Membership
from ats.activity.actions.mail import queue_mails
from ats.activity.actions.member_mails import mail_to_member
from ats.activity.models import Mail
from ats.activity.notices import MailDraft
from ats.foundation.jobs import enqueue

BATCH = 200
# A résumé is found only once a worker has read it: looked for from a little earlier on.
OVERLAP = timedelta(hours=2)


def ask_for_due_mails() -> int:
    """Write a job for each subscription whose morning has come; return how many.

    The key is of the moment, so that two clocks at once write one job; a member who goes west has
    two mornings in a day.
    """
    due = list(system_due_subscriptions(timezone.now())[:BATCH])
    for row in due:
        key = f"mail_search:{row.pk}:{row.next_at:%FT%H%M}"
        with transaction.atomic():
            enqueue("mail_search", subject_id=row.pk, key=key)
    return len(due)


def mail_news(subscription: SearchSubscription) -> None:
    """Queue the mail if somebody is new, and wait for the next morning.

    In the transaction that finishes the job. A member who has gone, or whose search is broken,
    shared no longer or theirs no more, is let go. Locks the subscription: news that stay put it
    back (see tell_news_again).
    """
    locked = SearchSubscription.objects.select_for_update().filter(pk=subscription.pk).first()
    if locked is None:
        return
    subscription.looked_at, subscription.told = locked.looked_at, locked.told
    member, search = subscription.membership, subscription.search
    is_theirs = search.is_shared or search.by_id == member.pk
    if not member.is_active or not member.user.is_active or not is_theirs:
        subscription.delete()
        return
    if search.deleted_at:  # it may be taken back
        subscriptions = SearchSubscription.objects.filter(pk=subscription.pk)
        subscriptions.update(next_at=next_morning(member))
        return
    began = timezone.now()
    try:
        news = news_of(subscription, subscription.looked_at - OVERLAP)
    except BrokenQuery:
        subscription.delete()
        return
    if news.ids:
        queue_mails(member.organization, [_draft(subscription, news)])
    SearchSubscription.objects.filter(pk=subscription.pk).update(
        looked_at=began, told=news.ids, next_at=next_morning(member)
    )


def _draft(subscription: SearchSubscription, news: News) -> MailDraft:
    member, search = subscription.membership, subscription.search
    more = len(news.ids) - NAMED
    people = ", ".join(news.names[:NAMED]) + (f" … +{more}" if more > 0 else "")
    count = number_format(len(news.ids)) + ("+" if len(news.ids) == MOST_NEW else "")
    slug = member.organization.slug
    address = reverse("list_candidates", kwargs={"org": slug})
    ending = reverse("unsubscribe_search", kwargs={"token": token_of(subscription)})
    return mail_to_member(
        member,
        "search_news",
        {
            "search_name": search.name,
            "count": count,
            "people": people,
            "search_url": f"{settings.PUBLIC_URL}{address}?{query_of_search(search)}",
        },
        key=f"{_key(subscription.pk)}{subscription.next_at:%FT%H%M}",
        unsubscribe_url=settings.PUBLIC_URL + ending,
        facts={"people": news.ids, "looked_at": subscription.looked_at.isoformat()},
    )


def may_tell_news(member: Membership, mail: Mail) -> bool:
    """Return whether a member sees still all of whom news tell, and wants to hear of the search.

    Of one that was given up they are told again if it is taken back.
    """
    people = mail.facts.get("people", [])
    if not _subscriptions(member, mail).filter(search__deleted_at=None).exists():
        return False
    return people_known_to(member).filter(pk__in=people).count() == len(people)


def tell_news_again(member: Membership, mail: Mail) -> None:
    """Have whom news that stay tell of looked for once more in the mail of the next morning."""
    for row in _subscriptions(member, mail).select_for_update():
        mails = Mail.objects.filter(key__startswith=_key(row.pk))
        last = mails.exclude(state=Mail.State.CANCELLED).order_by("-pk").first()
        row.told = last.facts.get("people", []) if last else []
        if "looked_at" in mail.facts:
            row.looked_at = min(row.looked_at, datetime.fromisoformat(mail.facts["looked_at"]))
        row.save(update_fields=["looked_at", "told"])


def _key(pk: int) -> str:
    """Return what the keys of a subscription's mails begin with."""
    return f"search_news:{pk}:"


def _subscriptions(member: Membership, mail: Mail) -> QuerySet[SearchSubscription]:
    pk = int(mail.key.split(":")[1])
    return SearchSubscription.objects.filter(membership=member, pk=pk)
