"""Benefits, equity, bonus, contact and the address to apply to."""

import pytest

from tests.reading.listings.fields.test_conditions import BODY, about
from tests.reading.listings.pages import quoted, reading_of, value_of


def test_benefits_are_the_items_of_what_is_offered():
    reading = reading_of(
        BODY.format(line="")
        + "\nBenefits\n- Health insurance\n- 28 days paid holiday\n- Free bread\n"
    )

    assert reading.value("benefits") == [
        {"text": "Health insurance", "kinds": ["health"]},
        {"text": "28 days paid holiday", "kinds": ["time_off"]},
        {"text": "Free bread", "kinds": []},
    ]
    assert quoted(reading, "benefits") == [x["text"] for x in reading.value("benefits")]


def test_praise_under_why_join_us_is_no_benefit():
    text = BODY.format(line="") + "\nWhy join us\n- We are the oldest bakery\n- Gym membership\n"

    assert [x["text"] for x in value_of("benefits", text)] == ["Gym membership"]


@pytest.mark.parametrize(
    "line",
    [
        "Salary: 3,000 a month",
        "Full-time position for two years",
        "Your CV and a few words",
        "Befristete Stelle bis Mai",
        "Lieu de travail : Gand",
        "Lugar de trabajo: Gante",
    ],
)
def test_facts_among_what_is_offered_are_no_benefit(line):
    text = BODY.format(line="") + f"\nBenefits\n- Free bread\n- {line}\n- Gym membership\n"

    assert [x["text"] for x in value_of("benefits", text)] == ["Free bread", "Gym membership"]


@pytest.mark.parametrize(
    ("line", "low", "high"),
    [
        ("Salary: $50,000 - $60,000 + 0.2% - 0.5% equity", 0.2, 0.5),
        ("We offer a competitive salary and equity.", None, None),
        ("Wir bieten eine Mitarbeiterbeteiligung.", None, None),
        ("Rémunération : fixe et BSPCE.", None, None),
        ("Ofrecemos opciones sobre acciones.", None, None),
    ],
)
def test_equity(line, low, high):
    assert about("equity", line) == {"percent_min": low, "percent_max": high}


@pytest.mark.parametrize(
    "line",
    [
        "We value diversity, equity and inclusion.",
        "A private equity firm owns us.",
        "We work on health equity.",
    ],
)
def test_equity_of_another_kind_is_none(line):
    assert about("equity", line) is None


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("We pay an annual bonus of up to 10%.", ["performance"]),
        ("There is a signing bonus.", ["signing"]),
        ("Es gibt Weihnachtsgeld und Urlaubsgeld.", ["holiday"]),
        ("Salaire fixe + part variable.", ["performance"]),
        ("Salario fijo más comisiones.", ["commission"]),
        ("Knowing rye is a bonus.", None),
        ("Bonus points for rye.", None),
        ("We pay a referral bonus.", None),
    ],
)
def test_bonus_kinds(line, kinds):
    found = about("bonus", line)

    assert (found and [bonus["kind"] for bonus in found]) == kinds


def test_bonus_keeps_its_share():
    assert about("bonus", "We pay an annual bonus of up to 10%.") == [
        {"kind": "performance", "percent_min": None, "percent_max": 10}
    ]


@pytest.mark.parametrize(
    ("line", "kind", "address"),
    [
        ("Send your CV to ovens@lantern.example.", "mail", "ovens@lantern.example"),
        ("Apply at https://lantern.example/jobs/7.", "url", "https://lantern.example/jobs/7"),
        ("Bewerbungen bitte an brot@laterne.example.", "mail", "brot@laterne.example"),
        ("Envoyez votre candidature à pain@lanterne.example.", "mail", "pain@lanterne.example"),
        ("Envía tu CV a pan@farol.example.", "mail", "pan@farol.example"),
    ],
)
def test_where_to_apply(line, kind, address):
    assert about("apply_address", line) == {"kind": kind, "address": address}


@pytest.mark.parametrize(
    "line",
    [
        "If you need an accommodation to apply, write to help@lantern.example.",
        "Visit https://lantern.example to learn more about us.",
        "Applicants can read our privacy notice at https://lantern.example/privacy.",
    ],
)
def test_an_address_for_something_else_is_none(line):
    assert about("apply_address", line) is None


@pytest.mark.parametrize(
    ("line", "name", "mail", "phone"),
    [
        ("For questions contact Ada Miller at ada@lantern.example.", "Ada Miller", "ada@lantern.example", None),  # noqa: E501
        ("Ansprechpartnerin: Frau Ada Müller, Tel.: 0511 123456", "Ada Müller", None, "0511 123456"),  # noqa: E501
        ("Pour tout renseignement, contactez Mme Ada Meunier.", "Ada Meunier", None, None),
        ("Contact : M. Ada MEUNIER", "Ada MEUNIER", None, None),
        ("For an informal chat call 0113 496 0000.", None, None, "0113 496 0000"),
    ],
)  # fmt: skip
def test_contact(line, name, mail, phone):
    assert about("contact", line) == [{"name": name, "mail": mail, "phone": phone}]


def test_customers_are_no_contact():
    assert about("contact", "You answer questions of customers by phone and contact them.") is None
