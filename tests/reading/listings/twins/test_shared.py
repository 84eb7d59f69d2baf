"""The seeds: two are one job and complete each other, two are its neighbours."""

import os
from pathlib import Path

import pytest

from reading.listings import read_listing
from reading.listings.twins import cluster_of, merge, signature_of

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def seeds():
    if "ROLECALL_SHARED" not in os.environ:
        pytest.skip("ROLECALL_SHARED names no folder")
    folder = Path(os.environ["ROLECALL_SHARED"]) / "listings/seeds"
    return [read_listing(file.read_bytes(), file.name) for file in sorted(folder.glob("*.txt"))]


def test_the_seeds_have_one_pair(seeds):
    assert cluster_of([signature_of(seed) for seed in seeds]) == [0, 0, 2, 3]


def test_the_two_complete_each_other(seeds):
    merged = merge({"0": seeds[0], "1": seeds[1]})
    answer = merged.reading.as_answer()

    assert merged.base == "1"
    assert answer["posted_date"] == "2026-03-04"
    assert [place["city"] for place in answer["locations"]] == ["Mexico City", None]
    assert {"Python", "Java", "GraphQL"} <= set(answer["skills"])
    assert (answer["responsibilities_count"], answer["requirements_count"]) == (6, 8)
    assert (answer["relocation"], answer["min_years_experience"]) == (False, 3)
    assert (answer["truncated"], answer["workplace"]) == (False, "remote")
