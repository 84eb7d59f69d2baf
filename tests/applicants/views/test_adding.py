"""People who come in by a member's hand: added, put up for a posting."""

import re

import pytest

from applicants.actions.index_person import index_people
from applicants.actions.merge_candidates import merge_candidates
from applicants.models import Application, Candidate, Document
from ats.activity.models import Mail
from postings.models import Posting
from tests.applicants.views.zuri import resume
from tests.factories.applicants import CandidateFactory

ADD = "/o/larkspur/candidates/new/"
REFER = "/o/larkspur/referrals/new/"


def added():
    return Candidate.objects.get(name="Zuri Mwangi")


def test_add_candidate_leads_to_their_page_and_tells_the_history(zuri, recruiter, sign_in):
    response = sign_in(recruiter).post(ADD, zuri, follow=True)

    html = response.content.decode()
    assert (added().source, added().email_key) == ("garden-fair", "zuri@example.test")
    assert response.request["PATH_INFO"] == f"/o/larkspur/candidates/{added().code}/"
    assert "added Zuri Mwangi by hand" in html


def test_add_candidate_has_the_resume_read(zuri, recruiter, sign_in, do_jobs):
    sign_in(recruiter).post(ADD, zuri | {"resume": resume()})

    do_jobs()

    document = Document.objects.get()
    assert (document.candidate, document.application) == (added(), None)
    assert (document.state, "orchards" in document.text) == ("read", True)


def test_add_candidate_tells_them_whence_their_details_are(zuri, recruiter, sign_in, do_jobs):
    sign_in(recruiter).post(ADD, zuri | {"tells": "on"})

    do_jobs()

    mail = Mail.objects.get()
    assert mail.to_email == "zuri@example.test"
    assert "We have them from: Garden fair." in mail.text
    assert "see, correct or erase" in mail.text


def test_add_candidate_tells_nobody_who_knows_already(zuri, recruiter, sign_in, do_jobs):
    sign_in(recruiter).post(ADD, zuri)

    do_jobs()

    assert not Mail.objects.exists()


def test_add_candidate_puts_them_up_for_a_posting(zuri, posting, stages, recruiter, sign_in):
    sign_in(recruiter).post(ADD, zuri | {"posting": posting.code})

    application = Application.objects.get()
    assert (application.candidate, application.stage) == (added(), stages[0])
    assert (application.source, application.promise_due_on) == ("garden-fair", None)
    assert application.transitions.get().by == recruiter


def test_add_candidate_of_a_known_address_leads_there_and_adds_nobody(
    person, zuri, recruiter, sign_in
):
    response = sign_in(recruiter).post(ADD, zuri | {"email": "AMARA@example.test"})

    assert response.status_code == 422
    assert f"/o/larkspur/candidates/{person.code}/" in response.content.decode()
    assert Candidate.objects.count() == 1


def test_add_candidate_of_an_address_that_was_merged_leads_to_who_stands(
    person, organization, zuri, recruiter, sign_in
):
    other = CandidateFactory(organization=organization, name="Other", email="other@example.test")
    merge_candidates(other, into=person, by=recruiter)

    response = sign_in(recruiter).post(ADD, zuri | {"email": "other@example.test"})

    assert f"/o/larkspur/candidates/{person.code}/" in response.content.decode()


@pytest.mark.parametrize(
    "shared",
    [
        {"name": "Okafor, Amara"},
        {"email": "amara+jobs@example.test"},
        {"phone": "+52 55 1234 5678"},
    ],
)
def test_add_candidate_shows_who_may_be_the_same_before(person, zuri, recruiter, sign_in, shared):
    Candidate.objects.filter(pk=person.pk).update(phone="+525512345678")
    index_people([person.pk])
    client = sign_in(recruiter)

    first = client.post(ADD, zuri | shared)
    before = Candidate.objects.count()
    client.post(ADD, zuri | shared | {"despite": "on"})

    assert (first.status_code, before) == (422, 1)
    assert "Perhaps they are here already:" in first.content.decode()
    assert Candidate.objects.count() == 2


