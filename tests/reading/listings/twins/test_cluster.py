"""Groups of twins among many listings."""

import pytest

from reading.listings.twins import TwinIndex, cluster_of, likely_original
from reading.listings.twins.similarity import rarity
from tests.bench.twins import score
from tests.reading.listings.twins.listings import MECHANIC, PLANNER, TIPS, cut, signature


def test_twins_share_the_number_of_the_first():
    texts = [MECHANIC, PLANNER, cut(MECHANIC), PLANNER + TIPS, "Night Baker\nBread for all of us."]

    assert cluster_of([signature(text) for text in texts]) == [0, 1, 0, 1, 4]


def test_a_cut_copy_of_either_neighbour_makes_no_bridge():
    senior = PLANNER.replace("Line Planner", "Senior Line Planner").replace(
        "- 3 years of experience in planning a production line\n", "- You have led planners\n"
    )
    stub = cut(PLANNER.split("\n", 1)[1], 0.7)

    found = cluster_of([signature(text) for text in (PLANNER, senior, stub)])

    assert found[0] != found[1]


def test_an_index_finds_the_twin_and_not_the_neighbour():
    index = TwinIndex()
    for text in (MECHANIC, PLANNER):
        index.add(signature(text))

    assert list(index.twins_of(signature(cut(PLANNER)))) == [1]


def test_what_stands_under_many_titles_weighs_little():
    assert [rarity(0), rarity(1), rarity(2)] == [1.0, 1.0, 1.0]
    assert rarity(50) < 0.02


def test_the_original_is_whole_and_the_employers_own():
    signatures = {1: signature(cut(PLANNER)), 2: signature(PLANNER + TIPS), 3: signature(PLANNER)}
    order = {1: 1, 2: 2, 3: 3}
    foreign = signatures[2].foreign_share

    assert likely_original(signatures, order) == (3 if foreign > 0.05 else 2)


def test_of_two_alike_the_first_is_the_original():
    signatures = {1: signature(PLANNER), 2: signature(PLANNER)}

    assert likely_original(signatures, {1: 2, 2: 1}) == 2


@pytest.mark.parametrize("seed", [1, 5])
def test_mutants_of_invented_listings_are_told_from_their_neighbours(seed):
    found = score(seed)

    assert found.listings >= 48 + 300
    assert found.precision >= 0.97
    assert found.recall >= 0.95
