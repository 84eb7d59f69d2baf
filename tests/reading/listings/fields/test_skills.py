"""Skills of a listing: what it names for the job, and what it names besides."""

import pytest

from reading.listings import read_listing
from tests.reading.listings.pages import value_of

PAGE = """# Baker of Data

Larch Mills GmbH

## About us

{about}

## Requirements

- {asked}
- Likes bread
"""


def skills_of(about="We mill flour.", asked="Patience"):
    page = PAGE.format(about=about, asked=asked)
    return read_listing(page.encode(), "listing.md").value("skills") or []


@pytest.mark.parametrize(
    ("about", "found"),
    [
        ("We mill flour and like Python shows.", []),
        ("Our tech stack: Python and Docker.", ["Python", "Docker"]),
        ("Trabajamos con GitHub y Trello.", ["GitHub", "Trello"]),
        ("The tools of our clients include Salesforce and Adobe InDesign.", []),
    ],
)
def test_skills_about_the_employer_are_what_people_work_with(about, found):
    assert skills_of(about=about) == found


def test_skills_named_as_clients_are_left_out():
    page = "# Baker of Data\n\nOur clients include OpenAI and Shopify. You will write Python.\n"

    assert read_listing(page.encode(), "a.md").value("skills") == ["Python"]


def test_skills_that_are_the_employer_count_only_where_asked():
    page = "Title: Clerk\nCompany: Zendesk\n\nZendesk looks for a clerk who uses Excel and Jira.\n"

    assert read_listing(page.encode(), "a.txt").value("skills") == ["Excel", "Jira"]


def test_skills_of_the_title_line():
    text = "Fresh Baker (PHP/Java/JavaScript) - Ghent\n\nRosemarin bakes bread in the night.\n"

    assert value_of("skills", text) == ["PHP", "Java", "JavaScript"]


@pytest.mark.parametrize("title", ["Chef", "Chef (m/f/d)", "Sales Teams Lead"])
def test_a_title_that_is_a_word_names_no_tool(title):
    assert value_of("skills", f"{title}\n\nRosemarin bakes bread in the night.\n") is None


@pytest.mark.parametrize("label", ["Skills", "Technologies", "Tools", "Herramientas", "Outils"])
def test_skills_after_their_label_are_meant(label):
    text = f"Night Baker\n\n{label}: Calm, Go, Docker\n\nBread is baked here by calm people.\n"

    assert value_of("skills", text) == ["Go", "Docker"]


def test_a_template_s_code_names_no_tool():
    text = '<?php include "menu.php"; ?>\n\nNight Baker\n\nBread is baked here by calm people.\n'

    assert value_of("skills", text) is None


def test_a_tool_within_the_employers_name_is_not_asked_for():
    text = (
        "# Baker of Maps\n\nCompany: Larchwood OpenStreetMap Team\n\n## About the role\n\n"
        "Larchwood OpenStreetMap Team maps the mills of the valley.\n\n"
        "## Requirements\n\n- Experience with QuickBooks\n- Patience\n"
    )

    assert read_listing(text.encode(), "listing.md").value("skills") == ["QuickBooks"]


def test_a_tool_that_the_employer_is_named_after_may_still_be_asked_for():
    text = (
        "# Baker of Maps\n\nCompany: Larchwood OpenStreetMap Team\n\n## About the role\n\n"
        "You draw the mills of the valley in OpenStreetMap.\n\n"
        "## Requirements\n\n- Experience with QuickBooks\n- Patience\n"
    )

    assert "OpenStreetMap" in read_listing(text.encode(), "listing.md").value("skills")
