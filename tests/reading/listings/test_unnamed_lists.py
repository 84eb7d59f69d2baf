"""Lists under headings that say nothing, or the wrong thing."""

from reading.listings import read_listing
from tests.reading.listings.pages import reading_of

HEAD = "# Night Baker\n\n"
DUTIES = "- Bake the rye bread\n- Clean the bench\n- Order flour in time\n"
ASKED = "- Experience at an oven\n- A good sense of time\n- Strong back\n"


def test_items_tell_what_a_list_under_an_unknown_heading_is():
    found = reading_of(
        f"{HEAD}## Ovens and flour\n\n{DUTIES}\n## Our kind of person\n\n{ASKED}", "x.md"
    )

    assert len(found.value("responsibilities")) == 3
    assert len(found.value("requirements")) == 3


def test_parts_of_the_work_below_another_heading_are_duties():
    text = (
        f"{HEAD}# About you\n\nYou like the night and the quiet.\n\n"
        f"### Ovens\n\n{DUTIES}\n### Shop\n\n"
        "- Greet the guests\n- Sell the bread\n- Count the till\n\n"
        f"## Qualifications\n\n{ASKED}"
    )

    found = reading_of(text, "x.md")

    assert len(found.value("responsibilities")) == 6
    assert len(found.value("requirements")) == 3


def test_a_named_list_keeps_its_name():
    text = (
        f"{HEAD}## Responsibilities\n\n{DUTIES}\n## The bakery in short\n\n"
        "- Founded in 1900\n- Bakes at night\n- Sells at noon\n"
    )

    assert len(reading_of(text, "x.md").value("responsibilities")) == 3


def test_a_question_amid_the_duties_opens_the_demands():
    text = (
        f"{HEAD}**What you will do:**\n\n{DUTIES}\nWhat we need to see:\n\n{ASKED}\n"
        "What you get in return:\n\n- Bread\n- Salt\n"
    )

    found = reading_of(text, "x.md")

    assert len(found.value("responsibilities")) == 3
    assert len(found.value("requirements")) == 3


def test_a_line_of_its_own_amid_bulleted_items_parts_them():
    text = (
        f"{HEAD}Requirements\n\n{ASKED}\nPROCESS NOTES\n\n"
        "- The office calls you\n- You come by at noon\n"
    )

    assert len(reading_of(text, "x.md").value("requirements")) == 3


def test_a_heading_that_was_made_an_item_opens_its_list():
    text = (
        "<h1>Panadero</h1><p>Buscamos a una persona para la noche.</p><ol><li>Requisitos:</li></ol>"
        "<p>- Experiencia con hornos</p><p>- Buen humor</p><ol><li>Funciones:</li></ol>"
        "<p>- Preparar la masa</p><p>- Limpiar los hornos</p><p>- Vender el pan</p>"
    )

    found = reading_of(text, "x.html")

    assert len(found.value("requirements")) == 2
    assert len(found.value("responsibilities")) == 3


def test_the_list_under_the_challenge_tells_the_duties():
    text = f"{HEAD}## The challenge\n\n{DUTIES}\n## Requirements\n\n{ASKED}"

    assert len(reading_of(text, "x.md").value("responsibilities")) == 3


def test_lists_that_stand_deep_in_a_record_are_read():
    text = (
        "---\ntitle: Bäcker für die Nacht\nlist_one:\n  list-items:\n"
        "    - item: Zubereitung der Teige\n    - item: Reinigung der Öfen\n"
        "    - item: Mitarbeit im Verkauf\n"
        "list_two:\n  list-items:\n    - item: Abgeschlossene Ausbildung als Bäcker\n"
        "    - item: >-\n        Erfahrung am Ofen ist\n        erwünscht\n"
        '    - item: "Teamfähigkeit"\nnumber: 2\n---\n'
    )

    found = reading_of(text, "x.md")

    assert len(found.value("responsibilities")) == 3
    assert found.value("requirements")[1] == "Erfahrung am Ofen ist erwünscht"


def test_an_employers_numbers_ask_nothing():
    text = (
        f"{HEAD}Hollow Oak in numbers:\n\n- 28 years of experience with rye\n"
        "- 3 ovens\n- 7 people\n"
        f"\n## Responsibilities\n\n{DUTIES}"
    )

    assert reading_of(text, "x.md").value("requirements") is None


def test_a_short_list_speaks_as_the_one_before_it():
    text = (
        "# Night Baker\n\n## Ovens and dough\n\n- Bake the rye bread\n- Clean the bench\n"
        "- Order flour\n\n## Shop and guests\n\n- Serve the guests\n- Ensure a tidy counter\n\n"
        "## Garden\n\n- A garden\n- Free bread\n"
    )
    duties = read_listing(text.encode(), "job.md").value("responsibilities")
    assert duties[-2:] == ["Serve the guests", "Ensure a tidy counter"]
    assert len(duties) == 5
