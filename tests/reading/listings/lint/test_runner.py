"""The run: passages, fingerprints, order, size."""

from collections import Counter

import pytest

from reading.listings.lint import Draft, digest_of, load_packs, runner
from tests.reading.listings.lint.asking import TODAY, asked, findings

TEXT = "We bake.\nJoin our young team. We pay well."


def test_passage_stands_where_it_says():
    (found,) = findings(Draft(content=TEXT), "age_word")

    passage = found.passage
    assert TEXT[passage.start : passage.end] == passage.text == "young team"
    assert passage.sentence == "Join our young team."
    assert TEXT[passage.offset :].startswith(passage.sentence)


def test_fingerprint_changes_with_its_sentence_alone():
    def name(text):
        return findings(Draft(content=text), "age_word")[0].fingerprint

    assert name(TEXT) == name("Another beginning.\nJoin our young team. And end.")
    assert name(TEXT) != name(TEXT.replace("Join", "Meet"))


def test_the_gravest_comes_first():
    found = findings(asked("Passport number", title="Ninja", content=TEXT, reply_days=5))

    assert [f.severity for f in found] == ["block", "warn", "advice"]


def test_digest_changes_with_the_day_a_law_begins():
    from datetime import date

    packs = load_packs()
    assert digest_of(packs, TODAY) == digest_of(packs, date(2026, 12, 1))
    assert digest_of(packs, TODAY) != digest_of(packs, date(2025, 12, 31))


@pytest.mark.parametrize(
    "piece", ["young ", "$1-", "between 25 and ", "10 years of ", "pay fee ", "a@b.", "((("]
)
def test_hostile_text_gives_only_so_many_findings(piece):
    found = findings(Draft(content=piece * (20_000 // len(piece))))

    assert len(found) <= 200
    assert max(Counter(f.code for f in found).values(), default=0) <= 50


def test_one_rule_tells_fifty_times_at_most():
    text = "\n".join(f"Join our young team {n}." for n in range(60))

    assert len(findings(Draft(content=text), "age_word")) == 50


def test_findings_of_many_rules_are_cut_behind_the_gravest(monkeypatch):
    monkeypatch.setattr(runner, "MOST_FINDINGS", 1)

    found = findings(asked("Passport number", title="Ninja", content=TEXT, reply_days=5))

    assert [f.severity for f in found] == ["block"]
