"""Who hears of a quiet posting: who publishes it, by a word and a mail."""

from collections.abc import Iterator

from django.conf import settings
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from ats.access.models import Membership
from ats.activity.actions.member_mails import mail_to_member
from ats.activity.models import Event
from ats.activity.notices import Draft, MailDraft, NotificationDraft, notices_for
from postings.queries.requisitions import system_posting
from postings.queries.team import system_keepers

LONGEST_TITLE = 120


@notices_for("posting.still_hiring_asked")
def ask_who_publishes(event: Event) -> Iterator[Draft]:
    """Ask whether it still stands, unless somebody has said so meanwhile."""
    posting = system_posting(event.subject_id)
    if posting is None or posting.asked_at is None:
        return
    url = reverse("show_still_hiring", args=[posting.organization.slug, posting.code])
    words = {"title": _title(event), "days": event.facts["days"]}
    text = _("Still hiring? Nothing has moved on “%(title)s” for %(days)d days.") % words
    for member in system_keepers(posting):
        yield NotificationDraft(member.pk, text, url)
        yield _mail(event, member, settings.PUBLIC_URL + url)


@notices_for("posting.paused_unanswered")
def tell_who_publishes(event: Event) -> Iterator[NotificationDraft]:
    posting = system_posting(event.subject_id)
    if posting is None:
        return
    text = _("“%(title)s” is paused: nobody said whether it still stands. You can open it again.")
    url = reverse("show_posting", args=[posting.organization.slug, posting.code])
    for member in system_keepers(posting):
        yield NotificationDraft(member.pk, text % {"title": _title(event)}, url)


def _title(event: Event) -> str:
    return Truncator(event.facts["title"]).chars(LONGEST_TITLE)


def _mail(event: Event, member: Membership, url: str) -> MailDraft:
    return mail_to_member(
        member,
        "still_hiring",
        {
            "posting_title": event.facts["title"],
            "days": event.facts["days"],
            "answer_days": event.facts["answer_days"],
            "posting_url": url,
        },
        key=f"still_hiring:{event.pk}:{member.pk}",
        facts={"event": event.pk},
    )
