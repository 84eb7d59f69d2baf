"""Tags of a person: put on and taken off, by anybody who keeps candidates."""

from django.db import transaction
from django.utils.translation import gettext as _

from applicants.actions.person_rows import lock_person
from applicants.actions.show_again import show_people_again
from applicants.models import Candidate, Tag
from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import DomainError

LONGEST = 60


class NoTag(DomainError):
    code = "no_tag"
    field = "tag"


@transaction.atomic
def tag_candidate(candidate: Candidate, *, by: Membership, name: str) -> Tag | None:
    """Put a tag on a person, one that is spelt so already whatever its case; twice is once.

    Return it, None if it was there. NoTag for none or more than LONGEST letters, PeopleChanged.
    Locks the person. Records candidate.tagged.
    """
    name = " ".join(name.split())
    if not name:
        raise NoTag(_("Write a tag first."))
    if len(name) > LONGEST:
        raise NoTag(_("A tag has at most %(most)d letters.") % {"most": LONGEST})
    candidate = lock_person(candidate)
    tag = tag_called(candidate.organization_id, name)
    if tag is None:
        tag, _is_new = Tag.objects.get_or_create(
            organization_id=candidate.organization_id, name=name
        )
    if candidate.tags.filter(pk=tag.pk).exists():
        return None
    candidate.tags.add(tag)
    _record("candidate.tagged", candidate, tag, by)
    return tag


@transaction.atomic
def untag_candidate(candidate: Candidate, *, by: Membership, name: str) -> Tag | None:
    """Take a tag off a person; return it, None if it was not there. PeopleChanged.

    Locks the person. Records candidate.untagged.
    """
    candidate = lock_person(candidate)
    tag = candidate.tags.filter(name=name).first()
    if tag is None:
        return None
    candidate.tags.remove(tag)
    _record("candidate.untagged", candidate, tag, by)
    return tag


def tag_called(organization_id: int, name: str) -> Tag | None:
    """Return the organization's tag of this name, the same spelling first."""
    alike = list(Tag.objects.filter(organization_id=organization_id, name__iexact=name))
    return next((tag for tag in alike if tag.name == name), alike[0] if alike else None)


def _record(kind: str, candidate: Candidate, tag: Tag, by: Membership) -> None:
    facts = {"tag": tag.name}
    show_people_again([candidate.pk])
    record(kind, organization=candidate.organization_id, by=by, subject=candidate, facts=facts)
