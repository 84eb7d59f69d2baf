"""Who is perhaps the person that a member is about to add: looked for before there is a row."""

from django.db.models import Q

from applicants.models import Candidate, PersonKey
from applicants.models.candidate import email_key
from applicants.queries.applications import candidates_for
from applicants.queries.families import system_root
from ats.access.models import Membership
from reading.persons import NameLikeness, address_forms, compare_names, name_keys, phone_form

MOST = 5
LOOKED_AT = 30
# Of the newest people, whom a worker has perhaps not indexed yet, the names are compared.
NEWEST = 30
Kind = PersonKey.Kind


def known_by_address(member: Membership, email: str) -> Candidate | None:
    """Return who stands for the record with this very address, if `member` sees them."""
    rows = Candidate.objects.filter(organization_id=member.organization_id)
    found = rows.filter(email_key=email_key(email)).exclude(email_key="").first()
    return candidates_for(member).filter(pk=system_root(found.pk)).first() if found else None


def likes_of(member: Membership, *, name: str, email: str, phone: str) -> list[Candidate]:
    """Return whom `member` sees that share the mailbox, the telephone or the whole name."""
    country = member.organization.country
    keys = Q(kind=Kind.NAME, value=name_keys(name))
    if box := address_forms(email):
        keys |= Q(kind=Kind.EMAIL, value=box)
    if number := phone_form(phone, country):
        keys |= Q(kind=Kind.PHONE, value=number)
    rows = PersonKey.objects.filter(keys, organization_id=member.organization_id)
    pairs = rows.order_by("-candidate").values_list("candidate", "kind")[:LOOKED_AT]
    kinds: dict[int, set[str]] = {}
    for pk, kind in pairs:
        kinds.setdefault(system_root(pk), set()).add(kind)
    newest = candidates_for(member).order_by("-pk").values_list("pk", flat=True)[:NEWEST]
    for pk in newest:
        kinds.setdefault(pk, {Kind.NAME})
    people = candidates_for(member).in_bulk(list(kinds))
    found = [
        people[pk]
        for pk, by in kinds.items()
        if pk in people
        and (by != {Kind.NAME} or compare_names(people[pk].name, name) == NameLikeness.SAME)
    ]
    return found[:MOST]
