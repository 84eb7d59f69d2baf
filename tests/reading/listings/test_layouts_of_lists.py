"""Layouts around lists: hard breaks of Markdown, facts that follow a list, headings that ask."""

import json

import pytest

from reading.listings import read_listing

HARD_BREAKS = """---
title: Offene Stellen
---
**Bäcker (m/w/d)**

Zu Ihren Aufgaben zählen:\\
➢ Teige ansetzen und formen\\
➢ den Ofen führen und reinigen

\\
Wir wünschen uns von unserem neuen Teammitglied:\\
➢ eine abgeschlossene Ausbildung als Bäcker\\
➢ Freude an der Arbeit in der Nacht\\
➢ Sorgfalt und Ausdauer
"""
FACTS_BELOW = """Night Baker
Hollow Oak Bakery

Responsibilities

Prepare the dough for the next morning
Look after the ovens during the night
Write down what was baked and what was left
Classified title: Baker of the second class
Employee group: Full time
Schedule: Sunday to Thursday, 10 pm to 6 am
Department: Bread and rolls
"""


def test_hard_breaks_of_markdown_are_no_words():
    reading = read_listing(HARD_BREAKS.encode(), "a.md")

    assert "\\" not in reading.text
    assert (reading.value("responsibilities"), len(reading.value("requirements"))) == (
        ["Teige ansetzen und formen", "den Ofen führen und reinigen"],
        3,
    )


def test_facts_that_follow_a_list_are_not_its_items():
    reading = read_listing(FACTS_BELOW.encode(), "a.txt")

    assert len(reading.value("responsibilities")) == 3


@pytest.mark.parametrize(
    "heading",
    [
        "Your qualities and skills",
        "Votre boîte à outils",
        "Wir wünschen uns von dir:",
    ],
)
def test_headings_that_ask(heading):
    text = (
        f"Night Baker\n\n{heading}\n\n- Bread that you like to bake\n- Work that goes on at night\n"
    )

    reading = read_listing(text.encode(), "a.txt")

    assert len(reading.value("requirements")) == 2


@pytest.mark.parametrize("badge", ["Hot Job", "Featured", "Easy Apply"])
def test_badges_beside_the_title_are_no_employers(badge):
    text = f"Night Baker\nLisbon, Portugal\n{badge}\n\nDuties\n- Bake bread\n- Clean ovens\n"

    assert read_listing(text.encode(), "a.txt").value("company") is None


def test_a_table_names_the_job_role():
    table = b"Job Role,Company Name,Location\nNight Baker,Hollow Oak,Lisbon\n"

    reading = read_listing(table, "a.csv")

    assert (reading.value("title"), reading.value("company")) == ("Night Baker", "Hollow Oak")


@pytest.mark.parametrize("heading", ["Essential skills/knowledge", "Useful/Desirable experience"])
def test_a_heading_of_two_words_is_read_as_either(heading):
    text = (
        f"Night Baker\n\n{heading}\n\n- Bread that you like to bake\n- Work that goes on at night\n"
    )

    assert len(read_listing(text.encode(), "a.txt").value("requirements")) == 2


def test_escapes_written_twice_are_left_out():
    table = (
        b'Title,Description\nNight Baker,"**Us**\n\n## Duties\n\n* Bake\\\\-off bread\n* Ovens"\n'
    )

    assert "\\" not in read_listing(table, "a.csv").text


def test_retirement_plans_are_no_pay():
    page = "<h1>Night Baker</h1><ul><li>Weekly pay</li><li>401k retirement plan</li></ul>"

    assert read_listing(page.encode(), "a.html").value("salary") is None


def test_a_site_behind_the_gender_tag_is_no_title():
    page = b"---\ntitle: B\xc3\xa4cker (m/w/d) | Eichenhof\n---\n\nWir backen Brot in der Nacht.\n"

    assert read_listing(page, "a.md").value("title") == "Bäcker"


def test_a_date_glued_to_the_title_is_parted():
    page = b"<h1>Night BakerDate posted: 21/12/2020</h1><p>We bake bread in Lisbon.</p>"

    reading = read_listing(page, "a.html")

    assert (reading.value("title"), reading.value("posted_date")) == ("Night Baker", "2020-12-21")


def test_a_record_s_town_is_told_from_its_post_code_and_centre():
    records = [
        {
            "titre": "Boulanger de nuit",
            "ville": "02100 Saint-Quentin",
            "description": "Nous cuisons.",
        },
        {"title": "Baker", "city": "Perth CBD", "country": "AU", "description": "We bake bread."},
    ]

    found = [read_listing(json.dumps(r).encode(), "a.json").value("locations") for r in records]

    assert [place[0]["city"] for place in found] == ["Saint-Quentin", "Perth"]


def test_stars_of_markdown_in_a_page_make_headings():
    page = (
        "<h1>Panadero</h1><p>Lugar: Lima<br>- **REQUISITOS**:_<br>- Secundaria concluida<br>"
        "- Un **buen** humor<br>- **FUNCIONES**:_<br>- Hornear pan<br>- Limpiar hornos</p>"
    )

    reading = read_listing(page.encode(), "a.html")

    assert reading.value("requirements") == ["Secundaria concluida", "Un buen humor"]
    assert reading.value("responsibilities") == ["Hornear pan", "Limpiar hornos"]


def test_a_call_on_top_names_the_job_after_it():
    page = "<p>** EN ROBLE HUECO BUSCAMOS PANADERO **<br>- **REQUISITOS**:_<br>- Saber</p>"

    assert read_listing(page.encode(), "a.html").value("title") == "PANADERO"


def test_an_address_below_the_title_is_no_employer():
    text = (
        "Night Baker\n330 Harbour Road Oak Beach, CA 90266 United States of America\n"
        "Category: Bakery\nDescription\nWe bake bread at night.\n"
    )

    assert read_listing(text.encode(), "a.txt").value("company") is None


def test_a_record_s_remote_job_is_in_the_town_of_its_keys():
    record = {
        "title": "Night Baker", "company_name": "Hollow Oak", "location": "Remote job",
        "city": "GHENT", "country": "Belgium", "description": "<p>We bake bread.</p>",
    }  # fmt: skip

    reading = read_listing(json.dumps(record).encode(), "a.json")

    assert [place["city"] for place in reading.value("locations")] == ["GHENT"]


def test_a_heading_after_the_words_of_the_last_item_opens_its_list():
    text = (
        "Boulanger\n\nVos missions:\n- préparer la pâte du lendemain\n"
        "- tenir le four pendant la nuit Votre profil:\n"
        "- Vous aimez la nuit\n- Vous êtes à l'heure\n- Vous travaillez en équipe\n"
    )
    reading = read_listing(text.encode(), "a.txt")

    assert reading.value("responsibilities")[-1] == "tenir le four pendant la nuit"
    assert reading.value("requirements")[0] == "Vous aimez la nuit"


def test_an_item_that_only_leads_to_its_own_parts_stays_one():
    text = (
        "Baker\n\nResponsibilities:\n- Prepare the dough for the next morning\n"
        "- Look after these things in the bakery:\n  - the ovens\n  - the tins\n"
        "- Write down what was baked\n"
    )

    assert read_listing(text.encode(), "a.txt").value("requirements") is None
