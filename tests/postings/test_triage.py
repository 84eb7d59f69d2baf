"""Who has to look at what was read: from the Reading alone."""

import pytest
from django.utils.translation import override

from postings.triage import sentences, triage_of
from reading.listings import Field, Item, Reading, Section
from reading.text.spans import Span

READ = {
    "title": "Baker",
    "company": "Crumb",
    "locations": [{"city": "Leeds", "region": None, "country": "GB"}],
    "responsibilities": ["Bake"],
    "requirements": ["Get up early"],
}


def reading(*, unsure=(), truncated=None, problems=(), sections=(), **changed):
    fields = {
        name: Field(value, (), "a rule", 0.5 if name in unsure else 0.95)
        for name, value in (READ | changed).items()
        if value is not None
    }
    return Reading(
        version=1, format="text", text="", language="en", fields=fields,
        truncated=truncated, problems=list(problems), sections=list(sections),
    )  # fmt: skip


def test_triage_of_all_read_surely_is_ready():
    triage = triage_of(reading(), {})

    assert (triage.state, triage.reasons) == ("ready", ())
    assert (triage.title, triage.employer, triage.place) == ("Baker", "Crumb", "Leeds, GB")


@pytest.mark.parametrize(
    ("changed", "reasons"),
    [
        ({"title": None}, [("missing", "title")]),
        ({"locations": None}, [("missing", "locations")]),
        ({"locations": None, "workplace": "remote"}, []),
        ({"locations": None, "workplace": "hybrid"}, [("missing", "locations")]),
        ({"company": None}, []),
        ({"requirements": None}, [("missing", "requirements")]),
        ({"responsibilities": []}, [("missing", "responsibilities")]),
        ({"unsure": ["title"]}, [("unsure", "title")]),
        ({"unsure": ["salary"], "salary": {"min": 1}}, [("unsure", "salary")]),
        ({"unsure": ["skills"], "skills": ["Oven"]}, []),
        ({"truncated": Span(0, 0)}, [("cut_off", "")]),
        ({"problems": ["Some characters could not be decoded."]},
         [("problem", "Some characters could not be decoded.")]),
        ({"problems": ["No title was found."], "title": None}, [("missing", "title")]),
    ],
)  # fmt: skip
def test_triage_of_says_each_reason_once(changed, reasons):
    triage = triage_of(reading(**changed), {})

    assert (triage.state, list(triage.reasons)) == ("look" if reasons else "ready", reasons)


def test_triage_of_what_a_person_put_in_is_sure():
    corrections = {"title": {"before": "Bakr", "after": "Miller"}}

    triage = triage_of(reading(unsure=["title"]), corrections)

    assert (triage.state, triage.title) == ("ready", "Miller")


def test_triage_of_what_a_person_took_out_is_missing():
    corrections = {"locations": {"before": [], "after": []}}

    assert triage_of(reading(), corrections).reasons == (("missing", "locations"),)


def test_triage_of_many_places_names_the_first():
    places = [{"city": city, "region": None, "country": None} for city in "ABC"]

    assert triage_of(reading(locations=places), {}).place == "A +2"


def test_triage_of_endless_words_fit_their_columns():
    places = [{"city": "x" * 500, "region": None, "country": None}] * 2
    triage = triage_of(reading(title="t" * 999, company="c" * 999, locations=places), {})

    assert (len(triage.title), len(triage.employer), len(triage.place)) == (250, 200, 200)


def test_sentences_say_every_reason():
    told = sentences(
        [["missing", "title"], ["unsure", "salary"], ["cut_off", ""], ["problem", "X"]]
    )

    assert told == [
        "No title was found.",
        "The pay may be wrong.",
        "The listing was cut off before its end.",
        "X",
    ]


def test_sentences_know_every_field_that_is_weighed():
    from postings.triage import LISTS, MISSING, UNSURE, WEIGHED

    assert set(UNSURE) == set(WEIGHED)
    assert set(MISSING) == {"title", "locations", *LISTS}
    with override("en"):
        assert all(sentences([["unsure", name]])[0] for name in WEIGHED)


@pytest.mark.parametrize("name", ["Crumb", "CRUMB Ltd.", "Crúmb S.A.", "The Crumb Group"])
def test_triage_of_ones_own_name_is_sure(name):
    assert triage_of(reading(company=name, unsure=["company"]), {}, own="Crumb").state == "ready"


@pytest.mark.parametrize("name", ["Crumb Estates", "Krumb", "Ltd"])
def test_triage_of_another_name_stays_to_be_looked_at(name):
    triage = triage_of(reading(company=name, unsure=["company"]), {}, own="Crumb")

    assert triage.reasons == (("unsure", "company"),)


def test_triage_of_a_text_that_names_the_organization_shows_it_as_the_employer():
    told = Section("about", "", None, Span(0, 0), paragraphs=(Item("Join Crumb.", Span(0, 0)),))

    triage = triage_of(reading(company=None, sections=[told]), {}, own="Crumb")

    assert (triage.state, triage.employer) == ("ready", "Crumb")


def test_triage_of_an_employer_that_somebody_took_out_stays_without():
    told = Section("about", "About Crumb", None, Span(0, 0))
    corrections = {"company": {"before": "Crumb", "after": None}}

    assert triage_of(reading(sections=[told]), corrections, own="Crumb").employer == ""
