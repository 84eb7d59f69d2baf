"""A reviewer says yes, no or maybe of somebody, and may take it back."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from applicants.actions.locking import demand_active
from applicants.models import ReviewAnswer, Reviewer, ReviewItem, ReviewRequest
from applicants.queries.reviews import waiting_items
from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import Conflict, DomainError

LONGEST = 500


class ReviewClosed(Conflict):
    code = "review_closed"


class NothingSaid(Conflict):
    code = "nothing_said"


class UnknownChoice(DomainError):
    code = "unknown_choice"
    field = "choice"


@transaction.atomic
def answer_review(
    reviewer: Reviewer, *, item: ReviewItem, by: Membership, choice: str, words: str = ""
) -> ReviewAnswer:
    """Keep what `by`, the reviewer, says of `item`'s person; an earlier answer is replaced.

    The same again changes nothing. Locks the review. UnknownChoice, ReviewClosed, NotActive when
    the application has ended. Records review.answered, without the answer: others may not know
    it yet.
    """
    if choice not in ReviewAnswer.Choice.values:
        raise UnknownChoice(_("Say yes, no or maybe."))
    words = words.strip()[:LONGEST]
    row = _locked(reviewer, by)
    item.application.refresh_from_db(fields=["state"])
    demand_active(item.application)
    standing = ReviewAnswer.objects.filter(item=item, reviewer=row, taken_back_at=None)
    before = standing.first()
    if before and (before.choice, before.words) == (choice, words):
        return before
    now = timezone.now()
    standing.update(taken_back_at=now)
    answer = ReviewAnswer.objects.create(
        item=item, reviewer=row, choice=choice, words=words, at=now
    )
    is_last = row.finished_at is None and not waiting_items(row).exists()
    if is_last:
        Reviewer.objects.filter(pk=row.pk).update(finished_at=now)
    _record("review.answered", row, item, by, {"reviewer": row.pk, "is_last": is_last})
    return answer


@transaction.atomic
def take_back_answer(
    reviewer: Reviewer, *, by: Membership, item: ReviewItem | None = None
) -> ReviewAnswer:
    """Take back what `by`, the reviewer, said of `item`'s person, or else what they said last.

    Locks the review. NothingSaid, ReviewClosed. Records review.answer_taken_back.
    """
    row = _locked(reviewer, by)
    answers = row.answers.filter(taken_back_at=None)
    if item is not None:
        answers = answers.filter(item=item)
    answer = answers.select_related("item__application__candidate").order_by("-id").first()
    if answer is None:
        raise NothingSaid(_("There is nothing to take back."))
    answer.taken_back_at = timezone.now()
    answer.save(update_fields=["taken_back_at"])
    _record("review.answer_taken_back", row, answer.item, by, {"reviewer": row.pk})
    return answer


def _locked(reviewer: Reviewer, by: Membership) -> Reviewer:
    assert reviewer.membership_id == by.pk, "nobody answers for another"
    review = ReviewRequest.objects.select_for_update().get(pk=reviewer.request_id)
    if not review.is_open:
        raise ReviewClosed(_("This review is closed; no more answers are needed."))
    row = Reviewer.objects.get(pk=reviewer.pk)
    row.request = review
    return row


def _record(kind: str, row: Reviewer, item: ReviewItem, by: Membership, facts: dict) -> None:
    facts = {"posting": row.request.posting_id, "review": row.request.code, **facts}
    organization = row.request.organization_id
    record(kind, organization=organization, by=by, subject=item.application, facts=facts)
