"""Talent pools: made, shown, searched, and a person's place in one."""

import pytest

from applicants.actions.merge_candidates import merge_candidates
from applicants.actions.pool_candidate import pool_candidate, unpool_candidate
from applicants.actions.unmerge_candidates import unmerge_candidates
from applicants.models import Pool, PooledCandidate
from ats.activity.models import Event
from tests.factories.applicants import ApplicationFactory, AssignmentFactory, CandidateFactory
from tests.undo import undo_of

URL = "/o/larkspur/pools/"


@pytest.fixture
def pool(organization):
    return Pool.objects.create(organization=organization, name="Silver medals")


@pytest.fixture
def place(person, pool, recruiter):
    return pool_candidate(person, pool=pool, by=recruiter, why="Second for the rose garden")


@pytest.fixture
def theirs(person):
    return f"/o/larkspur/candidates/{person.code}/pools/"


@pytest.fixture
def url_of_person(person):
    return f"/o/larkspur/candidates/{person.code}/"


def people_in(pool):
    return set(pool.places.values_list("candidate", flat=True))


def page_of(client, url):
    return client.get(url).content.decode()


def test_list_pools_without_any_says_what_to_do(recruiter, sign_in):
    assert "No pools yet" in page_of(sign_in(recruiter), URL)


def test_list_pools_counts_people(pool, place, organization, person, recruiter, sign_in):
    other = CandidateFactory(organization=organization)
    pool_candidate(other, pool=pool, by=recruiter)
    merge_candidates(other, into=person, by=recruiter)

    html = page_of(sign_in(recruiter), URL)

    assert "Silver medals" in html
    assert "1 person" in html


@pytest.mark.parametrize("rows", [1, 3])
def test_list_pools_costs_the_same_for_any_number(
    organization, recruiter, sign_in, rows, django_assert_num_queries
):
    for n in range(rows):
        Pool.objects.create(organization=organization, name=f"Pool {n}")
    client = sign_in(recruiter)
    client.get(URL)

    with django_assert_num_queries(6):
        client.get(URL)


def test_add_pool_leads_to_its_page(recruiter, sign_in):
    response = sign_in(recruiter).post(
        f"{URL}new/", {"name": "  Spring   gardeners ", "about": "From March on"}, follow=True
    )

    pool = Pool.objects.get()
    assert (pool.name, pool.about) == ("Spring gardeners", "From March on")
    assert "Nobody is in this pool" in response.content.decode()


def test_add_pool_of_a_name_that_is_taken_says_so_at_the_field(pool, recruiter, sign_in):
    response = sign_in(recruiter).post(f"{URL}new/", {"name": "silver medals", "about": "Kept"})

    html = response.content.decode()
    assert response.status_code == 422
    assert "There is a pool called “silver medals” already." in html
    assert 'value="Kept"' in html


def test_change_pool_keeps_its_people(pool, place, person, recruiter, sign_in):
    sign_in(recruiter).post(f"{URL}{pool.code}/words/", {"name": "Silver", "about": ""})

    pool.refresh_from_db()
    assert (pool.name, people_in(pool)) == ("Silver", {person.pk})


def test_remove_pool_can_be_undone_with_its_people(pool, place, person, recruiter, sign_in):
    client = sign_in(recruiter)

    response = client.post(f"{URL}{pool.code}/removal/", follow=True)
    gone = client.get(f"{URL}{pool.code}/")
    client.post(undo_of(response))

    assert gone.status_code == 404
    assert "Second for the rose garden" in page_of(client, f"{URL}{pool.code}/")


def test_restore_pool_whose_name_was_taken_since_is_refused(pool, organization, owner, sign_in):
    client = sign_in(owner)
    client.post(f"{URL}{pool.code}/removal/")
    Pool.objects.create(organization=organization, name="Silver Medals")

    response = client.post(f"{URL}{pool.code}/return/")

    pool.refresh_from_db()
    assert (response.status_code, pool.removed_at is None) == (422, False)


def test_pool_candidate_says_why_and_offers_undo(pool, person, theirs, recruiter, sign_in):
    client = sign_in(recruiter)

    response = client.post(theirs, {"pool": pool.code, "why": "Knows roses"}, follow=True)
    there = PooledCandidate.objects.get()
    html = response.content.decode()
    client.post(undo_of(response))

    assert (there.candidate, there.why, there.by) == (person, "Knows roses", recruiter)
    assert "put Amara Okafor into the pool “Silver medals”: “Knows roses”" in html
    assert people_in(pool) == set()


def test_pool_candidate_twice_is_once(pool, theirs, recruiter, sign_in):
    client = sign_in(recruiter)

    for _n in range(2):
        client.post(theirs, {"pool": pool.code})

    assert Event.objects.filter(kind="candidate.pooled").count() == 1


def test_pool_candidate_into_a_removed_pool_is_not_found(pool, theirs, recruiter, sign_in):
    client = sign_in(recruiter)
    client.post(f"{URL}{pool.code}/removal/")

    assert client.post(theirs, {"pool": pool.code}).status_code == 404


