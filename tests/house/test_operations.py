"""The operator's page names every variable that is read, and none that is not."""

import re
from pathlib import Path

from tests.house.test_compose import known_variables

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "operations.md").read_text()


def test_page_has_a_row_for_every_variable_that_is_read():
    rows = set(re.findall(r"^\| `([A-Z_]+)`", PAGE, re.MULTILINE))

    assert rows == {name for name in known_variables() if not name.endswith("_FILE")}
