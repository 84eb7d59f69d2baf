"""Containers: told from single listings, split into files that are read by themselves."""

import io
import json
import zipfile

import pytest

from reading.archives import Limits
from reading.containers import container_kind, count, split
from reading.errors import UnreadableArchive

LIMITS = Limits(entries=50, unpacked_bytes=10**8, entry_bytes=10**6, ratio=200)
BAKER = {
    "title": "Night Baker",
    "company": "Hollow Oak",
    "location": "Lisbon",
    "description": "We bake.",
}
COOK = BAKER | {"title": "Cook"}
TABLE = (
    b"Job Title,Company Name,Location,Job Description\n"
    b'Night Baker,Hollow Oak,Lisbon,"We bake\nbread, daily"\nCook,Hollow Oak,Porto,We cook\n'
)
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Jobs</title>{}</channel></rss>"""
ITEM = (
    "<item><title>{}</title><link>https://x.example</link>"
    "<pubDate>Tue, 20 Oct 2026 08:00:00 GMT</pubDate>"
    "<description>&lt;p&gt;We bake &amp;amp; sell.&lt;/p&gt;</description></item>"
)
MAILS = (
    b"From a@x.example Tue 20\nSubject: Baker\n\nWe bake.\n\n"
    b"From b@x.example Tue 20\nSubject: Cook\n\nWe cook.\n"
)


def as_json(value) -> bytes:
    return json.dumps(value).encode()


def feed(*titles: str) -> bytes:
    return FEED.format("".join(ITEM.format(title) for title in titles)).encode()


def zipped(**files: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, data in files.items():
            archive.writestr(name.replace("__", "."), data)
    return target.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (as_json([BAKER, COOK]), "json"),
        (as_json({"jobs": [BAKER, COOK], "meta": {"total": 2}}), "json"),
        (as_json({"data": {"results": [BAKER, COOK]}}), "json"),
        (as_json(BAKER) + b"\n" + as_json(COOK), "jsonl"),
        (TABLE, "csv"),
        (TABLE.replace(b",", b";"), "csv"),
        (feed("Baker", "Cook"), "feed"),
        (MAILS, "mbox"),
        (zipped(a__txt=b"Baker"), "zip"),
        (b"PK\x03\x04 and nothing", "zip"),
        (as_json([BAKER]), ""),
        (as_json({"jobs": [BAKER]}), ""),
        (as_json(BAKER | {"offices": [{"name": "A", "location": "B"}] * 3}), ""),
        (as_json(BAKER | {"similar_jobs": [BAKER, COOK]}), ""),
        (TABLE[: TABLE.index(b"Cook")], ""),
        (feed("Baker"), ""),
        (b"Night Baker\n\nWe bake, we sell.\n", ""),
        (b'{"broken": ', ""),
        (b"", ""),
        (zipped(**{"word/document__xml": b"<x/>"}), ""),
    ],
)
def test_container_kind(data, kind):
    assert container_kind(data) == kind
    assert container_kind(io.BytesIO(data)) == kind


@pytest.mark.parametrize("data", [as_json([BAKER, COOK]), TABLE, feed("Baker", "Cook"), MAILS])
def test_split_gives_files_that_are_no_containers(data):
    entries = list(split(data, "", LIMITS))

    assert [container_kind(entry.data) for entry in entries] == ["", ""]
    assert count(data) == 2
    assert not any(entry.refused for entry in entries)


def test_split_row_is_an_object_of_its_cells():
    first, second = split(io.BytesIO(TABLE), "jobs.csv", LIMITS)

    assert (first.name, second.name) == ("row-0002.json", "row-0003.json")
    assert json.loads(first.data)["Job Description"] == "We bake\nbread, daily"


def test_split_record_keeps_the_short_values_around_it():
    data = as_json({"name": "Hollow Oak", "jobs": [BAKER, COOK]})

    assert [json.loads(e.data) for e in split(data, "", LIMITS)] == [
        {"name": "Hollow Oak", "jobs": [BAKER]},
        {"name": "Hollow Oak", "jobs": [COOK]},
    ]


def test_split_archive_splits_the_containers_in_it_and_no_archive():
    data = zipped(jobs__csv=TABLE, b__txt=b"Baker", inner__bin=zipped(a__txt=b"Cook"))

    assert [(e.name, e.refused) for e in split(data, "", LIMITS)] == [
        ("jobs.csv/row-0002.json", ""),
        ("jobs.csv/row-0003.json", ""),
        ("b.txt", ""),
        ("inner.bin", "nested"),
    ]


def test_split_more_than_the_limit_is_refused():
    with pytest.raises(UnreadableArchive) as raised:
        list(split(as_json([BAKER] * 51), "", LIMITS))

    assert raised.value.code == "too_many_entries"


def test_split_archive_with_a_table_beyond_the_limit_refuses_that_table():
    data = zipped(jobs__json=as_json([BAKER] * 51), b__txt=b"Baker")

    assert [(e.name, e.refused) for e in split(data, "", LIMITS)] == [
        ("jobs.json", "too_many"),
        ("b.txt", ""),
    ]


def test_split_record_larger_than_a_listing_is_refused():
    data = as_json([BAKER | {"description": "bread " * 200_000}, COOK])

    assert [e.refused for e in split(data, "", LIMITS)] == ["too_large", ""]
