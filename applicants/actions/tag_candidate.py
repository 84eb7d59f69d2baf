"""Tags of a person: put on and taken off, by anybody who keeps candidates."""

from django.db import transaction
from django.utils.translation import gettext as _

from applicants.actions.merged_facts import join_tag, part_tag
from applicants.actions.person_rows import lock_path, lock_person
from applicants.actions.show_again import show_people_again
from applicants.models import Candidate, Tag
from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import Conflict, DomainError

LONGEST = 60


class NoTag(DomainError):
    code = "no_tag"
    field = "tag"


class TagOfBoth(Conflict):
    code = "tag_of_both"


@transaction.atomic
def tag_candidate(
    candidate: Candidate, *, by: Membership, name: str, follows: bool = False
) -> Tag | None:
    """Put a tag on a person, one that is spelt so already whatever its case; twice is once.

    Return it, None if it was there. If it `follows`, a record that was merged since gets it, and
    who stands for it from there; else PeopleChanged. NoTag for none or more than LONGEST
    letters. Locks all. Records candidate.tagged.
    """
    name = " ".join(name.split())
    if not name:
        raise NoTag(_("Write a tag first."))
    if len(name) > LONGEST:
        raise NoTag(_("A tag has at most %(most)d letters.") % {"most": LONGEST})
    path = _lock(candidate, follows)
    tag = tag_called(candidate.organization_id, name)
    if tag is None:
        tag, _is_new = Tag.objects.get_or_create(
            organization_id=candidate.organization_id, name=name
        )
    is_there = path[-1].tags.filter(pk=tag.pk).exists()
    join_tag(path, tag)
    if is_there:
        return None
    _record("candidate.tagged", path[-1], tag, by)
    return tag


@transaction.atomic
def untag_candidate(
    candidate: Candidate, *, by: Membership, name: str, follows: bool = False
) -> Tag | None:
    """Take a tag off a person; return it, None if it was not there.

    If it `follows`, off a record that was merged since, and off who stands for it; else
    PeopleChanged. TagOfBoth where that one has it besides. Locks all. Records candidate.untagged.
    """
    path = _lock(candidate, follows)
    tag = path[0].tags.filter(name=name).first()
    if tag is None:
        return None
    part_tag(path, tag)
    if path[-1].tags.filter(pk=tag.pk).exists():
        words = _("%(name)s was merged meanwhile, and “%(tag)s” is a tag of both. It stays.")
        raise TagOfBoth(words % {"name": path[-1].name, "tag": tag.name})
    _record("candidate.untagged", path[-1], tag, by)
    return tag


def _lock(candidate: Candidate, follows: bool) -> list[Candidate]:
    return lock_path(candidate.pk) if follows else [lock_person(candidate)]


def tag_called(organization_id: int, name: str) -> Tag | None:
    """Return the organization's tag of this name, the same spelling first."""
    alike = list(Tag.objects.filter(organization_id=organization_id, name__iexact=name))
    return next((tag for tag in alike if tag.name == name), alike[0] if alike else None)


def _record(kind: str, candidate: Candidate, tag: Tag, by: Membership) -> None:
    facts = {"tag": tag.name}
    show_people_again([candidate.pk])
    record(kind, organization=candidate.organization_id, by=by, subject=candidate, facts=facts)
