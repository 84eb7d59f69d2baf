"""The cues that a text holds stand in its small letters, whatever was asked for before."""

import pytest

from reading.text.cues import held_by

CUES = ("visa", "work permit", " sucht", "e. v", "recrut", "“", "ee", "at ", "straße")


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("We hire bakers.", set()),
        ("A VISA, or a work\u00a0permit", {"visa"}),
        ("(work permit): no visas", {"visa", "work permit"}),
        ("Work at the permit office", {"at "}),
        ("Hollow Oak e. V. sucht Bäcker", {" sucht", "e. v"}),
        ("gesucht: Plumstraße 4", {"straße"}),
        ("“Oak” recrutement", {"recrut", "“"}),
        ("committee", {"ee"}),
        ("a" * 60 + "visa" + "a" * 60, {"visa"}),
        ("", set()),
    ],
)
def test_what_a_text_holds_is_given_the_first_time_and_later(text, held):
    first, other, again = (held_by(x, CUES) for x in (text, f"{text}\n", f"{text}\n\n"))

    assert (first, other, again) == (held, held, held)


def test_cues_asked_for_while_a_text_is_read_are_found_in_it():
    text = "A quince tree stands in the yard."

    assert (held_by(text, ("quince",)), held_by(text, ("quince", "yard."))) == (
        {"quince"},
        {"quince", "yard."},
    )
