"""The record that a page carries for machines, merged with the page."""

import json

import pytest

from reading.listings import read_listing

RECORD = {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    "title": "Night Baker",
    "description": "<p>We bake bread for the whole town.</p><ul><li>Bake the bread</li></ul>",
    "datePosted": "2026-10-20T08:00",
    "hiringOrganization": {"name": "Hollow Oak"},
    "jobLocation": {"address": {"addressLocality": "Fresno", "addressCountry": "US"}},
}
BODY = "<nav>Home</nav><h1>Night Baker</h1><p>We bake bread for the whole town.</p>"


def page(*records, body=BODY) -> bytes:
    scripts = "".join(
        f'<script type="application/ld+json">{record}</script>'
        for record in map(json.dumps, records)
    )
    return f"<!doctype html><html><head>{scripts}</head><body>{body}</body></html>".encode()


def test_a_page_takes_its_values_from_its_record():
    reading = read_listing(page({"@graph": [{"@type": "WebSite"}, RECORD]}))

    assert (reading.format, reading.value("title")) == ("html", "Night Baker")
    assert reading.value("company") == "Hollow Oak"
    assert reading.value("locations") == [{"city": "Fresno", "region": None, "country": "US"}]
    assert reading.value("posted_date") == "2026-10-20"


def test_what_the_page_shows_is_not_said_twice():
    assert read_listing(page(RECORD)).text.count("whole town") == 1


def test_a_page_made_by_a_script_shows_the_description_of_its_record():
    reading = read_listing(page(RECORD, body="<div>Please enable JavaScript.</div>"))

    assert "Bake the bread" in reading.text
    assert [reading.text[slice(*r.span)] for r in reading.removed] == ["Please enable JavaScript."]


@pytest.mark.parametrize(
    "records",
    [(), ({"@type": "Organization", "name": "Oak"},), (RECORD, RECORD | {"title": "Cook"})],
)
def test_a_page_that_speaks_of_no_job_or_several_is_a_page(records):
    reading = read_listing(page(*records))

    assert reading.value("company") is None
    assert "Company:" not in reading.text


def test_a_broken_record_leaves_the_page():
    broken = page(RECORD).replace(b'"@type"', b'"@type')

    assert read_listing(broken).value("title") == "Night Baker"