def test_add_candidate_sent_twice_without_an_address_is_one(zuri, recruiter, sign_in):
    client = sign_in(recruiter)
    zuri = zuri | {"email": ""}

    client.post(ADD, zuri)
    again = client.post(ADD, zuri)

    assert (again.status_code, Candidate.objects.count()) == (422, 1)


def test_add_candidate_shown_again_keeps_the_file(person, zuri, recruiter, sign_in):
    index_people([person.pk])
    client = sign_in(recruiter)

    first = client.post(ADD, zuri | {"name": "Amara Okafor", "resume": resume()}).content.decode()
    held = re.search(r'name="held" value="([^"]+)"', first)[1]
    client.post(ADD, zuri | {"held": held})

    assert "zuri.txt is kept" in first
    assert (Document.objects.get().candidate, Document.objects.get().name) == (added(), "zuri.txt")


def test_add_candidate_takes_no_file_that_somebody_else_has_left(
    person, zuri, recruiter, owner, sign_in
):
    index_people([person.pk])
    first = sign_in(owner).post(ADD, zuri | {"name": "Amara Okafor", "resume": resume()})
    held = re.search(r'name="held" value="([^"]+)"', first.content.decode())[1]

    sign_in(recruiter).post(ADD, zuri | {"held": held})

    assert added()
    assert not Document.objects.exists()


def test_add_candidate_takes_a_held_file_once(person, zuri, recruiter, sign_in):
    index_people([person.pk])
    client = sign_in(recruiter)
    first = client.post(ADD, zuri | {"name": "Amara Okafor", "resume": resume()})
    held = re.search(r'name="held" value="([^"]+)"', first.content.decode())[1]

    for email in ("one@example.test", "two@example.test"):
        client.post(ADD, zuri | {"held": held, "email": email, "despite": "on"})

    assert (Candidate.objects.count(), Document.objects.count()) == (3, 1)


def test_add_candidate_without_a_source_says_so_and_keeps_what_was_typed(zuri, recruiter, sign_in):
    response = sign_in(recruiter).post(ADD, zuri | {"source": "!!"})

    html = response.content.decode()
    assert response.status_code == 422
    assert "Write it in letters" in html
    assert 'value="Zuri Mwangi"' in html


def test_add_candidate_for_a_posting_of_another_organization_is_refused(
    zuri, stranger, recruiter, sign_in
):
    from tests.factories.postings import PostingFactory

    foreign = PostingFactory(organization=stranger.organization, published=True)

    response = sign_in(recruiter).post(ADD, zuri | {"posting": foreign.code})

    assert (response.status_code, Candidate.objects.count()) == (422, 0)


def test_add_application_puts_a_person_up_once(
    person, organization, posting, stages, recruiter, sign_in
):
    other = CandidateFactory(organization=organization, name="Zuri Mwangi", source="fair")
    client, url = sign_in(recruiter), f"/o/larkspur/candidates/{other.code}/applications/"

    first = client.post(url, {"posting": posting.code}, follow=True).content.decode()
    second = client.post(url, {"posting": posting.code})

    assert "put Zuri Mwangi up for “Gardener”" in first
    assert (second.status_code, other.applications.count()) == (409, 1)
    assert not Mail.objects.exists()


@pytest.mark.parametrize("state", [Posting.State.DRAFT, Posting.State.CLOSED])
def test_add_application_for_a_posting_that_takes_nobody_is_refused(
    person, organization, posting, stages, recruiter, sign_in, state
):
    other = CandidateFactory(organization=organization)
    Posting.objects.filter(pk=posting.pk).update(state=state)
    url = f"/o/larkspur/candidates/{other.code}/applications/"

    response = sign_in(recruiter).post(url, {"posting": posting.code})

    assert (response.status_code, other.applications.count()) == (422, 0)


@pytest.mark.parametrize(("who", "way"), [("recruiter", ADD), ("interviewer", REFER)])
def test_list_candidates_leads_to_what_one_may_do(sign_in, who, way, request):
    member = request.getfixturevalue(who)

    assert f'href="{way}"' in sign_in(member).get("/o/larkspur/candidates/").content.decode()
