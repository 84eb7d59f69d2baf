"""Who hears of a review: who is asked, by a word and a mail; who asked, when all is answered."""

from collections.abc import Iterator

from django.conf import settings
from django.db.models import Q
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from applicants.models import Reviewer
from applicants.queries.review_people import system_left_for, system_reviewer, system_reviewers
from applicants.queries.reviews import reviews_for
from ats.access.models import Membership
from ats.activity.actions.member_mails import mail_to_member
from ats.activity.actions.unsubscribe import unsubscribe_url
from ats.activity.models import Event
from ats.activity.notices import MailDraft, NotificationDraft, notices_for
from ats.activity.notification_kinds import kind_of
from ats.activity.sight import Told, sight_of


@sight_of("reviewrequest")
def reviews_seen(member: Membership, told: Told) -> Q:
    return told.about(reviews_for(member))


@notices_for("review.asked")
def tell_the_reviewers(event: Event) -> Iterator[NotificationDraft]:
    for reviewer in system_reviewers(event.subject_id):
        if left := system_left_for(reviewer):
            words = {"who": event.actor_name, "title": reviewer.request.posting.title}
            text = ngettext(
                "%(who)s asks you about %(count)d person for %(title)s",
                "%(who)s asks you about %(count)d people for %(title)s",
                left,
            )
            yield _word(reviewer, "review_asked", text % {**words, "count": left}, left)


@notices_for("review.reminded")
def remind_the_reviewer(event: Event) -> Iterator[NotificationDraft]:
    reviewer = system_reviewer(event.facts["reviewer"])
    if reviewer is None or not (left := system_left_for(reviewer)):
        return
    text = ngettext(
        "%(count)d person for %(title)s waits for your word; it is due today",
        "%(count)d people for %(title)s wait for your word; it is due today",
        left,
    )
    words = {"title": reviewer.request.posting.title, "count": left}
    yield _word(reviewer, "review_reminder", text % words, left)


@notices_for("review.answered")
def tell_who_asked(event: Event) -> Iterator[NotificationDraft]:
    """Tell who asked once a reviewer has answered all; not of each answer."""
    reviewer = system_reviewer(event.facts["reviewer"]) if event.facts.get("is_last") else None
    if reviewer is None or reviewer.request.by_id is None:
        return
    words = {"who": reviewer.membership.name, "title": reviewer.request.posting.title}
    text = _("%(who)s has answered your review for %(title)s") % words
    yield NotificationDraft(reviewer.request.by_id, text, url_of(reviewer, "show_review"))


def answering_url(reviewer: Reviewer) -> str:
    return url_of(reviewer, "answer_review")


def url_of(reviewer: Reviewer, name: str) -> str:
    slug = reviewer.membership.organization.slug
    return reverse(name, kwargs={"org": slug, "code": reviewer.request.code})


def _word(reviewer: Reviewer, kind: str, text: str, left: int) -> NotificationDraft:
    url, mail = answering_url(reviewer), _mail(reviewer, kind, left)
    return NotificationDraft(reviewer.membership_id, text, url, mail)


def _mail(reviewer: Reviewer, kind: str, left: int) -> MailDraft:
    member, review = reviewer.membership, reviewer.request
    return mail_to_member(
        member,
        kind,
        {
            "sender_name": review.by.name if review.by else member.organization.name,
            "posting_title": review.posting.title,
            "count": left,
            "words": review.words,
            "due_on": date_format(review.due_on, "l j F Y") if review.due_on else _("no day"),
            "review_url": settings.PUBLIC_URL + answering_url(reviewer),
        },
        key=f"{kind}:{reviewer.pk}",
        unsubscribe_url=unsubscribe_url(member, kind_of("review.asked").name),
    )
