"""Where a listing's text introduces the organization as who hires."""

import pytest

from postings.employers import names_own
from tests.reading.listings.pages import reading_of

LISTING = """Head Gardener
{top}
Lisbon, Portugal

{about}

What you will do
- Plant the borders
- Prune the roses

What we are looking for
- 3 years of gardening
- A driving licence
"""


@pytest.mark.parametrize(
    ("top", "about"),
    [
        ("LARKSPUR GmbH", "We garden."),
        ("Full time | Larkspur", "We garden."),
        ("Full time", "About Larkspur\nWe keep gardens."),
        ("Full time", "About us\nLarkspur keeps old gardens alive."),
        ("Full time", "About us\nWe are old. At Larkspur, we keep gardens."),
        ("Full time", "Join Larkspur and keep gardens."),
    ],
)
def test_names_own_where_it_is_introduced(top, about):
    assert names_own(reading_of(LISTING.format(top=top, about=about)), "Larkspur")


@pytest.mark.parametrize(
    ("about", "own"),
    [
        ("Our client sells to Larkspur.", "Larkspur"),
        ("We bring larkspur to your garden.", "Larkspur"),
        ("Join Larkspurs of old.", "Larkspur"),
        ("Join Larkspur and keep gardens.", ""),
        ("Join us.", "Lisbon"),
    ],
)
def test_names_own_nowhere_else(about, own):
    assert not names_own(reading_of(LISTING.format(top="Full time", about=about)), own)
