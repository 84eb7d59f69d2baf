"""The queue of likely pairs, the preview of a merge, the merge and its end."""

import pytest

from applicants.actions.index_candidate import index_candidates
from applicants.actions.merge_candidates import merge_candidates
from applicants.models import Application, Candidate, CandidateMerge, LikelyPair
from tests.factories.applicants import ApplicationFactory, CandidateFactory

URL = "/o/larkspur/candidates/"


@pytest.fixture
def older(application):
    return application.candidate


@pytest.fixture
def newer(organization):
    return CandidateFactory(organization=organization, name="Amara N. Okafor", phone="+52 1")


@pytest.fixture
def pair(organization, older, newer):
    return pair_of(organization, older, newer)


def pair_of(organization, one, other):
    reasons = [["phone", "+5215550000"], ["name", "shorter"]]
    return LikelyPair.objects.create(
        organization=organization, one=one, other=other, reasons=reasons, points=5
    )


def test_list_likely_pairs_says_why(pair, recruiter, sign_in):
    html = sign_in(recruiter).get(f"{URL}same/").content.decode()

    assert "The same telephone: +5215550000" in html
    assert "One name is part of the other" in html
    assert f"{URL}{pair.one.code}/merge/{pair.other.code}/" in html


def test_list_likely_pairs_without_any_says_what_is_looked_for(recruiter, sign_in):
    assert "No likely pairs" in sign_in(recruiter).get(f"{URL}same/").content.decode()


def test_list_likely_pairs_leaves_out_who_is_merged(pair, recruiter, sign_in):
    merge_candidates(pair.other, into=pair.one, by=recruiter)

    assert "No likely pairs" in sign_in(recruiter).get(f"{URL}same/").content.decode()


@pytest.mark.parametrize("rows", [1, 3])
def test_list_likely_pairs_costs_the_same_for_any_number(
    organization, recruiter, sign_in, rows, django_assert_num_queries
):
    for _n in range(rows):
        one, other = (CandidateFactory(organization=organization) for _m in range(2))
        pair_of(organization, one, other)
    client = sign_in(recruiter)
    client.get(f"{URL}same/")

    with django_assert_num_queries(7):
        client.get(f"{URL}same/")


def test_list_likely_pairs_goes_on_behind_the_last(organization, recruiter, sign_in, monkeypatch):
    monkeypatch.setattr("applicants.queries.same_person.PAGE", 1)
    for name in ("First", "Second"):
        one = CandidateFactory(organization=organization, name=name)
        pair_of(organization, one, CandidateFactory(organization=organization))
    client = sign_in(recruiter)

    first = client.get(f"{URL}same/").content.decode()
    after = first.split("?after=")[1][:10]
    second = client.get(f"{URL}same/?after={after}").content.decode()

    assert ("Second" in first, "First" in first) == (True, False)
    assert ("Second" in second, "First" in second) == (False, True)


def test_merge_candidates_shows_what_differs(older, newer, recruiter, sign_in):
    html = sign_in(recruiter).get(f"{URL}{older.code}/merge/{newer.code}/").content.decode()

    assert 'name="field_name"' in html
    assert 'name="field_phone"' not in html
    assert "is taken over" in html


def test_merge_candidates_says_sources_in_words(older, newer, recruiter, sign_in):
    type(older).objects.filter(pk=older.pk).update(source="careers")
    type(older).objects.filter(pk=newer.pk).update(source="garden-fair")

    html = sign_in(recruiter).get(f"{URL}{older.code}/merge/{newer.code}/").content.decode()

    assert ("<span>Careers page</span>" in html, "<span>Garden fair</span>" in html) == (True, True)


def test_merge_candidates_takes_what_was_chosen_and_offers_undo(older, newer, recruiter, sign_in):
    client = sign_in(recruiter)

    response = client.post(
        f"{URL}{older.code}/merge/{newer.code}/", {"field_name": "theirs"}, follow=True
    )

    merge = CandidateMerge.objects.get()
    older.refresh_from_db()
    assert (older.name, older.phone) == ("Amara N. Okafor", "+52 1")
    assert f"{URL}{older.code}/merges/{merge.code}/undo/" in response.content.decode()


def test_merge_candidates_without_a_choice_is_422(older, newer, recruiter, sign_in):
    response = sign_in(recruiter).post(f"{URL}{older.code}/merge/{newer.code}/")

    assert (response.status_code, CandidateMerge.objects.count()) == (422, 0)


