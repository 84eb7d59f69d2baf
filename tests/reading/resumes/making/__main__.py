"""Draws every résumé of the modules named and writes their labels.

`python -m tests.reading.resumes.making FOLDER LABELS MODULE…`
"""

import importlib
import json
import sys
from pathlib import Path

from tests.reading.resumes.making.checking import missing
from tests.reading.resumes.making.labels import RESUMES


def main(folder: str, labels: str, *modules: str) -> int:
    """Draw the files, check that each says what its labels say, write the labels."""
    only = {name for name in modules if "." in name and name.rpartition(".")[2] in ENDS}
    for module in modules:
        if module not in only:
            importlib.import_module(module)
    faults = 0
    for made in RESUMES:
        path = Path(folder) / made.file
        if not only or made.file in only:
            made.draw(path)
        for word in missing(path, made.labels):
            faults += 1
            print(f"{made.file}: {word!r} is not in the file", file=sys.stderr)
    lines = [
        json.dumps(made.line(), ensure_ascii=False)
        for made in sorted(RESUMES, key=lambda made: made.file)
    ]
    Path(labels).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return min(faults, 1)


ENDS = {"pdf", "docx", "odt", "rtf", "html", "txt", "json", "md"}

if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
