"""Pages kept as a program's components or modules: their code is no text of the listing."""

from tests.reading.listings.pages import reading_of

COMPONENT = """import Apply from "./Apply";

export default function NightBaker() {
  return (
    <div className="page">
      {/* the top */}
      <Heading size="lg">Night Baker</Heading>
      <Apply />
      <p>Hollow Oak bakes bread in the quiet hours, with flour from the mill next door.</p>
      <ul>
        <li>Knead and shape{" "}the doughs</li>
        <li>Clean the ovens</li>
      </ul>
    </div>
  );
}
"""
TEMPLATE = """<template>
  <Wrapper
    as="main"
    class="py-4 md:flex"
  >
    <TextHeading :level="3" class="md:text-center"
      >Night Baker</TextHeading
    >
    <div><p>Hollow Oak bakes bread in the quiet hours of the night.</p></div>
  </Wrapper>
</template>

<script>
export default { data() { return { open: true } } }
</script>
"""
MODULE = """"use client";

export const listing = `
Night Baker
Hollow Oak GmbH
Ghent, Belgium

We bake bread in the quiet hours of the night, with flour from the mill next door.
`;
"""


def test_a_component_is_read_as_the_page_it_makes():
    reading = reading_of(COMPONENT, "page.html")

    assert reading.value("title") == "Night Baker"
    assert "return" not in reading.text
    assert "import" not in reading.text
    assert "Knead and shape the doughs" in reading.text


def test_a_template_loses_its_components():
    reading = reading_of(TEMPLATE, "page.html")

    assert reading.value("title") == "Night Baker"
    assert "py-4" not in reading.text
    assert "export" not in reading.text


def test_a_module_that_holds_a_text_gives_the_text():
    reading = reading_of(MODULE, "page.txt")

    assert reading.value("title") == "Night Baker"
    assert reading.value("company") == "Hollow Oak GmbH"
    assert "const" not in reading.text
    assert "`" not in reading.text


def test_a_text_that_speaks_of_code_keeps_it():
    text = "Night developer\n\nYou know import statements.\nYou return (and export) bread."

    assert "return (and export) bread" in reading_of(text, "page.txt").text


def test_code_at_the_end_goes_with_all_its_lines():
    page = (
        "<h1>Night Baker</h1><p>Bread in the quiet hours.</p>\n"
        "<?php\n$open = true;\ninclude('./menu.php');\n"
    )

    assert "menu" not in reading_of(page, "page.html").text


def test_markdown_with_breaks_in_it_is_markdown():
    text = (
        "# Night Baker\n\nYou bake bread in the quiet hours.<br>\n\n**What you bring**</br>\n\n"
        "* A calm hand\n* Strong arms\n\n**Nobody**</br>\nWrite to us.<br>\n"
    )
    reading = reading_of(text, "baker.md")

    assert reading.format == "markdown"
    assert reading.value("title") == "Night Baker"
    assert reading.value("requirements_count") is None or len(reading.sections) > 1


def test_underlined_headings_outweigh_breaks():
    text = (
        "---\ntitle: Night Baker\n---\nYou bake.\n\nWhat you bring\n---------------\n{: .large}\n\n"
        "A calm hand.\n\nHow to apply\n---------------\n{: .large}\n\n"
        "Send us your papers.<br />\nHollow Oak<br />\n"
        "P.O. Box 3<br />\nGhent, NY 12075<br />\n"
    )
    reading = reading_of(text, "baker.md")

    assert [section.heading for section in reading.sections][1:] == [
        "What you bring",
        "How to apply",
    ]
    assert "{:" not in reading.text


def test_short_codes_of_a_site_builder_are_no_text():
    note = '{{< note type="red" >}} Open until May. {{< /note >}}'
    text = f"# Night Baker\n\n{note}\n\n## Duties\n\n- Bake\n"

    assert "{{" not in reading_of(text, "baker.md").text
    assert "Open until May." in reading_of(text, "baker.md").text


def test_a_page_that_is_all_record_is_read_by_its_texts():
    text = """---
title: Nachtbäckerin (m/w/d) | Eichenhof
layout: Page
sections:
  - type: Jobs
    lists:
      - type: List
        items:
          - type: Entry
            title: Nachtbäckerin (m/w/d) für die Backstube
            location: Seeham
            text: |-
              Du bist bei uns richtig, wenn du...

              - gerne in den ruhigen Stunden der Nacht arbeitest
              - unsere Teige kennenlernen willst

    styles:
      title:
        textAlign: center
  - type: Text
    text: |-
      Deine Bewerbung schickst du bitte an:

      Eichenhof GmbH<br>
      Lindenweg 4
---
"""
    reading = reading_of(text, "page.md")

    assert reading.language == "de"
    assert "unsere Teige kennenlernen willst" in [
        item.text for section in reading.sections for item in section.items
    ]
    assert reading.value("locations") == [{"city": "Seeham", "region": None, "country": None}]
    assert reading.value("company") == "Eichenhof GmbH"


DATA = """export const job = {
  title: "Night Baker",
  company: 'Hollow Oak GmbH',
  location: "Ghent, Belgium",
  description: `We bake bread in the quiet hours of the night. You will work with us.`,
  responsibilities: [
    "Knead and shape the doughs",
    "Clean the ovens",
  ],
};
"""


def test_a_module_that_holds_a_record_gives_its_values():
    reading = reading_of(DATA, "job.js")

    assert reading.value("title") == "Night Baker"
    assert reading.value("company") == "Hollow Oak GmbH"
    assert reading.value("locations") == [{"city": "Ghent", "region": None, "country": "BE"}]
    [duties] = reading.sections_of("responsibilities")
    assert [item.text for item in duties.items] == ["Knead and shape the doughs", "Clean the ovens"]


def test_a_pages_variables_name_the_job_and_the_employer():
    page = (
        "<?php\n$title = 'Night Baker';\n$company = \"Hollow Oak\";\n$color = 'red';\n?>\n"
        "<div><p>We bake bread in the quiet hours of the night.</p></div>"
    )
    reading = reading_of(page, "page.php")

    assert reading.value("title") == "Night Baker"
    assert reading.value("company") == "Hollow Oak"
    assert "red" not in reading.text


def test_a_pages_title_that_names_no_job_is_left_out():
    page = "<?php $title = 'Hollow Oak at work'; ?><div><p>We bake bread at night.</p></div>"

    assert reading_of(page, "page.php").value("title") is None
