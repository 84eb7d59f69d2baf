"""The hiring team, on its page."""

import pytest

pytestmark = pytest.mark.django_db


def test_add_team_member_adds_them(recruiter, hiring_manager, posting, page, sign_in):
    response = sign_in(recruiter).post(
        page("team/new/"), {"membership": hiring_manager.code, "is_lead": "on"}
    )

    assert (response.status_code, response["Location"]) == (303, page("team/"))
    assert posting.team.get(is_lead=True).membership == hiring_manager


@pytest.mark.parametrize("who", ["stranger", "recruiter", "nobody"])
def test_add_team_member_refuses(recruiter, stranger, posting, page, sign_in, who):
    code = {"stranger": stranger.code, "recruiter": recruiter.code, "nobody": "x"}[who]

    response = sign_in(recruiter).post(page("team/new/"), {"membership": code})

    assert response.status_code == 422
    assert posting.team.count() == 1


def test_remove_team_member_closes_the_door(recruiter, hiring_manager, posting, page, sign_in):
    posting.team.create(membership=hiring_manager)

    sign_in(recruiter).post(page(f"team/{hiring_manager.code}/removal/"))

    assert sign_in(hiring_manager).get(page("team/")).status_code == 404


def test_choose_lead_is_shown(recruiter, hiring_manager, posting, page, sign_in):
    posting.team.create(membership=hiring_manager)
    client = sign_in(recruiter)

    client.post(page(f"team/{hiring_manager.code}/lead/"))

    assert client.get(page("team/")).context["lead"] == hiring_manager


@pytest.mark.parametrize("path", ["team/new/", "team/x/removal/", "team/x/lead/"])
def test_team_is_made_by_owners_and_recruiters(hiring_manager, posting, page, sign_in, path):
    posting.team.create(membership=hiring_manager)

    assert sign_in(hiring_manager).post(page(path)).status_code == 403


@pytest.mark.parametrize("path", ["removal/", "lead/"])
def test_team_member_who_is_not_on_it_is_not_found(
    recruiter, interviewer, posting, page, sign_in, path
):
    assert sign_in(recruiter).post(page(f"team/{interviewer.code}/{path}")).status_code == 404
