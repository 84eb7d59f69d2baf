"""What was read besides: in words, a row a field."""

from postings.readings_also import RequirementLine, also_read, requirement_lines
from reading.listings import read_listing

LISTING = b"""Senior Gardener
Larkspur Gardens
Leeds, UK

Department: Roses
Hours: 35-38 hours per week
Up to 25% travel is required.
Work night shifts and on-call duty.
Send your CV to roses@larkspur.example.

Requirements
- 3-5 years of experience with roses
- Fluent German, Dutch is a plus
- Python or Java

Benefits
- Free flowers
"""


def test_also_read_says_each_field_in_words():
    rows = {row.name: row for row in also_read(read_listing(LISTING, "x.txt"))}

    assert {name: row.values for name, row in rows.items()} == {
        "departments": ("Roses",),
        "seniority": ("Senior",),
        "hours_per_week": ("35–38 hours",),
        "shifts": ("Nights", "On call"),
        "travel": ("up to 25 %",),
        "spoken_languages": ("German · fluent", "Dutch · nice to have"),
        "benefits": ("Free flowers",),
        "apply_address": ("roses@larkspur.example",),
    }
    assert all(row.has_mark and row.rule and 0 < row.sure <= 1 for row in rows.values())


def test_also_read_leaves_out_what_was_not_read():
    assert also_read(read_listing(b"Gardener\nLeeds, UK\n", "x.txt")) == []


def test_requirement_lines_say_must_years_and_choices():
    first, second, third = requirement_lines(read_listing(LISTING, "x.txt"))

    assert first == RequirementLine(
        "3-5 years of experience with roses", True, ("3–5 years · roses",), (), ()
    )
    assert (second.is_must, second.wished) == (True, ("Dutch is a plus",))
    assert third.choices == ("Python or Java",)
