"""Lists under headings nobody has listed, in capitals, run together, or with written breaks."""

import pytest

from reading.listings.headings import heading_kind
from tests.reading.listings.pages import reading_of, value_of

INTRO = "# Night Baker\n\nWe bake bread for the whole town, every night of the year.\n\n"
ITEMS = "\n\n- Patience with dough\n- Own a good apron\n- Likes the night\n"


def asked(text: str, name: str = "a.md") -> int | None:
    return reading_of(text, name).as_answer()["requirements_count"]


def done(text: str, name: str = "a.md") -> int | None:
    return reading_of(text, name).as_answer()["responsibilities_count"]


@pytest.mark.parametrize(
    "lead",
    [
        "We are looking for some who:",
        "We'd like to find somebody who:",
        "Key criteria are:",
        "**Technical experience**",
        "**We look for**",
        "## A bit about you",
        "**Requeriments**",
        "**Qualificaitons**",
    ],
)
def test_what_announces_demands(lead):
    assert asked(INTRO + lead + ITEMS) == 3


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Responsabiliades", "responsibilities"),
        ("Responsibilites", "responsibilities"),
        ("Requirments", "requirements"),
        ("Qualificaton", "requirements"),
        ("Retirement", None),
        ("Restaurants", None),
        ("Certainty", None),
    ],
)
def test_a_word_one_or_two_letters_off_a_heading_is_that_heading(word, kind):
    found = heading_kind(word)

    assert (found.kind if found else None) == kind


def test_two_lists_of_demands_are_added_together():
    text = INTRO + "**Technical experience**" + ITEMS + "\n**We look for**" + ITEMS

    assert asked(text) == 6


def test_a_lead_in_on_missions_opens_the_duties_and_one_on_products_does_not():
    text = (
        "# Boulanger\n\nLe pain du village.\n\n"
        "Le salarié pourra s'impliquer dans les différentes missions réalisées au sein du fournil :"
        "\n\n - Cuisson du pain\n - Entretien du four\n - Vente\n\n"
        "Une belle variété de logiciels de caisse sont développés :\n\n"
        " - Gestion de caisse\n - Gestion de stock\n - Gestion de tournées\n"
    )

    assert done(text) == 3


def test_lines_in_capitals_below_a_heading_are_its_items():
    body = "".join(f"<p>{line}</p>" for line in (
        "Importante panadería busca personas", "Funciones", "HORNEAR EL PAN",
        "LIMPIAR EL HORNO GRANDE", "RECIBIR LA HARINA", "Horarios Rotativos:", "Noche: lunes",
    ))  # fmt: skip

    assert done(f"<h1>Panadero</h1>{body}", "a.html") == 3


def test_a_lone_heading_in_capitals_stays_one():
    text = "NIGHT BAKER\n\nRESPONSIBILITIES\n\n- Bake bread\n- Clean up\n\nOUR TOWN\n\nIt is old."

    assert [section.heading for section in reading_of(text).sections][-1] == "OUR TOWN"


def test_what_a_role_includes_is_told_by_the_lines_below():
    own = "You will own the night in the bakery, and all that rises there, till the town wakes."
    lines = (
        f"The Role: {own} You will also go to the mill and to the market. This includes:",
        "Dough: kneading by hand.",
        "Oven: wood and patience.",
        "Shop: bread on the shelves.",
        "Requirements:",
        "An apron.",
        "A strong back.",
    )
    text = "Hollow Oak | Night Baker | Bern<p>" + "<p>".join(lines)

    assert done(text, "a.html") == 3


GLUED = (
    "Night BakerFull-time We bake bread for the whole town and have done so for a hundred years. "
    "Primary Responsibilities:- Bake the rye bread- Clean the oven after work- Sell to guests "
    "Required Skills:- Patience with dough- Strong back (no joke)- Able to rise early "
)


def test_dashes_glued_to_words_part_the_items_where_they_repeat():
    text = f'jobtitle,jobdescription\nNight Baker,"{GLUED}"\n'

    assert (done(text, "a.csv"), asked(text, "a.csv")) == (3, 3)
    assert value_of("employment_type", GLUED) == "FULL_TIME"


def test_one_dash_between_words_parts_nothing():
    text = (
        INTRO
        + "We bake Non-Technical- Bread and nothing else, for all of the people of this town. " * 3
    )

    assert not reading_of(text).repairs


@pytest.mark.parametrize(
    ("text", "is_parted"),
    [
        ("Night Baker, direct-hireFresno, CA", True),
        ("Night Baker in McAllen, TX", False),
        ("Night Baker in DeSoto, TX", False),
        ("We like breadButter, CA", False),
    ],
)
def test_a_town_of_its_state_is_parted_from_the_word_before_it(text, is_parted):
    assert bool(reading_of(text + "\n\nWe bake bread.").repairs) == is_parted


def test_a_colon_without_a_space_ends_a_heading_as_well():
    text = INTRO + "Qualifications:Bachelor's degree in baking and a love of bread, required."

    assert value_of("education", text) == "bachelor"


WRITTEN = (
    r"\n\nWe bake bread.\n\nYour tasks :\n\n🔹 Bake the bread\n🔹 Clean the oven\n\nWrite to us.\n"
)


def test_breaks_that_an_export_wrote_out_are_breaks():
    reading = reading_of("# Night Baker\n\n" + WRITTEN, "a.md")

    assert "\\n" not in reading.text
    assert reading.as_answer()["responsibilities_count"] == 2
    assert "\\n" in reading.source_text()


def test_a_path_or_two_keeps_its_signs():
    text = INTRO + r"You keep the files in C:\new\notes and \\server\news."

    assert r"C:\new\notes" in reading_of(text).text


def test_links_under_a_heading_in_another_script_are_no_part_of_the_listing():
    body = "We bake bread for the whole town. " * 20
    reading = reading_of(
        f"# Night Baker\n\n{body}\n\n## 應徵連結\nhttps://jobs.example/1\n", "a.md"
    )

    assert [removed.reason for removed in reading.removed] == ["page navigation"]


def test_a_text_below_a_heading_in_another_script_stays():
    reading = reading_of(
        f"# Night Baker\n\n## 職位描述\n{'We bake bread all night. ' * 20}\n", "a.md"
    )

    assert reading.removed == []
