"""The same thing said twice at the same moment: one of them holds, and the other is told."""

import pytest

from applicants.actions.add_candidate import NewPerson, refer_candidate
from applicants.actions.saved_searches import (
    NameTaken,
    delete_search,
    restore_search,
    save_search,
)
from applicants.models import Candidate, Referral, SavedSearch
from tests.at_once import at_once

pytestmark = pytest.mark.django_db(transaction=True)


def save(by):
    return save_search(by=by, name="Gardeners", asked={}, columns=[])


def test_save_search_at_once_is_one_of_the_name(recruiter):
    results = at_once(*[lambda: save(recruiter)] * 3)

    assert sorted(type(one).__name__ for one in results) == [
        "NameTaken",
        "NameTaken",
        "SavedSearch",
    ]


def test_restore_search_while_its_name_is_used_again_is_told(recruiter):
    search = save(recruiter)
    delete_search(search, by=recruiter)

    results = at_once(lambda: restore_search(search, by=recruiter), lambda: save(recruiter))

    assert sum(isinstance(one, NameTaken) for one in results) == 1
    assert SavedSearch.objects.kept().count() == 1


def test_refer_candidate_at_once_tells_nobody_that_they_are_known(recruiter, interviewer):
    zuri = NewPerson("Zuri Mwangi", "zuri@example.test", source="referral")

    results = at_once(
        lambda: refer_candidate(zuri, by=interviewer),
        lambda: refer_candidate(zuri, by=interviewer),
        lambda: refer_candidate(zuri, by=recruiter),
    )

    assert all(isinstance(one, Referral) for one in results)
    assert (Candidate.objects.count(), Referral.objects.count()) == (1, 2)
