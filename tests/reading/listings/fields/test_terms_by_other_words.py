"""Employment and workplace by words that stand for themselves, in several languages."""

import pytest

from tests.reading.listings.pages import value_of

LISTING = (
    "Night Baker\n\nOur bakery makes bread for the whole town.\n\n{}\n\nWe bake every night.\n"
)
GERMAN = "{}\n\nUnsere Bäckerei backt Brot für die ganze Stadt.\n\nWir backen jede Nacht.\n"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Hours: 38.5 hours per week", "FULL_TIME"),
        ("Working hours: 16 hours per week", "PART_TIME"),
        ("Pensum: 60 %", "PART_TIME"),
        ("Pensum: 100 %", "FULL_TIME"),
        ("CDI 39h", "FULL_TIME"),
        ("Jornada: parcial", "PART_TIME"),
        ("4 days a week", "PART_TIME"),
        ("Anstellungsart: Werkstudententätigkeit", "PART_TIME"),
        ("Minijob auf 520-Euro-Basis", "PART_TIME"),
        ("Employment type: Short term", "TEMPORARY"),
        ("Maternity cover (12 months)", "TEMPORARY"),
        ("CDD de 6 mois", "TEMPORARY"),
        ("Contrato a plazo fijo", "TEMPORARY"),
        ("Independent contractor", "CONTRACTOR"),
        ("Contract to hire", "CONTRACTOR"),
        ("Freie Mitarbeit", "CONTRACTOR"),
        ("Summer internship", "INTERN"),
        ("Stage de 6 mois", "INTERN"),
        ("Pasantía", "INTERN"),
        ("We are looking for a freelance icing artist.", "CONTRACTOR"),
        ("We offer an internship of six months.", "INTERN"),
        ("This is a 12-month fixed-term contract.", "TEMPORARY"),
    ],
)
def test_employment_by_what_stands_for_itself(line, kind):
    assert value_of("employment_type", LISTING.format(line)) == kind


@pytest.mark.parametrize(
    "line",
    [
        "Working hours: 20 to 40 hours per week",
        "Pensum: 80-100 %",
        "Our café is open 5 days a week.",
        "Our shop is open 40 hours per week.",
        "Hybrid: 3 days per week in the office",
        "You supervise interns and seasonal staff.",
        "Internship experience is a plus.",
        "Short term goals",
        "Buenas prácticas de fabricación",
        "Du betreust unsere Praktikanten und Werkstudenten.",
        "Parental leave of 16 weeks",
    ],
)
def test_no_employment_where_hours_and_people_are_spoken_of_otherwise(line):
    assert value_of("employment_type", LISTING.format(line)) is None


def test_a_title_of_a_working_student_is_part_time():
    assert (
        value_of(
            "employment_type",
            GERMAN.format("Werkstudent Backstube (m/w/d)"),
        )
        == "PART_TIME"
    )


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Work remotely: No", "onsite"),
        ("Teletrabajo: No", "onsite"),
        ("You will work on our premises.", "onsite"),
        ("This position is not eligible for remote work.", "onsite"),
        ("Office based", "onsite"),
        ("Sur site", "onsite"),
        ("Poste non télétravaillable", "onsite"),
        ("Telecommute", "remote"),
        ("Home-based", "remote"),
        ("Télétravail complet", "remote"),
        ("Trabajo desde casa", "remote"),
        ("This position is hybrid.", "hybrid"),
        ("You'll be in the office 2-3 days a week.", "hybrid"),
        ("Travail hybride", "hybrid"),
        ("Modalidad: Híbrida", "hybrid"),
    ],
)
def test_workplace_by_what_stands_for_itself(line, kind):
    assert value_of("workplace", LISTING.format(line)) == kind


@pytest.mark.parametrize(
    "line",
    [
        "Keep our premises clean.",
        "Free on-site parking",
        "The interview takes place in person.",
        "Restauration sur place",
        "Soporte remoto a usuarios",
        "Betreuung der Kunden vor Ort",
        "Hybrid vehicles are repaired in our shop.",
    ],
)
def test_no_workplace_where_other_things_are_near_or_far(line):
    assert value_of("workplace", LISTING.format(line)) is None


def test_a_record_that_nobody_ticked_remote_in_says_nothing():
    record = "---\ntitle: Night Baker\nremote: false\n---\n\nWe bake every night.\n"
    assert value_of("workplace", record) is None
