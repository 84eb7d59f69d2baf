"""Workplace, kind of employment, pay, dates, years, education: what a sentence must say."""

import pytest

from tests.reading.listings.pages import value_of


@pytest.mark.parametrize(
    ("text", "workplace"),
    [
        ("We bake bread.\n#LI-Hybrid\n", "hybrid"),
        ("Night Baker\nHollow Oak\nRemote, NL\n", "remote"),
        ("We offer a hybrid work model. You bake bread at home and here.", "hybrid"),
        ("The role is fully remote. You bake bread for yourself.", "remote"),
        ("This position is on-site in our bakery, with all of us.", "onsite"),
        ("This is not a remote position. You bake bread with us.", None),
        ("You support remote teams of bakers with advice on dough.", None),
    ],
)
def test_workplace(text, workplace):
    assert value_of("workplace", text) == workplace


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Night Baker\nHollow Oak\nGhent, Belgium\nPart-time\n", "PART_TIME"),
        ("Job type: Full-time\nWe bake bread.", "FULL_TIME"),
        ("We are seeking a full-time baker for the night.", "FULL_TIME"),
        ("Wir suchen eine Bäckerin in Teilzeit.", "PART_TIME"),
        ("Bakery Internship\nHollow Oak\nGhent, Belgium\n", "INTERN"),
        ("A full-time position or a part-time position, as you like.", None),
        ("All full-time employees get bread. You sign a contract with us.", None),
    ],
)
def test_employment_type(text, kind):
    assert value_of("employment_type", text) == kind


def pay(low, high, currency, period):
    return {"min": low, "max": high, "currency": currency, "period": period}


@pytest.mark.parametrize(
    ("text", "salary"),
    [
        ("The base salary range is $98,000 to $142,500.", pay(98000, 142500, "USD", "YEAR")),
        ("Pay: £12.50 per hour", pay(12.5, 12.5, "GBP", "HOUR")),
        ("We pay from 3.200 € im Monat.", pay(3200, None, "EUR", "MONTH")),
        ("Salary up to $90,000 a year.", pay(None, 90000, "USD", "YEAR")),
        ("Sueldo: 18.000 MXN al mes", pay(18000, 18000, "MXN", "MONTH")),
        ("We raised $40 million and pay our bakers well.", None),
        ("You get a training budget of $2,000 per year.", None),
        ("A sign-on bonus of $5,000 is paid with the first salary.", None),
        ("Salary: competitive", None),
        ("The salary is $1e30 or 99999999999999 USD.", None),
    ],
)
def test_salary(text, salary):
    assert value_of("salary", text) == salary


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Night Baker\nPosted on May 3, 2026\n", "2026-05-03"),
        ("Veröffentlicht am 3. Mai 2026\nWir backen Brot.", "2026-05-03"),
        ("Date posted: 2026-05-03\nWe bake.", "2026-05-03"),
        ("Apply before 3 May 2026. We bake bread.", None),
        ("Posted 3 days ago\nWe bake bread.", None),
        ("Posted 4 March 9999\nWe bake bread.", None),
    ],
)
def test_posted_date(text, day):
    assert value_of("posted_date", text) == day


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Requirements\n- 3-5 years of experience in baking\n- 10 years of patience", 3),
        ("Requirements\n- Minimum five years of baking experience\n- calm", 5),
        ("Profil\n- Mindestens 4-5 Jahre Berufserfahrung\n- Ruhe", 4),
        ("Votre profil\n- Vous justifiez de 4 ans minimum d'expérience\n- calme", 4),
        ("Requirements\n- You are at least 18 years old\n- calm", None),
        ("For over 30 years we have experience in baking bread.", None),
        ("Requirements\n- No debts for 2 years\n- calm", None),
    ],
)
def test_min_years_experience(text, years):
    assert value_of("min_years_experience", text) == years


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("Bachelor’s degree in baking", "bachelor"),
        ("BSc / MSc in baking", "bachelor"),
        ("Master's degree preferred", "master"),
        ("Ph.D. in grain", "doctorate"),
        ("High school diploma or GED", "highschool"),
        ("Abgeschlossene kaufmännische Ausbildung", "vocational"),
        ("Abgeschlossenes Studium der Lebensmitteltechnik", "bachelor"),
        ("Bac +5 en boulangerie", "master"),
        ("Certified Scrum Master", None),
        ("A high degree of calm", None),
    ],
)
def test_education(line, level):
    assert value_of("education", f"Requirements\n- {line}\n- Calm in the night") == level


@pytest.mark.parametrize(
    ("text", "relocation"),
    [
        ("This position is not eligible for relocation assistance. We bake.", False),
        ("No relocation. We bake bread.", False),
        ("We offer a relocation package. We bake bread.", True),
        ("You are willing to relocate. We bake bread.", None),
    ],
)
def test_relocation(text, relocation):
    assert value_of("relocation", text) is relocation


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        (
            "Candidates should be based and legally authorized to work in Mexico. We bake.",
            "based and legally authorized to work in Mexico",
        ),
        ("We do not sponsor visas. We bake bread.", "We do not sponsor visas."),
        ("An active security clearance is needed.", "An active security clearance is needed."),
        ("We hire without regard to citizenship. All are eligible to work with dough.", None),
        ("Our bakery takes a sponsorship of the football club. We bake.", None),
    ],
)  # fmt: skip
def test_work_authorization(text, clause):
    assert value_of("work_authorization", text) == clause


@pytest.mark.parametrize(
    ("text", "has_statement"),
    [
        ("We are an equal opportunity employer. We bake.", True),
        ("We hire regardless of gender, age or origin. We bake.", True),
        ("Wir stellen unabhängig von Geschlecht und Herkunft ein.", True),
        ("Everybody gets an equal share of the bread.", None),
    ],
)
def test_has_eeo(text, has_statement):
    assert value_of("has_eeo", text) is has_statement


def test_skills_of_the_employer_and_of_benefits_are_not_asked():
    text = (
        "About Acme\nOur product is written in Erlang.\n\nRequirements\n- You know Python\n- Calm"
        "\n\nBenefits\n- A course in Kubernetes\n"
    )

    assert value_of("skills", text) == ["Python"]
