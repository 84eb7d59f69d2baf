"""One installation for all journeys: starting it is what takes the time."""

import json
import tempfile
from pathlib import Path

import pytest

from tests.journeys.plant import Plant


@pytest.fixture(scope="session")
def plant():
    # Not pytest's folder, which only its own user may enter: PostgreSQL runs as another.
    plant = Plant(Path(tempfile.mkdtemp(prefix="rolecall-plant-")))
    try:
        plant.open()
        plant.facts = json.loads(
            plant.shell("from tests.journeys.seed import seed; seed()").splitlines()[-1]
        )
        yield plant
    finally:
        plant.close()
