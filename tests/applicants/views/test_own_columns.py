"""An organization's own fields as columns of the list of candidates."""

import re
from datetime import date
from decimal import Decimal

import pytest
from django.utils import timezone

from applicants.actions.set_person_field import set_person_field
from applicants.models import PersonField, SavedSearch
from tests.factories.applicants import ApplicationFactory, PersonFieldFactory

URL = "/o/larkspur/candidates/"
LINK = (
    '<span class="nowrap"><a class="link" href="https://example.test/me"'
    ' rel="noopener noreferrer nofollow" target="_blank"'
    ' title="https://example.test/me">example.test/me</a></span>'
)


@pytest.fixture
def shift(organization):
    return PersonFieldFactory(organization=organization, name="Shift")


@pytest.fixture
def mine(organization, kind):
    return PersonFieldFactory(organization=organization, name="Mine", kind=kind)


def choose(client, *names):
    return client.post(f"{URL}columns/", {"column": names})


def cells_of(html: str) -> list[tuple[str, str]]:
    return re.findall(r'<td data-label="([^"]+)"(?: class="number")?>(.*?)</td>', html)


def shown(client, **query):
    return cells_of(client.get(URL, query).content.decode())


def test_list_candidates_offers_own_fields_as_columns(shift, application, recruiter, sign_in):
    html = sign_in(recruiter).get(URL).content.decode()

    assert "Your own fields" in html
    assert '<input type="checkbox" name="column" value="field.shift"> Shift</label>' in html


def test_list_candidates_without_own_fields_offers_none(application, recruiter, sign_in):
    assert "Your own fields" not in sign_in(recruiter).get(URL).content.decode()


@pytest.mark.parametrize(
    ("kind", "value", "drawn"),
    [
        ("short", "<b>Early</b>", "&lt;b&gt;Early&lt;/b&gt;"),
        ("short", "x" * 90, f'<span title="{"x" * 90}">{"x" * 79}…</span>'),
        ("number", Decimal("50000.50"), "50000.5"),
        ("date", date(2027, 3, 1), '<span class="nowrap">1 Mar 2027</span>'),
        ("choice", "Late", "Late"),
        ("yes_no", "no", "No"),
        ("link", "https://example.test/me", LINK),
        ("link", "javascript:alert(1)", "javascript:alert(1)"),
    ],
)
def test_list_candidates_draws_each_kind_of_own_field(
    mine, person, recruiter, sign_in, value, drawn
):
    set_person_field(person, field=mine, value=value, by=recruiter)
    client = sign_in(recruiter)

    choose(client, "field.mine")

    assert shown(client) == [("Mine", drawn)]


def test_list_candidates_own_columns_stand_behind_the_others(
    organization, shift, application, recruiter, sign_in
):
    PersonFieldFactory(organization=organization, name="Badge")
    client = sign_in(recruiter)

    choose(client, "field.badge", "field.shift", "phone", "field.flying")

    assert [label for label, _cell in shown(client)] == ["Telephone", "Shift", "Badge"]
    html = client.get(URL).content.decode()
    assert 'value="field.shift" checked' in html


def test_list_candidates_hiring_manager_sees_own_fields_as_on_the_page(
    shift, person, recruiter, hiring_manager, on_team, sign_in
):
    set_person_field(person, field=shift, value="Early", by=recruiter)
    client = sign_in(hiring_manager)

    choose(client, "field.shift")

    assert shown(client) == [("Shift", "Early")]


def test_list_candidates_knows_no_own_field_of_another_organization(
    shift, application, stranger, recruiter, sign_in
):
    PersonFieldFactory(organization=stranger.organization, name="Secret")
    client = sign_in(recruiter)

    choose(client, "field.secret")

    html = client.get(URL, {"columns": "field.secret"}).content.decode()
    assert "Secret" not in html
    assert [label for label, _cell in cells_of(html)] == ["Posting", "Stage", "Source", "Added"]


def test_list_candidates_column_of_a_removed_field_disappears_and_comes_back(
    shift, person, recruiter, sign_in
):
    set_person_field(person, field=shift, value="Early", by=recruiter)
    client = sign_in(recruiter)
    choose(client, "phone", "field.shift")

    PersonField.objects.update(removed_at=timezone.now())
    gone = shown(client)
    PersonField.objects.update(removed_at=None)

    assert gone == [("Telephone", "")]
    assert shown(client) == [("Telephone", ""), ("Shift", "Early")]


@pytest.mark.parametrize("count", [1, 3])
def test_list_candidates_with_own_fields_statements_do_not_grow(
    organization, posting, stages, recruiter, sign_in, count, django_assert_num_queries
):
    fields = PersonFieldFactory.create_batch(count, organization=organization)
    for row in ApplicationFactory.create_batch(count, posting=posting, stage=stages[0]):
        for field in fields:
            set_person_field(row.candidate, field=field, value="x", by=recruiter)
    client = sign_in(recruiter)

    with django_assert_num_queries(7):
        client.get(URL)
    choose(client, *(f"field.{field.key}" for field in fields))
    with django_assert_num_queries(8):
        client.get(URL)


def test_list_candidates_region_has_own_columns_too(shift, person, recruiter, sign_in):
    set_person_field(person, field=shift, value="Early", by=recruiter)
    client = sign_in(recruiter)
    choose(client, "field.shift")
    headers = {"HX-Request": "true", "HX-Target": "candidate-list"}

    html = client.get(URL, headers=headers).content.decode()

    assert cells_of(html) == [("Shift", "Early")]


def test_add_saved_search_keeps_own_columns_by_name(shift, person, recruiter, sign_in):
    set_person_field(person, field=shift, value="Early", by=recruiter)
    client = sign_in(recruiter)
    choose(client, "field.shift")

    response = client.post("/o/larkspur/searches/new/", {"name": "All"})
    choose(client, "phone")

    assert SavedSearch.objects.get().columns == ["field.shift"]
    assert cells_of(client.get(response["Location"]).content.decode()) == [("Shift", "Early")]
