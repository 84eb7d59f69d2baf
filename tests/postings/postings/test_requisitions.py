"""The pages of requisitions: list, one, its form, a yes in one tap."""

import pytest
from django.urls import reverse

from postings.actions.requisitions import ask_approval, create_requisition
from postings.models import Approval, Requisition
from postings.queries import requisitions as queries
from tests.factories.postings import PostingFactory, RequisitionFactory, TeamMemberFactory

pytestmark = pytest.mark.django_db
WORDS = {
    "title": "Gardeners", "department": "Beds", "openings": "2", "reason": "replacement",
    "why": "Two leave.", "budget_min": "40,000", "budget_max": "50,000", "budget_currency": "EUR",
}  # fmt: skip


def url(name, *args):
    return reverse(name, args=["larkspur", *args])


@pytest.fixture
def waiting(hiring_manager, recruiter, owner):
    row = create_requisition(
        by=hiring_manager, title="Gardeners", openings=2, approvers=[recruiter, owner]
    )
    return ask_approval(row, by=hiring_manager)


def test_create_requisition_keeps_it_and_asks_nobody(hiring_manager, owner, sign_in):
    response = sign_in(hiring_manager).post(
        url("create_requisition"), WORDS | {"approver_2": owner.pk}
    )

    row = Requisition.objects.get()
    assert (response.status_code, response["Location"]) == (303, url("show_requisition", row.code))
    assert (row.state, row.openings, row.reason, row.budget_min_minor, row.budget_currency) == (
        "draft", 2, "replacement", 40_000_00, "EUR",
    )  # fmt: skip
    assert [(a.membership, a.asked_at) for a in Approval.objects.all()] == [(owner, None)]


def test_show_posting_tells_an_interviewer_of_no_requisition(organization, interviewer, sign_in):
    row = RequisitionFactory(organization=organization, title="Two more heads")
    posting = PostingFactory(organization=organization, published=True, requisition=row)
    TeamMemberFactory(posting=posting, membership=interviewer)

    html = sign_in(interviewer).get(url("show_posting", posting.code)).content.decode()

    assert (posting.title in html, "Two more heads" in html) == (True, False)


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ({"title": ""}, "title"),
        ({"openings": "0"}, "openings"),
        ({"budget_min": "lots"}, "budget_min"),
        ({"budget_currency": ""}, "budget_currency"),
    ],
)
def test_create_requisition_refused_says_where(recruiter, sign_in, words, field):
    response = sign_in(recruiter).post(url("create_requisition"), WORDS | words)

    assert response.status_code == 422
    assert list(response.context["form"].errors) == [field]


def test_edit_requisition_stale_keeps_what_was_written(waiting, recruiter, sign_in):
    response = sign_in(recruiter).post(
        url("edit_requisition", waiting.code), WORDS | {"row_version": "9", "title": "Mine"}
    )

    assert response.status_code == 409
    assert 'value="Mine"' in response.content.decode()
    assert "Nothing was overwritten" in response.content.decode()


def test_edit_requisition_shows_what_is_saved(waiting, recruiter, owner, sign_in):
    form = sign_in(recruiter).get(url("edit_requisition", waiting.code)).context["form"]

    assert (form["openings"].value(), form["approver_2"].value()) == (2, owner.pk)


def test_decide_requisition_in_one_tap_with_undo(waiting, recruiter, sign_in):
    client = sign_in(recruiter)
    before = client.get(url("show_requisition", waiting.code)).content.decode()

    client.post(url("decide_requisition", waiting.code), {"decision": "yes", "word": ""})
    after = client.get(url("show_requisition", waiting.code)).content.decode()
    client.post(url("take_back_decision", waiting.code))

    assert "Yes, approve" in before
    assert "Yes, approve" not in after
    assert "Take it back" in after
    assert Approval.objects.first().decision == ""


def test_decide_requisition_out_of_turn_is_a_conflict(waiting, owner, sign_in):
    client = sign_in(owner)

    page = client.get(url("show_requisition", waiting.code)).content.decode()
    response = client.post(url("decide_requisition", waiting.code), {"decision": "yes"})

    assert "Yes, approve" not in page
    assert response.status_code == 409


def test_decide_requisition_says_something_or_nothing(waiting, recruiter, sign_in):
    response = sign_in(recruiter).post(
        url("decide_requisition", waiting.code), {"decision": "perhaps"}
    )

    assert response.status_code == 422
    assert Approval.objects.first().decision == ""


@pytest.mark.parametrize("count", [1, 3])
def test_list_requisitions_statements(
    recruiter, owner, organization, sign_in, count, django_assert_num_queries
):
    for _number in range(count):
        row = create_requisition(by=recruiter, title="Gardeners", approvers=[owner])
        ask_approval(row, by=recruiter)
    client = sign_in(recruiter)
    client.get(url("list_requisitions"))

    with django_assert_num_queries(6):
        body = client.get(url("list_requisitions")).content.decode()

    assert body.count("waits for") == count


def test_list_requisitions_goes_on_behind_the_last(recruiter, organization, sign_in, monkeypatch):
    monkeypatch.setattr(queries, "PAGE", 2)
    for number in range(3):
        RequisitionFactory(organization=organization, title=f"Row {number}")
    client = sign_in(recruiter)

    first = client.get(url("list_requisitions")).context["page"]
    second = client.get(url("list_requisitions"), {"after": first.after}).context["page"]

    assert [row.title for row in first.rows] == ["Row 2", "Row 1"]
    assert ([row.title for row in second.rows], second.after) == (["Row 0"], "")


def test_list_requisitions_empty_says_what_to_do(recruiter, sign_in):
    assert (
        "Ask for permission to hire"
        in sign_in(recruiter).get(url("list_requisitions")).content.decode()
    )


def test_requisitions_a_manager_sees_are_theirs(hiring_manager, owner, organization, stranger):
    asked_for = create_requisition(by=hiring_manager, title="a")
    approves = create_requisition(by=owner, title="b", approvers=[hiring_manager])
    on_team = RequisitionFactory(organization=organization)
    posting = PostingFactory(organization=organization, requisition=on_team)
    TeamMemberFactory(posting=posting, membership=hiring_manager)
    RequisitionFactory(organization=organization)
    RequisitionFactory()

    seen = set(queries.requisitions_for(hiring_manager))

    assert seen == {asked_for, approves, on_team}
    assert set(queries.requisitions_editable_by(hiring_manager)) == {asked_for}


def test_link_requisition_shows_how_far_it_is_filled(recruiter, organization, sign_in):
    row = RequisitionFactory(organization=organization, state="approved", title="Two gardeners")
    posting = PostingFactory(organization=organization)
    client = sign_in(recruiter)

    client.post(url("link_requisition", posting.code), {"requisition": row.code})
    body = client.get(url("show_posting", posting.code)).content.decode()

    assert "Two gardeners" in body
    assert "0 of 2 openings filled" in body


def test_link_requisition_of_another_organization_is_refused(recruiter, organization, sign_in):
    posting = PostingFactory(organization=organization)

    sign_in(recruiter).post(
        url("link_requisition", posting.code), {"requisition": RequisitionFactory().code}
    )

    posting.refresh_from_db()
    assert posting.requisition is None


def test_publish_posting_says_that_a_requisition_is_missing(recruiter, organization, sign_in):
    organization.needs_requisition = True
    organization.save()
    posting = PostingFactory(organization=organization)

    body = sign_in(recruiter).get(url("show_posting", posting.code)).content.decode()

    assert "Your organization publishes on an approved requisition; it has none." in body
