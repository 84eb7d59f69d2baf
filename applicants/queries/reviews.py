"""Which reviews a member sees, what is left for a reviewer, and who said what.

What others say is hidden from a reviewer until they have said something themselves.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Exists, F, OuterRef, Prefetch, Q, QuerySet
from django.http import Http404

from applicants.models import (
    Application,
    FoldedApplication,
    ReviewAnswer,
    Reviewer,
    ReviewItem,
    ReviewRequest,
)
from applicants.queries.applications import applications_for
from ats.access.models import Membership, Role
from postings.models import Posting, TeamMember

PILLS = {"yes": "ok", "maybe": "warn", "no": "bad"}


@dataclass(frozen=True)
class Said:
    """One standing answer; `kind` is that of its pill."""

    who: str
    choice: str
    label: str
    kind: str
    words: str
    at: datetime
    is_mine: bool


@dataclass(frozen=True)
class Opinion:
    """What is said of one application of a review; `hidden` are answers not shown yet."""

    item: ReviewItem
    said: list[Said]
    waiting: list[str]
    hidden: int
    is_my_turn: bool


def reviews_for(member: Membership) -> QuerySet[ReviewRequest]:
    """Return the reviews `member` sees.

    Owners and recruiters: the organization's; hiring managers: those of the postings on whose
    team they are; nobody else.
    """
    rows = ReviewRequest.objects.filter(organization_id=member.organization_id)
    if member.sees_everything:
        return rows
    if member.role != Role.HIRING_MANAGER:
        return rows.none()
    teams = TeamMember.objects.filter(membership_id=member.pk)
    return rows.filter(posting_id__in=teams.values("posting_id"))


def review_of(member: Membership, code: str) -> ReviewRequest:
    """Return one review with posting, asker and reviewers; Http404 unseen. Two statements."""
    rows = reviews_for(member).select_related("posting", "by__user")
    team = Reviewer.objects.select_related("membership__user")
    review = rows.prefetch_related(Prefetch("reviewers", team)).filter(code=code).first()
    if review is None:
        raise Http404
    review.organization = review.posting.organization = member.organization
    return review


def reviewer_of(member: Membership, code: str) -> Reviewer:
    """Return `member` as reviewer of a review they see; Http404 for everybody else.

    With all reviewers of it, as `opinions` needs them. Two statements.
    """
    team = Prefetch("request__reviewers", Reviewer.objects.select_related("membership__user"))
    row = reviewing(member).filter(request__code=code).prefetch_related(team).first()
    if row is None:
        raise Http404
    row.request.organization = row.request.posting.organization = member.organization
    return row


def reviewing(member: Membership) -> QuerySet[Reviewer]:
    """Return where `member` is a reviewer, of the reviews they see."""
    rows = Reviewer.objects.filter(membership=member, request__in=reviews_for(member))
    return rows.select_related("request__posting", "request__by__user")


def waiting_items(reviewer: Reviewer) -> QuerySet[ReviewItem]:
    """Return what a reviewer has not answered, of who is active still."""
    return ReviewItem.objects.filter(
        ~answered_by(reviewer.pk),
        request_id=reviewer.request_id,
        application__state=Application.State.ACTIVE,
    )


def waiting_for_answers(member: Membership) -> QuerySet[Reviewer]:
    """Return the open reviews in which `member` has somebody left, by the day they are due.

    Annotated with `left`.
    """
    left = Q(request__items__application__state=Application.State.ACTIVE) & ~Q(
        Exists(
            ReviewAnswer.objects.filter(
                item_id=OuterRef("request__items__pk"),
                reviewer_id=OuterRef("pk"),
                taken_back_at=None,
            )
        )
    )
    rows = reviewing(member).filter(request__closed_at=None)
    rows = rows.annotate(left=Count("request__items", filter=left)).filter(left__gt=0)
    return rows.order_by(F("request__due_on").asc(nulls_last=True), "pk")


def answered_by(reviewer_id: int) -> Exists:
    standing = ReviewAnswer.objects.filter(reviewer_id=reviewer_id, taken_back_at=None)
    return Exists(standing.filter(item_id=OuterRef("pk")))


def item_of(member: Membership, reviewer: Reviewer, code: str) -> ReviewItem:
    """Return one person of a review, whom `member` sees; Http404 otherwise."""
    rows = reviewer.request.items.filter(code=code, application__in=applications_for(member))
    rows = rows.select_related("application__candidate", "application__stage")
    item = rows.first()
    if item is None:
        raise Http404
    item.request = reviewer.request
    item.application.posting = reviewer.request.posting
    item.application.organization = member.organization
    return item


def last_answer(reviewer: Reviewer) -> ReviewAnswer | None:
    """Return what a reviewer said last and has not taken back."""
    rows = reviewer.answers.filter(taken_back_at=None)
    return rows.select_related("item__application__candidate").order_by("-id").first()


def opinions(
    member: Membership, review: ReviewRequest, items: Iterable[ReviewItem]
) -> list[Opinion]:
    """Return what is said of some people of one review, as far as `member` may know.

    One statement; `review` has its reviewers fetched.
    """
    items, team = list(items), list(review.reviewers.all())
    standing = ReviewAnswer.objects.filter(item__in=items, taken_back_at=None).order_by("id")
    answers: dict[int, dict[int, ReviewAnswer]] = defaultdict(dict)
    for answer in standing:
        answers[answer.item_id][answer.reviewer_id] = answer
    return [_opinion(member, review, team, item, answers[item.pk]) for item in items]


def _opinion(
    member: Membership,
    review: ReviewRequest,
    team: list[Reviewer],
    item: ReviewItem,
    given: dict[int, ReviewAnswer],
) -> Opinion:
    mine = next((one for one in team if one.membership_id == member.pk), None)
    is_active = item.application.state == Application.State.ACTIVE
    is_my_turn = bool(mine and mine.pk not in given and review.is_open and is_active)
    said = [_said(given[one.pk], one, member) for one in team if one.pk in given]
    return Opinion(
        item,
        [] if is_my_turn else said,
        [one.membership.name for one in team if one.pk not in given],
        len(said) if is_my_turn else 0,
        is_my_turn,
    )


def _said(answer: ReviewAnswer, reviewer: Reviewer, member: Membership) -> Said:
    return Said(
        who=reviewer.membership.name,
        choice=answer.choice,
        label=answer.get_choice_display(),
        kind=PILLS[answer.choice],
        words=answer.words,
        at=answer.at,
        is_mine=reviewer.membership_id == member.pk,
    )


def people_in(review: ReviewRequest) -> QuerySet[ReviewItem]:
    """Return the people of a review in the order in which they applied."""
    return review.items.select_related("application__candidate", "application__stage")


def reviews_of_posting(member: Membership, posting: Posting) -> QuerySet[ReviewRequest]:
    """Return a posting's reviews, newest first, each with `people` and its reviewers.

    Each reviewer has `said`, how many they have answered. Two statements.
    """
    said = Count("answers", filter=Q(answers__taken_back_at=None))
    team = Reviewer.objects.select_related("membership__user").annotate(said=said)
    rows = reviews_for(member).filter(posting=posting).annotate(people=Count("items"))
    return rows.select_related("by__user").prefetch_related(Prefetch("reviewers", team))


def is_reviewed(pk: str) -> Q:
    """Return an expression: whether a review is about the application named by an outer `pk`,
    or about one that is folded into it."""
    items = ReviewItem.objects.filter(application_id=OuterRef(pk))
    folded = FoldedApplication.objects.filter(into_id=OuterRef(pk), undone_at=None)
    return Exists(items) | Exists(folded.filter(application__review_items__isnull=False))


def reviews_of_application(member: Membership, application: Application) -> list[Opinion]:
    """Return what reviews say of an application, and of those folded into it; newest first.

    Three statements.
    """
    folded = FoldedApplication.objects.filter(into=application.pk, undone_at=None)
    ids = Q(application=application.pk) | Q(application__in=folded.values("application"))
    team = Reviewer.objects.select_related("membership__user")
    items = (
        ReviewItem.objects.filter(ids, request__in=reviews_for(member))
        .select_related("application", "request__by__user")
        .prefetch_related(Prefetch("request__reviewers", team))
        .order_by("-request_id")
    )
    standing = ReviewAnswer.objects.filter(taken_back_at=None).order_by("id")
    found = items.prefetch_related(Prefetch("answers", standing, to_attr="standing"))
    return [
        _opinion(
            member,
            item.request,
            list(item.request.reviewers.all()),
            item,
            {answer.reviewer_id: answer for answer in item.standing},
        )
        for item in found
    ]
