"""Read listings from files and print what was read, one JSON line a file."""

import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from reading.errors import Unreadable
from reading.listings import read_listing


class Command(BaseCommand):
    """Prints one object a file in the flat answer's fields, with `id`, the file's stem.

    A file that cannot be read is told on stderr and prints nothing; the exit status is 1 then.
    """

    help = __doc__.partition("\n")[0]
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("files", nargs="+", metavar="FILE", type=Path)

    def handle(self, *args, files: list[Path], **options):
        failed = [path for path in files if not self.read(path)]
        if failed:
            raise CommandError(f"{len(failed)} of {len(files)} files could not be read.")

    def read(self, path: Path) -> bool:
        try:
            answer = read_listing(path.read_bytes(), path.name).as_answer()
        except (OSError, Unreadable) as error:
            self.stderr.write(f"{path}: {error}")
            return False
        self.stdout.write(json.dumps({"id": path.stem, **answer}, ensure_ascii=False))
        return True
