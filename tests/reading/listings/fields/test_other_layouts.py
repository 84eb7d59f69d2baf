"""Fields in layouts that boards and careers pages of other sources have."""

import pytest

from reading.listings import read_listing
from tests.reading.listings.pages import reading_of, value_of

FACTS = (
    "# Night Baker\n\n### Details\n\n* 🇲🇽  Guadalajara, Jalisco\n* 🏢 Trabajo presencial\n* 🕐 "
    "Tiempo completo\n\n### Tasks\n\n* Bake bread\n* Clean up\n"
)


def test_facts_of_a_list_stand_for_themselves():
    reading = reading_of(FACTS, "x.md")

    assert reading.value("locations") == [
        {"city": "Guadalajara", "region": "Jalisco", "country": "MX"}
    ]
    assert reading.value("workplace") == "onsite"
    assert reading.value("employment_type") == "FULL_TIME"


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("Night Baker\n\nHollow Oak sucht zum Mai Verstärkung. Wir backen Brot.", "Hollow Oak"),
        ("Boulanger\n\nRosemarin recherche un boulanger pour le matin et le soir.", "Rosemarin"),
        ("Baker\n\nCome and work with us. Welcome to Rosemarin, where bread is good.", "Rosemarin"),
        ("Baker\n\nWe are the bakers of Ghent. Rosemarin Brot GmbH, Ghent.", "Rosemarin Brot GmbH"),
        ("A bakery startup rosemarin is looking for a baker who likes the night.", "rosemarin"),
    ],
)  # fmt: skip
def test_company_in_other_phrases(text, company):
    assert value_of("company", text) == company


def test_company_label_above_its_value():
    text = (
        "# New role\n\n### Company name\n\nRosemarin\n\n### Job title\n\nNight Baker\n\n### "
        "Location\n\nGhent, Belgium\n"
    )

    reading = reading_of(text, "x.md")

    assert reading.value("company") == "Rosemarin"
    assert reading.value("title") == "Night Baker"
    assert reading.value("locations") == [{"city": "Ghent", "region": None, "country": "BE"}]


def test_the_main_heading_outdoes_a_menu_above_it():
    text = (
        "<html><body><div>Careers and more</div><h2>About us</h2><h1>Night Baker (m/f/d)</h1>"
        "<p>Bread is baked here in the night by calm people who like it.</p></body></html>"
    )

    assert value_of("title", text) == "Night Baker"


def test_a_listing_in_a_dialog_is_no_furniture():
    text = (
        '<div class="modal-body"><h2>Night Baker</h2><p><b>Duties</b></p><ul><li>Bake the '
        "bread</li>"
        "<li>Clean the bench</li></ul></div>"
    )

    assert value_of("responsibilities", text) == ["Bake the bread", "Clean the bench"]


def test_title_is_who_is_sought_in_french():
    text = (
        "Bienvenue\n\nNous recherchons pour notre équipe de nuit une personne. La maison recrute "
        "un(e) boulanger confirmé pour le matin et pour le soir."
    )

    assert value_of("title", text) == "Boulanger"


def test_salary_is_known_by_its_heading():
    text = (
        "# Night Baker\n\n## Faixa salarial\n\nA partir de R$ 7.000,00\n\n## Requisitos\n\n- "
        "Fazer bons pães\n- Trabalhar de noite\n"
    )

    salary = reading_of(text, "x.md").value("salary")

    assert (salary["min"], salary["max"], salary["currency"]) == (7000, None, "BRL")


def test_salary_takes_its_period_from_where_the_amount_stands_again():
    text = (
        "# Night Baker - $4,000\n\nThe job is paid well, with compensation of $4,000 per month "
        "for calm bakers.\n"
    )

    assert reading_of(text, "x.md").value("salary")["period"] == "MONTH"


def test_posted_date_reads_the_day_first_where_the_language_does():
    text = (
        "Boulanger\n\nPoste ouvert le 3/05/2019\n\nNous cherchons un boulanger pour faire le "
        "pain de la nuit avec nous dans la ville."
    )

    assert value_of("posted_date", text) == "2019-05-03"


def test_the_town_of_an_address_is_a_place():
    text = (
        "Bäcker (m/w/d)\n\nWir backen das Brot für die Stadt und suchen dich für die Nacht. "
        "Bewirb dich: Lindenweg 4, 5203 Seeham.\n"
    )

    assert value_of("locations", text) == [{"city": "Seeham", "region": None, "country": None}]


def test_facts_of_a_network_get_their_lines_back():
    text = (
        "Night Baker\n\nWe bake bread. All are welcome. Show more Show less Seniority level "
        "Entry level Employment type Full-time Job function Production Industries Food."
    )

    reading = reading_of(text)

    assert reading.value("employment_type") == "FULL_TIME"
    assert any(removed.is_foreign for removed in reading.removed)


def test_front_matter_may_be_toml():
    page = '+++\ntitle = "Night Baker"\ndate = "2026-03-04"\n+++\nWe bake bread for the town.\n'

    found = read_listing(page.encode(), "a.md")

    assert (found.value("title"), found.value("posted_date")) == ("Night Baker", "2026-03-04")


def test_the_price_of_a_sale_is_no_pay():
    page = "# Seller\n\nYou earn 20% of what you sell. Each sale is between $250 and $2,500.\n"

    assert read_listing(page.encode(), "a.md").value("salary") is None


