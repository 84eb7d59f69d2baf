"""Columns that an address of the list of candidates names stay with all that the page leads to."""

import html as markup
import re

import pytest

from applicants.actions.set_person_field import set_person_field
from applicants.models import CandidateExport, SavedSearch
from tests.factories.applicants import CandidateFactory, PersonFieldFactory

URL = "/o/larkspur/candidates/"
NAMED = {"columns": "phone,field.shift"}


@pytest.fixture
def client(organization, application, recruiter, sign_in):
    """A recruiter's browser, with other columns of their own."""
    field = PersonFieldFactory(organization=organization, name="Shift")
    set_person_field(application.candidate, field=field, value="Early", by=recruiter)
    client = sign_in(recruiter)
    client.post(f"{URL}columns/", {"column": ["tags"]})
    return client


def page_of(client, url: str, **query) -> str:
    return client.get(url, query).content.decode()


def labels_of(html: str) -> set[str]:
    return set(re.findall(r'<td data-label="([^"]+)"', html))


def address_in(html: str, pattern: str) -> str:
    return markup.unescape(re.search(pattern, html)[1])


def form_in(html: str, name: str) -> dict[str, str]:
    """Return what the list adds to the form with this id."""
    found = re.findall(rf'form="{name}" name="(\w+)" value="([^"]*)"', html)
    return {key: markup.unescape(value) for key, value in found}


def test_list_candidates_keeps_named_columns_further_and_back(client, organization):
    CandidateFactory.create_batch(30, organization=organization)
    first = page_of(client, URL, **NAMED)

    second = page_of(client, address_in(first, r'rel="next" href="([^"]+)"'))
    back = page_of(client, address_in(second, r'href="([^"]+)">To the beginning'))

    assert [labels_of(html) for html in (first, second, back)] == [{"Telephone", "Shift"}] * 3


def test_list_candidates_keeps_named_columns_when_it_is_narrowed(client):
    filters = re.search(r'(?s)<form class="filters".*?</form>', page_of(client, URL, **NAMED))[0]

    assert re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', filters) == [
        ("columns", "phone,field.shift")
    ]


def test_list_candidates_without_named_columns_adds_none_to_its_addresses(client):
    html = page_of(client, URL)

    filters = re.search(r'(?s)<form class="filters".*?</form>', html)[0]
    assert 'type="hidden"' not in filters
    assert "columns=" not in html


def test_count_candidates_keeps_named_columns_on_its_links(client):
    counts = address_in(page_of(client, URL, **NAMED), r'hx-get="([^"]+/counts/[^"]*)"')

    links = re.findall(r'<li><a href="([^"]+)"', page_of(client, counts))

    pages = [page_of(client, markup.unescape(link)) for link in links]
    assert len(pages) > 1
    assert [labels_of(html) for html in pages] == [{"Telephone", "Shift"}] * len(pages)


@pytest.mark.parametrize(("query", "columns"), [(NAMED, ["phone", "field.shift"]), ({}, ["tags"])])
def test_add_saved_search_keeps_the_columns_that_are_seen(client, query, columns):
    values = form_in(page_of(client, URL, **query), "save-menu")

    client.post("/o/larkspur/searches/new/", values | {"name": "Mine"})

    assert SavedSearch.objects.get().columns == columns


@pytest.mark.parametrize(("query", "columns"), [(NAMED, ["phone", "field.shift"]), ({}, ["tags"])])
def test_export_candidates_writes_the_columns_that_are_seen(client, query, columns):
    values = form_in(page_of(client, URL, **query), "export-menu")

    client.post(f"{URL}exports/", values | {"kind": "csv"})

    assert CandidateExport.objects.get().columns == columns


def test_export_candidates_keeps_what_was_seen_though_columns_were_chosen_elsewhere(client):
    values = form_in(page_of(client, URL), "export-menu")
    client.post(f"{URL}columns/", {"column": ["phone"]})

    client.post(f"{URL}exports/", values | {"kind": "csv"})

    assert CandidateExport.objects.get().columns == ["tags"]


def test_choose_columns_replaces_those_of_the_address(client):
    values = form_in(page_of(client, URL, **NAMED), "columns-menu")

    response = client.post(f"{URL}columns/", values | {"column": ["source"]}, follow=True)

    assert labels_of(response.content.decode()) == {"Source"}
