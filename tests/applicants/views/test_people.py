"""A person's tags and owner, from the page."""

from urllib.parse import parse_qs, urlsplit

import pytest

from applicants.actions.merge_candidates import merge_candidates
from applicants.models import Tag
from ats.activity.models import Event
from tests.factories.access import MembershipFactory
from tests.factories.applicants import CandidateFactory
from tests.undo import undo_of

HTMX = {"HX-Request": "true", "HX-Target": "person-facts"}


@pytest.fixture
def url(person):
    return f"/o/larkspur/candidates/{person.code}/"


def tags_of(person):
    return list(person.tags.values_list("name", flat=True))


def test_tag_candidate_puts_the_tag_on_and_offers_undo(person, url, recruiter, sign_in):
    client = sign_in(recruiter)

    response = client.post(f"{url}tags/", {"tag": "  second   look "}, follow=True)
    tagged = tags_of(person)
    client.post(undo_of(response))

    assert (tagged, tags_of(person)) == (["second look"], [])
    kinds = Event.objects.filter(subject_type="candidate").order_by("id").values_list("kind")
    assert list(kinds) == [("candidate.tagged",), ("candidate.untagged",)]


def test_tag_candidate_takes_the_tag_that_is_spelt_otherwise(person, url, recruiter, sign_in):
    Tag.objects.create(organization=person.organization, name="Silver")

    sign_in(recruiter).post(f"{url}tags/", {"tag": "silver"})

    assert tags_of(person) == ["Silver"]
    assert Tag.objects.count() == 1


def test_tag_candidate_twice_is_once(person, url, recruiter, sign_in):
    client = sign_in(recruiter)

    for _n in range(2):
        client.post(f"{url}tags/", {"tag": "Silver"})

    assert Event.objects.filter(kind="candidate.tagged").count() == 1


@pytest.mark.parametrize(("tag", "words"), [("  ", "Write a tag first."), ("x" * 61, "at most 60")])
def test_tag_candidate_refuses_what_is_none(person, url, recruiter, sign_in, tag, words):
    response = sign_in(recruiter).post(f"{url}tags/", {"tag": tag})

    assert response.status_code == 422
    assert words in response.content.decode()
    assert tags_of(person) == []


def test_tag_candidate_answers_facts_and_history_to_htmx(person, url, recruiter, sign_in):
    response = sign_in(recruiter).post(f"{url}tags/", {"tag": "Silver"}, headers=HTMX)

    html = response.content.decode()
    assert 'id="person-facts"' in html
    assert 'id="person-history" hx-swap-oob="true"' in html
    assert "tagged Amara Okafor “Silver”" in html
    assert "<html" not in html


def test_tag_candidate_of_a_record_merged_meanwhile_is_refused(
    person, organization, recruiter, monkeypatch
):
    from applicants.actions.person_rows import PeopleChanged
    from applicants.actions.tag_candidate import tag_candidate

    other = CandidateFactory(organization=organization)
    merge_candidates(person, into=other, by=recruiter)

    with pytest.raises(PeopleChanged):
        tag_candidate(person, by=recruiter, name="Silver")


def test_untag_candidate_offers_undo(person, url, recruiter, sign_in):
    client = sign_in(recruiter)
    client.post(f"{url}tags/", {"tag": "50% & more"})

    response = client.post(f"{url}tags/removal/", {"tag": "50% & more"}, follow=True)
    off = tags_of(person)
    client.post(undo_of(response))

    assert (off, tags_of(person)) == ([], ["50% & more"])


def test_show_candidate_offers_the_tags_that_exist(person, url, recruiter, sign_in):
    Tag.objects.create(organization=person.organization, name="Silver")
    Tag.objects.create(organization=CandidateFactory().organization, name="Foreign")

    html = sign_in(recruiter).get(url).content.decode()

    assert '<option value="Silver">' in html
    assert "Foreign" not in html


def test_assign_owner_says_so_and_offers_undo(person, url, recruiter, sign_in):
    client = sign_in(recruiter)

    response = client.post(f"{url}owner/", {"member": recruiter.code, "seen": "none"}, follow=True)
    person.refresh_from_db()
    owner = person.owner
    client.post(undo_of(response))
    person.refresh_from_db()

    assert (owner, person.owner) == (recruiter, None)
    assert Event.objects.filter(kind="candidate.owner_changed").count() == 2


def test_assign_owner_undo_does_not_undo_what_somebody_did_since(
    person, url, recruiter, owner, sign_in
):
    client = sign_in(recruiter)
    response = client.post(f"{url}owner/", {"member": recruiter.code, "seen": "none"}, follow=True)
    client.post(f"{url}owner/", {"member": owner.code, "seen": recruiter.code})

    late = client.post(undo_of(response))

    person.refresh_from_db()
    assert (late.status_code, person.owner) == (409, owner)


def test_assign_owner_names_who_it_was_in_the_address_of_the_undo(
    person, url, recruiter, owner, sign_in
):
    client = sign_in(recruiter)
    client.post(f"{url}owner/", {"member": recruiter.code, "seen": "none"})

    response = client.post(
        f"{url}owner/", {"member": owner.code, "seen": recruiter.code}, follow=True
    )

    query = parse_qs(urlsplit(undo_of(response)).query)
    assert query == {"member": [recruiter.code], "seen": [owner.code]}


def test_assign_owner_who_has_left_is_refused(person, url, organization, recruiter, sign_in):
    gone = MembershipFactory(organization=organization, is_active=False)

    response = sign_in(recruiter).post(f"{url}owner/", {"member": gone.code, "seen": "none"})

    person.refresh_from_db()
    assert (response.status_code, person.owner) == (422, None)


def test_assign_owner_of_another_organization_is_not_found(
    person, url, recruiter, stranger, sign_in
):
    response = sign_in(recruiter).post(f"{url}owner/", {"member": stranger.code, "seen": "none"})

    assert response.status_code == 404
