"""What the public would see of a posting, as plain values."""

from postings.models import Posting, Question

# What the careers list shows of it.
SUMMARY = ("title", "department", "workplace", "employment_type", "places", "pay")


def has_question(posting: Posting, code: str) -> bool:
    """Return whether a posting keeps the question of this code, asked or not."""
    return posting.questions.filter(code=code).exists()


def content_of(posting: Posting) -> dict:
    """Return all that a published version keeps; a query each for the rows below a posting."""
    return {
        "title": posting.title,
        "department": posting.department,
        "employment_type": posting.employment_type,
        "workplace": posting.workplace,
        "places": [place_of(place) for place in posting.places.all()],
        "pay": pay_of(posting),
        "content_html": posting.content_html,
        "requirements": [
            {"text": line.text, "is_must": line.is_must} for line in posting.requirements.all()
        ],
        "questions": [
            _question(question) for question in posting.questions.all() if not question.is_archived
        ],
        "reply_days": posting.reply_days,
        "is_resume_required": posting.is_resume_required,
    }


def summary_of(content: dict) -> dict:
    """Return the part of a content that the careers list shows."""
    return {key: content[key] for key in SUMMARY}


def place_of(place) -> dict:
    return {"city": place.city, "region": place.region, "country": place.country}


def pay_of(posting: Posting) -> dict | None:
    """Return the pay range, None when the posting names none."""
    if posting.pay_min_minor is None and posting.pay_max_minor is None:
        return None
    return {
        "min_minor": posting.pay_min_minor,
        "max_minor": posting.pay_max_minor,
        "currency": posting.pay_currency,
        "period": posting.pay_period,
    }


def _question(question: Question) -> dict:
    return {
        "code": question.code,
        "label": question.label,
        "help": question.help,
        "kind": question.kind,
        "options": question.options,
        "is_required": question.is_required,
    }
