"""Word lists kept as text files: `[kind]` opens a group, `#` a comment, each line one entry.

Long lists are sorted instead, `name=value` a line, and looked up as they stand: nothing is built
of them when the reader starts.
"""

from bisect import bisect_left
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


@cache
def sorted_lines(name: str) -> list[str]:
    """Give the lines of a sorted list, without the comment on top."""
    lines = (FOLDER / f"{name}.txt").read_text("utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def look_up(name: str, key: str) -> str | None:
    """Give the value of a key in a sorted list."""
    lines, start = sorted_lines(name), f"{key}="
    at = bisect_left(lines, start)
    if at < len(lines) and lines[at].startswith(start):
        return lines[at][len(start) :]
    return None
