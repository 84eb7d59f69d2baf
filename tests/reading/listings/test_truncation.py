"""Listings that were cut off."""

import pytest

from tests.reading.listings.pages import reading_of

BODY = "Night Baker\n\nDuties\n- Bake the bread\n- Clean the ben"


@pytest.mark.parametrize(
    "marker",
    [
        " ... (truncated, view full listing at source)", "…", " ...", " [...]", "... Read more",
        "… mehr anzeigen", "… lire la suite",
    ],
)  # fmt: skip
def test_a_marker_at_the_end_is_a_cut_and_no_part_of_the_item(marker):
    reading = reading_of(BODY + marker)

    assert reading.text[slice(*reading.truncated)] == marker
    assert reading.value("responsibilities") == ["Bake the bread", "Clean the ben"]
    assert "The listing was cut off before its end." in reading.problems


@pytest.mark.parametrize(
    "end", ["ch.", "ch... and smile", "ch\n- See https://o.example/jobs/night-ba...", "ch"]
)
def test_other_ends_are_no_cut(end):
    assert reading_of(BODY + end).truncated is None
