"""Any bytes give a Reading or a named refusal, and soon."""

import json
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from reading.errors import UnreadableListing
from reading.listings import Reading, read_listing

WORDS = st.sampled_from(
    (
        "About ", "Acme", "\n", "\n\n", "- ", "• ", "What you'll do:", "Requirements", "Its the ",
        "youll", "$100k", "–", "1e30", "USD", "Posted ", "4 March 9999", "3+ years of experience",
        "Remote, MX", "LI-REMOTE", "<p>", "</p>", "<li>", "<ul", "<!--", "&amp;", "&#0;", "â€”",
        "\u00ad", "\u202e", "e\u0301", "---\n", "title: ", "**", "](", "...", "(truncated)", "\0",
        "\ufffd", "Go, R", " | ", ":", "工", "م", "      ",
    )
)  # fmt: skip


FIXTURES = Path(__file__).parent / "fixtures"
LISTINGS = [path.read_text("utf-8") for path in sorted(FIXTURES.iterdir())]


def read_or_refuse(data: bytes, filename: str = "") -> None:
    try:
        reading = read_listing(data, filename)
    except UnreadableListing:
        return
    assert Reading.from_dict(json.loads(json.dumps(reading.to_dict()))) == reading
    assert json.dumps(reading.as_answer())


@given(st.binary(max_size=300))
@settings(max_examples=150, deadline=None)
def test_any_bytes_are_read_or_refused(data):
    read_or_refuse(data)


@given(st.lists(WORDS, max_size=40).map("".join), st.sampled_from(("", "a.html", "a.md")))
@settings(max_examples=250, deadline=None)
def test_any_pieces_of_listings_are_read_or_refused(text, filename):
    read_or_refuse(text.encode("utf-8", "surrogatepass"), filename)


@given(
    st.sampled_from(LISTINGS),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 200), WORDS | st.sampled_from(LISTINGS))),
)
@settings(max_examples=150, deadline=None)
def test_any_damage_to_a_listing_is_read_or_refused(listing, damages):
    for share, lost, put in damages:
        at = int(share * len(listing))
        listing = listing[:at] + put[:600] + listing[at + lost :]

    read_or_refuse(listing.encode("utf-8", "replace"))
