"""What own fields say after merges with a choice, and after their ends in any order."""

import random

import pytest

from applicants.actions.merge_candidates import merge_candidates
from applicants.actions.set_person_field import set_person_field
from applicants.actions.settle_person import settle_person
from applicants.actions.unmerge_candidates import unmerge_candidates
from applicants.models import Candidate, CandidateMerge, FieldValue
from tests.factories.applicants import CandidateFactory, PersonFieldFactory


@pytest.fixture
def shift(organization):
    return PersonFieldFactory(organization=organization, name="Shift")


@pytest.fixture
def people(organization, shift, recruiter):
    """Three records of which the field says one thing each."""
    rows = CandidateFactory.create_batch(3, organization=organization)
    for row, text in zip(rows, ("Early", "Late", "Night"), strict=True):
        set_person_field(row, field=shift, value=text, by=recruiter)
    return rows


def said(*people):
    texts = dict(FieldValue.objects.values_list("candidate", "text"))
    return [texts.get(row.pk) for row in people]


def test_merge_candidates_lets_own_field_say_what_was_chosen(people, shift, recruiter):
    one, other, _third = people

    merge = merge_candidates(one, into=other, by=recruiter, own={shift.code})
    settle_person(other.pk)

    assert said(other) == ["Early"]
    unmerge_candidates(merge, by=recruiter)
    assert said(one, other) == ["Early", "Late"]


@pytest.fixture
def foreign_shift():
    return PersonFieldFactory(name="Shift")


def test_merge_candidates_keeps_own_field_that_was_not_chosen(people, foreign_shift, recruiter):
    one, other, _third = people

    merge = merge_candidates(one, into=other, by=recruiter, own={"nosuchcode", foreign_shift.code})

    assert (said(other), merge.own_taken) == (["Late"], [])


def test_merge_candidates_keeps_who_said_an_own_field_and_when(people, shift, owner, recruiter):
    one, other, _third = people
    rows = FieldValue.objects.filter(candidate__in=[one, other]).order_by("pk")
    before = list(rows.values())

    merge = merge_candidates(one, into=other, by=owner, own={shift.code})
    unmerge_candidates(merge, by=owner)

    assert list(rows.values()) == before


def test_merge_candidates_takes_what_a_record_was_told_to_say_nothing_in(people, shift, recruiter):
    one, other, third = people
    merge_candidates(third, into=other, by=recruiter)
    set_person_field(other, field=shift, value="", by=recruiter)

    merge = merge_candidates(one, into=other, by=recruiter)

    assert said(other) == ["Early"]
    unmerge_candidates(merge, by=recruiter)
    assert said(one, other, third) == ["Early", "", "Night"]


@pytest.mark.parametrize("first", [0, 1])
def test_unmerge_candidates_of_a_chain_gives_own_fields_back_in_either_order(
    people, shift, recruiter, first
):
    a, b, c = people
    merges = [
        merge_candidates(a, into=b, by=recruiter, own={shift.code}),
        merge_candidates(b, into=c, by=recruiter, own={shift.code}),
    ]
    assert said(c) == ["Early"]

    unmerge_candidates(merges[first], by=recruiter)
    assert said(c) == (["Late"] if first == 0 else ["Night"])
    unmerge_candidates(merges[1 - first], by=recruiter)

    assert said(a, b, c) == ["Early", "Late", "Night"]


@pytest.mark.parametrize("first", [0, 1])
def test_unmerge_candidates_of_two_that_came_to_one_gives_own_fields_back(
    people, shift, recruiter, first
):
    a, b, c = people
    merges = [merge_candidates(row, into=c, by=recruiter, own={shift.code}) for row in (a, b)]

    unmerge_candidates(merges[first], by=recruiter)
    assert said(c) == (["Late"] if first == 0 else ["Early"])
    unmerge_candidates(merges[1 - first], by=recruiter)

    assert said(a, b, c) == ["Early", "Late", "Night"]


@pytest.mark.parametrize(("value", "kept"), [("Never", "Never"), ("", "")])
def test_unmerge_candidates_keeps_what_was_said_in_an_own_field_since(
    people, shift, recruiter, value, kept
):
    a, b, _c = people
    merge = merge_candidates(a, into=b, by=recruiter, own={shift.code})

    set_person_field(b, field=shift, value=value, by=recruiter)
    settle_person(b.pk)
    assert said(b) == [kept]
    unmerge_candidates(merge, by=recruiter)

    assert said(a, b) == ["Early", kept]


@pytest.mark.parametrize("seed", range(12))
def test_merges_in_any_order_own_fields_say_again_what_they_said(organization, recruiter, seed):
    dice = random.Random(seed)
    fields = PersonFieldFactory.create_batch(2, organization=organization)
    people = CandidateFactory.create_batch(6, organization=organization)
    for field in fields:
        for row in dice.sample(people, 4):
            set_person_field(row, field=field, value=row.name, by=recruiter)
    first = sorted(FieldValue.objects.values_list("pk", "candidate", "text"))

    for _step in range(25):
        alone = list(Candidate.objects.filter(merged_into=None).order_by("pk"))
        live = list(CandidateMerge.objects.filter(undone_at=None))
        if len(alone) > 1 and (not live or dice.random() < 0.55):
            one, other = dice.sample(alone, 2)
            own = {field.code for field in fields if dice.random() < 0.5}
            known = {field: one_of(field, one, other, chosen=field.code in own) for field in fields}
            merge_candidates(one, into=other, by=recruiter, own=own)
            assert {field: text_of(field, other) for field in fields} == known
        else:
            unmerge_candidates(dice.choice(live), by=recruiter)
    for merge in CandidateMerge.objects.filter(undone_at=None).order_by("?"):
        unmerge_candidates(merge, by=recruiter)

    assert sorted(FieldValue.objects.values_list("pk", "candidate", "text")) == first


def text_of(field, person):
    return field.values.filter(candidate=person).values_list("text", flat=True).first()


def one_of(field, one, other, *, chosen):
    theirs, mine = text_of(field, one), text_of(field, other)
    return theirs if theirs and (chosen or not mine) else mine
