"""Names of employers that a phrase gives in part are read whole."""

import pytest

from reading.listings import read_listing

LISTING = """Night Electrician

{about}

Responsibilities
- Pull cables through old houses
- Mend what storms break

Requirements
- A licence
- Good knees
"""


@pytest.mark.parametrize(
    ("about", "employer"),
    [
        (
            "The goal of K.D. Lantern, Inc. is light. K.D. Lantern, Inc. is committed to it.",
            "K.D. Lantern, Inc.",
        ),
        (
            "O&P Roofing and Gutter Works Inc. is a growing company that seeks electricians.",
            "O&P Roofing and Gutter Works Inc.",
        ),
        (
            "Join Hollow Oak. Hollow Oak's park is green. Hollow Oak University is old.",
            "Hollow Oak University",
        ),
    ],
)
def test_employer_is_read_whole(about, employer):
    read = read_listing(LISTING.format(about=about).encode(), "listing.txt")

    assert read.value("company") == employer


def test_employer_is_no_line_of_a_menu():
    text = "<h1>Night Electrician</h1><p>Areas | Valley, Hill and Coast</p><p>You mend lamps.</p>"

    assert read_listing(text.encode(), "listing.html").value("company") is None
