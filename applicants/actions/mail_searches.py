"""The daily mail of a saved search: at most one a day, and none when nobody is new."""

from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import number_format

from applicants.actions.saved_searches import next_morning
from applicants.models import SearchSubscription
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
from ats.activity.actions.mail import queue_mails
from ats.activity.mail_kinds import render_mail
from ats.activity.notices import MailDraft
from ats.foundation.jobs import enqueue

BATCH = 200
# A résumé is found only once a worker has read it: looked for from a little earlier on.
OVERLAP = timedelta(hours=2)


def ask_for_due_mails() -> int:
    """Write a job for each subscription whose morning has come; return how many.

    The key is of the morning, so that two clocks at once write one job.
    """
    due = list(system_due_subscriptions(timezone.now())[:BATCH])
    for row in due:
        key = f"mail_search:{row.pk}:{row.next_at:%F}"
        with transaction.atomic():
            enqueue("mail_search", subject_id=row.pk, key=key)
    return len(due)


def mail_news(subscription: SearchSubscription) -> None:
    """Queue the mail if somebody is new, and wait for the next morning.

    In the transaction that finishes the job. A member who has gone, or whose search is broken,
    shared no longer or theirs no more, is let go.
    """
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
    mail = render_mail(
        member.organization,
        "search_news",
        {
            "member_first_name": member.user.get_short_name(),
            "search_name": search.name,
            "count": count,
            "people": people,
            "search_url": f"{settings.PUBLIC_URL}{address}?{query_of_search(search)}",
            "unsubscribe_url": settings.PUBLIC_URL + ending,
        },
    )
    return MailDraft(
        key=f"search_news:{subscription.pk}:{timezone.localdate(timezone=member.zone)}",
        kind="search_news",
        to_email=member.user.email,
        to_name=member.name,
        subject=mail.subject,
        text=mail.text,
        html=mail.html,
        unsubscribe_url=settings.PUBLIC_URL + ending,
        subject_type="membership",
        subject_id=member.pk,
    )
