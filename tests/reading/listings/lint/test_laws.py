"""Laws: whose counts where, since when, for employers of which size; what each asks."""

from datetime import date

import pytest

from reading.listings.lint import Draft, Pay, load_packs
from reading.listings.lint.jurisdictions import jurisdictions_of
from reading.text.places import Place
from tests.reading.listings.lint.asking import TODAY, asked, findings

DENVER = Place("Denver", "CO", "US")
TORONTO = Place("Toronto", "Ontario", "CA")
US_PAY = {"US-CA", "US-CO", "US-IL", "US-NY", "US-NYC", "US-WA"}
ROLLING = "Benefits: dental. Applications are taken on a rolling basis."


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"places": (DENVER,)}, {"US-CO"}),
        ({"places": (Place("Denver", "Colorado", None),)}, {"US-CO"}),
        ({"places": (Place("Denver", None, "US"),)}, {"US-CO"}),
        ({"places": (Place("Brooklyn", "NY", "US"),)}, {"US-NY", "US-NYC"}),
        ({"places": (Place("Albany", "New York", "US"),)}, {"US-NY"}),
        ({"places": (TORONTO,)}, {"CA-ON"}),
        ({"places": (Place("Berlin", None, "DE"),)}, {"EU"}),
        ({"places": (Place("London", None, "GB"),)}, set()),
        ({"places": (Place(None, None, "US"),), "workplace": "remote"}, US_PAY),
        ({"places": (Place(None, None, "US"),), "workplace": "onsite"}, set()),
        ({"places": (Place("Austin", "TX", "US"),), "workplace": "remote"}, set()),
        ({"workplace": "remote", "country": "US"}, US_PAY),
        ({"workplace": "remote", "country": "DE"}, {"EU"}),
        ({"workplace": "remote"}, set()),
        ({}, set()),
    ],
)
def test_jurisdictions_come_from_the_places(facts, expected):
    counted = {
        code for code in jurisdictions_of(Draft(**facts)) if code in US_PAY | {"CA-ON", "EU"}
    }

    assert counted == expected


def test_jurisdiction_says_why_it_counts():
    draft = Draft(places=(Place(None, None, "US"),), workplace="remote")
    (found,) = findings(draft, "pay_missing")

    scope = found.reasons[0].scope
    assert scope.words.format_map(scope.facts) == (
        "It is remote and names United States as a whole, so somebody there may do it."
    )


def test_missing_pay_of_several_laws_is_one_finding_with_their_reasons():
    (found,) = findings(Draft(places=(DENVER, Place("New York", "NY", "US"))), "pay_missing")

    assert {reason.pack for reason in found.reasons} == {"us-co", "us-ny", "us-nyc"}
    assert found.severity == "warn"


@pytest.mark.parametrize(
    "facts",
    [
        {"pay": Pay(50_000, 60_000, "USD", "YEAR")},
        {"pay": Pay(20, 20, "USD", "HOUR")},
        {"content": "Salary: $95,000 to $110,000."},
        {"content": "We pay $24 an hour."},
    ],
)
def test_pay_that_is_named_is_not_missing(facts):
    assert findings(Draft(places=(DENVER,), **facts), "pay_missing") == []


@pytest.mark.parametrize("content", ["We raised $40 million.", "Lunch for $3.", "401(k)"])
def test_other_money_is_not_pay(content):
    assert len(findings(Draft(places=(DENVER,), content=content), "pay_missing")) == 1


def test_law_counts_from_its_first_day():
    draft = Draft(places=(TORONTO,))

    assert findings(draft, "pay_missing", date(2025, 12, 31)) == []
    assert len(findings(draft, "pay_missing", date(2026, 1, 1))) == 1


@pytest.mark.parametrize(
    ("employees", "found", "condition"), [(None, 1, 25), (24, 0, None), (25, 1, None)]
)
def test_size_of_the_employer_decides_or_is_said_as_a_condition(employees, found, condition):
    answer = findings(Draft(places=(TORONTO,), employees=employees), "pay_missing")

    assert len(answer) == found
    assert [f.reasons[0].employees_from for f in answer] == [condition] * found


