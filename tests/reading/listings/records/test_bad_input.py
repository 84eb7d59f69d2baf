"""Records that nobody writes by honest means: read or refused, never another exception."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reading.containers import container_kind, split
from reading.errors import UnreadableArchive, UnreadableListing
from reading.listings import read_listing
from tests.reading.listings.test_fuzz import read_or_refuse
from tests.reading.test_containers import LIMITS

KEYS = st.sampled_from(
    """title jobTitle company hiringOrganization location locations city addressCountry salary_min
    salaryMax baseSalary value currency period description content lists text requirements remote
    datePosted created_at validThrough employmentType skills experience @type @graph jobs data tags
    identifier""".split()
)
ODD = """Baker JobPosting Lisbon,PT <p>We&amp;bake</p> &lt;p&gt;x 1e999 2026-10-20 -1 $1-$2
    TELECOMMUTE \ud800 https://x.example a,b;c|d P1Y []""".split()
VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.sampled_from([*ODD, "\0", "9" * 400, "a, b; c | d", "We bake bread."]),
    st.text(max_size=20),
)
TREES = st.recursive(
    VALUES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=8)
)
PIECES = st.sampled_from(
    """<job> </job> <title> </title> Baker <company>Oak</company> <city/> & &amp; < <![CDATA[ ]]>
    <!-- --> <?xml?> <description> é &#0; <a b=' '""".split()
)


def split_or_refuse(data: bytes) -> None:
    if container_kind(data):
        try:
            entries = list(split(data, "", LIMITS))
        except UnreadableArchive:
            return
        for entry in entries[:5]:
            read_or_refuse(entry.data)


@given(TREES)
@settings(max_examples=60, deadline=None)
def test_any_json_is_read_or_refused(tree):
    data = json.dumps(tree).encode("utf-8", "surrogatepass")

    read_or_refuse(data)
    split_or_refuse(data)


@given(st.dictionaries(KEYS, TREES, min_size=2))
@settings(max_examples=60, deadline=None)
def test_any_record_of_a_job_is_read_or_refused(record):
    read_or_refuse(json.dumps({"title": "Baker", "company": "Oak"} | record).encode())


@given(st.lists(PIECES, max_size=30).map("".join))
@settings(max_examples=60, deadline=None)
def test_any_xml_is_read_or_refused(text):
    data = ("<jobs>" + text).encode("utf-8", "surrogatepass")

    read_or_refuse(data)
    split_or_refuse(data)


@given(st.lists(st.sampled_from(("title", "company", ",", ";", "\n", '"', "Baker", "\r", "é"))))
@settings(max_examples=60, deadline=None)
def test_any_table_is_read_or_refused(pieces):
    data = ("title,company,description\n" + "".join(pieces)).encode()

    read_or_refuse(data)
    split_or_refuse(data)


@pytest.mark.parametrize(
    "data",
    [
        b'{"a":' * 50_000 + b"1" + b"}" * 50_000,
        b"[" * 100_000 + b"]" * 100_000,
        json.dumps({f"key{n}": n for n in range(100_000)}).encode(),
        b'{"title":"Baker","company":"Oak","salary":' + b"9" * 100_000 + b"}",
        b'{"title":"Ba\\ud800ker","company":"\\u0000","salary_min":NaN,"salary_max":1e999}',
        b"<job>" + b"<a>" * 100_000,
        b"From: a@x\nTo: b@x\nSubject: Job\n\n" + b">" * 500_000,
        b"From: a@x\nTo: b@x\nSubject: Job\nContent-Type: multipart/mixed; boundary=x\n\n"
        + b"--x\nContent-Type: text/plain\n\nhi\n" * 20_000,
        b"From a b\nA: b\n\n" * 500,
    ],
)
def test_files_made_to_exhaust_are_read_or_refused(data):
    read_or_refuse(data)
    split_or_refuse(data)


def test_a_number_beyond_all_measure_is_no_pay():
    data = b'{"title":"Baker","company":"Oak","salary_min":1e30,"salary_max":NaN,"created":1e308}'

    reading = read_listing(data)

    assert (reading.value("salary"), reading.value("posted_date")) == (None, None)


@pytest.mark.parametrize(
    "head",
    [
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE a [<!ENTITY y "yyyy"><!ENTITY x "&y;&y;&y;">]>',
    ],
)
def test_entities_of_a_document_type_are_never_opened(head):
    text = f"<?xml version='1.0'?>{head}<job><title>&x;</title><company>Oak</company></job>"

    with pytest.raises(UnreadableListing):
        read_listing(text.encode())
