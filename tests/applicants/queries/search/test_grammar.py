"""What a query says, and how a broken one is explained."""

from contextlib import suppress
from time import perf_counter

import pytest

from applicants.queries.search.grammar import parse, plain_words, without_places
from applicants.queries.search.tree import And, BrokenQuery, Field, Not, Or, Text


def word(text, *, exact=False):
    return Text((text,), not exact, (0, 0))


def phrase(*words):
    return Text(words, False, (0, 0))


def field(name, value):
    return Field(name, value, (0, 0))


PYTHON, HASKELL, ROSES = word("python"), word("haskell"), word("roses")


@pytest.mark.parametrize(
    ("q", "tree"),
    [
        ("python", PYTHON),
        ("PYTHON", PYTHON),
        ("Pÿthon", PYTHON),
        ("python haskell", And((PYTHON, HASKELL))),
        ("python AND haskell", And((PYTHON, HASKELL))),
        ("python and haskell", And((PYTHON, word("and"), HASKELL))),
        ("python OR haskell", Or((PYTHON, HASKELL))),
        ("python OR haskell roses", Or((PYTHON, And((HASKELL, ROSES))))),
        ("(python OR haskell) roses", And((Or((PYTHON, HASKELL)), ROSES))),
        ("NOT python", Not(PYTHON)),
        ("-python", Not(PYTHON)),
        ("roses -python", And((ROSES, Not(PYTHON)))),
        ("roses -(python OR haskell)", And((ROSES, Not(Or((PYTHON, HASKELL)))))),
        ("NOT NOT python", Not(Not(PYTHON))),
        ('"site reliability"', phrase("site", "reliability")),
        ("“site reliability”", phrase("site", "reliability")),
        ("«site reliability»", phrase("site", "reliability")),
        ('"python"', phrase("python")),
        ('"site reli*"', Text(("site", "reli"), True, (0, 0))),
        ("node.js", Text(("node", "js"), False, (0, 0))),
        ("full-stack", Text(("full", "stack"), True, (0, 0))),
        ("py*", word("py")),
        ("go", word("go", exact=True)),
        ("tag:silver", field("tag", "silver")),
        ("Tag:silver", field("tag", "silver")),
        ('tag:"second look"', field("tag", "second look")),
        ("applied:>2026-01-01", field("applied", ">2026-01-01")),
        ("applied:>-30d", field("applied", ">-30d")),
        ("years:python>=3", field("years", "python>=3")),
        ('years:"site reliability">=3', field("years", "site reliability>=3")),
        ("-tag:silver", Not(field("tag", "silver"))),
        ("stage:(screen OR offer)", Or((field("stage", "screen"), field("stage", "offer")))),
        ("python & roses", And((PYTHON, ROSES))),
        ("(((python)))", PYTHON),
        ("https://ledger.example", Text(("https", "ledger", "example"), True, (0, 0))),
    ],
)
def test_parse(q, tree):
    assert without_places(parse(q)) == tree


@pytest.mark.parametrize("q", ["", "  ", "!?", "&", '""'])
def test_parse_nothing_to_look_for(q):
    assert parse(q) is None


@pytest.mark.parametrize(
    ("q", "at", "words"),
    [
        ('roses "site', (6, 7), "quotation mark is never closed"),
        ("(roses", (0, 1), "bracket is never closed"),
        ("roses)", (5, 6), "bracket was never opened"),
        ("roses ()", (6, 8), "nothing in these brackets"),
        ("AND roses", (0, 3), "AND needs something before it"),
        ("roses AND", (6, 9), "AND needs something behind it"),
        ("roses OR OR python", (6, 8), "OR needs something behind it"),
        ("roses (OR python)", (7, 9), "OR needs something before it"),
        ("roses NOT", (6, 9), "NOT needs something behind it"),
        ("(NOT) roses", (1, 4), "NOT needs something behind it"),
        ("tag: silver", (0, 4), "needs a value"),
        ("roses tag:", (6, 10), "needs a value"),
        ('tag:""', (0, 6), "needs a value"),
        ("stage:(tag:silver)", (7, 11), "cannot stand within"),
        ("(" * 11 + "a" + ")" * 11, (10, 11), "10 deep"),
        ("NOT " * 11 + "a", (40, 43), "10 deep"),
        ("a " * 51, (0, 102), "50 are the most"),
        ("x" * 1001, (1000, 1001), "1000 characters"),
    ],
)
def test_parse_broken_says_where_and_why(q, at, words):
    with pytest.raises(BrokenQuery, match=words) as refused:
        parse(q)

    assert refused.value.at == at


def test_parse_keeps_places():
    node = parse('roses tag:"second look"')

    assert [item.at for item in node.items] == [(0, 5), (6, 23)]


@pytest.mark.parametrize("letters", ["(", ")", '"', "-", "a:", "NOT ", "OR ", "*", "a(", '"a'])
def test_parse_is_quick_on_anything(letters):
    began = perf_counter()

    with suppress(BrokenQuery):
        parse((letters * 1000)[:1000])

    assert perf_counter() - began < 0.5


@pytest.mark.parametrize("q", ["NEAR(", 'roses "', "a AND", "tag:", "((("])
def test_plain_words_breaks_on_nothing(q):
    plain_words(q)


def test_plain_words_are_beginnings():
    assert without_places(plain_words('amara "OR" o')) == And(
        (word("amara"), word("or"), word("o", exact=True))
    )
