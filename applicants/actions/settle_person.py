"""What follows from a merge or its end, and from new facts: rows, index, profile and pairs."""

from django.db import transaction
from django.utils.translation import gettext as _

from applicants.actions.field_seats import seat_values
from applicants.actions.find_pairs import find_pairs
from applicants.actions.index_candidate import index_candidates
from applicants.actions.index_person import index_people
from applicants.actions.keep_resume import follow_up
from applicants.actions.person_rows import PeopleChanged, carry_rows, lock_people
from applicants.models import Candidate
from applicants.queries.families import system_family, system_path


@transaction.atomic
def settle_person(candidate_id: int) -> None:
    """Bring all that is derived from a person's rows up to date, and look for their likes.

    Rows that a worker wrote to a merged record, because it began before the merge, come along.
    Twice is once. Locks them; PeopleChanged when others merge them at this moment.
    """
    if not Candidate.objects.filter(pk=candidate_id).exists():
        return
    root = system_path(candidate_id)[-1]
    family = system_family([root])
    people = lock_people(family)
    if system_family([root]) != family or people[root].merged_into_id is not None:
        raise PeopleChanged(_("Others are merging these people at this moment."))
    for pk in family.keys() - {root}:
        carry_rows(people[pk], people[root])
    seat_values([root])
    index_candidates(family)
    follow_up(family)
    index_people(family)
    find_pairs(root)
