"""Where a query was found."""

from time import perf_counter

import pytest

from applicants.queries.search import parse
from applicants.queries.search.marking import excerpt, marked, wanted_in


def mark(q, text):
    return marked(text, wanted_in(parse(q)))


@pytest.mark.parametrize(
    ("q", "html"),
    [
        ("okafor", "Amara <mark>Okafor</mark> &amp; Sons"),
        ("ama", "<mark>Amara</mark> Okafor &amp; Sons"),
        ("mara", "Amara Okafor &amp; Sons"),
        ('"ama"', "Amara Okafor &amp; Sons"),
        ('"amara okafor"', "<mark>Amara Okafor</mark> &amp; Sons"),
        ("sons -amara", "Amara Okafor &amp; <mark>Sons</mark>"),
        ("tag:amara", "Amara Okafor &amp; Sons"),
    ],
)
def test_marked(q, html):
    assert mark(q, "Amara Okafor & Sons") == html


def test_marked_forgives_accents():
    assert mark("olafsdottir", "Amara Ólafsdóttir") == "Amara <mark>Ólafsdóttir</mark>"
    assert mark("jürgen", "Jurgen and Jürgen") == "<mark>Jurgen</mark> and <mark>Jürgen</mark>"


def test_excerpt_shows_the_words_around():
    text = "word " * 100 + "<b>Haskell</b> & more " + "word " * 100

    shown = excerpt(text, wanted_in(parse("haskell")))

    assert "&lt;b&gt;<mark>Haskell</mark>&lt;/b&gt; &amp; more" in shown
    assert (shown.startswith("… word"), shown.endswith("word …"), len(shown) < 300) == (
        True,
        True,
        True,
    )


def test_excerpt_shows_each_word_once():
    text = "Python here. " + "word " * 100 + "Roses there. " + "word " * 100 + "Python again."

    shown = excerpt(text, wanted_in(parse("roses python")))

    assert shown.count("<mark>") == 2
    assert shown.index("Python") < shown.index("Roses")


def test_excerpt_of_what_is_not_there_is_blank():
    assert excerpt("Ten years of roses", wanted_in(parse("python"))) == ""


@pytest.mark.parametrize("letters", ["a ", "aaaa", ". ", "\n", "ä"])
def test_excerpt_is_quick_on_a_long_text(letters):
    began = perf_counter()

    excerpt(letters * 100_000, wanted_in(parse('"a a a b" aaaab')))

    assert perf_counter() - began < 1
