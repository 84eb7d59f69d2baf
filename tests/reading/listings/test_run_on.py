"""Lists in lines that run on, with and without their marks."""

import pytest

from reading.listings import read_listing
from tests.reading.listings.pages import reading_of

INTRO = (
    "Hollow Oak has baked bread in the old town of Ghent since 1950 and looks for "
    "somebody who likes the night, the quiet and the smell of rye as much as we do. "
)
MARKED = (
    (
        "Required skills:• Experience at an oven• Patience with sour dough• A calm hand• "
        "Strong backFind out why guests come back to us every morning. Did you know?• Our "
        "oven is old• Our guests are young"
    ),
    (
        "Required skills: - Experience at an oven. - Patience with sour dough. - A calm hand."
        " - Strong back. WHAT WE OFFER - Bread. - Salt. - Butter."
    ),
    (
        "The requirements are the following:  1. Experience at an oven   2.      Patience "
        "with sour dough   3.   A calm hand   4.        Strong back"
    ),
    (
        "Requisitos: * Experiencia con hornos * Paciencia con la masa * Buen humor * Carnet "
        "de manipulador Ofrecemos: * Pan * Sal * Mantequilla"
    ),
    (
        "Ihr Profil: • Erfahrung am Ofen • Geduld mit Teig • Ruhige Hand • Führerschein Wir "
        "bieten: • Brot • Salz"
    ),
    (
        "Votre profil : - Expérience du four - Patience - Bonne humeur - Permis B Nous "
        "offrons : - Du pain - Du sel - Du beurre"
    ),
)


@pytest.mark.parametrize("text", MARKED)
def test_marks_part_the_items_of_a_line(text):
    assert len(reading_of(f"Night Baker\n\n{INTRO}{text}").value("requirements")) == 4


def test_words_that_open_items_part_a_line_without_marks():
    text = (
        f"Night Baker\n\n{INTRO}"
        "Duties: Bake the rye bread for the morning Clean the bench and the floor Order flour"
        " and salt in time Requirements: Experience at an oven Ability to lift heavy sacks "
        "Good sense of time To apply call us."
    )

    found = reading_of(text)

    assert found.value("responsibilities") == [
        "Bake the rye bread for the morning",
        "Clean the bench and the floor",
        "Order flour and salt in time",
    ]
    assert len(found.value("requirements")) == 3


@pytest.mark.parametrize(
    "text",
    [
        (
            "Our duties: We bake bread at night for the old town. You help us with it, and we "
            "show you how it is done. The work is hard, and the team is kind. You will like it "
            "here, as all of us do."
        ),
        (
            "We have shops in Ghent - Belgium - and in Lille - France - where Anna - our baker - "
            "works with Jean - her brother - and with all the others who love the night as much "
            "as they love bread."
        ),
    ],
)
def test_sentences_stay_sentences(text):
    found = reading_of(f"Night Baker\n\n{text}")

    assert found.value("responsibilities") is None
    assert found.value("requirements") is None


def test_the_text_before_can_be_had_again():
    text = f"Night Baker\n\n{INTRO}{MARKED[0]}"

    assert reading_of(text).source_text() == text


def test_of_two_kinds_of_dash_the_first_marks_the_items():
    items = " - Knead. - Bake. - Cool. – Bread. – Salt. – Butter."
    parted = reading_of(INTRO + "Duties:" + items).text

    assert parted.endswith("Duties:\n- Knead.\n- Bake.\n- Cool. – Bread. – Salt. – Butter.")


def test_items_glued_under_a_lead_and_a_heading_of_one_word():
    text = (
        "Night Clerk\nLeeds\nWe run small hotels. The night clerk will:Oversee the deskAct as a"
        " contact for guestsEnsure the safety of the houseTake the lead in repairsManage the keys\n"
        "TechnicalEducated to A level standardExperience of working in hotelsProven skill"
        " with guestsFully computer literate\nFull-time\n"
    )
    reading = read_listing(text.encode(), "job.txt")
    assert reading.value("responsibilities") == [
        "Oversee the desk",
        "Act as a contact for guests",
        "Ensure the safety of the house",
        "Take the lead in repairs",
        "Manage the keys",
    ]
    assert reading.value("requirements") == [
        "Educated to A level standard",
        "Experience of working in hotels",
        "Proven skill with guests",
        "Fully computer literate",
    ]


def test_names_written_together_stay_whole():
    text = (
        "Clerk\n\nRequirements: Build dashboards in powerPoint and javaScriptManage the linkedIn"
        " pageEnsure that our iPhone and eBay shop runs\n"
    )
    lines = read_listing(text.encode(), "job.txt").text
    assert "powerPoint and javaScript" in lines
    assert "linkedIn page" in lines
    assert "eBay shop" in lines


def test_sentences_of_one_paragraph_among_others_are_no_items():
    text = (
        "---\nlayout: post\ntitle: Night Baker\n---\n\n### Description\n\n"
        "Bakes bread for the boats in the harbour and for the town, every night of the year.\n\n"
        "### Duties\n\nReceives the orders of the shop. Plans the night's work with the crew.\n"
        "Additional Duties: Performs tasks as assigned including orders of flour and salt. Reserves"
        " loaves for the boats. Makes minor repairs to ovens and benches. Performs related tasks.\n"
        "Supervised By: the head baker, who is there until the shop opens.\n\n"
        "### Qualifications\n\nREQUIRED SKILLS AND ABILITIES: Knowledge of ovens and of flour."
        " Ability to follow written orders. Ability to keep time. Ability to lift flour alone.\n\n"
        "### Place\n\nPorto\n"
    )
    found = reading_of(text, "post.md")

    assert found.value("responsibilities") is None
    assert found.value("requirements") is None
