"""Word lists kept as text files: `[kind]` opens a group, `#` a comment, each line one entry."""

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


@cache
def load(name: str) -> dict[str, tuple[str, ...]]:
    """Give the groups of `<name>.txt` in the order of the file."""
    groups: dict[str, list[str]] = {}
    entries: list[str] = []
    for line in (FOLDER / f"{name}.txt").read_text("utf-8").splitlines():
        entry = line.strip()
        if entry.startswith("[") and entry.endswith("]"):
            entries = groups.setdefault(entry[1:-1], [])
        elif entry and not entry.startswith("#"):
            entries.append(entry)
    return {kind: tuple(found) for kind, found in groups.items()}