@pytest.mark.parametrize(
    ("name", "line", "expected"),
    [
        ("employment_type", "🕒 Jornada: Full Time", "FULL_TIME"),
        ("workplace", "Our teams work from the office five days a week.", "onsite"),
        ("workplace", "We are currently working a hybrid schedule.", "hybrid"),
        ("min_years_experience", "You have one to two years of experience with ovens.", 1),
        ("min_years_experience", "Ein bis zwei Jahre Berufserfahrung am Ofen.", 1),
        (
            "company",
            "Hollowoak is Finland's largest bakery. At Hollowoak, bread is all.",
            "Hollowoak",
        ),
    ],
)
def test_facts_in_other_words(name, line, expected):
    assert value_of(name, f"# Night Baker\n\nWe bake bread.\n\n{line}\n") == expected


@pytest.mark.parametrize(
    "line",
    [
        "Einsatzort: Im Büro in Düsseldorf, im Home-Office",
        "This position will be based in Larchmill's Düsseldorf, Germany office.",
    ],
)
def test_the_office_that_is_named_is_the_place(line):
    found = value_of("locations", f"# Night Baker\n\nWe bake bread at night.\n\n{line}\n")

    assert found[0]["city"] == "Düsseldorf"


def test_an_employer_may_be_named_like_its_address():
    page = "Title: Night Baker\nCompany: Larchmill.com\n\nWe bake bread for the town.\n"

    assert value_of("company", page) == "Larchmill.com"


def test_a_bold_lead_in_says_what_its_list_is():
    page = (
        "# Baker\n\n**Your duties:**\n\n* Bake bread\n* Clean up\n\n"
        "**Serán competencias clave para el desarrollo del puesto:**\n\n* Calma\n* Orden\n"
    )

    assert value_of("requirements", page) == ["Calma", "Orden"]


def test_a_line_of_facts_below_the_title_is_taken_apart():
    page = (
        "# Night Baker\n\nLarch Mills Ltd | Full-time Remote (within Canada)\n\n"
        "#### 💰 65k-95k USD 🌎 TELECOMMUTE Mexico City, Mexico\n\nWe bake bread at night.\n"
    )

    found = reading_of(page)

    assert found.value("employment_type") == "FULL_TIME"
    assert found.value("workplace") == "remote"
    assert found.value("salary")["max"] == 95_000


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("Advanced degree in a numerical field", "master"),
        ("Degree in food science", "bachelor"),
        ("Ingeniero Mecánico o Industrial graduado", "bachelor"),
    ],
)
def test_education_in_other_words(line, level):
    assert value_of("education", f"# Baker\n\nRequirements\n\n- {line}\n- Patience\n") == level


def test_front_matter_may_hold_the_texts_of_the_page():
    page = (
        "---\nrole: Night Baker\n"
        "description_markdown: >-\n  Bakes the bread that the town\n  eats.\n"
        "responsibilities_markdown: >-\n  * Bake the bread of\n  the night\n\n"
        "  * Clean the ovens\n"
        "requirements_markdown: |-\n  * Two years with ovens\n  * Patience at night\n---\n"
    )

    found = reading_of(page)

    assert found.value("responsibilities") == ["Bake the bread of the night", "Clean the ovens"]
    assert found.value("requirements") == ["Two years with ovens", "Patience at night"]
    assert "Bakes the bread that the town eats." in found.text


def test_pay_with_its_ends_apart():
    text = (
        "Baker\n\nWe bake bread.\n\nThe base pay for this position ranges from $50,000/year in our "
        "smallest town up to $70,000/year in our largest town."
    )
    salary = value_of("salary", text)

    assert (salary["min"], salary["max"], salary["period"]) == (50000, 70000, "YEAR")


def test_pay_that_is_a_whole_line_with_its_period():
    salary = value_of("salary", "Baker\n\nWe bake bread all night.\n\n$50,500 - $50,500 a year\n")

    assert salary == {"min": 50500, "max": 50500, "currency": "USD", "period": "YEAR"}


def test_an_italian_listing():
    reading = reading_of(
        "# Sviluppatore Web\n\nSiamo un forno della città e facciamo il pane per tutti.\n\n"
        "Competenze tecniche richieste:\n\n- Conoscenza della farina\n- Conoscenza del forno\n\n"
        "Sede di Lavoro: Catania - modalità ibrida\n\nContratto di lavoro: Tempo pieno\n",
        "x.md",
    )

    assert reading.value("title") == "Sviluppatore Web"
    assert reading.value("workplace") == "hybrid"
    assert reading.value("employment_type") == "FULL_TIME"
    assert len(reading.value("requirements")) == 2


def test_french_duties_announced_by_a_verb():
    text = (
        "# Boulanger\n\nNous faisons du pain pour la ville et pour ses habitants.\n\n"
        "Il-elle devra :\n- Faire le pain de la nuit\n- Ranger la maison\n"
    )

    assert value_of("responsibilities", text) == ["Faire le pain de la nuit", "Ranger la maison"]


def test_lists_without_bullets_are_less_sure():
    marked = reading_of("Requirements\n\n- You know rye flour well\n- You rise early each day\n")
    bare = reading_of("Requirements\n\nYou know rye flour well\nYou rise early each day\n")

    assert marked.fields["requirements"].sure > 0.9 > bare.fields["requirements"].sure
