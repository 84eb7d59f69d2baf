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
