"""Department, seniority, hours, shifts, travel, reporting line, closing date, numbers."""

import pytest

from tests.reading.listings.pages import quoted, reading_of, value_of

BODY = """Night Baker
Lantern Bakery
Leeds, UK

{line}

Responsibilities
- Bake the morning's bread with two others
- Keep the ovens clean and the book of batches
"""


def about(field: str, line: str):
    """Give what is read when one line of a listing says something."""
    return value_of(field, BODY.format(line=line))


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Department: Viennoiserie", ["Viennoiserie"]),
        ("Department: Bread and Cake (Department)", ["Bread and Cake"]),
        ("Abteilung: Einkauf & Logistik", ["Einkauf & Logistik"]),
        (
            "You will join our Pastry Innovation team and learn from the best.",
            ["Pastry Innovation"],
        ),
        ("Join the Lantern Bakery team today.", None),
        ("You will support the Sales team in its needs.", None),
        ("Category: Jobs", None),
        ("Team: we are nine people who like bread", None),
    ],
)
def test_department_is_where_the_job_is(line, names):
    assert about("departments", line) == names


@pytest.mark.parametrize(
    ("title", "levels"),
    [
        ("Senior Baker", ["senior"]),
        ("Junior/Senior Developer", ["junior", "senior"]),
        ("Senior Director, Sales", ["director"]),
        ("Staff Engineer", ["principal"]),
        ("Staff Nurse", None),
        ("Art Director", None),
        ("Account Executive", None),
        ("Senior Living Coordinator", None),
        ("Praktikant Backstube", ["intern"]),
        ("Teamleiter Versand", ["lead"]),
        ("Stagiaire boulanger", ["intern"]),
        ("Product Manager", None),
    ],
)
def test_seniority_is_named_in_the_title(title, levels):
    assert value_of("seniority", BODY.format(line="").replace("Night Baker", title)) == levels


def test_mid_senior_level_keeps_both_ends():
    assert about("seniority", "Experience level: Mid-Senior level") == ["mid", "senior"]


@pytest.mark.parametrize(
    ("line", "hours"),
    [
        ("Hours: 37.5 hours per week", {"min": 37.5, "max": 37.5}),
        ("The job is 20-25 hours a week.", {"min": 20, "max": 25}),
        ("Arbeitszeit: 38,5 Stunden/Woche", {"min": 38.5, "max": 38.5}),
        ("Es gilt eine 40-Stunden-Woche.", {"min": 40, "max": 40}),
        ("CDI, 35h/semaine, horaires de nuit.", {"min": 35, "max": 35}),
        ("Horaire : 35 h / hebdo", {"min": 35, "max": 35}),
        ("Jornada de 40 horas semanales.", {"min": 40, "max": 40}),
        ("You have 4 hours per week for learning.", None),
        ("We are open 24 hours a day.", None),
    ],
)
def test_hours_a_week(line, hours):
    assert about("hours_per_week", line) == hours


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("You work night shifts and some weekends.", ["night", "weekend"]),
        ("Bereitschaft zur Arbeit im Schichtdienst und zu Rufbereitschaft", ["shifts", "on_call"]),
        ("Einsatz im Schicht-, Nacht- und Wochenenddienst", ["night", "shifts", "weekend"]),
        ("Travail de nuit et astreintes.", ["night", "on_call"]),
        ("Trabajo a turnos rotativos.", ["rotating"]),
        ("Expect a rotating shift with on-call duty.", ["rotating", "on_call"]),
        ("No night shifts, and weekends off.", None),
        ("We went on a company weekend in June.", None),
    ],
)
def test_shifts_are_those_asked_for(line, kinds):
    assert about("shifts", line) == kinds


@pytest.mark.parametrize(
    ("line", "phrases"),
    [
        ("Monday to Friday, 9 am to 5 pm", ["Monday to Friday, 9 am to 5 pm"]),
        ("Montag bis Freitag von 8 bis 16 Uhr", ["Montag bis Freitag von 8 bis 16 Uhr"]),
        ("Du lundi au vendredi", ["lundi au vendredi"]),
        ("De lunes a viernes", ["lunes a viernes"]),
        ("Call us Monday to Friday", None),
        ("So do we.", None),
    ],
)
def test_schedule_is_quoted(line, phrases):
    assert about("schedule", line) == phrases


