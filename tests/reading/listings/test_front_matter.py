"""Front matter as people write it: comments, lists, prefixes, pay under two keys."""

import pytest

from reading.listings import read_listing
from tests.reading.listings.pages import reading_of

BODY = (
    "\nWe bake bread for the whole town, every night of the year, with flour from our own mill.\n"
)


def front(*lines: str, fence: str = "---") -> str:
    return "\n".join((fence, *lines, fence, BODY))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('title: "Night Baker" # as the site shows it', "Night Baker"),
        ("title: Night Baker  # as the site shows it", "Night Baker"),
        ("title: 'C# Developer'", "C# Developer"),
        ("title: C# Developer", "C# Developer"),
    ],
)
def test_a_comment_behind_a_value_is_no_part_of_it(line, expected):
    assert reading_of(front(line), "a.md").value("title") == expected


@pytest.mark.parametrize("value", ['["Full Time"]', "[Full Time]", "['Full Time']"])
def test_a_list_of_one_is_its_only_value(value):
    reading = reading_of(front('title = "Night Baker"', f"job_type = {value}", fence="+++"), "a.md")

    assert reading.value("employment_type") == "FULL_TIME"
    span = reading.fields["employment_type"].spans[0]
    assert reading.text[span.start : span.end] == "Full Time"


def test_a_word_of_the_writer_before_a_key_is_passed_over():
    reading = reading_of(front("title: Night Baker", "b_job_type: Part time"), "a.md")

    assert reading.value("employment_type") == "PART_TIME"


def test_a_key_of_somebody_else_is_left_alone():
    reading = reading_of(front("title: Night Baker", "author_job_location: Lisbon"), "a.md")

    assert reading.value("locations") is None


@pytest.mark.parametrize(
    "lines",
    [
        ("min_payrange: $ 60,500", "max_payrange: $ 71,000"),
        ("salary_min: $60,500", "salary_max: $71,000"),
        ("salary_min: 60500", "salary_max: 71000", "salary_currency: USD"),
        ("salary:", "  min: 60500", "  max: 71000", "  currency: USD"),
    ],
)
def test_the_ends_of_the_pay_stand_under_keys_of_their_own(lines):
    reading = reading_of(front("title: Night Baker", *lines), "a.md")

    assert reading.value("salary") == {
        "min": 60500, "max": 71000, "currency": "USD", "period": "YEAR",
    }  # fmt: skip


def test_ends_without_a_currency_are_left_to_the_text():
    lines = ("title: Night Baker", "salary_min: 3", "salary_max: 5", "salary: 2,100 EUR a month")

    assert reading_of(front(*lines), "a.md").value("salary")["min"] == 2100


RECORD = """<script type="application/ld+json">
{"@type": "JobPosting", "title": "Night Baker", "datePosted": "2026-10-02",
 "employmentType": "PART_TIME", "experienceRequirements": "Two years in a bakery",
 "hiringOrganization": {"name": "Hollow Oak"}, "description": "Bake.",
 "jobLocation": {"address": {"addressLocality": "Puebla", "addressCountry": "MX"}},
 "baseSalary": {"currency": "MXP", "value": {"value": 15000.0, "unitText": "MONTH"}}}
</script>"""
TEXT = "### Night Baker\n\n**Duties**\n\n* Bake the bread\n* Clean the oven\n\n"


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@pytest.mark.parametrize("head", ["", "Date: 2026-09-01\n\n", front("layout: job")])
def test_a_record_for_machines_is_read_in_a_text_as_well(name, head):
    reading = read_listing((head + TEXT + RECORD).encode(), name)

    assert reading.format == "markdown"
    assert reading.value("title") == "Night Baker"
    assert reading.value("company") == "Hollow Oak"
    assert reading.value("posted_date") == "2026-10-02"
    assert reading.value("employment_type") == "PART_TIME"
    assert reading.value("min_years_experience") == 2
    assert reading.value("salary")["currency"] == "MXN"
    assert reading.as_answer()["responsibilities_count"] == 2
    assert "{" not in reading.text


def test_a_record_that_is_all_of_the_text_brings_its_description_along():
    record = RECORD.replace('"Bake."', '"<ul><li>Bake the bread</li><li>Clean the oven</li></ul>"')

    assert "Clean the oven" in read_listing(record.encode(), "a.txt").text
