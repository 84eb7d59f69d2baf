"""The run: passages, fingerprints, order, size."""

import time

from reading.listings.lint import Draft, digest_of, load_packs
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


def test_hostile_text_takes_time_that_grows_with_it():
    """A million characters in one sentence end; how fast is the bench's business."""
    began = time.process_time()
    for piece in ("young ", "$1-", "between 25 and ", "10 years of ", "pay fee ", "a@b.", "((("):
        findings(Draft(content=piece * (300_000 // len(piece))))

    assert time.process_time() - began < 60
