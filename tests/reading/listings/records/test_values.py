"""Values of records in the shapes that systems give them: pay, days, places, terms, texts."""

import json

import pytest

from reading.listings import read_listing

JOB = {
    "title": "Night Baker",
    "company": "Hollow Oak",
    "description": "We bake bread for the town.",
}


def value(name: str, **record):
    return read_listing(json.dumps(JOB | record).encode()).value(name)


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        ({"salary_min": 50000, "salary_max": 60000, "currency": "EUR"},
         (50000, 60000, "EUR", "YEAR")),
        ({"salary": {"from": "20", "to": "25", "currency": "USD", "type": "hourly"}},
         (20, 25, "USD", "HOUR")),
        ({"minSalary": 3000, "salaryCurrency": "CHF", "salaryPeriod": "MONTH"},
         (3000, None, "CHF", "MONTH")),
        ({"pay_input_ranges":
          [{"min_cents": 5000000, "max_cents": 6000000, "currency_type": "USD"}]},
         (50000, 60000, "USD", "YEAR")),
        ({"salario_minimo": "25.000 €", "salario_maximo": "30.000 €",
          "periodo_salario": "Bruto/año"},
         (25000, 30000, "EUR", "YEAR")),
        ({"salary": "€45,000 - €50,000 per year"}, (45000, 50000, "EUR", "YEAR")),
        ({"salary": "$20,000 - $25,000 mensuales", "location": "Monterrey, México"},
         (20000, 25000, "MXN", "MONTH")),
    ],
)  # fmt: skip
def test_pay(record, expected):
    assert tuple(value("salary", **record).values()) == expected


@pytest.mark.parametrize(
    "record",
    [
        {"salary_min": 50000, "salary_max": 60000, "salary_is_predicted": "1"},
        {"salary_min": 0, "salary_max": 0},
        {"Salary Estimate": "$53K-$91K (Board est.)"},
        {"salary": "Competitive"},
        {"compensation": [{"compensationType": "Bonus", "minValue": 1000, "currency": "USD"}]},
        {"average_salary": 50000, "currency": "USD"},
    ],
)
def test_an_estimate_or_no_figure_is_no_pay(record):
    assert value("salary", **record) is None


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        ({"created_at": 1792000000}, "2026-10-14"),
        ({"createdAt": 1792000000000}, "2026-10-14"),
        ({"pubDate": "Tue, 20 Oct 2026 23:30:00 -0500"}, "2026-10-20"),
        ({"published_at": "2026-10-20 08:00:00 UTC", "created_at": "2026-10-01"}, "2026-10-20"),
        (
            {"fecha_publicacion": "20 de octubre de 2026", "fecha_scraping": "2026-11-02"},
            "2026-10-20",
        ),
        ({"updated_at": "2026-10-20", "scraped_at": "2026-10-21"}, None),
        ({"validThrough": "2026-12-20"}, None),
        ({"posted": "3 days ago"}, None),
    ],
)
def test_the_day_of_posting(record, expected):
    assert value("posted_date", **record) == expected


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        ({"city": "Fresno", "state": "California", "country": "USA"}, [("Fresno", "CA", "US")]),
        ({"location": {"address": {"addressLocality": "Porto", "addressCountry": "PRT"}}},
         [("Porto", None, "PT")]),
        ({"locations": [{"name": "Lisbon, Portugal"}, {"name": "Bern"}]},
         [("Lisbon", None, "PT"), ("Bern", None, None)]),
        ({"location": "USA, Canada"}, [(None, None, "US"), (None, None, "CA")]),
        ({"location": "Hintertupfing"}, [("Hintertupfing", None, None)]),
        ({"location": {"city": "Lyon", "country": {"name": "France"}}}, [("Lyon", None, "FR")]),
        ({"location": "Berlin", "country": "Germany"}, [("Berlin", None, "DE")]),
    ],
)  # fmt: skip
def test_places(record, expected):
    assert [tuple(place.values()) for place in value("locations", **record)] == expected


