"""The undo of what an own field was told of a person who was merged meanwhile."""

import pytest

from applicants.actions.merge_candidates import merge_candidates
from applicants.actions.set_person_field import set_person_field
from applicants.actions.settle_person import settle_person
from applicants.actions.unmerge_candidates import unmerge_candidates
from applicants.models import FieldValue
from ats.activity.models import Event
from tests.factories.applicants import CandidateFactory, PersonFieldFactory
from tests.undo import undo_of

CANDIDATES = "/o/larkspur/candidates/"


@pytest.fixture
def shift(organization):
    return PersonFieldFactory(organization=organization, name="Shift")


@pytest.fixture
def one(organization):
    return CandidateFactory(organization=organization, name="Amara Okafor")


@pytest.fixture
def client(recruiter, sign_in):
    return sign_in(recruiter)


@pytest.fixture
def say(client, one, shift):
    """Return a function: what the field is told of `one`; answers the address of the undo."""

    def told(value: str) -> str:
        url = f"{CANDIDATES}{one.code}/fields/{shift.code}/"
        return undo_of(client.post(url, {"value": value}, follow=True))

    return told


def said(*people):
    texts = dict(FieldValue.objects.values_list("candidate", "text"))
    return [texts.get(row.pk) for row in people]


def test_undo_reaches_who_has_the_value_since_a_merge(say, client, one, other, recruiter):
    say("Early")
    undo = say("Late")
    merge = merge_candidates(one, into=other, by=recruiter)

    response = client.post(undo, follow=True)

    assert response.redirect_chain[-1][0] == f"{CANDIDATES}{other.code}/"
    assert "Shift: Early" in response.content.decode()
    assert said(one, other) == [None, "Early"]
    assert Event.objects.filter(kind="candidate.field_changed").latest("pk").subject_id == other.pk
    unmerge_candidates(merge, by=recruiter)
    assert said(one, other) == ["Early", None]


def test_undo_since_a_merge_can_be_undone_too(say, client, one, other, recruiter):
    say("Early")
    undo = say("Late")
    merge = merge_candidates(one, into=other, by=recruiter)

    again = undo_of(client.post(undo, follow=True))
    client.post(again)

    assert said(one, other) == [None, "Late"]
    unmerge_candidates(merge, by=recruiter)
    assert said(one, other) == ["Late", None]


def test_undo_of_the_first_value_since_a_merge_takes_it_away(say, client, one, other, recruiter):
    undo = say("Early")
    merge = merge_candidates(one, into=other, by=recruiter)

    client.post(undo)
    settle_person(other.pk)

    assert said(one, other) == [None, None]
    unmerge_candidates(merge, by=recruiter)
    assert said(one, other) == [None, None]


def test_undo_of_a_removal_since_a_merge_brings_it_back(say, client, one, other, recruiter):
    say("Early")
    undo = say("")
    merge = merge_candidates(one, into=other, by=recruiter)

    client.post(undo)
    settle_person(other.pk)

    assert said(one, other) == [None, "Early"]
    unmerge_candidates(merge, by=recruiter)
    assert said(one, other) == ["Early", None]


def test_undo_gives_way_to_what_the_other_said_when_its_value_was_chosen(
    say, client, shift, one, other, recruiter
):
    set_person_field(other, field=shift, value="Night", by=recruiter)
    undo = say("Late")
    merge = merge_candidates(one, into=other, by=recruiter, own={shift.code})
    assert said(other) == ["Late"]

    client.post(undo)

    assert said(one, other) == [None, "Night"]
    unmerge_candidates(merge, by=recruiter)
    assert said(one, other) == [None, "Night"]


def test_undo_reaches_the_end_of_a_chain_of_merges(
    say, client, one, other, organization, recruiter
):
    third = CandidateFactory(organization=organization)
    say("Early")
    undo = say("Late")
    merges = [merge_candidates(one, into=other, by=recruiter)]
    merges.append(merge_candidates(other, into=third, by=recruiter))

    client.post(undo)

    assert said(one, other, third) == [None, None, "Early"]
    for merge in reversed(merges):
        unmerge_candidates(merge, by=recruiter)
    assert said(one, other, third) == ["Early", None, None]


def test_undo_says_so_when_what_holds_now_came_from_the_other_record(
    say, client, shift, one, other, recruiter
):
    set_person_field(other, field=shift, value="Night", by=recruiter)
    say("Early")
    undo = say("Late")
    merge_candidates(one, into=other, by=recruiter)

    response = client.post(undo)

    assert response.status_code == 409
    assert "Amara N. Okafor was merged meanwhile" in response.content.decode()
    assert said(one, other) == ["Late", "Night"]


def test_undo_says_so_when_somebody_changed_the_value_since_the_merge(
    say, client, shift, one, other, recruiter
):
    undo = say("Late")
    merge_candidates(one, into=other, by=recruiter)
    set_person_field(other, field=shift, value="Night", by=recruiter)

    response = client.post(undo)

    assert (response.status_code, said(one, other)) == (409, ["Late", "Night"])


def test_set_person_field_of_a_merged_record_needs_to_say_what_was_seen(
    say, client, shift, one, other, recruiter
):
    say("Late")
    merge_candidates(one, into=other, by=recruiter)

    response = client.post(f"{CANDIDATES}{one.code}/fields/{shift.code}/", {"value": "Night"})

    assert (response.status_code, said(one, other)) == (409, [None, "Late"])


def test_undo_after_the_merge_was_undone_reaches_the_record_itself(
    say, client, one, other, recruiter
):
    say("Early")
    undo = say("Late")
    unmerge_candidates(merge_candidates(one, into=other, by=recruiter), by=recruiter)

    client.post(undo)

    assert said(one, other) == ["Early", None]
