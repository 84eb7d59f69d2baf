"""The undo of a tag or an owner of a person who was merged with somebody meanwhile."""

import pytest

from applicants.actions.merge_candidates import merge_candidates
from applicants.actions.tag_candidate import tag_candidate
from applicants.actions.unmerge_candidates import unmerge_candidates
from applicants.models import Candidate
from ats.activity.models import Event
from tests.factories.applicants import CandidateFactory
from tests.undo import undo_of

CANDIDATES = "/o/larkspur/candidates/"


@pytest.fixture
def one(organization):
    return CandidateFactory(organization=organization, name="Amara Okafor")


@pytest.fixture
def client(recruiter, sign_in):
    return sign_in(recruiter)


@pytest.fixture
def act(client, one):
    """Return a function: something is done to `one`; answers the address of the undo."""

    def done(what: str, **said: str) -> str:
        return undo_of(client.post(f"{CANDIDATES}{one.code}/{what}/", said, follow=True))

    return done


def tags(*people) -> list[list[str]]:
    return [list(person.tags.values_list("name", flat=True)) for person in people]


def owners(*people) -> list[str | None]:
    found = dict(Candidate.objects.values_list("pk", "owner__code"))
    return [found[person.pk] for person in people]


def test_undo_of_a_tag_takes_it_off_who_has_it_since_a_merge(act, client, one, other, recruiter):
    undo = act("tags", tag="silver")
    merge = merge_candidates(one, into=other, by=recruiter)

    response = client.post(undo, follow=True)

    assert response.redirect_chain[-1][0] == f"{CANDIDATES}{other.code}/"
    assert "The tag “silver” is off." in response.content.decode()
    assert tags(one, other) == [[], []]
    assert Event.objects.filter(kind="candidate.untagged").get().subject_id == other.pk
    unmerge_candidates(merge, by=recruiter)
    assert tags(one, other) == [[], []]


def test_undo_of_a_tag_reaches_the_end_of_a_chain_of_merges(
    act, client, one, other, organization, recruiter
):
    third = CandidateFactory(organization=organization)
    undo = act("tags", tag="silver")
    merges = [merge_candidates(one, into=other, by=recruiter)]
    merges.append(merge_candidates(other, into=third, by=recruiter))

    again = undo_of(client.post(undo, follow=True))
    assert tags(one, other, third) == [[], [], []]

    client.post(again)
    assert tags(one, other, third) == [["silver"]] * 3
    for merge in reversed(merges):
        unmerge_candidates(merge, by=recruiter)
    assert tags(one, other, third) == [["silver"], [], []]


def test_undo_of_a_tag_says_so_when_the_other_had_it_too(act, client, one, other, recruiter):
    tag_candidate(other, by=recruiter, name="silver")
    undo = act("tags", tag="silver")
    merge_candidates(one, into=other, by=recruiter)

    response = client.post(undo)

    assert response.status_code == 409
    assert "“silver” is a tag of both" in response.content.decode()
    assert tags(one, other) == [["silver"], ["silver"]]


def test_undo_of_a_tag_says_so_when_a_third_brought_it_too(
    act, client, one, other, organization, recruiter
):
    third = CandidateFactory(organization=organization)
    tag_candidate(third, by=recruiter, name="silver")
    undo = act("tags", tag="silver")
    for person in (one, third):
        merge_candidates(person, into=other, by=recruiter)

    assert client.post(undo).status_code == 409
    assert tags(one, other) == [["silver"], ["silver"]]


def test_undo_of_taking_a_tag_off_puts_it_on_who_stands_since_a_merge(
    act, client, one, other, recruiter
):
    act("tags", tag="silver")
    undo = act("tags/removal", tag="silver")
    merge = merge_candidates(one, into=other, by=recruiter)

    client.post(undo)

    assert tags(one, other) == [["silver"], ["silver"]]
    unmerge_candidates(merge, by=recruiter)
    assert tags(one, other) == [["silver"], []]


def test_undo_of_an_owner_reaches_who_has_them_since_a_merge(
    act, client, one, other, recruiter, owner
):
    act("owner", member=owner.code)
    undo = act("owner", member=recruiter.code)
    merge = merge_candidates(one, into=other, by=recruiter)
    assert owners(other) == [recruiter.code]

    response = client.post(undo, follow=True)

    assert response.redirect_chain[-1][0] == f"{CANDIDATES}{other.code}/"
    assert owners(one, other) == [owner.code, owner.code]
    assert Event.objects.filter(kind="candidate.owner_changed").latest("pk").subject_id == other.pk
    unmerge_candidates(merge, by=recruiter)
    assert owners(one, other) == [owner.code, None]


def test_undo_of_an_owner_since_a_merge_can_be_undone_too(
    act, client, one, other, recruiter, owner
):
    act("owner", member=owner.code)
    undo = act("owner", member=recruiter.code)
    merge_candidates(one, into=other, by=recruiter)

    client.post(undo_of(client.post(undo, follow=True)))

    assert owners(one, other) == [recruiter.code, recruiter.code]


def test_undo_of_the_first_owner_since_a_merge_leaves_nobody(act, client, one, other, recruiter):
    undo = act("owner", member=recruiter.code)
    merge = merge_candidates(one, into=other, by=recruiter)

    client.post(undo)

    assert owners(one, other) == [None, None]
    unmerge_candidates(merge, by=recruiter)
    assert owners(one, other) == [None, None]


def test_undo_of_taking_an_owner_away_brings_them_to_who_stands_since_a_merge(
    act, client, one, other, recruiter
):
    act("owner", member=recruiter.code)
    undo = act("owner", member="none")
    merge = merge_candidates(one, into=other, by=recruiter)

    client.post(undo)

    assert owners(one, other) == [recruiter.code, recruiter.code]
    unmerge_candidates(merge, by=recruiter)
    assert owners(one, other) == [recruiter.code, None]


def test_undo_of_an_owner_gives_way_to_the_others_when_theirs_was_chosen(
    act, client, one, other, recruiter, owner
):
    Candidate.objects.filter(pk=other.pk).update(owner=owner)
    undo = act("owner", member=recruiter.code)
    other.refresh_from_db()
    merge = merge_candidates(one, into=other, by=recruiter, taken={"owner"})
    assert owners(other) == [recruiter.code]

    response = client.post(undo, follow=True)

    assert f"{owner.name} is the owner of" in response.content.decode()
    assert owners(one, other) == [None, owner.code]
    unmerge_candidates(merge, by=recruiter)
    assert owners(one, other) == [None, owner.code]


@pytest.mark.parametrize("theirs", ["recruiter", "owner"])
def test_undo_of_an_owner_says_so_when_the_other_had_one(
    act, client, one, other, recruiter, owner, theirs
):
    undo = act("owner", member=recruiter.code)
    had = {"recruiter": recruiter, "owner": owner}[theirs]
    Candidate.objects.filter(pk=other.pk).update(owner=had)
    other.refresh_from_db()
    merge_candidates(one, into=other, by=recruiter)

    response = client.post(undo)

    assert response.status_code == 409
    words = "Amara N. Okafor was merged meanwhile, and the owner was left as it is. Look again."
    assert words in response.content.decode()
    assert owners(one, other) == [recruiter.code, had.code]


def test_undo_of_somebody_erased_is_not_found(act, client, one):
    undo = act("tags", tag="silver")
    one.delete()

    assert client.post(undo).status_code == 404
