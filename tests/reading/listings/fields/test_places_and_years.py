"""Places with words around them, years that stand for a degree, permits and names of tools."""

import pytest

from tests.reading.listings.pages import value_of

HEAD = "# Night Baker\n\nWe bake bread for the whole town, every night of the year.\n\n"


def towns(text: str, name: str = "a.md") -> list:
    return [tuple(place.values()) for place in value_of("locations", text) or []]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Lieu : Paris dans le 9ème", [("Paris", None, None)]),
        ("Standort: Hamburg in der Nähe der Elbe", [("Hamburg", None, None)]),
        ("Lugar: Madrid cerca de Atocha", [("Madrid", None, None)]),
        ("Standort: Friedrichshain, Berlin", [("Berlin", None, None)]),
        ("Location: Anywhere in the U.S. (remote)", [(None, None, "US")]),
        (
            "Location: Berlin, London & Paris",
            [("Berlin", None, None), ("London", None, None), ("Paris", None, None)],
        ),
        (
            "Location: Berlin, London & Boston, MA",
            [("Berlin", None, None), ("London", None, None), ("Boston", "MA", "US")],
        ),
    ],
)  # fmt: skip
def test_a_place_after_its_label(line, expected):
    assert towns(HEAD + line + "\n") == expected


def test_where_a_product_is_used_is_no_place_of_work():
    assert towns(HEAD + "Our oven is a machine that is widely used in Israel.\n") == []


def test_where_a_role_is_offered_is_one():
    assert towns(HEAD + "This is a wonderful role for bakers in Lisbon.\n")[0][0] == "Lisbon"


def test_a_state_is_made_exact_by_who_may_apply():
    text = "---\ntitle: Night Baker\nlocation: Georgia, USA\n---\n" + HEAD
    text += "Candidates must be located in the Atlanta, GA area.\n"

    assert towns(text) == [("Atlanta", "GA", "US")]


ASKED = "# Night Baker\n\n## Requirements\n\n"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("- Bachelor's degree or four years of experience\n- Two years of experience", 2),
        ("- Bachelor's degree or at least four years of experience\n- Patience", 4),
        ("- Bachelor's degree and four years of experience\n- Two years of experience", 4),
        ("- Degree in baking or so, with four years of experience\n- Two years of experience", 4),
    ],
)  # fmt: skip
def test_years_that_stand_for_a_degree_are_not_the_least_asked(lines, expected):
    assert value_of("min_years_experience", ASKED + lines) == expected


def test_small_print_on_permits_says_who_may_be_hired():
    line = "Hollow Oak is not able to make any visa or working permit arrangements."

    assert value_of("work_authorization", HEAD + line) == line


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Databases (Oracle, SQL Server, MySQL)", ["Oracle", "Microsoft SQL Server", "MySQL"]),
        ("Experience with Protel", ["Protel"]),
        ("Knowledge of SAP FICO", ["SAP FICO"]),
        ("Web languages (e.g. CSS, ASP)", ["CSS", "ASP"]),
        ("Experience in GIS", ["GIS"]),
        ("Handling of RF and WMS", ["WMS"]),
        ("You grasp things fast", []),
    ],
)
def test_tools_keep_the_name_the_text_gives_them(line, expected):
    assert (value_of("skills", ASKED + f"- {line}\n- Patience with dough") or []) == expected
