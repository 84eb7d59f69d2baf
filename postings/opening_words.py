"""What the public reads of an opening, in words."""

from datetime import date

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from postings.dates import today_in
from postings.kinds import EmploymentType
from postings.models import Posting
from postings.pay import pay_text
from postings.places import where_text

MONTH = 28


def opening_page(posting: Posting, content: dict) -> dict:
    """Return what the page of an opening shows, from a version's content or a draft's."""
    lines = content["requirements"]
    organization = posting.organization
    zone, today = organization.zone, today_in(organization.zone)
    posted_at = posting.published_at or timezone.now()
    return {
        "code": posting.code,
        "title": content["title"],
        "department": content["department"],
        "where": where_text(content["places"], content["workplace"]),
        "pay": pay_text(content["pay"]),
        "employment": label_of(EmploymentType, content["employment_type"]),
        "content_html": content["content_html"],
        "musts": [line["text"] for line in lines if line["is_must"]],
        "nices": [line["text"] for line in lines if not line["is_must"]],
        "promise": promise_text(content["reply_days"]),
        "is_resume_required": content["is_resume_required"],
        "posted": posted_text(
            posted_day(posted_at.astimezone(zone).date(), posting.opens_on), today
        ),
        "until": until_text(posting),
        "can_apply": posting.is_open,
        "is_paused_unanswered": posting.is_paused_unanswered,
    }


def until_text(posting: Posting) -> str:
    """Return until when people may apply, blank when nothing is said."""
    if posting.closes_on is None:
        return ""
    return _("Apply by %(day)s, the end of the day in %(zone)s.") % {
        "day": date_format(posting.closes_on, "j F Y"),
        "zone": posting.organization.time_zone.replace("_", " "),
    }


def label_of(choices, value: str) -> str:
    return str(choices(value).label) if value in choices.values else ""


def promise_text(days: int) -> str:
    """Return the promise of an answer as a sentence."""
    return ngettext(
        "You will hear from us within %(days)d working day.",
        "You will hear from us within %(days)d working days.",
        days,
    ) % {"days": days}


def posted_text(posted_on: date, today: date) -> str:
    """Return when a posting came out: in days while it is new, then the date."""
    days = (today - posted_on).days
    if days < 1:
        return _("Posted today")
    if days <= MONTH:
        return ngettext("Posted %(days)d day ago", "Posted %(days)d days ago", days) % {
            "days": days
        }
    return _("Posted %(date)s") % {"date": date_format(posted_on, "j M Y")}


def posted_day(published_on: date, opens_on: date | None) -> date:
    """Return the day from which people could apply."""
    return max(published_on, opens_on or published_on)
