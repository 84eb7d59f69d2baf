"""Patterns with cues: what they cannot do without is found, and nothing is missed for it."""

import re

import pytest

from reading.text.patterns import Cued, one_of


@pytest.mark.parametrize(
    ("source", "cues"),
    [
        (r"\bvisa\b|\bgreen card\b", ("green card", "visa")),
        (r"\bvis(?:a|um)\b", ("vis",)),
        (r"\b(?:Remote|Home ?office) in ([A-Z]\w+)", ("office", "remote")),
        (r"(?:full|part)[- ]time", ("time",)),
        (r"(?:years?|jahren?)\b", ("jahre", "year")),
        (r"(?:sal)?(?:ary)*", ()),
        (r"visa|\d+", ()),
        (r"(?:ab){2,}c", ("ab",)),
        (r"(?!no)yes(?=sir)", ("yes",)),
        (r"\d{2,4}", ()),
    ],
)
def test_cues_are_what_every_match_holds(source, cues):
    assert Cued(source, re.IGNORECASE).cues == cues


def test_a_text_without_cues_is_not_searched():
    pattern = one_of(r"\bvisa\b", r"\bpermit\b")

    assert (pattern.search("We bake bread."), list(pattern.finditer("We bake."))) == (None, [])
    assert "compiled" not in vars(pattern)


def test_a_text_with_a_cue_is_searched_in_any_case():
    pattern = one_of(r"\bvisa\b", r"(?-i:\bPermit\b)")

    assert [m[0] for m in pattern.finditer("VISA, permit, Permit, visas")] == ["VISA", "Permit"]
    assert pattern.search("visa visa", 2).start() == 5
    assert pattern.search("visa visa", 2, 8) is None


PARTED = one_of(
    r"\bbread(?: \||s)?", r"[|(]salt", r"\bbreadth (\w+)", r"(?-i:Oven)", r"(a|b)utter\b"
)


@pytest.mark.parametrize(
    "text",
    [
        "Butter and bread",
        "bread and butter, autter",
        "our breadth of salt |salt",
        "the breadth it has",
        "an oven, an Oven",
        "no salt",
        "",
    ],
)
def test_alternatives_one_by_one_find_what_the_whole_finds(text):
    whole = re.compile(PARTED.source, PARTED.flags)
    narrowed = PARTED.within(text + " salt")

    for start, end in ((0, None), (2, None), (1, 12)):
        wanted = whole.search(text, start, len(text) if end is None else end)
        for pattern in (PARTED, narrowed):
            found = pattern.search(text, start, end)
            assert (found and (found.span(), found.groups())) == (
                wanted and (wanted.span(), wanted.groups())
            )
    assert len(PARTED.branches) == 5


@pytest.mark.parametrize("source", [r"(a)b|\1c", r"(?P<x>a)b|(?P=x)c", "[|]a", r"\|a", "(a|b)"])
def test_what_cannot_be_parted_stays_whole(source):
    assert Cued(source).branches == ()


def test_an_optional_bracket_is_no_pointing_back():
    assert len(Cued(r"in \(?(?:evening|night) school|degree").branches) == 2


def test_a_pattern_is_narrowed_to_what_a_text_holds():
    narrowed = PARTED.within("Some butter\nand salt")

    assert narrowed.search("butter")[2] == "b"
    assert [branch.source for branch in narrowed.branches] == [r"[|(]salt", r"(a|b)utter\b"]
    assert narrowed.within("butter").cues == ("utter",)
    assert PARTED.within("Rye and water") is None
    assert one_of(r"\d+").within("Rye").search("7")
