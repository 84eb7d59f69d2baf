"""Lists within lists, lists behind prose, and lists under a heading that only names the role."""

from tests.reading.listings.pages import reading_of

HEAD = "# Night Baker\n\n"


def items(text: str, name: str = "responsibilities") -> list[str]:
    return reading_of(text, "a.md").value(name) or []


def test_parts_of_a_list_that_are_mere_titles_give_way_to_what_stands_below_each():
    text = (
        f"{HEAD}## Duties\n\n1. Ovens and benches\n   * Light the ovens at two\n"
        "   * Clean the benches at six\n2. Shop & till\n   * Greet the guests\n"
        "   * Count the till\n   * Close the shutters\n"
    )

    assert len(items(text)) == 5


def test_items_with_further_words_below_some_of_them_are_counted_themselves():
    text = (
        f"{HEAD}## Duties\n\n- Light the ovens at two\n  - with birch\n  - with beech\n"
        "- Clean the benches at six\n- Greet the guests\n"
    )

    assert len(items(text)) == 3


def test_sentences_with_examples_below_each_are_counted_themselves():
    text = (
        f"{HEAD}## Duties\n\n- You light the ovens at two in the night so that they are hot.\n"
        "  - with birch\n  - with beech\n- You clean the benches and the floor before six.\n"
        "  - with soap\n  - with salt\n"
    )

    assert len(items(text)) == 2


def test_a_list_of_links_behind_the_closing_prose_is_none_of_the_demands():
    text = (
        f"{HEAD}## What you bring\n\n- Experience at an oven\n- A good sense of time\n"
        "- Willingness to work at night\n\n"
        "The bakery is small and old. People who like boats are\nwelcome as well, since the harbour"
        " is next door.\n\nPay depends on experience. There is bread for\nall who work here, and"
        " every second weekend is free.\n\n"
        "- Opening hours\n- The harbour\n- Press\n- Recipes\n"
    )

    assert len(items(text, "requirements")) == 3


def test_a_list_that_goes_on_behind_one_remark_is_one():
    text = (
        f"{HEAD}## What you bring\n\n- Experience at an oven\n- A good sense of time\n\n"
        "We train those who lack a little.\n\n"
        "- Ability to lift flour\n- Willingness to work at night\n"
    )

    assert len(items(text, "requirements")) == 4


def test_a_list_under_the_role_alone_tells_what_is_done():
    text = (
        "<h1>Night Baker</h1><p>We bake bread for the town and the boats in the harbour.</p>"
        "<h2>The role</h2><ul><li>Deliver bread to the boats.</li><li>Dough in the evening</li>"
        "<li>Oven work.</li><li>Shelf care</li><li>Cleaning</li></ul>"
    )
    found = reading_of(text, "a.html")

    assert len(found.value("responsibilities")) == 5


def test_facts_under_the_role_are_no_duties():
    text = (
        "<h1>Night Baker</h1><p>We bake bread for the town and the boats in the harbour.</p>"
        "<h2>The role</h2><ul><li>Cleaning included</li><li>Start in May</li>"
        "<li>38 hours a week</li><li>Good pay</li><li>Harbour Street</li></ul>"
    )

    assert reading_of(text, "a.html").value("responsibilities") is None


def test_lines_under_the_job_end_at_the_next_heading():
    text = (
        f"{HEAD}Our Bakery\nTen ovens, all of them in the harbour.\n\nThe Job\n"
        "Responsible for lighting and cleaning the ovens.\n"
        "Ensure the bread is ready when the shop opens. You will taste a lot of it yourself.\n"
        "Maintain a friendly tone with guests and crew.\n"
        "Manage the flour orders.\n\n"
        "Pay, Benefits and Other Good Things\nGood pay.\nFree bread for the family.\n"
        "We like to promote our own people.\n"
    )

    assert len(items(text)) == 4


def test_rows_of_a_table_of_criteria_name_their_lists():
    text = (
        f"{HEAD}We bake bread.\n\n| Criteria | Essential | Desirable | How identified |\n"
        "| --- | --- | --- | --- |\n"
        "| Qualifications & Training | <ul> <li>Trained at an oven or the like.</li> </ul> |"
        " <ul> <li>Educated to degree level.</li> </ul> | <ul> <li>Application</li> </ul> |\n"
        "| Experience | <ul> <li>Experience of baking at night</li> </ul> |"
        " <ul> <li>Experience of selling bread</li> </ul> |"
        " <ul> <li>Application form</li> <li>Interview</li> </ul> |\n"
        "| Skills and abilities | <ul> <li>Ability to lift flour</li> <li>Good sense of time</li>"
        " </ul> |  | <ul> <li>Interview</li> <li>References</li> </ul> |\n"
    )

    assert items(text, "requirements") == [
        "Trained at an oven or the like.",
        "Educated to degree level.",
        "Experience of baking at night",
        "Experience of selling bread",
        "Ability to lift flour",
        "Good sense of time",
    ]


def test_long_items_wrapped_over_many_lines_do_not_end_their_list():
    wrapped = (
        "that you gained in a bakery, in a mill\nor in a kitchen of a larger house, by day\n"
        "or by night, alone or with others, and\nthat you like to tell the crew about when\n"
        "the ovens are hot and the work is done\n"
    )
    text = (
        f"Night Baker\n\nRequirements:\n- A good sense of time\n- Patience with dough\n"
        f"- Experience {wrapped}- Ability to lift flour\n- A calm hand\n"
    )

    assert len(reading_of(text).value("requirements")) == 5


def test_short_parts_below_longer_items_do_not_take_their_place():
    text = (
        f"{HEAD}## Duties\n\n- Light the ovens for the whole crew\n  - birch\n  - beech\n"
        "- Clean the benches and the floor\n  - soap\n  - salt\n"
    )

    assert len(items(text)) == 2
