"""Which rows are meant, and may be seen, is said in `queries`: a view or an API narrows none."""

import ast
from pathlib import Path

import pytest
from django.conf import settings

# The door itself finds a key before there is a member to ask for.
DOOR = "ats/access/api/keys.py"
NARROWS = {"filter", "exclude"}


def modules() -> list[Path]:
    root = Path(settings.BASE_DIR)
    found = [
        path
        for kind in ("views", "api")
        for place in (f"*/{kind}", f"ats/*/{kind}")
        for folder in root.glob(place)
        for path in folder.rglob("*.py")
    ]
    return sorted(path for path in found if path != root / DOOR)


@pytest.mark.parametrize("path", modules(), ids=lambda path: "/".join(path.parts[-3:]))
def test_views_narrow_no_rows(path):
    calls = [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)]

    narrowing = [
        f"{path.name}:{call.lineno} .{call.func.attr}()"
        for call in calls
        if isinstance(call.func, ast.Attribute) and call.func.attr in NARROWS
    ]

    assert narrowing == []
