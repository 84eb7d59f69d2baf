"""People who are referred by a member, and who is told of it."""

import pytest

from applicants.actions.merge_candidates import merge_candidates
from applicants.actions.unmerge_candidates import unmerge_candidates
from applicants.models import Candidate, Document, Referral
from ats.activity.models import Event, Mail
from tests.applicants.views.zuri import resume
from tests.factories.applicants import DocumentFactory
from tests.factories.postings import PostingFactory

REFER = "/o/larkspur/referrals/new/"


@pytest.fixture
def referred():
    return {
        "name": "Zuri Mwangi",
        "email": "zuri@example.test",
        "why": "Led our orchard for years",
        "agrees": "on",
    }


def added():
    return Candidate.objects.get(name="Zuri Mwangi")


@pytest.mark.parametrize("who", ["recruiter", "hiring_manager", "interviewer"])
def test_refer_candidate_names_who_gave_the_details(
    referred, posting, sign_in, do_jobs, who, request
):
    member = request.getfixturevalue(who)

    sign_in(member).post(REFER, referred | {"posting": posting.code})
    do_jobs()

    referral, mail = Referral.objects.get(), Mail.objects.get(kind="details_kept")
    assert (referral.candidate, referral.by, referral.posting) == (added(), member, posting)
    assert added().source == "referral"
    assert f"{member.name}, who works at Larkspur, gave us your details." in mail.text
    assert "It is about the job “Gardener”." in mail.text


def test_refer_candidate_answers_the_same_for_who_is_known(person, referred, interviewer, sign_in):
    client = sign_in(interviewer)

    fresh = client.post(REFER, referred, follow=True).content.decode()
    known = client.post(
        REFER, referred | {"email": "amara@example.test", "phone": "+525512345678"}, follow=True
    ).content.decode()

    person.refresh_from_db()
    assert (person.name, person.phone) == ("Amara Okafor", "")
    assert person.referrals.get().by == interviewer
    for html in (fresh, known):
        assert "Thank you. Zuri Mwangi is written to" in html
        assert "Amara" not in html


def test_refer_candidate_twice_is_one_mail(referred, interviewer, sign_in, do_jobs):
    client = sign_in(interviewer)

    for _n in range(2):
        client.post(REFER, referred)
    do_jobs()

    assert Referral.objects.count() == 1
    assert Mail.objects.filter(kind="details_kept").count() == 1


def test_refer_candidate_twice_keeps_one_resume(referred, interviewer, sign_in):
    client = sign_in(interviewer)

    for _n in range(2):
        client.post(REFER, referred | {"resume": resume()})

    assert Document.objects.count() == 1


def test_refer_candidate_who_was_referred_by_two_addresses_and_merged(
    referred, interviewer, recruiter, sign_in
):
    client = sign_in(interviewer)
    for email in ("zuri@example.test", "mwangi@example.test"):
        client.post(REFER, referred | {"email": email})
    first, second = Candidate.objects.order_by("pk")
    merge_candidates(second, into=first, by=recruiter)

    response = client.post(REFER, referred)

    assert (response.status_code, first.referrals.count()) == (303, 2)


def test_refer_candidate_puts_no_resume_before_that_of_who_applied(
    application, referred, interviewer, recruiter, sign_in, do_jobs
):
    own = DocumentFactory(candidate=application.candidate, application=application)
    zuri = referred | {"email": "amara@example.test", "resume": resume("other.txt")}

    sign_in(interviewer).post(REFER, zuri)
    do_jobs()

    url = f"/o/larkspur/applications/{application.code}/"
    shown = sign_in(recruiter).get(url).context["documents"]
    assert [one.name for one in shown] == [own.name, "other.txt"]


def test_refer_candidate_who_does_not_know_of_it_is_refused(referred, interviewer, sign_in):
    del referred["agrees"]

    response = sign_in(interviewer).post(REFER, referred)

    assert (response.status_code, Candidate.objects.count()) == (422, 0)


def test_refer_candidate_ends_for_the_day_after_many(referred, interviewer, sign_in, monkeypatch):
    monkeypatch.setattr("applicants.actions.add_candidate.MOST_A_DAY", 1)
    client = sign_in(interviewer)
    client.post(REFER, referred)

    response = client.post(REFER, referred | {"email": "other@example.test"})

    assert (response.status_code, Candidate.objects.count()) == (422, 1)


def test_refer_candidate_shows_ones_own_referrals_alone(
    referred, interviewer, hiring_manager, sign_in
):
    sign_in(interviewer).post(REFER, referred)

    assert "Led our orchard" in sign_in(interviewer).get(REFER).content.decode()
    assert "Led our orchard" not in sign_in(hiring_manager).get(REFER).content.decode()


def test_show_candidate_tells_who_referred_them(referred, interviewer, recruiter, sign_in):
    sign_in(interviewer).post(REFER, referred)

    html = sign_in(recruiter).get(f"/o/larkspur/candidates/{added().code}/").content.decode()

    assert "Led our orchard for years" in html
    assert "Referred by" in html


def test_show_candidate_tells_nobody_of_a_referral_for_a_posting_they_do_not_see(
    application, organization, on_team, referred, interviewer, hiring_manager, sign_in
):
    other = PostingFactory(organization=organization, published=True, title="Head of grounds")
    zuri = referred | {"email": "amara@example.test", "posting": other.code}
    sign_in(interviewer).post(REFER, zuri)

    url = f"/o/larkspur/candidates/{application.candidate.code}/"
    html = sign_in(hiring_manager).get(url).content.decode()

    assert ("Head of grounds" in html, "Led our orchard" in html) == (False, False)


def test_merge_carries_a_referral_along_and_back(person, referred, interviewer, recruiter, sign_in):
    sign_in(interviewer).post(REFER, referred)
    zuri = added()

    merge = merge_candidates(zuri, into=person, by=recruiter)
    merged = Referral.objects.get().candidate
    unmerge_candidates(merge, by=recruiter)

    assert (merged, Referral.objects.get().candidate) == (person, zuri)
    assert Event.objects.filter(kind="candidate.referred").count() == 1