@pytest.mark.parametrize(
    ("line", "low", "high"),
    [
        ("Up to 25% travel is required.", None, 25),
        ("Travel: 10-20%", 10, 20),
        ("You must be willing to travel.", None, None),
        ("Reisebereitschaft (ca. 30 %) bringst du mit.", 30, 30),
        ("Déplacements ponctuels en France.", None, None),
        ("Disponibilidad para viajar.", None, None),
    ],
)
def test_travel_with_its_share(line, low, high):
    assert about("travel", line) == {
        "is_required": True, "percent_min": low, "percent_max": high
    }  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "We are a travel company and love to travel.",
        "We reimburse travel expenses.",
        "Book travel for the board.",
    ],
)
def test_travel_as_a_trade_or_a_cost_is_none(line):
    assert about("travel", line) is None


def test_no_travel_is_said_so():
    assert about("travel", "Travel: none")["is_required"] is False


@pytest.mark.parametrize(
    ("line", "office"),
    [
        ("You will report to the Head of Bakery and lead two.", "Head of Bakery"),
        ("Reports to: Operations Manager", "Operations Manager"),
        ("Du berichtest direkt an die Leitung der Backstube.", "Leitung der Backstube"),
        ("Rattaché(e) au Directeur de production, vous pétrissez.", "Directeur de production"),
        ("Rattaché(e) au chef d'équipe, vous pétrissez.", "chef d'équipe"),
        ("Reportando al Jefe de obrador, amasarás.", "Jefe de obrador"),
        ("You report to clients on their bread.", None),
    ],
)
def test_reporting_line(line, office):
    assert about("reports_to", line) == office


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Closing date: 4 March 2027", "2027-03-04"),
        ("Applications close on Friday 5 March 2027.", "2027-03-05"),
        ("The closing date for applications is 2 February 2027.", "2027-02-02"),
        ("Bitte bewerben Sie sich bis zum 31.01.2027.", "2027-01-31"),
        ("Bewerbungsfrist: 15. Februar 2027", "2027-02-15"),
        ("Candidatures avant le 12 mai 2027.", "2027-05-12"),
        ("Fecha límite: 3 de abril de 2027", "2027-04-03"),
        ("Posted 4 March 2027", None),
        ("Interviews are held on 9 March 2027.", None),
        ("Start date: 1 May 2027", None),
    ],
)
def test_closing_date(line, day):
    assert about("closing_date", line) == day


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("Number of openings: 3", 3),
        ("We have two positions available.", 2),
        ("Wir besetzen 4 Stellen.", 4),
        ("Trois postes à pourvoir.", 3),
        ("Vacantes: 2", 2),
        ("See our 40 other openings worldwide.", None),
    ],
)
def test_openings(line, count):
    assert about("openings", line) == count


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("Job ID: LB-2031", "LB-2031"),
        ("Requisition #10442", "10442"),
        ("Kennziffer: 2027/14", "2027/14"),
        ("Réf. : BX7712", "BX7712"),
        ("Projekt-ID: 2915", "2915"),
        ("Référence de l'offre : 77-AB", "77-AB"),
        ("Reference: given on request", None),
        ("Reference: 04/03/2027", None),
    ],
)
def test_requisition_number(line, code):
    assert about("requisition", line) == code


def test_each_value_of_a_list_has_its_passage():
    reading = reading_of(BODY.format(line="Work night shifts, weekend shifts and on-call duty."))

    assert quoted(reading, "shifts") == ["night shifts", "weekend shifts", "on-call duty"]


@pytest.mark.parametrize(
    ("lead_in", "line"),
    [
        ("The following is an asset:", "Good French"),
        ("Von Vorteil:", "Gute Französischkenntnisse"),
        ("Sont un plus :", "La connaissance du français"),
        ("Se valora:", "Buen nivel de francés"),
    ],
)
def test_a_language_that_is_led_in_as_a_wish(lead_in, line):
    spoken = about("spoken_languages", f"You bake.\n\n{lead_in}\n\n{line}, spoken.")

    assert [(one["language"], one["is_must"]) for one in spoken] == [("fr", False)]
