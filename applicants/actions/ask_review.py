"""Members of a hiring team are asked what they think of some people; the asking ends."""

from collections.abc import Sequence
from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from applicants.models import Application, Reviewer, ReviewItem, ReviewRequest
from applicants.queries.applications import applications_for
from applicants.queries.review_people import MOST, could_review
from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import DomainError
from postings.models import Posting

LONGEST = timedelta(days=366)


class NobodyToReview(DomainError):
    code = "nobody_to_review"


class NotReviewer(DomainError):
    code = "not_reviewer"
    field = "reviewers"


class WrongDueDay(DomainError):
    code = "wrong_due_day"
    field = "due_on"


@transaction.atomic
def ask_review(
    posting: Posting,
    *,
    codes: Sequence[str],
    reviewers: Sequence[Membership],
    by: Membership,
    token: str,
    words: str = "",
    due_on: date | None = None,
) -> ReviewRequest:
    """Ask `reviewers` about the applications named by `codes`; the same `token` twice is one.

    Who has ended meanwhile is left out. NobodyToReview when nobody is left or they are more than
    MOST, NotReviewer for none and for one who is not on the team or sees none of its people,
    WrongDueDay for a day gone or a year away. Records review.asked.
    """
    if known := ReviewRequest.objects.filter(by=by, token=token).first():
        return known
    people = _people(posting, codes, by)
    team = _demand_reviewers(posting, reviewers, by)
    _demand_day(due_on, by)
    review, is_new = ReviewRequest.objects.get_or_create(
        by=by,
        token=token,
        defaults={
            "organization_id": posting.organization_id,
            "posting": posting,
            "words": words.strip()[:500],
            "due_on": due_on,
        },
    )
    if is_new:
        Reviewer.objects.bulk_create(Reviewer(request=review, membership=one) for one in team)
        ReviewItem.objects.bulk_create(ReviewItem(request=review, application=p) for p in people)
        facts = {"reviewers": [one.pk for one in team], "people": len(people)}
        _record("review.asked", review, by, facts)
    return review


@transaction.atomic
def close_review(review: ReviewRequest, *, by: Membership) -> ReviewRequest:
    """Take no more answers; twice is once. Locks the review. Records review.closed."""
    return _set_closed(review, by, "review.closed", is_open=False)


@transaction.atomic
def reopen_review(review: ReviewRequest, *, by: Membership) -> ReviewRequest:
    """Take answers again; twice is once. Locks the review. Records review.reopened."""
    return _set_closed(review, by, "review.reopened", is_open=True)


def _set_closed(
    review: ReviewRequest, by: Membership, kind: str, *, is_open: bool
) -> ReviewRequest:
    row = ReviewRequest.objects.select_for_update().get(pk=review.pk)
    if row.is_open != is_open:
        row.closed_at = None if is_open else timezone.now()
        row.save(update_fields=["closed_at"])
        _record(kind, row, by, {})
    return row


def _people(posting: Posting, codes: Sequence[str], by: Membership) -> list[Application]:
    if len(set(codes)) > MOST:
        raise NobodyToReview(_("Ask about %(most)d people at most.") % {"most": MOST})
    rows = applications_for(by).active().filter(posting=posting, code__in=codes)
    people = list(rows.order_by("pk"))
    if not people:
        raise NobodyToReview(_("Nobody is left to ask about."))
    return people


def _demand_reviewers(
    posting: Posting, reviewers: Sequence[Membership], by: Membership
) -> list[Membership]:
    asked = {one.pk for one in reviewers}
    team = [one for one in could_review(posting, by) if one.pk in asked]
    if not team:
        raise NotReviewer(_("Choose at least one member of the hiring team."))
    if len(team) < len(asked):
        raise NotReviewer(_("Somebody of these is no longer on the hiring team."))
    return team


def _demand_day(due_on: date | None, by: Membership) -> None:
    today = timezone.localdate(timezone=by.organization.zone)
    if due_on is not None and not today <= due_on <= today + LONGEST:
        raise WrongDueDay(_("Choose a day from today on, within a year."))


def _record(kind: str, review: ReviewRequest, by: Membership, facts: dict) -> None:
    facts = {"posting": review.posting_id, "review": review.code, **facts}
    record(kind, organization=review.organization_id, by=by, subject=review, facts=facts)