@pytest.mark.parametrize("place", ["Remote", "Worldwide", "Europe", "Anywhere", "", "N/A"])
def test_what_is_no_place_gives_none(place):
    assert value("locations", location=place) is None


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        ({"remote": True}, "remote"),
        ({"remote": False}, None),
        ({"is_remote": "True"}, "remote"),
        ({"remote": True, "workplaceType": "Hybrid"}, "hybrid"),
        ({"jobLocationType": "TELECOMMUTE"}, "remote"),
        ({"remote_modality": "no_remote"}, "onsite"),
        ({"modalidad": "Presencial"}, "onsite"),
        ({"location": "Remote, US"}, "remote"),
    ],
)
def test_workplace(record, expected):
    assert value("workplace", **record) == expected


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        ({"employmentType": "FullTime"}, "FULL_TIME"),
        ({"employment_type_code": "fulltime_permanent"}, "FULL_TIME"),
        ({"employmentType": ["CONTRACTOR", "TEMPORARY"]}, "CONTRACTOR"),
        ({"employmentType": ["FULL_TIME", "PART_TIME"]}, None),
        ({"contract_type": "permanent contract"}, None),
        ({"metadata": [{"id": 1, "name": "Job Type", "value": "Part-time"}]}, "PART_TIME"),
        ({"tipo_contrato": "Prácticas"}, "INTERN"),
    ],
)
def test_employment(record, expected):
    assert value("employment_type", **record) == expected


@pytest.mark.parametrize(
    "text",
    ["&lt;ul&gt;&lt;li&gt;Bake &amp;amp; sell&lt;/li&gt;&lt;li&gt;Sweep&lt;/li&gt;&lt;/ul&gt;",
     "<ul><li>Bake &amp; sell</li><li>Sweep</li></ul>", "- Bake &amp; sell\n- Sweep",
     r"- Bake & sell\n- Sweep\n", "**Responsibilities**\n\n* Bake & sell\n* Sweep\n\n[x](https://x.example)"],
)  # fmt: skip
def test_a_description_in_any_markup_keeps_its_items(text):
    reading = read_listing(json.dumps(JOB | {"responsibilities": text}).encode())

    items = [item.text for s in reading.sections_of("responsibilities") for item in s.items]
    assert items == ["Bake & sell", "Sweep"]


def test_a_text_that_another_repeats_stands_once():
    text = "We bake bread for the town and sell it on the market, every day of the week but Sunday."

    record = JOB | {
        "description": f"<p>{text}</p>",
        "descriptionPlain": text,
        "excerpt": text[:50] + "…",
    }

    assert read_listing(json.dumps(record).encode()).text.count("We bake bread") == 1


def test_the_employer_is_never_the_board():
    found = value("company", company=None, publisher="Board", source="Board", job_publisher="Board")

    assert found != "Board"


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("tasks", "responsibilities"),
        ("whatYouWillDo", "responsibilities"),
        ("ihre_aufgaben", "responsibilities"),
        ("missions", "responsibilities"),
        ("Minimum Qualifications", "requirements"),
        ("profil_recherche", "requirements"),
        ("requisitos", "requirements"),
        ("niceToHave", "nice_to_have"),
        ("companyDescription", "about"),
        ("ofrecemos", "benefits"),
    ],
)
def test_a_list_under_a_key_is_a_section_of_its_kind(key, kind):
    record = JOB | {key: ["Do the first thing well", "Do another thing better"]}

    [section] = read_listing(json.dumps(record).encode()).sections_of(kind)
    assert len(section.items) == 2


def test_a_label_before_a_place_is_no_part_of_it():
    places = value("locations", Arbeitsort="<strong>Arbeitsort:</strong> Zürich<br /> ")

    assert [place["city"] for place in places] == ["Zürich"]


def test_an_escaped_text_with_a_line_of_the_board_after_it_is_unescaped():
    escaped = "&lt;p&gt;We bake.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Bake&lt;/li&gt;&lt;/ul&gt;"
    record = JOB | {"description": f"{escaped}<p>Find more jobs</p>"}

    assert "<" not in read_listing(json.dumps(record).encode()).text


@pytest.mark.parametrize(
    ("location", "city"), [("Schorndorf (Württemberg)", "Schorndorf"), ("LatAm", None)]
)
def test_a_location_leaves_out_what_is_added_and_what_is_no_place(location, city):
    found = value("locations", location=location)

    assert (found[0]["city"] if found else None) == city
