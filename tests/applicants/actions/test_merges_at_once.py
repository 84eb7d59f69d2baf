"""Merges, their ends and new applications at the same moment: one order, and nothing is lost."""

import pytest

from applicants.actions import merge_candidates as merging
from applicants.actions.bulk import asking, doing
from applicants.actions.bulk.running import next_ids, run_chunk
from applicants.actions.decide_proposed_change import decide_proposed_change
from applicants.actions.merge_candidates import AlreadyMerged, merge_candidates
from applicants.actions.person_rows import PeopleChanged
from applicants.actions.submission import Submission
from applicants.actions.submit_application import submit_application
from applicants.actions.unmerge_candidates import AlreadyUnmerged, unmerge_candidates
from applicants.models import (
    Application,
    Candidate,
    CandidateMerge,
    ProposedChange,
    RowOrigin,
)
from applicants.queries.families import system_root
from tests.at_once import at_once, later, slowed
from tests.factories.applicants import ApplicationFactory, CandidateFactory

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = 4


@pytest.fixture
def people(organization):
    rows = [CandidateFactory(organization=organization) for _n in range(3)]
    for row in rows:
        ApplicationFactory(posting__organization=organization, candidate=row)
    return rows


def all_stand_where_they_belong():
    origins = dict(RowOrigin.objects.filter(kind="application").values_list("row_id", "origin"))
    return all(
        row.candidate_id == system_root(origins.get(row.pk, row.candidate_id))
        for row in Application.objects.all()
    )


def test_merge_candidates_each_into_the_other_one_wins(people, recruiter, owner):
    a, b, _c = people
    for _round in range(ROUNDS):
        results = at_once(
            lambda: merge_candidates(a, into=b, by=recruiter),
            lambda: merge_candidates(b, into=a, by=owner),
        )

        won = [result for result in results if isinstance(result, CandidateMerge)]
        lost = [result for result in results if not isinstance(result, CandidateMerge)]
        assert ([type(one) for one in lost], len(won)) == ([AlreadyMerged], 1)
        assert all_stand_where_they_belong()
        unmerge_candidates(won[0], by=recruiter)


def test_merge_candidates_of_a_chain_at_once_is_a_chain_or_told(people, recruiter, owner):
    a, b, c = people
    for _round in range(ROUNDS):
        results = at_once(
            lambda: merge_candidates(a, into=b, by=recruiter),
            lambda: merge_candidates(b, into=c, by=owner),
        )

        assert isinstance(results[1], CandidateMerge)
        assert isinstance(results[0], CandidateMerge | AlreadyMerged)
        assert all_stand_where_they_belong()
        for merge in CandidateMerge.objects.filter(undone_at=None):
            unmerge_candidates(merge, by=recruiter)


def test_unmerge_candidates_twice_at_once_is_once(people, recruiter, owner):
    merge = merge_candidates(people[0], into=people[1], by=recruiter)

    results = at_once(
        lambda: unmerge_candidates(merge, by=recruiter),
        lambda: unmerge_candidates(merge, by=owner),
    )

    assert [type(one) for one in results].count(AlreadyUnmerged) == 1
    assert all_stand_where_they_belong()


def test_unmerge_candidates_while_the_other_is_merged_further(people, recruiter, owner):
    a, b, c = people
    for _round in range(ROUNDS):
        merge = merge_candidates(a, into=b, by=recruiter)

        at_once(
            lambda merge=merge: unmerge_candidates(merge, by=recruiter),
            lambda: merge_candidates(b, into=c, by=owner),
        )

        assert Candidate.objects.get(pk=a.pk).merged_into is None
        assert Candidate.objects.get(pk=b.pk).merged_into == c
        assert all_stand_where_they_belong()
        unmerge_candidates(CandidateMerge.objects.get(undone_at=None), by=recruiter)


def test_decide_proposed_change_while_its_person_is_merged_is_told(people, recruiter, monkeypatch):
    a, b, _c = people
    values = {"application": a.applications.get(), "field": "phone", "value": "+52 1"}
    change = ProposedChange.objects.create(candidate=a, **values)
    slowed(monkeypatch, merging, "fold_applications")

    merge, told = at_once(
        lambda: merge_candidates(a, into=b, by=recruiter),
        later(lambda: decide_proposed_change(change, by=recruiter, accept=True)),
    )

    assert (type(merge), type(told)) == (CandidateMerge, PeopleChanged)
    change.refresh_from_db()
    assert (change.candidate, change.decided_at) == (b, None)


def test_merge_candidates_while_many_are_given_an_owner_waits(
    people, posting, stages, recruiter, monkeypatch
):
    a, b, _c = people
    for place, person in enumerate((a, b)):
        ApplicationFactory(posting=posting, stage=stages[place], candidate=person)
    asked = {"posting": posting.code}
    bulk = asking.ask_bulk_action(by=recruiter, kind="assign", asked=asked, codes=[])
    choice = {"owner": recruiter.code}
    bulk = asking.choose_bulk_action(bulk, by=recruiter, choice=choice)
    bulk = asking.confirm_bulk_action(bulk, by=recruiter)
    slowed(monkeypatch, doing, "owner_of")

    _last, merge = at_once(
        lambda: run_chunk(bulk, next_ids(bulk, 0), keep=lambda last: None),
        later(lambda: merge_candidates(a, into=b, by=recruiter)),
    )

    assert isinstance(merge, CandidateMerge)
    assert set(Candidate.objects.filter(pk__in=[a.pk, b.pk]).values_list("owner")) == {
        (recruiter.pk,)
    }


def test_submit_application_while_its_person_is_merged_lands_with_who_stands_for_them(
    people, posting, stages, recruiter
):
    a, b, _c = people
    for number in range(ROUNDS):
        sent = Submission(name="Anybody", email=a.email, form_token=f"form-{number}")

        _merge, submitted = at_once(
            lambda: merge_candidates(a, into=b, by=recruiter),
            lambda sent=sent: submit_application(posting, sent),
        )

        row = Application.objects.get(pk=submitted.application.pk)
        assert row.candidate == b
        unmerge_candidates(CandidateMerge.objects.get(undone_at=None), by=recruiter)
        row.refresh_from_db()
        assert row.candidate == a
        Application.objects.filter(pk=row.pk).delete()
