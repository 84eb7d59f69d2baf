"""Lists that a count must not run together, repeat, or make of paragraphs."""

import pytest

from reading.listings import read_listing

DUTIES = "- Knead the dough\n- Bake the rye bread\n- Clean the ovens\n"


def read(text):
    return read_listing(text.encode(), "listing.md").as_answer()


def counts(text):
    answer = read(text)
    return answer["responsibilities_count"], answer["requirements_count"]


def test_a_list_that_the_listing_repeats_counts_once():
    part = (
        f"## Your tasks\n\n{DUTIES}\n## Requirements\n\n- Two years in a bakery"
        "\n- A calm hand at work\n"
    )
    assert counts(f"# Baker\n\n{part}\nOur bakery is old.\n\n{part}") == (3, 2)


def test_what_working_here_brings_is_no_duty():
    text = (
        "Baker\n\nDuties include:\n\nKnead the dough each morning\n\nBake the "
        "rye bread\n\nClean the ovens at night\n\n"
        "Benefits of working at Hill Bakery\n\nFree bread every single day\n\n"
        "A long holiday in summer\n"
    )
    assert counts(text)[0] == 3


def test_what_the_role_gives_is_not_asked():
    text = (
        "# Baker\n\n**The role of a baker can provide you with the:**\n\n- "
        "Ability to work with rye\n- Ability to lead others\n"
        "- Experience of a night shift\n\n**No two nights are alike, but a "
        "typical one in our bakery will most likely include the"
        f" following responsibilities:**\n\n{DUTIES}"
    )
    assert counts(text) == (3, None)


def test_a_lead_in_over_several_lines_is_no_item():
    text = (
        "TITLE: Baker\nREQUIRED QUALIFICATIONS:\nThe successful candidate for "
        "our bakery in the old town will have the\n"
        "following skills and habits, got by a mixture of school, practice and\nother schooling:\n"
        "- Two years of work in a bakery\n- Calm hands at the oven\n- Good knowledge of rye\n"
    )
    assert counts(text)[1] == 3


def test_a_line_that_trails_off_before_an_empty_line_opens_the_next_list():
    text = (
        "Baker\n\nWhat you will do\n\nKnead the dough each morning\nBake the "
        "rye bread\nClean the ovens at night\n"
        "This is yours if you have…\n\nExcellent skills at the oven\nStrong "
        "interest in rye\nThe ability to rise early\n"
    )
    assert counts(text) == (3, 3)


@pytest.mark.parametrize(
    "profile",
    [
        (
            "Vous aimez le pain, et cela se voit.\n\n"
            "Vous avez une expérience de deux ans dans un fournil.\n\n"
            "Vous savez travailler seul et de nuit.\n\n"
            "Le permis B est nécessaire pour les livraisons."
        ),
        (
            "Sie lieben gutes Brot, das sieht man.\n\n"
            "Sie haben zwei Jahre in einer Backstube gearbeitet.\n\n"
            "Sie arbeiten gern allein und in der Nacht.\n\n"
            "Der Führerschein ist nötig, weil Sie auch ausliefern."
        ),
    ],
)
def test_paragraphs_that_speak_to_the_reader_are_no_items(profile):
    head = "Votre profil" if profile.startswith("Vous") else "Ihr Profil"
    assert counts(f"Boulanger\n\n{head} :\n\n{profile}\n")[1] is None


def test_two_long_sentences_are_no_list():
    text = (
        "Panadero\n\nRequisitos:\nBuscamos para nuestro obrador de pan una "
        "persona con estudios de panadería, pastelería, cocina, hostelería o "
        "afines.\n"
        "con dominio de los hornos de leña y de gas, especialmente de los "
        "hornos antiguos de nuestra casa.\n"
    )
    assert counts(text)[1] is None


@pytest.mark.parametrize(
    "lead",
    [
        "Our oven hand will be responsible for the following:",
        "Wir suchen Hilfe für unsere Backstube mit folgendem Einsatzbereich:",
        "Nous cherchons une aide au fournil pour les activités suivantes :",
        "Buscamos ayuda en el obrador para las siguientes tareas:",
    ],
)
def test_a_sentence_announces_the_duties(lead):
    text = (
        f"# Baker\n\n{lead}\n\n- Rye dough and sourdough starters\n- Ovens (at "
        "least the small one)\n- Night shift\n"
    )
    assert counts(text)[0] == 3


@pytest.mark.parametrize(
    "heading",
    [
        "Wir brauchen einen Menschen, der",
        "Wir brauchen jemanden, der",
        "Les critères",
        "Los criterios",
    ],
)
def test_a_heading_tells_who_is_needed(heading):
    text = (
        f"# Bäcker\n\n## {heading}\n\n* gern backt, früh und spät\n* wetterfest "
        "und wach\n* offen und ruhig ist\n"
    )
    assert counts(text)[1] == 3


def test_nouns_and_adjectives_of_a_person_ask():
    text = (
        "# Bäcker\n\n### Das zählt\n\n* Grundausbildung als Bäcker\n* umfassende Mehlkenntnisse\n"
        "* selbständiges Arbeitsverständnis\n* Deutsche Muttersprache\n* "
        "Führerausweis Kategorie B\n"
    )
    assert counts(text)[1] == 5


def test_middle_dots_with_wide_gaps_are_marks():
    text = (
        "Hill Bakery seeks a baker for its ovens in the old town. Successful "
        "candidates should possess the following skills:·"
        "         Two years of experience in a bakery.·         Knowledge of "
        "rye and wheat doughs.·         Ability to rise early."
    )
    assert counts(text)[1] == 3


def test_tasks_without_a_heading_below_links():
    text = (
        "# Baker\n\n* [Advert for the baker](/a.pdf)\n* [How to apply](/b.pdf)"
        "\n* [Job profile](/c.pdf)\n\n"
        f"We are looking for a baker for our town.\n\n{DUTIES}- Prepare the "
        "starters\n\nCome and see us.\n"
    )
    assert counts(text)[0] == 4