def test_pool_candidate_into_a_pool_of_another_organization_is_not_found(
    theirs, stranger, recruiter, sign_in
):
    foreign = Pool.objects.create(organization=stranger.organization, name="Theirs")

    response = sign_in(recruiter).post(theirs, {"pool": foreign.code})

    assert (response.status_code, people_in(foreign)) == (404, set())


def test_pool_candidate_with_a_long_word_is_refused(pool, theirs, recruiter, sign_in):
    response = sign_in(recruiter).post(theirs, {"pool": pool.code, "why": "x" * 201})

    assert (response.status_code, people_in(pool)) == (422, set())


def test_unpool_candidate_undo_brings_the_word_back(pool, place, theirs, recruiter, sign_in):
    client = sign_in(recruiter)

    response = client.post(f"{theirs}removal/", {"pool": pool.code}, follow=True)
    out = people_in(pool)
    client.post(undo_of(response))

    assert out == set()
    assert pool.places.get().why == "Second for the rose garden"


def test_unpool_candidate_from_the_pools_page_stays_there(pool, place, theirs, recruiter, sign_in):
    sent = {"pool": pool.code, "from": "pool"}

    response = sign_in(recruiter).post(f"{theirs}removal/", sent)

    assert response["Location"] == f"{URL}{pool.code}/"


def test_merge_carries_a_place_along_and_back(pool, place, person, organization, recruiter):
    other = CandidateFactory(organization=organization)

    merge = merge_candidates(person, into=other, by=recruiter)
    merged = people_in(pool)
    unmerge_candidates(merge, by=recruiter)

    assert (merged, people_in(pool)) == ({other.pk}, {person.pk})


def test_merge_of_two_in_one_pool_loses_neither_word(pool, place, person, organization, recruiter):
    other = CandidateFactory(organization=organization)
    pool_candidate(other, pool=pool, by=recruiter, why="Asked again in May")

    merge = merge_candidates(person, into=other, by=recruiter)
    merged = pool.places.get(candidate=other).why
    unmerge_candidates(merge, by=recruiter)

    whys = dict(pool.places.values_list("candidate", "why"))
    assert merged == "Asked again in May"
    assert whys == {person.pk: "Second for the rose garden", other.pk: "Asked again in May"}


def test_unpool_candidate_takes_a_merged_person_out_by_both_records(
    pool, place, person, organization, recruiter
):
    other = CandidateFactory(organization=organization)
    pool_candidate(other, pool=pool, by=recruiter)
    merge_candidates(person, into=other, by=recruiter)

    unpool_candidate(other, pool=pool, by=recruiter)

    assert people_in(pool) == set()


def test_search_by_pool_finds_who_is_in_it(pool, place, person, organization, recruiter, sign_in):
    CandidateFactory(organization=organization, name="Nobody Special")

    html = page_of(sign_in(recruiter), '/o/larkspur/candidates/?q=pool:"silver medals"')

    assert "Amara Okafor" in html
    assert "Nobody Special" not in html


def test_search_by_pool_does_not_find_in_another_organization(
    pool, person, stranger, sign_in, organization
):
    foreign = CandidateFactory(organization=stranger.organization, name="Zuri Mwangi")
    theirs = Pool.objects.create(organization=stranger.organization, name="Theirs")
    PooledCandidate.objects.create(pool=theirs, candidate=foreign)

    html = page_of(sign_in(stranger), f"/o/{stranger.organization.slug}/candidates/?q=pool:silver")

    assert "Zuri Mwangi" not in html


@pytest.mark.parametrize("rows", [1, 3])
def test_show_pool_costs_the_same_for_any_number(
    pool, posting, stages, recruiter, sign_in, rows, django_assert_num_queries
):
    for _n in range(rows):
        of = ApplicationFactory(posting=posting, stage=stages[0])
        pool_candidate(of.candidate, pool=pool, by=recruiter)
    client = sign_in(recruiter)
    client.get(f"{URL}{pool.code}/")

    with django_assert_num_queries(7):
        client.get(f"{URL}{pool.code}/")


def test_pools_are_not_told_to_who_keeps_none(
    place, application, on_team, url_of_person, hiring_manager, interviewer, sign_in
):
    AssignmentFactory(application=application, membership=interviewer)

    for member in (hiring_manager, interviewer):
        client = sign_in(member)
        html = page_of(client, url_of_person)

        assert ("Silver medals" in html, "Second for the rose garden" in html) == (False, False)
        found = page_of(client, "/o/larkspur/candidates/?q=pool:silver")
        assert "Amara Okafor" not in found


def test_show_pool_goes_on_behind_the_last(pool, organization, recruiter, sign_in, monkeypatch):
    monkeypatch.setattr("applicants.queries.pools.PAGE", 1)
    for name in ("First", "Second"):
        person = CandidateFactory(organization=organization, name=name)
        pool_candidate(person, pool=pool, by=recruiter)
    client = sign_in(recruiter)

    first = page_of(client, f"{URL}{pool.code}/")
    after = first.split("?after=")[1][:10]
    second = page_of(client, f"{URL}{pool.code}/?after={after}")

    assert ("Second" in first, "First" in first) == (True, False)
    assert ("Second" in second, "First" in second) == (False, True)
