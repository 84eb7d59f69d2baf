"""The pieces of a source: together the whole text, each with what holds in it."""

import re
from dataclasses import replace

from django.template.loader import render_to_string

from postings.source import LONG, Passage, Piece, passages_of, pieces_of
from reading.listings import Field, Item, Reading, Removed, Section
from reading.text.spans import Repair, Span

TEXT = "Gardener\nWe'll prune roses and shears\nSign up for alerts"


def span(words):
    start = TEXT.index(words)
    return Span(start, start + len(words))


def reading(**values):
    plain = Reading(version=1, format="text", text=TEXT, language="en")
    return replace(plain, **values)


def marked(found, name):
    return [piece.text for piece in found if name in piece.fields]


def test_pieces_together_are_the_text():
    found = list(
        pieces_of(
            reading(
                fields={"title": Field("Gardener", (span("Gardener"),), "first line", 0.9)},
                removed=[Removed(span("Sign up for alerts"), "not the employer's")],
            )
        )
    )

    assert "".join(piece.text for piece in found) == TEXT


def test_pieces_overlapping_fields_share_a_piece():
    whole, part = (
        Field("x", (span("prune roses"),), "", 1),
        Field(["y"], (span("roses and"),), "", 1),
    )

    found = list(pieces_of(reading(fields={"title": whole, "skills": part})))

    assert marked(found, "title") == ["prune ", "roses"]
    assert marked(found, "skills") == ["roses", " and"]
    assert [piece.fields for piece in found if piece.text == "roses"] == [("skills", "title")]


def test_pieces_repair_keeps_what_stood_there():
    where = span("We'll")

    found = list(
        pieces_of(reading(repairs=[Repair(where.start, where.end, "Well", "We'll", "r", 0.9)]))
    )

    assert [(p.text, p.before) for p in found if p.is_repaired] == [("We'll", "Well")]


def test_pieces_repair_that_took_something_away_is_shown_as_such():
    found = list(pieces_of(reading(repairs=[Repair(8, 8, "â€", "", "mojibake", 0.9)])))

    assert [(p.text, p.before) for p in found if p.is_repaired] == [("", "â€")]
    assert "".join(piece.text for piece in found) == TEXT


def test_pieces_removed_and_cut_off_are_marked():
    found = list(
        pieces_of(
            reading(removed=[Removed(span("Sign up"), "advertising")], truncated=span("for alerts"))
        )
    )

    assert [p.text for p in found if p.removed == "advertising"] == ["Sign up"]
    assert [(p.text, p.colour) for p in found if p.is_cut_off] == [("for alerts", "doubt")]


def test_pieces_section_says_how_it_was_read():
    items = (Item("prune", span("prune")), Item("shears", span("shears")))
    section = Section("responsibilities", "", None, span("We'll prune roses and shears"), items)

    found = list(pieces_of(reading(sections=[section])))

    assert [(p.text[:5], p.read_as) for p in found if p.read_as] == [
        ("We'll", "what you will do · 2 items")
    ]


def test_pieces_spans_outside_the_text_are_ignored():
    found = list(pieces_of(reading(fields={"title": Field("x", (Span(5, 10_000),), "", 1)})))

    assert marked(found, "title") == []


def test_source_draws_no_space_between_pieces():
    pieces = (Piece("Garde", is_repaired=True), Piece("ner", fields=("title",)), Piece("s\n"))

    drawn = render_to_string(
        "postings/listings/_source.html", {"passages": [Passage(pieces)], "read": reading()}
    )

    words = re.search(r'<div class="words">(.*?)</div>', drawn, re.DOTALL)
    assert re.sub(r"<[^>]*>", "", words[1]) == "Gardeners\n"


def test_pieces_lines_of_a_list_are_named_one_by_one_the_narrowest_first():
    lines = Field(["prune roses", "shears"], (span("prune roses"), span("shears")), "", 1)
    skills = Field(["roses"], (span("roses"),), "", 1)

    found = list(pieces_of(reading(fields={"requirements": lines, "skills": skills})))

    assert [(p.text, p.fields, p.colour) for p in found if p.fields] == [
        ("prune ", ("requirements", "requirements-0"), "line"),
        ("roses", ("skills", "requirements", "requirements-0"), "skill"),
        ("shears", ("requirements", "requirements-1"), "line"),
    ]


def test_pieces_field_without_a_place_on_the_page_is_not_marked():
    fields = {
        "licences": Field(["x"], (span("Gardener"),), "", 1),
        "requirement_lines": Field([], (span("prune roses"),), "", 1),
    }

    found = list(pieces_of(reading(fields=fields)))

    assert [(p.text, p.colour) for p in found if p.fields] == [("Gardener", "also")]


def test_pieces_repair_over_two_marks_is_told_once():
    where = span("We'll prune")
    title = Field("x", (span("We'll"),), "", 1)

    found = list(
        pieces_of(
            reading(
                fields={"title": title},
                repairs=[Repair(where.start, where.end, "Wellprune", "We'll prune", "r", 1)],
            )
        )
    )

    assert [(p.text, p.before) for p in found if p.is_repaired] == [
        ("We'll", "Wellprune"),
        (" prune", ""),
    ]


def test_passages_are_the_sections():
    sections = [
        Section("header", "", None, span("Gardener\n")),
        Section("requirements", "", None, span("We'll prune roses and shears\nSign up for alerts")),
    ]

    found = passages_of(reading(sections=sections))

    assert [(passage.read_as, passage.pieces[0].text[:5]) for passage in found] == [
        ("header", "Garde"),
        ("what we are looking for", "We'll"),
    ]


def test_passages_long_text_of_others_is_folded_and_a_short_one_is_not():
    text = "Gardener\n" + "tips " * LONG + "\nRoses\nShare this\n"
    long = Removed(Span(9, text.index("\nRoses")), "a board's tips")
    short = Removed(Span(text.index("Share"), len(text) - 1), "a button")

    found = passages_of(reading(text=text, removed=[long, short]))

    assert [(passage.removed, passage.words) for passage in found] == [
        ("", 1),
        ("a board's tips", LONG),
        ("", 3),
    ]
