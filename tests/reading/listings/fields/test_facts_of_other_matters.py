"""Words of education, permits, equality and hours that mean something else."""

import pytest

from reading.listings import read_listing

ASKED = (
    "# Baker\n\nHill Bakery, Leeds\n\n## Requirements\n\n- Calm hands at "
    "the oven\n- {}\n- Two years in a bakery\n"
)


def value(text, name, file="listing.md"):
    return read_listing(text.encode(), file).value(name)


@pytest.mark.parametrize(
    "line",
    [
        (
            "Proven ability to work with people diverse in race, sex, national "
            "origin, sexual orientation and gender identity"
        ),
        "Compromiso con el buen pan y la igualdad de género",
    ],
)
def test_what_is_asked_of_the_candidate_is_no_statement_of_the_house(line):
    assert not value(ASKED.format(line), "has_eeo")


@pytest.mark.parametrize(
    "line",
    ["No discriminamos por género, edad o religión.", "We are an equal opportunity employer."],
)
def test_a_statement_among_the_requirements_still_counts(line):
    assert value(ASKED.format(line), "has_eeo")


def test_holidays_of_a_full_week_tell_nothing_of_this_post():
    text = "# Bäckerin\n\n## Wir bieten\n\n- 32 Urlaubstage in einer Vollzeitstelle\n- Brot\n"
    assert value(text, "employment_type") is None


def test_a_post_without_end_is_not_temporary():
    text = "# Bäckerin\n\nWir suchen Verstärkung in der Backstube.\n\nDie Stelle ist unbefristet.\n"
    assert value(text, "employment_type") is None


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("The post is for 20 hours per week and is based in Leeds.", "PART_TIME"),
        ("Die Arbeitszeit beträgt 18 Stunden pro Woche.", "PART_TIME"),
        ("The work is 20 to 40 hours per week.", None),
        ("It requires a full-time commitment from whoever takes it.", "FULL_TIME"),
    ],
)
def test_hours_of_the_week_tell_part_time(line, kind):
    assert value(f"# Baker\n\nHill Bakery seeks a baker.\n\n{line}\n", "employment_type") == kind


def test_a_cell_of_a_row_tells_the_employment():
    text = (
        'Leeds,No,"Hill Bakery seeks a baker who likes rye and early hours in '
        'the old town.",Baker,Full Time,"Leeds, LS1 1AA",""\n'
    )
    assert value(text, "employment_type", "row.txt") == "FULL_TIME"


def test_a_notice_to_look_permits_up_says_not_who_may_be_hired():
    text = (
        "# Baker\n\nHill Bakery seeks a baker.\n\nPlease also check for the "
        "latest visa and work permit rules that may apply.\n"
    )
    assert value(text, "work_authorization") is None


def test_a_passport_is_asked():
    assert value(ASKED.format("US passport"), "work_authorization") == "US passport"


def test_the_level_that_is_taught_is_not_asked():
    text = (
        "# Teacher\n\nThe school seeks a teacher, capable of teaching baking "
        "to at least GCSE and ideally, to A Level.\n"
    )
    assert value(text, "education") is None


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("Técnico, tecnólogo o profesional en panadería", "vocational"),
        ("Grundausbildung als Bäcker", "vocational"),
        ("A relevant diploma qualification or a degree in baking", "associate"),
        ("Postgraduate diploma qualification in baking", None),
    ],
)
def test_levels_by_their_names(line, level):
    found = value(ASKED.format(line), "education")
    assert found == level or (level is None and found != "associate")


def test_a_career_names_what_was_studied():
    text = "# Panadera\n\n## Perfil\n\n**Carrera:** Economía o afines. Maestría deseable.\n"
    assert value(text, "education") == "bachelor"
    short = "# Panadera\n\n## Perfil\n\n**Carrera:** técnica en panadería.\n"
    assert value(short, "education") != "bachelor"


@pytest.mark.parametrize(
    ("line", "skills"),
    [
        ("Haskell (Yesod, Conduit, Aeson)", ["Haskell", "Yesod", "Conduit", "Aeson"]),
        ("Experience with XML, XSD and Standard ML", ["XML", "XSD", "Standard ML"]),
        ("Conocimientos de office", ["Microsoft Office"]),
        ("Sinatra, DataMapper and GNU Screen", ["Sinatra", "DataMapper", "GNU Screen"]),
        ("Creation of EAD records, VRA Core and MARC records", ["EAD", "VRA Core", "MARC"]),
    ],
)  # fmt: skip
def test_names_of_tools(line, skills):
    assert value(ASKED.format(line), "skills") == skills
