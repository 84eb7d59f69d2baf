"""The stages of a posting, arranged on their page."""

import pytest

from tests.factories.applicants import ApplicationFactory, AssignmentFactory

pytestmark = pytest.mark.django_db


def names(posting):
    return [stage.name for stage in posting.stages.all()]


def codes(posting):
    return [stage.code for stage in posting.stages.all()]


def test_list_stages_counts_who_stands_there(recruiter, posting, page, sign_in):
    ApplicationFactory(posting=posting, stage=posting.stages.first())

    stages = sign_in(recruiter).get(page("stages/")).context["stages"]

    assert [stage.active_count for stage in stages] == [1, 0, 0, 0]


def test_list_stages_interviewer_counts_what_they_see(interviewer, posting, page, sign_in):
    stage = posting.stages.first()
    mine = ApplicationFactory(posting=posting, stage=stage)
    AssignmentFactory(application=mine, membership=interviewer)
    ApplicationFactory(posting=posting, stage=stage)

    stages = sign_in(interviewer).get(page("stages/")).context["stages"]

    assert [stage.active_count for stage in stages] == [1, 0, 0, 0]


def test_list_stages_stand_in_their_order(recruiter, posting, page, sign_in):
    order = codes(posting)[::-1]
    client = sign_in(recruiter)

    client.post(page("stages/order/"), {"stage": order})

    shown = client.get(page("stages/")).context["stages"]
    assert [stage.code for stage in shown] == order


def test_add_stage_adds_it(recruiter, posting, page, sign_in):
    response = sign_in(recruiter).post(page("stages/new/"), {"name": "Trial day"})

    assert (response.status_code, response["Location"]) == (303, page("stages/"))
    assert names(posting)[-1] == "Trial day"


@pytest.mark.parametrize("name", ["", "screen"])
def test_add_stage_refused_says_where(recruiter, posting, page, sign_in, name):
    response = sign_in(recruiter).post(page("stages/new/"), {"name": name})

    assert response.status_code == 422
    assert list(response.context["form"].errors) == ["name"]


def test_rename_stage_renames_it(recruiter, posting, page, sign_in):
    first = codes(posting)[0]

    sign_in(recruiter).post(page(f"stages/{first}/name/"), {"name": "New"})

    assert names(posting)[0] == "New"


def test_rename_stage_to_a_taken_name_is_refused(recruiter, posting, page, sign_in):
    first = codes(posting)[0]

    response = sign_in(recruiter).post(page(f"stages/{first}/name/"), {"name": "Offer"})

    assert response.status_code == 422


def test_reorder_stages_by_drag(recruiter, posting, page, sign_in):
    order = codes(posting)[::-1]

    sign_in(recruiter).post(page("stages/order/"), {"stage": order})

    assert codes(posting) == order


@pytest.mark.parametrize(
    ("button", "place", "expected"),
    [
        ("up", 1, ["Screen", "Applied", "Interview", "Offer"]),
        ("down", 1, ["Applied", "Interview", "Screen", "Offer"]),
        ("up", 0, ["Applied", "Screen", "Interview", "Offer"]),
        ("down", 3, ["Applied", "Screen", "Interview", "Offer"]),
    ],
)
def test_reorder_stages_by_button(recruiter, posting, page, sign_in, button, place, expected):
    order = codes(posting)

    sign_in(recruiter).post(page("stages/order/"), {"stage": order, button: order[place]})

    assert names(posting) == expected


def test_reorder_stages_stale_is_a_conflict(recruiter, posting, page, sign_in):
    order = codes(posting)
    posting.stages.create(name="Trial day", position=9)

    response = sign_in(recruiter).post(page("stages/order/"), {"stage": order[::-1]})

    assert response.status_code == 409
    assert names(posting) == ["Applied", "Screen", "Interview", "Offer", "Trial day"]


@pytest.mark.parametrize("path", ["stages/new/", "stages/order/", "stages/x/name/"])
def test_stages_are_arranged_by_owners_and_recruiters(hiring_manager, posting, page, sign_in, path):
    posting.team.create(membership=hiring_manager)

    assert sign_in(hiring_manager).post(page(path)).status_code == 403


def test_rename_stage_of_another_posting_is_not_found(recruiter, posting, page, sign_in):
    foreign = ApplicationFactory().stage

    response = sign_in(recruiter).post(page(f"stages/{foreign.code}/name/"), {"name": "New"})

    assert response.status_code == 404


def test_describe_stage_shows_and_saves(recruiter, posting, page, sign_in):
    stage = posting.stages.first()
    client, url = sign_in(recruiter), page(f"stages/{stage.code}/asks/")

    client.post(url, {"purpose": "Say hello", "to_check": "Boots", "target_days": "3"})
    form = client.get(url).context["form"]
    shown = client.get(page("stages/")).content.decode()

    assert (form["purpose"].value(), form["target_days"].value()) == ("Say hello", 3)
    assert "Say hello" in shown


def test_describe_stage_refused_says_where(recruiter, posting, page, sign_in):
    stage = posting.stages.first()

    response = sign_in(recruiter).post(page(f"stages/{stage.code}/asks/"), {"target_days": "0"})

    assert (response.status_code, list(response.context["form"].errors)) == (422, ["target_days"])
