"""Read listings from files, folders and archives; print what was read, one JSON line a listing."""

import json
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from reading.archives import Limits
from reading.containers import container_kind, split
from reading.errors import Unreadable, UnreadableListing
from reading.listings import read_listing


class Command(BaseCommand):
    """Prints one object a listing in the flat answer's fields, with `id`.

    The id is a file's stem, and `<stem>/<entry>` for an entry of a file that holds several. What
    cannot be read is told on stderr and prints nothing; the exit status is 1 then.
    """

    help = __doc__.partition("\n")[0]
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("files", nargs="+", metavar="FILE|FOLDER|ARCHIVE", type=Path)

    def handle(self, *args, files: list[Path], **options):
        count = failed = 0
        for path in _files(files):
            for known_as, name, data in self.listings(path):
                count += 1
                failed += data is None or not self.read(known_as, name, data)
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
                for entry in split(file, path.name, _limits()):
                    known_as = f"{path.stem}/{PurePosixPath(entry.name).with_suffix('')}"
                    if entry.refused:
                        self.stderr.write(f"{path}/{entry.name}: {entry.reason}")
                    yield known_as, entry.name, None if entry.refused else entry.data
        except (OSError, Unreadable) as error:
            self.stderr.write(f"{path}: {error}")
            yield path.stem, path.name, None

    def read(self, known_as: str, name: str, data: bytes) -> bool:
        try:
            answer = read_listing(data, name).as_answer()
        except UnreadableListing as error:
            self.stderr.write(f"{known_as}: {error}")
            return False
        self.stdout.write(json.dumps({"id": known_as, **answer}, ensure_ascii=False))
        return True


def _files(paths: list[Path]) -> Iterator[Path]:
    """Give files as they are, and those of folders in the order of their names."""
    for path in paths:
        if path.is_dir():
            inside = (p for p in sorted(path.rglob("*")) if p.is_file())
            yield from (p for p in inside if not p.name.startswith("."))
        else:
            yield path


def _limits() -> Limits:
    most = settings.LIMITS
    return Limits(
        entries=most["archive_entries"],
        unpacked_bytes=most["archive_unpacked_bytes"],
        entry_bytes=most["listing_file_bytes"],
        ratio=most["archive_ratio"],
    )
