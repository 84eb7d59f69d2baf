"""Days of posting, places and ways of working, as other sources write them."""

import json

import pytest

from tests.reading.listings.pages import reading_of, value_of

JOB = "Night Baker\n\nWe bake bread for the whole town.\n\n{}\n\nWe bake every night.\n"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Night Baker\nGhent, Belgium\n2024 Jan 30\n\nYou bake all night.", "2024-01-30"),
        (
            "[BREAD-L] Night Baker\nlist@oak.example\n2025-07-21T15:45:32+00:00\n\nYou bake.",
            "2025-07-21",
        ),
        ("Night Baker\n\nSeptember 28, 2001\n\nA night baker is sought.", "2001-09-28"),
        ("Night Baker\nDeadline\nSeptember 28, 2001\n\nYou bake.", None),
        ("Night Baker\nStart date:\nSeptember 28, 2001\n\nYou bake.", None),
        ("Night Baker\n\nMarch 1, 2001\n\nMay 2, 2001\n\nYou bake.", None),
        ("Night Baker\n:date: 2016-09-02 10:58:00\n:author: Ada\n\nYou bake.", "2016-09-02"),
        ("Boulanger\n\nAnnonce du :: 31/07/2025\n\nVous faites le pain.", "2025-07-31"),
    ],
)
def test_day_of_posting(text, day):
    assert value_of("posted_date", text) == day


@pytest.mark.parametrize(
    ("key", "day"),
    [("fechaPublicacion", "2024-09-06"), ("datePosted", None)],
)
def test_day_of_a_record(key, day):
    record = {
        "titulo": "Panadero",
        "empresa": "Roble",
        "detalle": "Horneas pan.",
        key: "06-09-2024",
    }
    assert reading_of(json.dumps(record), "job.json").value("posted_date") == day


@pytest.mark.parametrize(
    ("line", "places"),
    [
        (
            "Location: Remote, Alabama, California, Ohio",
            [(None, "AL", "US"), (None, "CA", "US"), (None, "OH", "US")],
        ),
        ("Location: Fully remote or hybrid (London)", [("London", None, None)]),
        ("Located in the heart of London, our mill is old.", [("London", None, None)]),
        ("This position is remote, based in the US.", [(None, None, "US")]),
    ],
)
def test_places(line, places):
    found = value_of("locations", JOB.format(line))
    assert [tuple(place.values()) for place in found] == places


def test_town_before_its_department():
    text = "Boulanger\nBoulogne-Billancourt (92)\n\nVous faites le pain de toute la ville la nuit."
    assert value_of("locations", text)[0]["city"] == "Boulogne-Billancourt"


def test_town_that_is_named_like_a_country():
    text = "Padeiro\n\nVocê faz o pão da cidade durante a noite.\n\nLocal: Salvador\n"
    assert value_of("locations", text) == [{"city": "Salvador", "region": None, "country": None}]


def test_state_below_a_key_of_front_matter():
    text = "---\ntitle: Baker\nlocation:\n  street:\n  city:\n  state: WI\n---\nYou bake."
    assert [place["region"] for place in value_of("locations", text)] == ["WI"]


def test_town_and_state_of_front_matter():
    text = "---\ntitle: Baker\ncity: Austin\nstate: TX\n---\nYou bake."
    assert value_of("locations", text) == [{"city": "Austin", "region": "TX", "country": "US"}]


@pytest.mark.parametrize(
    ("line", "workplace"),
    [
        ("Employment Location Arrangement: Hybrid", "hybrid"),
        ("This will be a hybrid co-op in our new mill.", "hybrid"),
        ("Este trabajo será completamente remoto.", "remote"),
        ("You report to the office in-person when not away.", "onsite"),
        ("Modelo de trabalho: presencial", "onsite"),
        ("Working arrangements: office-based", "onsite"),
        ("Travel in-person to customers.", None),
    ],
)
def test_workplace(line, workplace):
    assert value_of("workplace", JOB.format(line)) == workplace


def test_workplace_in_a_row_below_the_text():
    text = "Panadero\nQuito, Ecuador\n\nOfrecemos:\n\n- Pan\n- Vino\n\nTiempo Completo\nHíbrido\n"
    assert value_of("workplace", text) == "hybrid"
