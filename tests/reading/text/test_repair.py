"""Repairs: each rule where it is sure, and not where it is not."""

import pytest

from reading.text.repair import MOST_REPAIRS, repair
from reading.text.spans import undo

ENGLISH = " It is the place for you and for the people who work with us on our ovens."


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("98,000â€”142,500", "98,000—142,500"),
        ("CafÃ© Ã¼ber", "Café über"),
        ("don\x92t", "don’t"),
        ("Research &amp; Development", "Research & Development"),
        ("eﬃcient ofﬁce", "efficient office"),
        ("Back\u00adstube", "Backstube"),
        ("45\u202f000\u00a0€", "45 000 €"),
        ("one\u2028two", "one\ntwo"),
        ("Lisbon, PTPosted 4 May 2026", "Lisbon, PT\nPosted 4 May 2026"),
        ("LI-REMOTEAt Quiet Harbour", "LI-REMOTE\nAt Quiet Harbour"),
        ("#LI-MMOur promise", "#LI-MM\nOur promise"),
        ("90,000 USDOur promise", "90,000 USD\nOur promise"),
        ("applicants only98,000—142,500", "applicants only\n98,000—142,500"),
        ("we serve over12,000 guests", "we serve over 12,000 guests"),
        ("in San JoseRequired Skills : baking", "in San Jose\nRequired Skills : baking"),
        ("a similar field5+ years of baking", "a similar field\n5+ years of baking"),
        ("found here.Only bakers may apply", "found here. Only bakers may apply"),
        ("Duties: • bake bread • clean ovens", "Duties:\n• bake bread\n• clean ovens"),
    ],
)
def test_repair_mends(before, after):
    mended = repair(before)

    assert mended.text == after
    assert undo(mended.text, mended.repairs) == before


@pytest.mark.parametrize(
    "text",
    [
        "We write Node.js and ASP.Net, see www.ovens.example/About.Us here",
        "Berlin • Full-time",
        "Ada’s café in São Paulo: 10–12 Uhr",
        "v1,000 USD and EURUSD rates",
        "L'équipe dont vous ferez partie avec nous dans la ville de Lyon et pour les gens",
        "Her bakery and its ovens were looking old to the people of the town and to us",
    ],
)
def test_repair_leaves_alone(text):
    assert repair(text).repairs == []


def test_repair_puts_lost_apostrophes_back():
    mended = repair(
        "Its the oven that counts, and youll know it. Were looking for a baker." + ENGLISH
    )

    assert mended.text.startswith(
        "It's the oven that counts, and you'll know it. We're looking for a baker."
    )


def test_repair_leaves_ambiguous_words_where_nothing_else_was_lost():
    mended = repair("Its the oven that counts. Were looking for a baker." + ENGLISH)

    assert mended.repairs == []


def test_repair_mends_the_possessive_of_the_employer_alone():
    mended = repair("About Juniper:\nYoull run Junipers ovens and the bakers rota." + ENGLISH)

    assert "you'll".capitalize() in mended.text
    assert "Juniper's ovens and the bakers rota" in mended.text


def test_repair_gives_up_counting_at_its_limit():
    mended = repair("a\u00a0" * (MOST_REPAIRS + 500))

    assert len(mended.repairs) == MOST_REPAIRS


def test_items_that_ran_together_get_their_lines_back():
    source = (
        "Build dashboards for the bakersPerform analyses of the breadWork with the ovens at night"
    )

    mended = repair(source)

    assert mended.text.split("\n") == [
        "Build dashboards for the bakers",
        "Perform analyses of the bread",
        "Work with the ovens at night",
    ]


def test_one_glued_word_alone_is_left():
    assert repair("We bake with DataWork tools and more of them").text == (
        "We bake with DataWork tools and more of them"
    )


def test_a_heading_is_parted_from_the_sentence_after_it():
    assert repair("What You'll DoIn this role, you will bake").text == (
        "What You'll Do\nIn this role, you will bake"
    )


def test_facts_of_a_network_are_parted():
    source = "Join us. Show more Show less Seniority level Entry level Employment type Full-time"

    assert repair(source).text.split("\n") == [
        "Join us.",
        "Show more Show less",
        "Seniority level Entry level",
        "Employment type Full-time",
    ]
