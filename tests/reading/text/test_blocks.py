"""Lines of a text: items, headings of the markup, gaps."""

from reading.text.blocks import blocks_of
from reading.text.flat import Flat
from reading.text.repair import repair
from reading.text.spans import OffsetMap


def test_blocks_know_bullets_numbers_and_gaps():
    text = "Duties\n\n- bake\n  • salted\n2) clean\nplain line\n*\n"

    blocks = blocks_of(text)

    assert [(b.kind, text[b.start : b.end], b.level, b.has_gap) for b in blocks] == [
        ("line", "Duties", 0, False),
        ("item", "bake", 1, True),
        ("item", "salted", 2, False),
        ("item", "clean", 1, False),
        ("line", "plain line", 0, False),
    ]


def test_marks_survive_repairs_and_a_broken_line_is_no_second_heading():
    flat = Flat()
    flat.line("90,000 USDOur promise", "heading", 2)
    flat.line("bread\u00a0and\u00a0salt", "item", 1)
    mended = repair(flat.text)

    blocks = blocks_of(mended.text, flat.marks, OffsetMap(mended.repairs))

    assert [(b.kind, mended.text[b.start : b.end]) for b in blocks] == [
        ("heading", "90,000 USD"),
        ("line", "Our promise"),
        ("item", "bread and salt"),
    ]
