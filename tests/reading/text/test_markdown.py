"""Markdown as plain lines."""

from reading.text.markdown import flatten_markdown, looks_like_markdown, plain


def test_flatten_keeps_headings_lists_and_bold_lines():
    flat = flatten_markdown(
        "# Baker\n\n###Your day\n* bake\n    * rye\n1. clean\n\n**Benefits:**\n---\nbread"
    )

    assert [(flat.text[m.start : m.end], m.kind, m.level, m.is_bold) for m in flat.marks] == [
        ("Baker", "heading", 1, False),
        ("Your day", "heading", 3, False),
        ("bake", "item", 1, False),
        ("rye", "item", 3, False),
        ("clean", "item", 1, False),
        ("Benefits:", "line", 0, True),
        ("bread", "line", 0, False),
    ]


def test_plain_takes_the_signs_out():
    line = "Write **well**, _now_ and `fast` to [us](/us) or <a@o.example>, snake_case\\!"

    assert plain(line) == "Write well, now and fast to us or a@o.example, snake_case!"


def test_looks_like_markdown_wants_two_signs():
    assert looks_like_markdown("# Baker\n\n## Your day\nbake")
    assert looks_like_markdown("A **good** baker, see [here](https://o.example)")
    assert not looks_like_markdown("We rank #1 ** in the city\n- bake\n- clean")


def test_boxes_that_nobody_ticked_are_left_out():
    lines = flatten_markdown("- [ ] Needs a degree\n\n- [x] Full time\n").text

    assert lines.endswith("Full time")
    assert "degree" not in lines


def test_many_open_boxes_are_bullets():
    assert "You bake" in flatten_markdown("- [ ] You bake\n- [ ] You clean\n").text


def test_a_row_below_a_line_makes_it_a_heading():
    marks = flatten_markdown("Night Baker\n===========\n\nWe bake.\n\n----\n\nWe rise.\n").marks

    assert [(mark.kind, mark.level) for mark in marks] == [("heading", 1), ("line", 0), ("line", 0)]


def test_items_that_are_links_alone_are_a_menu_of_the_page():
    flat = flatten_markdown(
        "* [Bread](/bread)\n* [Cakes](/cakes)\n\n* [Shops](/shops)\n* [Press](/press)\n\n"
        "[Start »](/) [Work](/work)\n\n# Night baker\n\nYou bake, see [here](/b).\n"
        "- [Rye](/rye)\n- [Wheat](/wheat)\n"
    )

    menu = [flat.text[m.start : m.end] for m in flat.marks if m.is_chrome]
    assert menu == ["Bread", "Cakes", "Shops", "Press", "Start » Work"]
