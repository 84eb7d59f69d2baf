"""Fields of an organization's own in a merge: its preview, the choice, and its end."""

from datetime import date
from decimal import Decimal

import pytest

from applicants.actions.merge_candidates import merge_candidates
from applicants.actions.set_person_field import set_person_field
from applicants.actions.settle_person import settle_person
from applicants.actions.unmerge_candidates import unmerge_candidates
from tests.factories.applicants import PersonFieldFactory
from tests.undo import undo_of

CANDIDATES = "/o/larkspur/candidates/"


def field_of(organization, kind, name="Field"):
    return PersonFieldFactory(organization=organization, name=name, kind=kind)


@pytest.fixture
def pay(organization):
    return field_of(organization, "number", name="Pay")


def said(field):
    return dict(field.values.exclude(text="").values_list("candidate", "text"))


def page_of(client, url):
    return client.get(url).content.decode()


def test_merge_takes_over_what_the_other_does_not_say_and_gives_it_back(
    pay, person, other, recruiter
):
    set_person_field(person, field=pay, value=Decimal(4), by=recruiter)

    merge = merge_candidates(person, into=other, by=recruiter)
    merged = said(pay)
    unmerge_candidates(merge, by=recruiter)

    assert (merged, said(pay)) == ({other.pk: "4"}, {person.pk: "4"})


def test_merge_overwrites_no_value(pay, person, other, recruiter, sign_in):
    set_person_field(person, field=pay, value=Decimal(4), by=recruiter)
    set_person_field(other, field=pay, value=Decimal(5), by=recruiter)
    url = f"{CANDIDATES}{other.code}/merge/{person.code}/"

    preview = page_of(sign_in(recruiter), url)
    merge = merge_candidates(person, into=other, by=recruiter)
    merged = said(pay)
    unmerge_candidates(merge, by=recruiter)

    for side, value in (("mine", "5"), ("theirs", "4")):
        assert f'name="own_{pay.code}" value="{side}"' in preview
        assert f"<span>{value}</span>" in preview
    assert merged == said(pay) == {person.pk: "4", other.pk: "5"}


def test_merge_takes_the_value_that_was_chosen_and_gives_both_back(
    pay, person, other, recruiter, sign_in
):
    set_person_field(person, field=pay, value=Decimal(4), by=recruiter)
    set_person_field(other, field=pay, value=Decimal(5), by=recruiter)
    client, url = sign_in(recruiter), f"{CANDIDATES}{other.code}/merge/{person.code}/"

    refused = client.post(url, {"field_name": "mine"})
    sent = {"field_name": "mine", f"own_{pay.code}": "theirs"}
    response = client.post(url, sent, follow=True)
    merged = said(pay)[other.pk]
    found = page_of(client, f"{CANDIDATES}?q=field.pay:4")
    client.post(undo_of(response))

    assert (refused.status_code, merged, "Amara N. Okafor" in found) == (422, "4", True)
    assert said(pay) == {person.pk: "4", other.pk: "5"}


def test_merge_shows_own_fields_as_the_person_does(organization, person, other, recruiter, sign_in):
    for kind, value in (("yes_no", "no"), ("date", date(2027, 3, 1))):
        field = field_of(organization, kind, name=kind)
        set_person_field(person, field=field, value=value, by=recruiter)

    preview = page_of(sign_in(recruiter), f"{CANDIDATES}{other.code}/merge/{person.code}/")

    for words in ("No", "1 Mar 2027"):
        assert f"<td>{words} <span" in preview


@pytest.mark.parametrize(("value", "kept"), [(Decimal(9), "9"), (None, None)])
def test_set_person_field_after_a_merge_keeps_what_the_other_record_said(
    pay, person, other, recruiter, value, kept
):
    set_person_field(person, field=pay, value=Decimal(4), by=recruiter)
    merge = merge_candidates(person, into=other, by=recruiter)

    set_person_field(other, field=pay, value=value, by=recruiter)
    settle_person(other.pk)
    merged = said(pay).get(other.pk)
    unmerge_candidates(merge, by=recruiter)

    assert merged == kept
    assert said(pay).get(person.pk) == "4"
    assert said(pay).get(other.pk) == kept
