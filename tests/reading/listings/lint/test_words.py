"""Coded words: found in four languages, never in names or near-misses."""

import pytest

from reading.listings.lint import Draft
from tests.reading.listings.lint.asking import findings, words_found

FOUND = [
    ("age_word", "en", "Join our young, dynamic team.", "young, dynamic team", "team"),
    ("age_word", "en", "A recent graduate starts.", "A recent graduate", "An entry-level"),
    ("age_word", "en", "You are a digital native.", "digital native", "confident user"),
    ("age_word", "en", "Recent graduates are welcome.", "Recent graduates", "Entry-level cand"),
    ("age_word", "de", "Ein junges Team freut sich auf dich.", "junges Team", "Team"),
    ("age_word", "fr", "Rejoignez une jeune équipe à Lyon.", "jeune équipe", "équipe"),
    ("age_word", "es", "Buscamos recién egresados.", "recién egresados", "personas que"),
    ("gender_word", "en", "A salesman for the north.", "salesman", "salesperson"),
    ("gender_word", "en", "Each nurse keeps his or her badge.", "his or her", "their"),
    ("gender_word", "de", "Wir suchen eine Putzfrau.", "Putzfrau", "Reinigungskraft"),
    ("gender_word", "fr", "Une hôtesse d'accueil à Nice.", "hôtesse d'accueil", "chargé"),
    ("gender_word", "es", "Sexo femenino.", "Sexo femenino", ""),
    ("coded_word", "en", "We want a coding ninja.", "ninja", "expert"),
    ("coded_word", "en", "Are you a rock star?", "a rock star", "an expert"),
    ("origin_word", "en", "A native English speaker.", "native English speaker", "fluent English"),
    ("origin_word", "de", "Deutsch als Muttersprache.", "Deutsch als Muttersprache", "Deutsch auf"),
    ("origin_word", "fr", "Anglais langue maternelle.", "Anglais langue maternelle", "Anglais c"),
    ("origin_word", "es", "Se requiere buena presencia.", "buena presencia", ""),
]
NEAR_MISSES = [
    ("age_word", "en", "You audited for Ernst & Young or a firm like it."),
    ("age_word", "en", "You support young people who leave care."),
    ("age_word", "en", "Prior experience as a graduate student is fine, a team is young once."),
    ("age_word", "en", "You build cloud-native services."),
    ("coded_word", "en", "You will work with Rockstar Games and Ninja Theory."),
    ("coded_word", "en", "Our customers include musicians, labels and the Rockstar festival."),
    ("coded_word", "en", "The guild of Guru and others."),
    ("coded_word", "en", "You improve the setup wizard of our app."),
    ("gender_word", "en", "You worked for Manpower before."),
    ("gender_word", "en", "Women and men are equally welcome; chairs the board."),
    ("origin_word", "en", "You know React Native and native apps for iOS."),
    ("origin_word", "en", "We welcome Native American applicants; English is spoken."),
    ("origin_word", "de", "Du entwickelst native Apps auf Deutsch."),
]


@pytest.mark.parametrize(("code", "language", "text", "words", "better"), FOUND)
def test_coded_word_is_found_with_a_better_one(code, language, text, words, better):
    found = findings(Draft(content=text, language=language), code)

    assert [f.passage.text for f in found] == [words]
    assert (found[0].fix.after if found[0].fix else "").startswith(better)
    assert bool(found[0].fix) == bool(better)


@pytest.mark.parametrize(("code", "language", "text"), NEAR_MISSES)
def test_coded_word_leaves_names_and_near_misses_alone(code, language, text):
    assert words_found(code, text, language=language) == []


def test_coded_word_in_the_employers_name_is_no_word():
    text = "At Ninja Sushi you cook. Ninja Sushi is a ninja among kitchens."

    assert words_found("coded_word", text, company="Ninja Sushi") == ["a ninja"]


def test_coded_word_in_a_title_counts_with_its_capital():
    (found,) = findings(Draft(title="JavaScript Ninja"), "coded_word")

    assert (found.passage.part, found.fix.after) == ("title", "Expert")


def test_coded_word_names_the_law_of_its_language():
    (found,) = findings(Draft(content="Ein junges Team.", language="de"), "age_word")

    assert found.reasons[0].source.name == "Allgemeines Gleichbehandlungsgesetz"


def test_longer_words_swallow_shorter_ones():
    found = words_found("age_word", "A young and dynamic team of ten.")

    assert found == ["young and dynamic team"]
