"""The seeds, field by field, by the scorer that stands beside them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reading.listings import read_listing

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def listings() -> Path:
    if "ROLECALL_SHARED" not in os.environ:
        pytest.skip("ROLECALL_SHARED names no folder")
    return Path(os.environ["ROLECALL_SHARED"]) / "listings"


def test_every_field_of_the_seeds_is_right(listings, tmp_path):
    files = sorted((listings / "seeds").glob("*.txt"))
    answers = [{"id": f.stem, **read_listing(f.read_bytes(), f.name).as_answer()} for f in files]
    predictions, result = tmp_path / "predictions.jsonl", tmp_path / "result.json"
    predictions.write_text("\n".join(json.dumps(answer) for answer in answers), "utf-8")

    gold = listings / "seeds/labels.jsonl"
    arguments = ["--gold", gold, "--pred", predictions, "--json", result]
    subprocess.run(
        [sys.executable, listings / "score.py", *arguments], check=True, capture_output=True
    )

    found = json.loads(result.read_text("utf-8"))
    assert found["predicted"] == found["listings"] == len(files) == 4
    assert {f: (x["fp"], x["fn"]) for f, x in found["fields"].items() if x["fp"] or x["fn"]} == {}
    assert found["macro_f1"] == 1.0
