"""An owner whom a rule named is taken back from every record that has them by it, and no other."""

import pytest

from applicants.actions.merge_candidates import merge_candidates
from applicants.actions.unmerge_candidates import unmerge_candidates
from applicants.models import Candidate
from ats.activity.models import Event
from tests.factories.applicants import CandidateFactory


@pytest.fixture
def other(organization):
    return CandidateFactory(organization=organization, name="A. Okafor")


@pytest.fixture
def enter(rule_on, move, stages, later, recruiter):
    """Return a function: Amara's application enters the stage, whose rule names the recruiter."""

    def entered() -> None:
        rule_on("assign", member=recruiter, assign_as="owner")
        move(stages[1])
        later(minutes=5)

    return entered


@pytest.fixture
def named(application, enter):
    """A rule has named the recruiter the owner of Amara; answers her record."""
    enter()
    return Candidate.objects.get(pk=application.candidate_id)


@pytest.fixture
def leave(move, stages, later):
    """Return a function: Amara's application leaves the stage, and the worker follows."""

    def left() -> None:
        move(stages[0])
        later(minutes=1)

    return left


def owners(*people):
    found = dict(Candidate.objects.values_list("pk", "owner"))
    return [found[person.pk] for person in people]


def test_owner_taken_back_since_a_merge_is_so_after_it_was_undone(
    named, other, leave, recruiter, log
):
    merge = merge_candidates(named, into=other, by=recruiter)
    assert owners(other) == [recruiter.pk]
    leave()

    assert (owners(named, other), log()) == ([None, None], [("back", "left")])
    assert Event.objects.filter(kind="candidate.owner_changed").latest("pk").subject_id == other.pk
    unmerge_candidates(merge, by=recruiter)
    assert owners(named, other) == [None, None]


def test_owner_taken_back_gives_way_to_whom_a_merge_chose_them_over(
    named, other, leave, recruiter, owner
):
    Candidate.objects.filter(pk=other.pk).update(owner=owner)
    other.refresh_from_db()
    merge = merge_candidates(named, into=other, by=recruiter, taken={"owner"})
    leave()

    assert owners(named, other) == [None, owner.pk]
    unmerge_candidates(merge, by=recruiter)
    assert owners(named, other) == [None, owner.pk]


def test_owner_is_taken_back_from_a_record_whose_owner_stood_behind_the_others(
    named, other, leave, recruiter, owner, log
):
    Candidate.objects.filter(pk=other.pk).update(owner=owner)
    other.refresh_from_db()
    merge = merge_candidates(named, into=other, by=recruiter)
    leave()

    assert (owners(named, other), log()) == ([None, owner.pk], [("done", "")])
    unmerge_candidates(merge, by=recruiter)
    assert owners(named, other) == [None, owner.pk]


def test_owner_whom_somebody_chose_since_a_merge_stays(named, other, leave, recruiter, owner, log):
    merge = merge_candidates(named, into=other, by=recruiter)
    Candidate.objects.filter(pk=other.pk).update(owner=owner)
    leave()

    assert (owners(other), log()) == ([owner.pk], [("done", "")])
    unmerge_candidates(merge, by=recruiter)
    assert owners(named, other) == [None, owner.pk]


def test_owner_taken_back_reaches_the_end_of_a_chain_of_merges(
    named, other, organization, leave, recruiter
):
    third = CandidateFactory(organization=organization)
    merges = [merge_candidates(named, into=other, by=recruiter)]
    merges.append(merge_candidates(other, into=third, by=recruiter))
    leave()

    assert owners(named, other, third) == [None] * 3
    for merge in merges:
        unmerge_candidates(merge, by=recruiter)
    assert owners(named, other, third) == [None] * 3


def test_owner_named_of_two_is_taken_back_of_who_kept_them_when_they_parted(
    application, other, enter, leave, recruiter, log
):
    merge = merge_candidates(application.candidate, into=other, by=recruiter)
    enter()
    unmerge_candidates(merge, by=recruiter)
    assert owners(application.candidate, other) == [None, recruiter.pk]

    leave()

    assert (owners(application.candidate, other), log()) == ([None, None], [("back", "left")])
