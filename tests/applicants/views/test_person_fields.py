"""Fields of an organization's own: made in the settings, said of people, searched."""

from datetime import date
from decimal import Decimal

import pytest

from applicants.actions.set_person_field import set_person_field
from applicants.models import FieldValue, PersonField
from ats.activity.models import Event
from tests.undo import undo_of

URL = "/o/larkspur/settings/fields/"
CANDIDATES = "/o/larkspur/candidates/"


def field_of(organization, kind, name="Pay", **more):
    return PersonField.objects.create(
        organization=organization, key=name.lower(), name=name, kind=kind, **more
    )


@pytest.fixture
def pay(organization):
    return field_of(organization, "number")


def said(field):
    return dict(field.values.exclude(text="").values_list("candidate", "text"))


def page_of(client, url):
    return client.get(url).content.decode()


def test_list_person_fields_without_any_says_what_to_do(owner, sign_in):
    assert "No fields of your own" in page_of(sign_in(owner), URL)


@pytest.mark.parametrize("rows", [1, 3])
def test_list_person_fields_costs_the_same_for_any_number(
    organization, person, owner, sign_in, rows, django_assert_num_queries
):
    for n in range(rows):
        field = field_of(organization, "short", name=f"Field{n}")
        set_person_field(person, field=field, value="x", by=owner)
    client = sign_in(owner)
    client.get(URL)

    with django_assert_num_queries(6):
        client.get(URL)


def test_add_person_field_makes_a_key_of_its_name(owner, sign_in):
    sent = {"name": "Notice  Période", "kind": "choice", "choices": "None\n\nA month\nNone"}

    sign_in(owner).post(f"{URL}new/", sent)

    field = PersonField.objects.get()
    assert (field.name, field.key) == ("Notice Période", "notice_periode")
    assert field.choices == ["None", "A month"]


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({"name": "PAY", "kind": "short"}, "There is a field called “PAY” already."),
        ({"name": "!!", "kind": "short"}, "with a letter in it"),
        ({"name": "Shift", "kind": "choice", "choices": "Early"}, "Write two to 50 choices"),
    ],
)
def test_add_person_field_refused_says_why_at_the_field(pay, owner, sign_in, sent, words):
    response = sign_in(owner).post(f"{URL}new/", sent)

    assert response.status_code == 422
    assert words in response.content.decode()
    assert PersonField.objects.count() == 1


def test_change_person_field_keeps_key_and_values(pay, person, owner, sign_in):
    set_person_field(person, field=pay, value=Decimal(4), by=owner)

    sign_in(owner).post(f"{URL}{pay.code}/", {"name": "Pay wished for"})

    pay.refresh_from_db()
    assert (pay.name, pay.key, said(pay)) == ("Pay wished for", "pay", {person.pk: "4"})


def test_remove_person_field_can_be_undone_with_its_values(pay, person, owner, sign_in):
    set_person_field(person, field=pay, value=Decimal(4), by=owner)
    client = sign_in(owner)

    response = client.post(f"{URL}{pay.code}/removal/", follow=True)
    gone = page_of(client, f"{CANDIDATES}{person.code}/")
    client.post(undo_of(response))

    assert 'class="own-fields"' not in gone
    assert 'value="4"' in page_of(client, f"{CANDIDATES}{person.code}/")


def set_url(person, field):
    return f"{CANDIDATES}{person.code}/fields/{field.code}/"


@pytest.mark.parametrize(
    ("kind", "sent", "text"),
    [
        ("short", " green  thumbs ", "green  thumbs"),
        ("number", "50000.50", "50000.5"),
        ("number", "0", "0"),
        ("date", "2027-03-01", "2027-03-01"),
        ("choice", "Early", "Early"),
        ("yes_no", "no", "no"),
        ("link", "example.test/me", "https://example.test/me"),
    ],
)
def test_set_person_field_keeps_each_kind(
    organization, person, recruiter, sign_in, kind, sent, text
):
    field = field_of(organization, kind, choices=["Early", "Late"])

    sign_in(recruiter).post(set_url(person, field), {"value": sent})

    assert said(field) == {person.pk: text}


@pytest.mark.parametrize(
    ("kind", "sent"),
    [
        ("number", "much"),
        ("date", "soon"),
        ("choice", "Night"),
        ("link", "javascript:alert(1)"),
        ("link", "ftp://example.test/x"),
        ("short", "x" * 501),
    ],
)
def test_set_person_field_refuses_what_is_none(
    organization, person, recruiter, sign_in, kind, sent
):
    field = field_of(organization, kind, choices=["Early", "Late"])

    response = sign_in(recruiter).post(set_url(person, field), {"value": sent})

    assert (response.status_code, said(field)) == (422, {})
    assert "Pay: " in response.content.decode()


