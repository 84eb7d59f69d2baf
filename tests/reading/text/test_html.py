"""HTML as plain lines."""

import time

import pytest

from reading.text.html import flatten_html


def lines(markup: str) -> list[tuple[str, str, int, bool]]:
    flat = flatten_html(markup)
    return [(flat.text[m.start : m.end], m.kind, m.level, m.is_chrome) for m in flat.marks]


def test_flatten_keeps_headings_items_and_their_depth():
    markup = (
        "<h2>Your <i>day</i></h2><ul><li>Bake<ul><li>rye</li></ul></li><li><p>Clean</p></li></ul>"
    )

    assert lines(markup) == [
        ("Your day", "heading", 2, False),
        ("Bake", "item", 1, False),
        ("rye", "item", 2, False),
        ("Clean", "item", 1, False),
    ]


def test_flatten_breaks_lines_where_a_browser_does():
    markup = "one<br>two <span>still\n two</span><p>three</p><pre>four\nfive</pre>"

    assert flatten_html(markup).text == "one\ntwo still two\n\nthree\n\nfour\nfive"


def test_flatten_knows_wholly_bold_lines():
    flat = flatten_html("<p><strong>Your tasks</strong></p><p><b>Note:</b> bring an apron</p>")

    assert [mark.is_bold for mark in flat.marks] == [True, False]


def test_flatten_leaves_out_scripts_and_hidden_text():
    markup = (
        "<head><title>t</title></head><p>seen</p><script>no</script><style>no</style>"
        "<p hidden>no</p><p style='display: none'>no</p><template>no</template><!-- no -->"
    )

    assert flatten_html(markup).text == "seen"


def test_flatten_marks_page_furniture():
    assert lines("<nav>Home</nav><div class='job cookie-bar'>We use cookies</div><p>Baker</p>") == [
        ("Home", "line", 0, True),
        ("We use cookies", "line", 0, True),
        ("Baker", "line", 0, False),
    ]


def test_flatten_puts_cells_of_a_row_on_one_line():
    assert (
        flatten_html("<table><tr><td>Place</td><td>Ghent</td></tr></table>").text == "Place | Ghent"
    )


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 60_000 + "bread",
        "<table>" * 60_000 + "bread",
        "<ul>" + "<li>bread" * 60_000,
        "<p>" + "".join(f"<font color={n}>" for n in range(3000)) + "</p><p>bread" * 3000,
        "<p>" + "".join(f"<b class={n}>" for n in range(3000)) + "</p><p>bread" * 3000,
        "<" * 400_000 + " bread",
        "<li><ul>" * 30_000 + "bread",
    ],
    ids=["div", "table", "li", "font", "bold", "signs", "lists"],
)
def test_flatten_of_hostile_markup_ends_soon(markup):
    started = time.process_time()

    flat = flatten_html(markup)

    assert "bread" in flat.text
    assert time.process_time() - started < 5
