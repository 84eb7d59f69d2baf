"""Which postings a member sees, one of them and lists of them."""

from dataclasses import dataclass

from django.db.models import Count, F, IntegerField, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import Http404

from ats.access.models import Membership, Role
from postings.models import Posting, Stage, TeamMember
from postings.models.posting import PostingQuerySet
from postings.places import where_text
from postings.queries.content import place_of

OPEN = [Posting.State.PUBLISHED, Posting.State.PAUSED]
# The lists a member chooses from, in their order, and the states in them.
LISTS = {"open": OPEN, "draft": [Posting.State.DRAFT], "closed": [Posting.State.CLOSED]}


@dataclass(frozen=True)
class PostingCounts:
    """How many postings a member sees of each list of LISTS."""

    open: int
    draft: int
    closed: int

    @property
    def first_filled(self) -> str:
        """Return the list to begin with: the first in which there is something."""
        return next((name for name in LISTS if getattr(self, name)), "open")


def postings_for(member: Membership) -> PostingQuerySet:
    """Return the postings `member` sees.

    Owners and recruiters: the organization's; hiring managers: those on whose team they are;
    interviewers also those of the applications assigned to them.
    """
    rows = Posting.objects.filter(organization_id=member.organization_id)
    if member.sees_everything:
        return rows
    teams = TeamMember.objects.filter(membership_id=member.pk)
    mine = Q(pk__in=teams.values("posting_id"))
    if member.role == Role.INTERVIEWER:
        assigned = Posting.objects.filter(applications__assignments__membership_id=member.pk)
        mine |= Q(pk__in=assigned.values("pk"))
    return rows.filter(mine)


def posting_for(member: Membership, code: str) -> Posting:
    """Return one posting the member sees, with its counts, places and team; Http404 otherwise.

    `application_count` and `active_count` are how many applied and how many of them wait.
    """
    posting = with_company(with_counts(postings_for(member), member)).filter(code=code).first()
    if posting is None:
        raise Http404
    posting.organization = member.organization
    return posting


def posting_if_seen(member: Membership, code: str) -> Posting | None:
    """Return the plain row of a posting, None where the member sees none of this code."""
    return postings_for(member).filter(code=code).first()


def list_of_postings(member: Membership, *, name: str, search: str = "") -> QuerySet[Posting]:
    """Return one of the LISTS, newest first, each with counts, places and team."""
    rows = postings_for(member).filter(state__in=LISTS[name])
    for word in search.split():
        rows = rows.filter(Q(title__icontains=word) | Q(department__icontains=word))
    newest = (F("published_at").desc(nulls_first=True), "-id")
    lines = with_counts(rows, member).select_related("check_state", "organization")
    return with_company(lines.defer("content_html")).order_by(*newest)


def counts_for(member: Membership) -> PostingCounts:
    """Count the postings the member sees by list; one statement."""
    counts = {name: Count("pk", filter=Q(state__in=states)) for name, states in LISTS.items()}
    return PostingCounts(**postings_for(member).order_by().aggregate(**counts))


def seen_applications(member: Membership) -> Q:
    """Match which of the `applications` of a posting or stage that `member` sees they see too."""
    if member.role == Role.INTERVIEWER:
        return Q(applications__assignments__membership_id=member.pk)
    return Q(applications__isnull=False)


def with_counts(rows: QuerySet[Posting], member: Membership) -> QuerySet[Posting]:
    """Annotate how many applications of a posting `member` sees, and how many are active.

    Counted in subqueries: a join would group by every column, long texts too.
    """
    seen = seen_applications(member)
    return rows.annotate(
        application_count=_counted(seen),
        active_count=_counted(seen & Q(applications__state="active")),
    )


def counted_stages(posting: Posting, member: Membership) -> QuerySet[Stage]:
    """Return a posting's stages in order, with how many active applications `member` sees there."""
    here = Count("applications", filter=seen_applications(member) & Q(applications__state="active"))
    # A grouped query takes no order from its model.
    return posting.stages.annotate(active_count=here).order_by("position", "pk")


def _counted(condition: Q) -> Coalesce:
    counted = (
        Posting.objects.filter(condition, pk=OuterRef("pk"))
        .order_by()
        .values("pk")
        .annotate(count=Count("applications"))
        .values("count")
    )
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)


def with_company(rows: QuerySet[Posting]) -> QuerySet[Posting]:
    """Fetch the places and the team along with the postings, two statements for all of them."""
    team = TeamMember.objects.select_related("membership__user")
    return rows.prefetch_related("places", Prefetch("team", team))


def where_of(posting: Posting) -> str:
    """Return where the work is, in one line."""
    return where_text([place_of(place) for place in posting.places.all()], posting.workplace)


def lead_of(posting: Posting) -> Membership | None:
    """Return who leads the hiring, from the fetched team."""
    return next((row.membership for row in posting.team.all() if row.is_lead), None)
