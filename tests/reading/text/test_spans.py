"""Mended texts: what was changed where, and the way back."""

from hypothesis import given
from hypothesis import strategies as st

from reading.text.spans import Edit, Mended, OffsetMap, Repair, undo


def edit(start: int, end: int, after: str) -> Edit:
    return Edit(start, end, after, "rule", 0.9)


def test_apply_records_what_stood_there_before():
    mended = Mended("youll bake")

    mended.apply([edit(0, 5, "you'll")])

    assert mended.text == "you'll bake"
    assert mended.repairs == [Repair(0, 6, "youll", "you'll", "rule", 0.9)]


def test_apply_twice_moves_earlier_repairs_and_merges_what_touches():
    mended = Mended("aXbXc")

    mended.apply([edit(1, 2, "--"), edit(3, 4, "--")])
    mended.apply([edit(0, 2, "!")])

    assert mended.text == "!-b--c"
    assert [(r.start, r.end, r.before) for r in mended.repairs] == [(0, 2, "aX"), (3, 5, "X")]
    assert undo(mended.text, mended.repairs) == "aXbXc"


def test_apply_leaves_out_what_changes_nothing():
    mended = Mended("bread")

    mended.apply([edit(0, 5, "bread")])

    assert mended.repairs == []


def test_offsets_lead_to_the_source_and_back():
    mended = Mended("Lisbon, PTPosted today")
    mended.apply([edit(10, 10, "\n")])
    offsets = OffsetMap(mended.repairs)

    assert offsets.to_repaired(10) == 11
    assert offsets.to_source(mended.text.index("Posted")) == 10
    assert offsets.to_source(3) == offsets.to_repaired(3) == 3


@st.composite
def passes(draw):
    """A text and several passes of ordered edits, as shares of the text's length then."""
    share = st.floats(0, 1)
    one = st.tuples(share, share, st.text("xyz\n ", max_size=3))
    return draw(st.text("ab \n", max_size=30)), draw(
        st.lists(st.lists(one, max_size=4), max_size=4)
    )


@given(passes())
def test_any_passes_of_edits_can_be_undone(case):
    source, rounds = case
    mended = Mended(source)

    for edits in rounds:
        length, at, made = len(mended.text), 0, []
        for low, high, after in sorted(edits):
            start = max(at, int(low * length))
            end = max(start, min(length, start + int(high * 4)))
            made.append(edit(start, end, after))
            at = end + 1
        mended.apply([e for e in made if e.end <= length])

    assert undo(mended.text, mended.repairs) == source
    for repair in mended.repairs:
        assert mended.text[repair.start : repair.end] == repair.after
