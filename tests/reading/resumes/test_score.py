"""The score table says 1 for the labels themselves, and less for what is wrong."""

import copy
import json
from pathlib import Path

import pytest

from tests.reading.resumes.score import KEYS, count, table

HERE = Path(__file__).parent
LABELS = [json.loads(line) for line in (HERE / "labels.jsonl").read_text("utf-8").splitlines()]
DRIVER = next(row for row in LABELS if row["id"] == "s06")


def answer_of(gold):
    return {"id": gold["id"], **copy.deepcopy(gold["labels"])}


def test_the_labels_themselves_score_one():
    scores = table(LABELS, {row["id"]: answer_of(row) for row in LABELS})

    assert scores == dict.fromkeys([*KEYS, "mean"], 1.0)


def test_no_answer_scores_nothing_where_the_file_says_something():
    scores = table([DRIVER], {})

    assert {key for key in KEYS if scores[key]} == {"links", "skills"}


def test_every_label_names_a_file():
    assert [row["file"] for row in LABELS if not list(HERE.glob(f"fixtures/*/{row['file']}"))] == []


@pytest.mark.parametrize(
    ("key", "value", "score"),
    [
        ("name", "DELROY A WHITCOMBE", 1),
        ("name", "Delroy", 0),
        ("phones", ["312.555.0187"], 1),
        ("phones", [], 0),
        ("location", {"city": "Joliet", "region": None, "country": None}, 0.5),
        ("total_years", 14.4, 1),
        ("total_years", 15.5, 0),
        ("skills", ["Tanker"], 1),
        ("skills", ["Python"], 0),
        ("headline", None, 0),
    ],
)
def test_count_of_a_key(key, value, score):
    assert count(key, DRIVER, {**answer_of(DRIVER), key: value}).score() == pytest.approx(score)


def test_count_of_positions_takes_each_part():
    answer = answer_of(DRIVER)
    answer["positions"][0] |= {"title": "Driver", "company": "PRAIRIE LANTERN FREIGHT"}

    counted = count("positions", DRIVER, answer)

    assert counted == (13, 14, 14)


def test_count_of_positions_takes_rows_in_any_order():
    answer = answer_of(DRIVER)
    answer["positions"].reverse()

    assert count("positions", DRIVER, answer).score() == 1


def test_count_of_languages_knows_other_words_for_a_level():
    answer = answer_of(DRIVER)
    answer["languages"][0] = {"name": "Englisch", "level": "Muttersprache"}

    assert count("languages", DRIVER, answer).score() == 1
