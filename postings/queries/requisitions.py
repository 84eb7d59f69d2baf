"""Which requisitions a member sees, one of them, and how far they are filled."""

from dataclasses import dataclass

from django.conf import settings
from django.db.models import Count, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import Http404
from django.urls import reverse

from ats.access.models import Membership, Role
from ats.activity.models import Event
from postings.models import Approval, Posting, Requisition, TeamMember
from postings.queries.postings import postings_for

PAGE = 50
MOST_EVENTS = 50
HIRED = Q(applications__state="hired")
# Who may say yes: a say in money and heads is not an interviewer's.
APPROVERS = [Role.OWNER, Role.RECRUITER, Role.HIRING_MANAGER]


@dataclass(frozen=True)
class RequisitionPage:
    """`after` is the code behind which the next page begins, blank on the last one."""

    rows: list[Requisition]
    after: str


def requisitions_for(member: Membership) -> QuerySet[Requisition]:
    """Return the requisitions `member` sees.

    Owners and recruiters: the organization's; others those they asked for, approve, or whose
    posting's team they are on.
    """
    rows = Requisition.objects.filter(organization_id=member.organization_id)
    if member.sees_everything:
        return rows
    asked = Approval.objects.filter(membership_id=member.pk).values("requisition_id")
    teams = TeamMember.objects.filter(membership_id=member.pk).values("posting__requisition_id")
    mine = Q(created_by_id=member.pk) | Q(pk__in=asked)
    return rows.filter(mine | Q(pk__in=teams.filter(posting__requisition__isnull=False)))


def requisitions_editable_by(member: Membership) -> QuerySet[Requisition]:
    """Return what `member` may change: owners and recruiters all, others what they asked for."""
    rows = requisitions_for(member)
    return rows if member.sees_everything else rows.filter(created_by_id=member.pk)


def requisition_for(
    member: Membership, code: str, *, rows: QuerySet[Requisition] | None = None
) -> Requisition:
    """Return one requisition the member sees, or of `rows`, with how many are filled; Http404."""
    rows = requisitions_for(member) if rows is None else rows
    rows = with_filled(rows).select_related("created_by__user")
    row = rows.filter(code=code).first()
    if row is None:
        raise Http404
    row.organization = member.organization
    return row


def requisition_page(member: Membership, *, state: str = "", after: str = "") -> RequisitionPage:
    """Return one page, newest first, behind the requisition of the code `after`."""
    rows = requisitions_for(member)
    if state in Requisition.State.values:
        rows = rows.filter(state=state)
    if after:
        rows = rows.filter(
            pk__lt=Subquery(requisitions_for(member).filter(code=after).values("pk"))
        )
    approvals = Approval.objects.select_related("membership__user").order_by("round", "position")
    rows = with_filled(rows).prefetch_related(Prefetch("approvals", approvals))
    found = list(rows.order_by("-pk")[: PAGE + 1])
    return RequisitionPage(found[:PAGE], found[PAGE - 1].code if len(found) > PAGE else "")


def with_filled(rows: QuerySet[Requisition]) -> QuerySet[Requisition]:
    """Annotate how many of the openings are filled, counted over all of its postings."""
    return rows.annotate(filled=_hired(OuterRef("pk")))


def _hired(requisition) -> Coalesce:
    counted = (
        Posting.objects.filter(HIRED, requisition=requisition)
        .order_by()
        .values("requisition")
        .annotate(count=Count("applications"))
        .values("count")
    )
    return Coalesce(Subquery(counted), 0)


def turn_of(requisition: Requisition) -> Approval | None:
    """Return whose turn it is, from the fetched approvals; None when nobody's is."""
    if requisition.state != Requisition.State.WAITING:
        return None
    rows = [row for row in requisition.approvals.all() if row.round == requisition.round]
    return next((row for row in rows if not row.decision), None)


def rounds_of(requisition: Requisition) -> list[tuple[int, list[Approval]]]:
    """Return the rounds, the one that goes on first, each with its approvals in order."""
    rounds: dict[int, list[Approval]] = {}
    for row in requisition.approvals.select_related("membership__user"):
        rounds.setdefault(row.round, []).append(row)
    return sorted(rounds.items(), reverse=True)


def postings_on(member: Membership, requisition: Requisition) -> QuerySet[Posting]:
    """Return the postings that stand on a requisition, as far as `member` sees them."""
    return postings_for(member).filter(requisition=requisition)


def history_of(requisition: Requisition) -> QuerySet[Event]:
    """Return what happened to a requisition last, newest first."""
    return Event.objects.about(requisition)[:MOST_EVENTS]


def could_approve(member: Membership) -> QuerySet[Membership]:
    """Return who may be asked to approve."""
    rows = Membership.objects.active().filter(organization_id=member.organization_id)
    return rows.filter(role__in=APPROVERS).select_related("user").order_by("user__name")


def linkable_to(posting: Posting, member: Membership) -> QuerySet[Requisition]:
    """Return what a posting may stand on: what is approved, and what it stands on now."""
    rows = requisitions_for(member)
    usable = Q(state=Requisition.State.APPROVED) | Q(pk=posting.requisition_id)
    return rows.filter(usable).order_by("title", "pk")


def filled_of(posting: Posting) -> tuple[int, int] | None:
    """Return how many of the openings of a posting's requisition are filled, and how many there
    are; None without a requisition. One statement."""
    if posting.requisition_id is None:
        return None
    rows = Requisition.objects.annotate(filled=_hired(OuterRef("pk")))
    return rows.filter(pk=posting.requisition_id).values_list("filled", "openings").first()


def system_requisition(requisition_id: int) -> Requisition | None:
    rows = Requisition.objects.select_related("organization", "created_by__user")
    return rows.filter(pk=requisition_id).first()


def system_turn(requisition_id: int, round_number: int, position: int) -> Approval | None:
    """Return an approval that is still waited for, with its member, for workers."""
    rows = Approval.objects.filter(
        requisition_id=requisition_id, round=round_number, position=position, decision=""
    )
    rows = rows.filter(
        requisition__state=Requisition.State.WAITING, requisition__round=round_number
    )
    return rows.select_related("membership__user", "membership__organization").first()


def system_posting(posting_id: int) -> Posting | None:
    return Posting.objects.select_related("organization").filter(pk=posting_id).first()


def address_of(requisition: Requisition) -> str:
    slug = requisition.organization.slug
    return reverse("show_requisition", args=[slug, requisition.code])


def public_address_of(requisition: Requisition) -> str:
    """Return the whole address, for mails; it leads to the login first."""
    return settings.PUBLIC_URL + address_of(requisition)
