"""Requirement lines: must or nice, alternatives, years, licences and languages within a line."""

import pytest

from tests.reading.listings.pages import reading_of, value_of

LISTING = """Baker's Developer
Lantern Bakery
Leeds, UK

You write the software that our ovens run on.

{heading}
- Love of bread and of clear words
- {line}
"""


def line_with(line: str, heading: str = "Requirements") -> dict:
    """Give what is read from one line of a list of demands."""
    return value_of("requirement_lines", LISTING.format(line=line, heading=heading))[-1]


@pytest.mark.parametrize(
    ("line", "is_must"),
    [
        ("Experience with Django", True),
        ("Experience with Django is a plus", False),
        ("Familiarity with SQL, VBA, or another language a plus", False),
        ("Ideally you have baked before", False),
        ("Billing experience (EHR, EMR) preferred but not essential", False),
        ("Erfahrung mit Sauerteig von Vorteil", False),
        ("Idéalement une expérience du levain", False),
        ("Se valorará experiencia con masa madre", False),
        ("Django ist zwingend erforderlich", True),
    ],
)
def test_line_is_must_or_nice(line, is_must):
    assert line_with(line)["is_must"] is is_must


def test_lists_of_wishes_are_nice():
    assert line_with("Experience with Django", "Nice to have")["is_must"] is False


def test_an_ideal_is_neither():
    assert line_with("Experience with Django", "The ideal candidate")["is_must"] is None


@pytest.mark.parametrize(
    ("line", "wished"),
    [
        ("You know HTML and CSS (experience with Vue.js a plus)", "experience with Vue.js a plus"),
        ("Several years with SQL, ideally with PostgreSQL", "ideally with PostgreSQL"),
        ("A bachelor's degree is required, master's preferred", "master's preferred"),
        ("SQL courant (idéalement sur BigQuery).", "idéalement sur BigQuery"),
    ],
)
def test_part_of_a_must_may_be_wished_for(line, wished):
    value = line_with(line)

    assert value["is_must"] is True
    assert [part["text"] for part in value["wished"]] == [wished]


@pytest.mark.parametrize(
    ("line", "options", "or_similar"),
    [
        ("Python or Java", ["Python", "Java"], False),
        ("Fluency in Python, Java, or Kotlin", ["Python", "Java", "Kotlin"], False),
        ("Python oder Java", ["Python", "Java"], False),
        ("Python ou Java", ["Python", "Java"], False),
        ("Python o Java", ["Python", "Java"], False),
        (
            "A tool such as Terraform, Ansible and Jenkins",
            ["Terraform", "Ansible", "Jenkins"],
            True,
        ),
        ("Terraform or similar", ["Terraform"], True),
        ("Git and Python or Java", ["Python", "Java"], False),
        ("At least one of Python, Java, Kotlin", ["Python", "Java", "Kotlin"], False),
        ("Apache Kafka or Streamhorse", ["Apache Kafka", "Streamhorse"], False),
    ],
)
def test_alternatives(line, options, or_similar):
    [choice] = line_with(line)["alternatives"]

    assert (choice["any_of"], choice["or_similar"]) == (options, or_similar)


@pytest.mark.parametrize("line", ["Python and Java", "Python, Java, Kotlin", "HTML/CSS", "C/C++"])
def test_a_list_is_no_choice(line):
    assert line_with(line)["alternatives"] == []


@pytest.mark.parametrize(
    ("line", "years"),
    [
        ("3-5 years of experience with Python", [(3, 5, "Python")]),
        ("5+ years in bread baking and 2+ years in management", [(5, None, "bread baking"), (2, None, "management")]),  # noqa: E501
        ("Sourdough: 4 years (Required)", [(4, None, "Sourdough")]),
        ("Mindestens 3 Jahre Berufserfahrung im Einkauf", [(3, None, "Einkauf")]),
        ("3 ans d'expérience en boulangerie", [(3, None, "boulangerie")]),
        ("Dos años de experiencia en panadería", [(2, None, "panadería")]),
        ("At least two years of research experience", [(2, None, "research")]),
        ("Up to 2 years of experience", [(None, 2, None)]),
        ("You are 18 years old", []),
        ("Bereits über 18 Jahre", []),
    ],
)  # fmt: skip
def test_years_of_what(line, years):
    found = line_with(line)["years"]

    assert [(x["min"], x["max"], x["of"]) for x in found] == years


@pytest.mark.parametrize(
    ("line", "name", "licence_class"),
    [
        ("A valid driver's license", "Driving licence", None),
        ("Führerschein Klasse B", "Driving licence", "B"),
        ("Permis B exigé", "Driving licence", "B"),
        ("Carnet de conducir B", "Driving licence", "B"),
        ("Full C1 driving licence", "Driving licence", "C1"),
        ("Staplerschein", "Forklift licence", None),
        ("CDL required", "Commercial driver's licence", None),
    ],
)
def test_licences(line, name, licence_class):
    [licence] = line_with(line)["licences"]

    assert (licence["name"], licence["class"]) == (name, licence_class)


def test_software_licences_are_none():
    assert (
        value_of(
            "licences", LISTING.format(line="Manage software licenses", heading="Requirements")
        )
        is None
    )


@pytest.mark.parametrize(
    ("line", "spoken"),
    [
        ("Fluent in German and English", [("de", "fluent"), ("en", "fluent")]),
        ("German (C1) and English (B2)", [("de", "C1"), ("en", "B2")]),
        ("Sehr gute Deutschkenntnisse, fließend Englisch", [("de", "good"), ("en", "fluent")]),
        ("Anglais courant", [("en", "fluent")]),
        ("Inglés nivel B2", [("en", "B2")]),
        ("Englischkenntnisse", [("en", None)]),
        ("Inglés intermedio", [("en", "intermediate")]),
        ("Native Spanish speaker", [("es", "native")]),
        ("A degree in English", []),
        ("Knowledge of the German market", []),
    ],
)
def test_spoken_languages(line, spoken):
    assert [(x["language"], x["level"]) for x in line_with(line)["languages"]] == spoken


def test_languages_field_tells_wishes_from_musts():
    text = LISTING.format(line="Fluent English, German is a plus", heading="Requirements")

    assert value_of("spoken_languages", text) == [
        {"language": "en", "level": "fluent", "is_must": True},
        {"language": "de", "level": None, "is_must": False},
    ]


def test_every_part_has_its_place():
    line = "3 years of Python or Java, fluent English, driving licence, Go a plus"
    reading = reading_of(LISTING.format(line=line, heading="Requirements"))
    value = reading.value("requirement_lines")[-1]

    def words(part: str) -> list[str]:
        return [reading.text[slice(*x["span"])] for x in value[part]]

    assert words("years") == ["3 years"]
    assert words("skills")[:2] == ["Python", "Java"]
    assert words("alternatives") == ["Python or Java"]
    assert words("languages") == ["English"]
    assert words("licences") == ["driving licence"]


def test_one_span_a_line():
    reading = reading_of(LISTING.format(line="Python", heading="Requirements"))
    field = reading.fields["requirement_lines"]

    assert [reading.text[s.start : s.end] for s in field.spans] == [x["text"] for x in field.value]
