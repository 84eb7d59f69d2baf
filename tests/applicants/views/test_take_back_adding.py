"""The undo of the word that somebody was added, or put up for a posting."""

import pytest

from applicants.actions.add_application import add_application
from applicants.actions.move_application import move_application
from applicants.models import Application, Candidate
from tests.factories.applicants import CandidateFactory

pytestmark = pytest.mark.django_db
ADD = "/o/larkspur/candidates/new/"


@pytest.fixture
def ida(organization):
    return CandidateFactory(organization=organization, name="Ida Berg", email="ida@example.test")


@pytest.fixture
def page(ida):
    return f"/o/larkspur/candidates/{ida.code}/"


def test_add_application_offers_an_undo_that_leads_back_to_the_person(
    ida, page, posting, stages, recruiter, sign_in
):
    client = sign_in(recruiter)

    shown = client.post(f"{page}applications/", {"posting": posting.code}, follow=True)
    undo = f"/o/larkspur/applications/{Application.objects.get().code}/addition/undo/"
    undone = client.post(undo, follow=True)

    html = undone.content.decode()
    assert f'action="{undo}"' in shown.content.decode()
    assert undone.redirect_chain == [(page, 303)]
    assert "Ida Berg is no longer up for “Gardener”." in html
    assert "took Ida Berg back from “Gardener”" in html
    assert Application.objects.count() == 0


def test_take_back_application_gone_on_from_says_so_in_a_toast(
    ida, posting, stages, recruiter, sign_in
):
    application = add_application(ida, posting=posting, by=recruiter)
    move_application(application, to_stage=stages[1], by=recruiter)

    response = sign_in(recruiter).post(
        f"/o/larkspur/applications/{application.code}/addition/undo/",
        headers={"HX-Request": "true"},
    )

    html = response.content.decode()
    assert (response.status_code, response["HX-Retarget"]) == (409, "#toasts")
    assert "moved Ida Berg from Applied to Screen." in html


def test_add_candidate_offers_an_undo_and_says_when_the_mail_leaves(recruiter, sign_in):
    client = sign_in(recruiter)
    said = {"name": "Zuri Mwangi", "email": "zuri@example.test", "source": "Fair", "tells": "on"}

    html = client.post(ADD, said, follow=True).content.decode()
    undo = f"/o/larkspur/candidates/{Candidate.objects.get().code}/addition/undo/"
    undone = client.post(undo, follow=True)

    assert "Zuri Mwangi is added, and is written to in 10 minutes." in html
    assert f'action="{undo}"' in html
    assert undone.redirect_chain == [("/o/larkspur/candidates/", 303)]
    assert "Zuri Mwangi is not in the records any more." in undone.content.decode()
    assert Candidate.objects.count() == 0


def test_add_candidate_who_is_told_nothing_is_just_added(recruiter, sign_in):
    said = {"name": "Zuri Mwangi", "email": "zuri@example.test", "source": "Fair"}

    html = sign_in(recruiter).post(ADD, said, follow=True).content.decode()

    assert "Zuri Mwangi is added." in html


@pytest.mark.parametrize("what", ["candidates", "applications"])
def test_take_back_what_is_of_another_organization_is_not_found(
    what, ida, posting, stages, recruiter, stranger, sign_in
):
    application = add_application(ida, posting=posting, by=recruiter)
    code = {"candidates": ida.code, "applications": application.code}[what]

    response = sign_in(stranger).post(
        f"/o/{stranger.organization.slug}/{what}/{code}/addition/undo/"
    )

    assert (response.status_code, Application.objects.count()) == (404, 1)
