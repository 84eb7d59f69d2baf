"""Sorted lists, looked up by halving: what their lines must be for that."""

import pytest

from reading.text.lexicons import look_up, sorted_lines
from reading.text.towns import fold, is_large_town, is_town


@pytest.mark.parametrize("name", ["towns", "countries"])
def test_a_sorted_list_is_sorted_and_folded(name):
    lines = sorted_lines(name)

    assert lines == sorted(lines)
    assert [line for line in lines if line.count("=") != 1] == []
    assert [key for line in lines if (key := line.split("=")[0]) != fold(key) or not key] == []


def test_look_up_finds_whole_keys_alone():
    assert look_up("countries", "deutschland") == "DE"
    assert [look_up("countries", key) for key in ("deutsch", "", "zzz", "=")] == [None] * 4


def test_a_town_is_found_by_its_country_and_size():
    assert (is_town("Köln"), is_town("Köln", "DE"), is_town("Köln", "US")) == (True, True, False)
    assert (is_large_town("Köln"), is_town("Almancil"), is_large_town("Almancil")) == (
        True, True, False,
    )  # fmt: skip
    assert (is_town("Reading", "GB"), is_large_town("Reading")) == (True, False)
