"""Texts are compared line by line and word by word, within a bound."""

import pytest

from postings.differences import MOST_LETTERS, MOST_TOKENS, lines_between, words_between


def told(lines):
    return [(line.kind, [tuple(piece) for piece in line.pieces]) for line in lines]


def test_words_between_names_what_came_and_what_went():
    pieces = words_between("A gardener who knows roses.", "A head gardener who likes roses.")

    assert [tuple(piece) for piece in pieces] == [
        ("same", "A "),
        ("added", "head "),
        ("same", "gardener who "),
        ("removed", "knows "),
        ("added", "likes "),
        ("same", "roses."),
    ]


def test_lines_between_tells_edited_lines_from_other_ones():
    lines = lines_between(["Roses and bees.", "Stays."], ["Roses, bees.", "New.", "Stays."])

    assert [line.kind for line in lines] == ["edited", "added", "same"]


def test_lines_that_share_little_stand_apart():
    assert told(lines_between(["Knows roses"], ["Likes bees"])) == [
        ("removed", [("removed", "Knows roses")]),
        ("added", [("added", "Likes bees")]),
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (["a b"], ["b a", "c"]),
        ([], ["x"]),
        (["x"], []),
        (["one", "two", "three"], ["two", "three", "one"]),
        (["a " * 900 + "x"], ["b " * 30 + "a " * 900]),
        (["ab" * 40] * 300, ["ab" * 40, "c"] * 200),
    ],
)
def test_lines_between_lose_no_word(before, after):
    lines = lines_between(before, after)

    old = ["".join(p.text for p in line.before) for line in lines if line.kind != "added"]
    new = ["".join(p.text for p in line.after) for line in lines if line.kind != "removed"]
    assert [line.split() for line in old] == [line.split() for line in before]
    assert [line.split() for line in new] == [line.split() for line in after]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("b " + "a " * 300 + "b", "c " + "a c " * 300, id="many like words"),
        pytest.param(
            " ".join(f"x{n} y" for n in range(MOST_TOKENS)),
            "z " + " ".join(f"x{n} z" for n in range(MOST_TOKENS)),
            id="many words",
        ),
    ],
)
def test_words_between_beyond_the_bound_are_replaced_whole(before, after):
    assert [piece.kind for piece in words_between(before, after)] == ["removed", "added"]


def test_lines_between_compare_words_of_so_many_letters_and_no_more():
    line = " ".join(f"word{n}" for n in range(20))
    count = MOST_LETTERS // (2 * len(line)) + 5
    before = [f"{line} {n} before" for n in range(count)]
    after = [f"{line} {n} after" for n in range(count)]

    assert {line.kind for line in lines_between(before, after)} == {"removed", "added"}
    assert {line.kind for line in lines_between(before[:9], after[:9])} == {"edited"}