def test_range_with_one_end_is_told_where_the_law_wants_both():
    draft = Draft(places=(DENVER,), pay=Pay(None, 60_000, "USD", "YEAR"))

    assert [f.facts["pay"] for f in findings(draft, "pay_open")] == ["60,000 USD"]
    assert findings(Draft(places=(TORONTO,), pay=draft.pay), "pay_open") == []


@pytest.mark.parametrize(
    ("pay", "count"),
    [
        (Pay(80_000, 140_000, "CAD", "YEAR"), 1),
        (Pay(80_000, 130_000, "CAD", "YEAR"), 0),
        (Pay(150_000, 210_000, "CAD", "YEAR"), 0),
        (Pay(80_000, 140_000, "USD", "YEAR"), 0),
        (Pay(5_000, 10_000, "CAD", "MONTH"), 1),
        (Pay(20, 60, "CAD", "HOUR"), 0),
    ],
)
def test_wide_range_in_ontario(pay, count):
    assert len(findings(Draft(places=(TORONTO,), pay=pay), "pay_wide")) == count


def test_colorado_wants_benefits_and_a_closing_date():
    bare = {f.code for f in findings(Draft(places=(DENVER,), content="You bake."))}

    assert {"benefits_missing", "deadline_missing"} <= bare
    full = {f.code for f in findings(Draft(places=(DENVER,), content=ROLLING))}
    assert not full & {"benefits_missing", "deadline_missing"}


def test_ontario_wants_a_word_on_the_vacancy_that_one_click_adds():
    (found,) = findings(Draft(places=(TORONTO,), content="You bake."), "vacancy_missing")

    assert found.fix.kind == "append"
    added = Draft(places=(TORONTO,), content=found.fix.after)
    assert findings(added, "vacancy_missing") == []


def test_ontario_reminds_of_artificial_intelligence_until_it_is_mentioned():
    told = "We use artificial intelligence to screen applications."
    other = "You train machine learning models."

    assert findings(Draft(places=(TORONTO,), content=told), "ai_missing") == []
    assert len(findings(Draft(places=(TORONTO,), content=other), "ai_missing")) == 1


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("3 years of Canadian work experience", "work experience"),
        ("Canadian experience is a must", "experience"),
        ("experience in Canada", "experience"),
    ],
)
def test_canadian_experience_is_found_and_the_country_left_out(text, after):
    (found,) = findings(Draft(places=(TORONTO,), content=text), "canadian_experience")

    assert found.fix.after == after


@pytest.mark.parametrize(
    "text",
    ["Canadian experience is not required.", "Canadian tax law", "You travel in Canada."],
)
def test_canadian_experience_near_misses(text):
    assert findings(Draft(places=(TORONTO,), content=text), "canadian_experience") == []


def test_earlier_pay_may_not_be_asked_and_is_asked_otherwise_by_one_click():
    (found,) = findings(asked("What is your current salary?", places=(DENVER,)), "pay_history")

    assert (found.passage.text, found.fix.after) == (
        "What is your current salary?",
        "What pay do you expect?",
    )


@pytest.mark.parametrize("label", ["What pay do you expect?", "Your salary expectations"])
def test_expected_pay_may_be_asked(label):
    assert findings(asked(label, places=(DENVER,)), "pay_history") == []


def test_every_pack_says_its_law_its_day_and_where_it_stands():
    for pack in load_packs():
        assert date.fromisoformat(pack.version) <= TODAY, pack.id
        assert not pack.jurisdiction or pack.in_force_from, pack.id
        if pack.id != "clear-postings":  # which is nobody's law
            sources = [pack.source, *(rule.source for rule in pack.rules)]
            assert all(source.url.startswith("https://") for source in sources), pack.id
    assert len({pack.id for pack in load_packs()}) == len(load_packs()) == 13
