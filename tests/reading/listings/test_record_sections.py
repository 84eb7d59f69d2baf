"""The lists as a source's own record names them."""

from reading.listings import read_listing

ABOVE = "---\ntitle: Night Baker\n"


def test_a_key_that_asks_is_read_like_its_section():
    reading = read_listing(
        f"{ABOVE}qualifications: at least 3 years experience in baking.\n---\nWe bake.\n".encode(),
        "job.md",
    )
    assert reading.value("min_years_experience") == 3
    assert reading.value("requirements") is None  # one sentence is no list


def test_a_value_of_several_lines_is_a_list():
    value = '"Three years at an oven.\\r\\nKnows Excel and OpenTable.\\r\\nWorks at night."'
    reading = read_listing(f"{ABOVE}requirements: {value}\n---\nWe bake.\n".encode(), "job.md")
    assert reading.value("requirements") == [
        "Three years at an oven.",
        "Knows Excel and OpenTable.",
        "Works at night.",
    ]
    assert reading.value("skills") == ["Excel", "OpenTable"]
    spans = reading.fields["requirements"].spans
    assert [reading.text[span.start : span.end] for span in spans] == reading.value("requirements")


def test_the_prose_has_the_first_word():
    prose = "## Requirements\n- Calm at night\n- Kind to guests\n"
    text = f'{ABOVE}requirements: "One\\r\\nTwo words here"\n---\n{prose}'
    assert read_listing(text.encode(), "job.md").value("requirements") == [
        "Calm at night",
        "Kind to guests",
    ]


def test_a_folded_value_is_read_whole():
    text = (
        f"{ABOVE}qualifications: >-\n  A bachelor's degree in bread,\n  and Excel\n---\nWe bake.\n"
    )
    reading = read_listing(text.encode(), "job.md")
    assert (reading.value("education"), reading.value("skills")) == ("bachelor", ["Excel"])