def test_merge_candidates_active_twice_explains_and_asks(
    application, older, newer, posting, stages, recruiter, sign_in
):
    second = ApplicationFactory(posting=posting, stage=stages[1], candidate=newer)
    client, url = sign_in(recruiter), f"{URL}{older.code}/merge/{newer.code}/"

    html = client.get(url).content.decode()
    sent = {"field_name": "mine", f"on_{posting.code}": application.code}
    client.post(url, sent)

    assert "Both are active for Gardener" in html
    assert set(Application.objects.active()) == {application}
    second.refresh_from_db()
    assert second.candidate == older


def test_merge_candidates_into_oneself_is_not_found(older, recruiter, sign_in):
    url = f"{URL}{older.code}/merge/{older.code}/"

    assert sign_in(recruiter).get(url).status_code == 404


def test_merge_candidates_of_another_organization_is_not_found(older, recruiter, sign_in):
    url = f"{URL}{older.code}/merge/{CandidateFactory().code}/"

    assert sign_in(recruiter).post(url).status_code == 404


def test_show_candidate_merged_leads_to_who_stands_for_them(older, newer, recruiter, sign_in):
    merge_candidates(newer, into=older, by=recruiter)

    response = sign_in(recruiter).get(f"{URL}{newer.code}/")

    assert response["Location"] == f"{URL}{older.code}/"


def test_show_candidate_tells_of_merges_to_who_may_undo_them(
    older, newer, recruiter, hiring_manager, on_team, organization, sign_in
):
    merge_candidates(newer, into=older, by=recruiter)
    page = f"{URL}{older.code}/"

    assert "Take apart" in sign_in(recruiter).get(page).content.decode()
    assert "Amara N." not in sign_in(hiring_manager).get(page, follow=True).content.decode()


def test_unmerge_candidates_of_a_chain_from_its_top(older, newer, organization, recruiter, sign_in):
    top = CandidateFactory(organization=organization)
    merge = merge_candidates(newer, into=older, by=recruiter)
    merge_candidates(older, into=top, by=recruiter)

    response = sign_in(recruiter).post(f"{URL}{top.code}/merges/{merge.code}/undo/")

    assert response["Location"] == f"{URL}{newer.code}/"
    assert Candidate.objects.get(pk=newer.pk).merged_into is None


def test_unmerge_candidates_twice_is_not_found(older, newer, recruiter, sign_in):
    merge = merge_candidates(newer, into=older, by=recruiter)
    client, url = sign_in(recruiter), f"{URL}{older.code}/merges/{merge.code}/undo/"
    client.post(url)

    assert client.post(url).status_code == 404


def test_tell_people_apart_and_back(pair, recruiter, sign_in):
    client = sign_in(recruiter)

    told = client.post(f"{URL}same/{pair.code}/different/", follow=True).content.decode()
    pair.refresh_from_db()
    assert (pair.state, "Kept as two people" in told) == ("different", True)
    client.post(f"{URL}same/{pair.code}/different/undo/")

    pair.refresh_from_db()
    assert pair.state == "open"


def test_find_same_person_begins_with_the_name_and_leaves_the_person_out(
    older, newer, organization, recruiter, sign_in
):
    index_candidates([older.pk, newer.pk])

    html = sign_in(recruiter).get(f"{URL}{older.code}/same/?q=okafor").content.decode()

    assert f"{URL}{older.code}/merge/{newer.code}/" in html
    assert f"/merge/{older.code}/" not in html


def test_find_same_person_of_nobody_says_what_to_try(older, recruiter, sign_in):
    index_candidates([older.pk])

    html = sign_in(recruiter).get(f"{URL}{older.code}/same/").content.decode()

    assert 'value="Amara Okafor"' in html
    assert "Nobody else is found by that" in html


def test_find_same_person_finds_nobody_of_another_organization(older, recruiter, sign_in):
    foreign = CandidateFactory(name="Amara Okafor")
    index_candidates([older.pk, foreign.pk])

    html = sign_in(recruiter).get(f"{URL}{older.code}/same/").content.decode()

    assert foreign.code not in html


def test_show_candidate_leads_to_the_choice_of_a_record(older, recruiter, sign_in):
    assert (
        f"{URL}{older.code}/same/" in sign_in(recruiter).get(f"{URL}{older.code}/").content.decode()
    )
