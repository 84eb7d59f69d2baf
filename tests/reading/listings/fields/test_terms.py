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
        ("Accueillir les clients au quotidien, la diversité des pains vous attend.", None),
        ("We do not tolerate discrimination of any kind.", True),
        ("We welcome people from all backgrounds to apply.", True),
        ("Menschen mit Beeinträchtigung werden bei gleicher Eignung vorrangig eingestellt.", True),
        ("Nous garantissons l'égalité de traitement des candidatures.", True),
        ("Todas valen, sin importar género o edad.", True),
        ("L'azienda garantisce pari opportunità.", True),
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


REQUIRED = "Night Baker\n\nRosemarin bakes bread.\n\n{heading}\n\n- {line}\n- Calm\n"


@pytest.mark.parametrize(
    ("heading", "line", "years"),
    [
        ("Requirements", "A minimum of 1-year clinical experience", 1),
        ("Requirements", "Proficient with ovens (2+ years) and dough", 2),
        ("Preferred Qualifications", "1-2 years of relevant baking experience", 1),
        ("Anforderungen", "Mindestens 3 Jahre Berufspraxis", 3),
        ("Requisitos", "4 o más años de experiencia", 4),
        ("Profil recherché", "5 ou plus années d'expérience", 5),
    ],
)
def test_years_in_other_words(heading, line, years):
    assert value_of("min_years_experience", REQUIRED.format(heading=heading, line=line)) == years


def test_years_that_are_asked_come_before_years_that_are_wished():
    text = (
        "Night Baker\n\nRosemarin bakes bread.\n\nAbout the role\n\nYou bring 2 years of "
        "experience.\n\nNice to have\n\n- 6 years of experience with rye\n- Calm\n"
    )

    assert value_of("min_years_experience", text) == 2


@pytest.mark.parametrize(
    ("line", "passage"),
    [
        ("Applicants must be located in the Western Isles.", "Applicants must be located in"),
        ("To conform to rules, applicant must be a (i) U.S. citizen.", "(i) U.S. citizen"),
        ("Job Applicant: Freeland citizen.", "Freeland citizen"),
        ("You should already live in Freeland or near it.", "live in Freeland"),
        ("Residir en zona norte (excluyente)", "Residir en zona norte"),
        ("Wohnsitz in Freiland ist nötig.", "Wohnsitz in Freiland"),
        ("Eine gültige Arbeitsgenehmigung ist nötig.", "Arbeitsgenehmigung"),
        ("Habilitation secret défense exigée.", "Habilitation secret défense"),
        ("Documentación en regla.", "Documentación en regla"),
        ("We are not able to offer visa sponsorship.", "not able to offer visa"),
    ],
)
def test_who_may_be_hired_in_other_words(line, passage):
    text = REQUIRED.format(heading="Requirements", line=line)

    assert passage in value_of("work_authorization", text)


@pytest.mark.parametrize(
    "line", ["Our bakers live in Freeland", "Open to: new ideas", "You serve senior citizens"]
)
def test_who_may_be_hired_is_not_said(line):
    text = REQUIRED.format(heading="Requirements", line=line)

    assert value_of("work_authorization", text) is None


@pytest.mark.parametrize(
    ("line", "is_given"),
    [
        ("Please note that Rosemarin does not cover relocation.", False),
        ("We reimburse the costs of your relocation.", True),
        ("Relocation assistance: No", False),
        ("Relocation: Yes", True),
        ("Wir unterstützen dich beim Umzug.", True),
        ("Prise en charge du déménagement.", True),
        ("Ayuda con los gastos de mudanza.", True),
        ("You are willing to relocate.", None),
    ],
)
def test_relocation_in_other_words(line, is_given):
    text = f"Night Baker\n\nRosemarin bakes bread.\n\n{line}\n"

    assert value_of("relocation", text) is is_given


@pytest.mark.parametrize(
    "line",
    [
        "We warmly welcome applications from women and from people of every age.",
        "Women and veterans are strongly encouraged to apply.",
        "Bewerbungen von Frauen sind ausdrücklich erwünscht.",
        "Egal welcher Herkunft oder welchen Alters: du bist willkommen.",
        "Poste ouvert aux personnes en situation de handicap.",
        "À compétences égales, chacun a sa chance.",
        "Contratamos independientemente de su género o edad.",
    ],
)
def test_equal_opportunity_in_other_words(line):
    assert value_of("has_eeo", f"Night Baker\n\nRosemarin bakes bread.\n\n{line}\n") is True


@pytest.mark.parametrize(
    "line",
    [
        "We have the opportunity to bake for people of every age.",
        "Bewerbungen bitte per Post.",
        "You colour eggs and know the national origin of wheat.",
        "You help women and people with disabilities.",
    ],
)
def test_equal_opportunity_is_not_said(line):
    assert value_of("has_eeo", f"Night Baker\n\nRosemarin bakes bread.\n\n{line}\n") is None
