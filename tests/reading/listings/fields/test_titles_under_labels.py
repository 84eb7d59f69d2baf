"""Title and employer under labels, in front matter and in the columns of a sheet."""

import pytest

from tests.reading.listings.pages import reading_of

PROSE = "We bake bread in the night for the whole town and sell it in the morning.\n"


@pytest.mark.parametrize(
    ("name", "text", "title", "company"),
    [
        (
            "listing.txt",
            "Job Title: Night Baker\nCompany: Hollow Oak\nLocation: Ghent\n",
            "Night Baker",
            "Hollow Oak",
        ),
        (
            "listing.txt",
            "Position: Night Baker\nOrganization: Hollow Oak Trust\n\n\n" + PROSE,
            "Night Baker",
            "Hollow Oak Trust",
        ),
        (
            "listing.txt",
            "Hiring organisation\nHollow Oak\n\nRole\nNight Baker\n\n\n" + PROSE,
            "Night Baker",
            "Hollow Oak",
        ),
        (
            "listing.md",
            "**Position Title:** Night Baker\n**Reports to:** Head Chef\n\n\n" + PROSE,
            "Night Baker",
            None,
        ),
        (
            "listing.txt",
            "Employer: City of Oakville\nClassification: Night Custodian\nSalary: $30,000",
            "Night Custodian",
            "City of Oakville",
        ),
        ("listing.txt", "Property: Must own a car\nTitle: Night Baker", "Night Baker", None),
    ],
)
def test_labels(name, text, title, company):
    reading = reading_of(text, name)

    assert (reading.value("title"), reading.value("company")) == (title, company)


@pytest.mark.parametrize(
    ("text", "title", "company"),
    [
        (
            "---\ntitle: Work with us\n---\n\n# Night Baker\n\nHollow Oak bakes in Ghent.\n",
            "Night Baker",
            None,
        ),
        ("---\ntitle: 'Hollow Oak: Night Baker'\n---\nWe bake.", "Night Baker", "Hollow Oak"),
        (
            "---\nposition: Night Baker\nemployer: Hollow Oak\n---\nWe bake.",
            "Night Baker",
            "Hollow Oak",
        ),
        (
            "---\ntitle: Night Baker - Hollow Oak Museum\n---\nWe bake.",
            "Night Baker",
            "Hollow Oak Museum",
        ),
        (
            (
                "---\ntitle: Jobs\n---\n\n"
                "## Stellenausschreibung Bäcker (m/w/d)\n\n"
                "Wir backen nachts Brot für die ganze Stadt.\n"
            ),
            "Bäcker",
            None,
        ),
        (
            (
                "---\ntitle: >-\n  Night Baker\nlayout: post\n---\n\n"
                "The Night Baker will be in charge of the bread. We bake in the night.\n"
            ),
            "Night Baker",
            None,
        ),
    ],
)
def test_front_matter(text, title, company):
    reading = reading_of(text, "listing.md")

    assert (reading.value("title"), reading.value("company")) == (title, company)


@pytest.mark.parametrize(
    ("text", "title", "company"),
    [
        (
            (
                "Job Title,Organization,Job Description\nNight Baker,Printing and "
                "Publishing,You bake bread in the night for the town.\n"
            ),
            "Night Baker",
            None,
        ),
        (
            (
                "ROLES,COMPANIES,LOCATIONS,DESCRIPTION\nNight Baker,Hollow Oak,Ghent,You bake "
                "bread in the night for the town.\n"
            ),
            "Night Baker",
            "Hollow Oak",
        ),
    ],
)
def test_columns_of_a_sheet(text, title, company):
    reading = reading_of(text, "listing.csv")

    assert (reading.value("title"), reading.value("company")) == (title, company)
