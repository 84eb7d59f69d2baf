"""Terms as listings of other trades, boards and countries write them."""

import pytest

from reading.listings import read_listing


def value(field: str, text: str) -> object:
    return read_listing(text.encode(), "listing.txt").value(field)


@pytest.mark.parametrize(
    ("asked", "level"),
    [
        ("Certificate/Diploma in Bakery", "vocational"),
        ("Bachiller o estudios universitarios inconclusos", "highschool"),
        ("Eine kaufmännische oder fachspezifische Aus- oder Weiterbildung", "vocational"),
        ("Superior (concluído ou em andamento) em Gestão", "bachelor"),
        ("High School diploma", "highschool"),
        ("Transcripts of all schools (not including high-school)", None),
        ("A year of work in RIDGEWAY HIGH SCHOOL", None),
        ("Minimum High School", "highschool"),
        ("Master degree in Chemistry", "master"),
        ("There are stipends for education levels at Doctorate Degree", None),
    ],
)
def test_education(asked: str, level: str | None) -> None:
    assert value("education", f"Clerk\n\nRequirements:\n- {asked}\n- A calm voice\n") == level


def test_education_after_the_label_of_a_qualification() -> None:
    assert value("education", "Clerk\n\nMinimum Qualification: Degree\n") == "bachelor"


@pytest.mark.parametrize(
    ("line", "clause"),
    [
        (
            "Applicants must be located within 20 miles of Ridgeway, Ohio.",
            "Applicants must be located within 20 miles of Ridgeway, Ohio",
        ),
        ("Location: Remote (Must be based in the Netherlands)", "Must be based in the Netherlands"),
        ("[Excluyente] Vivir en Centroamérica", "Vivir en Centroamérica"),
        ("You will be located within walking distance of Leeds.", None),
    ],
)
def test_work_authorization(line: str, clause: str | None) -> None:
    assert value("work_authorization", f"Clerk\n\nWe need a clerk.\n\n{line}\n") == clause


@pytest.mark.parametrize(
    ("line", "states"),
    [
        ("Celebramos la diversidad y nos comprometemos a crear un espacio inclusivo.", True),
        ("Nous valorisons la diversité.", True),
        ("Offres réservées aux travailleurs handicapés", None),
    ],
)
def test_has_eeo(line: str, states: bool | None) -> None:
    assert value("has_eeo", f"Clerk\n\nThe work is calm.\n\n{line}\n") == states


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Archivist (12 month, part-time) - Ridgeway Museum\n\nKeep the papers.", "PART_TIME"),
        ("Erzieher/-in (m, w, d in Vollzeit 39 Stunden/Woche)\n\nWir suchen dich.", "FULL_TIME"),
        ("Clerk\n\nWorking hours: 7.5 hour days, 3 days/week\n\nKeep the papers.", "PART_TIME"),
        ("Clerk\n\nAs a full-time employee of Ridgeway you get free tea.", "FULL_TIME"),
        ("Clerk\nJob Type: Co-op Main\n\nKeep the papers.", "INTERN"),
        ("Clerk\n\nAvailability: Full Time\n\nKeep the papers.", "FULL_TIME"),
        ("Clerk\n\nDuration: six (6) months, with an extension\n\nKeep it.", "TEMPORARY"),
        ("Persona\n\nSerán contratistas sin relación de dependencia.", "CONTRACTOR"),
        ("PhD\n\nThe PhD position is fully funded for four years and starts soon.", None),
        ("Clerk\n\nOfrecemos:\n- Té gratis\n- Un buen equipo\nTiempo Completo\n", "FULL_TIME"),
        ("Clerk\n\nBenefits:\n- Leave for full-time staff\n- Tea\n", None),
        ("Clerk\n\nAvailability: as soon as possible\n", None),
    ],
)
def test_employment_type(text: str, kind: str | None) -> None:
    assert value("employment_type", text) == kind


def pay(low: float | None, high: float | None, currency: str | None, period: str | None) -> dict:
    return {"min": low, "max": high, "currency": currency, "period": period}


@pytest.mark.parametrize(
    ("text", "salary"),
    [
        ("Night Clerk\nLeeds\n21000-25000\nWe need a clerk.", pay(21000, 25000, None, None)),
        ("Night Clerk\nLeeds\n50000 - 90000/annum\nWe need one.", pay(50000, 90000, None, "YEAR")),
        ("Doorman\nLeeds\n16 per hour depending on age\nWe need one.", pay(16, 16, None, "HOUR")),
        ("Clerk\n\nSalary: $18 - $23 hour\n", pay(18, 23, "USD", "HOUR")),
        ("Clerk\n\nPay: £45k pro rata (£27k for 3 days/week)\n", pay(45000, 45000, "GBP", "YEAR")),
        (
            "Persona\n\nOfrecemos un rango de compensación anual de US$ 20.000-25.000 (neto).",
            pay(20000, 25000, "USD", "YEAR"),
        ),
        ("Picker\nLeeds\n40 per hour is what we pick\n", None),
        ("Clerk\nLeeds\n10115-10999 Berlin\nWe need a clerk.", None),
    ],
)  # fmt: skip
def test_salary(text: str, salary: dict | None) -> None:
    assert value("salary", text) == salary
