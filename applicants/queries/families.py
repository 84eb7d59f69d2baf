"""Records that are of one person by their merges: a tree, whose root is what is listed."""

from collections.abc import Iterable

from django.db.models import QuerySet

from applicants.models import Candidate
from applicants.queries.applications import candidates_for
from ats.access.models import Membership


def system_root(candidate_id: int) -> int:
    """Return the id of the record that stands for a candidate: itself while it is not merged."""
    return system_path(candidate_id)[-1]


def system_path(candidate_id: int) -> list[int]:
    """Return the ids from a candidate up to the record that stands for it. One statement a step."""
    path = [candidate_id]
    rows = Candidate.objects.order_by()
    while above := rows.filter(pk=path[-1]).values_list("merged_into", flat=True).first():
        path.append(above)
    return path


def system_family(roots: Iterable[int]) -> dict[int, int]:
    """Map the ids of candidates and of all that was merged into them to whose they are."""
    found = {root: root for root in roots}
    level = found
    while level:
        rows = Candidate.objects.filter(merged_into__in=list(level)).order_by()
        pairs = rows.values_list("pk", "merged_into")
        below = {pk: found[above] for pk, above in pairs if above is not None}
        level = {pk: root for pk, root in below.items() if pk not in found}
        found |= level
    return found


def records_for(member: Membership) -> QuerySet[Candidate]:
    """Return every record of the organization, those that were merged into another as well."""
    return Candidate.objects.filter(organization_id=member.organization_id)


def people_known_to(member: Membership) -> QuerySet[Candidate]:
    """Return whom `member` may be told of: who is listed for them, and who sees everything,
    those that were merged into another as well."""
    return records_for(member) if member.sees_everything else candidates_for(member)


def standing_for(member: Membership, code: str) -> Candidate | None:
    """Return whom a merged record stands under now, if `member` sees that; else None."""
    rows = records_for(member).filter(code=code).exclude(merged_into=None)
    merged = rows.values_list("pk", flat=True).first()
    if merged is None:
        return None
    return candidates_for(member).filter(pk=system_root(merged)).first()


def system_is_merged(candidate_id: int) -> bool:
    return Candidate.objects.filter(pk=candidate_id).exclude(merged_into=None).exists()


def system_without_words(*, after: int, most: int) -> list[int]:
    """Return the first candidates behind `after` of whom limited members find nothing yet."""
    rows = Candidate.objects.filter(pk__gt=after, own_words=None).order_by("pk")
    return list(rows.values_list("pk", flat=True)[:most])


def system_behind(*, after: int, most: int) -> list[int]:
    """Return the first candidates behind `after`."""
    rows = Candidate.objects.filter(pk__gt=after).order_by("pk")
    return list(rows.values_list("pk", flat=True)[:most])


def system_not_indexed(*, after: int, most: int) -> list[int]:
    """Return the first candidates behind `after` of whom nothing is known yet by their facts."""
    rows = Candidate.objects.filter(pk__gt=after, text_sketch=None).order_by("pk")
    return list(rows.values_list("pk", flat=True)[:most])
