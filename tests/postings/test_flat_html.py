"""Words of cleaned HTML, found and replaced where they stand."""

import pytest

from postings.flat_html import flatten, replace_words


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One</p><p>Two</p>", "One\nTwo\n"),
        ("<ul><li>A &amp; B</li><li>C<br>D</li></ul>", "A & B\nC\nD\n"),
        ("<p>a <b>b</b> c</p>", "a b c\n"),
        ("", ""),
    ],
)
def test_flatten(html, text):
    flat = flatten(html)

    assert flat.text == text
    assert len(flat.spots) == len(text)


@pytest.mark.parametrize(
    ("html", "words", "after", "expected"),
    [
        ("<p>our young team.</p>", "young team", "team", "<p>our team.</p>"),
        ("<p>our <b>young</b> team.</p>", "young team", "team", "<p>our <b>team</b>.</p>"),
        ("<p>A &amp; young B</p>", "young", "<old>", "<p>A &amp; &lt;old&gt; B</p>"),
        ("<p>One. Two. Three.</p>", "Two.", "", "<p>One. Three.</p>"),
        ("<p>One.</p><p>Two.</p>", "Two.", "", "<p>One.</p>"),
        ("<ul><li>One</li></ul><p>Two</p>", "One", "", "<p>Two</p>"),
        ("<p>Two. Three.</p>", "Two.", "", "<p>Three.</p>"),
        ("<p>R&amp;D ninja</p>", "ninja", "expert", "<p>R&amp;D expert</p>"),
    ],
)
def test_replace_words(html, words, after, expected):
    start = flatten(html).text.index(words)

    assert replace_words(html, start, start + len(words), after) == expected