def test_set_person_field_tells_the_history_and_offers_undo(pay, person, recruiter, sign_in):
    client = sign_in(recruiter)
    client.post(set_url(person, pay), {"value": "40000"})

    response = client.post(set_url(person, pay), {"value": "50000"}, follow=True)
    html = response.content.decode()
    client.post(undo_of(response))

    assert "changed Pay from 40000 to 50000" in html
    assert said(pay) == {person.pk: "40000"}
    assert Event.objects.filter(kind="candidate.field_changed").count() == 3


def test_set_person_field_blank_takes_it_away(pay, person, recruiter, sign_in):
    client = sign_in(recruiter)
    client.post(set_url(person, pay), {"value": "40000"})

    client.post(set_url(person, pay), {"value": ""})

    assert not FieldValue.objects.exists()


def test_set_person_field_of_another_organization_is_not_found(
    person, stranger, recruiter, sign_in
):
    foreign = field_of(stranger.organization, "short")

    response = sign_in(recruiter).post(set_url(person, foreign), {"value": "x"})

    assert (response.status_code, said(foreign)) == (404, {})


def test_show_candidate_shows_values_to_who_may_not_change_them(
    pay, person, recruiter, hiring_manager, on_team, sign_in
):
    set_person_field(person, field=pay, value=Decimal(40_000), by=recruiter)

    html = page_of(sign_in(hiring_manager), f"{CANDIDATES}{person.code}/")

    assert "40000" in html
    assert "/fields/" not in html


def test_search_by_field_compares_by_its_kind(organization, person, other, recruiter, sign_in):
    client = sign_in(recruiter)
    fields = {kind: field_of(organization, kind, name=kind) for kind in ("number", "date", "short")}
    values = {"number": Decimal(40_000), "date": date(2027, 3, 1), "short": "Green thumbs"}
    for kind, value in values.items():
        set_person_field(person, field=fields[kind], value=value, by=recruiter)

    def found(q):
        html = client.get(CANDIDATES, {"q": q}).content.decode()
        return (person.code in html or "Amara Okafor" in html, "Amara N. Okafor" in html)

    for q in (
        "field.number:>=40000",
        "field.number:40000",
        "field.number:<40001",
        "field.date:2027-03",
        "field.date:>2027-01-01",
        "field.short:thumbs",
        'field.short:"=green thumbs"',
    ):
        assert found(q) == (True, False), q
    for q in ("field.number:>40000", "field.date:<2027-03-01", "field.short:roses"):
        assert found(q) == (False, False), q


@pytest.mark.parametrize(
    ("q", "words"),
    [
        ("field.nothing:x", "There is no field “nothing”. These are: field.pay."),
        ("field.pay:much", "“much” is not a number."),
        ("field.pay:--5", "“--5” is not a number."),
    ],
)
def test_search_by_field_broken_is_explained(pay, recruiter, sign_in, q, words):
    response = sign_in(recruiter).get(CANDIDATES, {"q": q})

    assert response.status_code == 422
    assert words in response.content.decode()


def test_set_person_field_undo_takes_nothing_back_that_somebody_said_since(
    pay, person, recruiter, owner, sign_in
):
    client = sign_in(recruiter)
    client.post(set_url(person, pay), {"value": "1"}, follow=True)
    undo = undo_of(client.post(set_url(person, pay), {"value": "2"}, follow=True))
    sign_in(owner).post(set_url(person, pay), {"value": "3"})

    response = client.post(undo)

    assert (response.status_code, said(pay)) == (409, {person.pk: "3"})


def test_set_person_field_from_a_page_that_shows_an_older_value_overwrites_nothing(
    pay, person, recruiter, sign_in
):
    client = sign_in(recruiter)
    page = page_of(client, f"{CANDIDATES}{person.code}/")
    client.post(set_url(person, pay), {"value": "1", "seen": ""})

    response = client.post(set_url(person, pay), {"value": "2", "seen": ""})

    assert 'name="seen" value=""' in page
    assert (response.status_code, said(pay)) == (409, {person.pk: "1"})


def test_search_by_field_does_not_know_those_of_another_organization(pay, stranger, sign_in):
    url = f"/o/{stranger.organization.slug}/candidates/"

    assert "These are: –." in page_of(sign_in(stranger), f"{url}?q=field.pay:1")
