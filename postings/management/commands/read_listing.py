"""Read listings from files, folders and archives; print what was read, one JSON line a listing."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from django.core.management.base import BaseCommand, CommandError

from postings.limits import container_limits
from reading.containers import container_kind, split
from reading.errors import Unreadable, UnreadableListing
from reading.listings import read_listing
from reading.listings.twins import Signature, cluster_of, signature_of


class Command(BaseCommand):
    """Prints one object a listing in the flat answer's fields, with `id`.

    The id is a file's stem, and `<stem>/<entry>` for an entry of a file that holds several. What
    cannot be read is told on stderr and prints nothing; the exit status is 1 then. With --twins
    all lines come at the end, each with `dup_cluster`: the same for listings of one job, null
    for one that is alone.
    """

    help = __doc__.partition("\n")[0]
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("files", nargs="+", metavar="FILE|FOLDER|ARCHIVE", type=Path)

        parser.add_argument(
            "--twins", action="store_true", help="group listings of one job: adds dup_cluster"
        )

    def handle(self, *args, files: list[Path], twins: bool, **options):
        self.waiting: list[tuple[dict, Signature]] | None = [] if twins else None
        count = failed = 0
        for path in _files(files):
            for known_as, name, data in self.listings(path):
                count += 1
                failed += data is None or not self.read(known_as, name, data)
        self.tell_twins()
        if failed:
            raise CommandError(f"{failed} of {count} listings could not be read.")

    def listings(self, path: Path) -> Iterator[tuple[str, str, bytes | None]]:
        """Give each listing of a file: its id, its name, its bytes (None: refused)."""
        try:
            with path.open("rb") as file:
                if not container_kind(file, path.name):
                    file.seek(0)
                    yield path.stem, path.name, file.read()
                    return
                for entry in split(file, path.name, container_limits()):
                    known_as = f"{path.stem}/{PurePosixPath(entry.name).with_suffix('')}"
                    if entry.refused:
                        self.stderr.write(f"{path}/{entry.name}: {entry.reason}")
                    yield known_as, entry.name, None if entry.refused else entry.data
        except (OSError, Unreadable) as error:
            self.stderr.write(f"{path}: {error}")
            yield path.stem, path.name, None

    def read(self, known_as: str, name: str, data: bytes) -> bool:
        try:
            read = read_listing(data, name)
        except UnreadableListing as error:
            self.stderr.write(f"{known_as}: {error}")
            return False
        answer = {"id": known_as, **read.as_answer()}
        if self.waiting is None:
            self.tell(answer)
        else:
            self.waiting.append((answer, signature_of(read)))
        return True

    def tell(self, answer: dict) -> None:
        self.stdout.write(json.dumps(answer, ensure_ascii=False))

    def tell_twins(self) -> None:
        """Print what waited for the others: `dup_cluster` is the id of a group's first listing."""
        answers = [answer for answer, _signature in self.waiting or ()]
        groups = cluster_of([signature for _answer, signature in self.waiting or ()])
        sizes = Counter(groups)
        for answer, group in zip(answers, groups, strict=True):
            first = answers[group]["id"] if sizes[group] > 1 else None
            self.tell({**answer, "dup_cluster": first})


def _files(paths: list[Path]) -> Iterator[Path]:
    """Give files as they are, and those of folders in the order of their names."""
    for path in paths:
        if path.is_dir():
            inside = (p for p in sorted(path.rglob("*")) if p.is_file())
            yield from (p for p in inside if not p.name.startswith("."))
        else:
            yield path
