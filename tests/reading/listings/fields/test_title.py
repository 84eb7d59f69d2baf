"""The title where it is only said in a sentence, and where it is labelled."""

import pytest

from tests.reading.listings.pages import quoted, reading_of, value_of


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("We are looking for well-rounded Backend engineers to join us.", "Backend Engineer"),
        ("We're looking for a full-stack engineer to join us.", "Full-Stack Engineer"),
        ("Acme is seeking an experienced Head of Logistics.", "Head of Logistics"),
        ("Ab Mai suchen wir eine Erfahrene Bäckerin (m/w/d) für uns.", "Erfahrene Bäckerin"),
        ("Job title: Night Baker\nWe bake bread, and so will you, in the night.", "Night Baker"),
        ("We bake bread. There is nothing else to say about us here.", None),
        ("Join as an  Intern Bread / R&D Rolls (m/f/d) now.", "Intern Bread / R&D Rolls"),
        ("About us\nWe are looking for engineers at all levels.", None),
        ("Hollow Oak seeks calm people to join our team as a Night Baker. We bake.", "Night Baker"),
        (
            "We seek a technical leader. As Night Baker - Rye & Wheat, you bake.",
            "Night Baker - Rye & Wheat",
        ),
    ],
)  # fmt: skip
def test_title(text, title):
    assert value_of("title", text) == title


def test_title_quotes_the_words_it_was_made_of():
    reading = reading_of("We are looking for talented Backend engineers to join us.")

    assert quoted(reading, "title") == ["Backend engineers"]


def test_missing_title_is_told():
    assert reading_of("We bake bread. That is all.").problems == ["No title was found."]
