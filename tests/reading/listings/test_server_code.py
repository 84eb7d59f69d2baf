"""Pages as their server keeps them, and records whose values are folded."""

import pytest

from reading.listings.formats.server_code import without_server_code
from tests.reading.listings.pages import reading_of


@pytest.mark.parametrize(
    "code",
    [
        "<?php include 'menu.php'; ?>",
        "<?= $title ?>",
        "<% render('menu') %>",
        "{% include menu.html %}",
        "@extends('layouts.app')\n@section('content')\n",
    ],
)
def test_what_a_server_would_run_is_cut(code):
    text = f"{code}\n<html><body><h1>Night Baker</h1>\n{code}\n<p>Bread at night.</p></body></html>"

    found = without_server_code(text)

    assert "Night Baker" in found
    assert "menu" not in found
    assert "title" not in found
    assert "layouts" not in found


def test_code_that_is_never_closed_ends_with_its_line():
    assert (
        without_server_code("<p>Bread</p>\n<?php run(\n<p>Salt</p>")
        == "<p>Bread</p>\n\n<p>Salt</p>"
    )


def test_text_without_markup_stays_as_it_is():
    text = "We write {% raw %} templates and <% scripts %>.\n@section is a word."

    assert without_server_code(text) == text


def test_a_folded_title_is_a_value():
    text = (
        "---\ntitle: >-\n  Night Baker for the old town\ncompany: |\n  Hollow Oak\n---\n\n"
        "We bake bread at night, and we look for somebody who bakes with us.\n"
    )

    found = reading_of(text, "x.md")

    assert found.value("title") == "Night Baker for the old town"
    assert found.value("company") == "Hollow Oak"


@pytest.mark.parametrize(
    "line",
    [
        "This job was originally posted as www.board.example/NightBaker",
        "Detalles del empleo",
        "Mehr anzeigen",
        "Voir plus",
    ],
)
def test_boards_lines_are_told(line):
    text = f"Night Baker\n\nWe bake bread at night in the old town of Ghent.\n\n{line}\n"

    assert reading_of(text).as_answer()["boilerplate_present"]
