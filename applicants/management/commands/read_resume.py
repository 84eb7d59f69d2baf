"""Read résumés from files; print what was read, one JSON line a file."""

import json
from datetime import date
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from ats.foundation.sandbox import sandbox
from reading.errors import Unreadable
from reading.resumes import answer, read_resume
from reading.sandbox import needs_sandbox


class Command(BaseCommand):
    """Prints one object a file: the flat answer, with the file's stem as `id`.

    What cannot be read is told on stderr and prints nothing; the exit status is 1 then.
    """

    help = __doc__.partition("\n")[0]
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("files", nargs="+", metavar="FILE", type=Path)
        parser.add_argument(
            "--as-of", type=date.fromisoformat, help="the day that stands for today: YYYY-MM-DD"
        )

    def handle(self, *args, files: list[Path], as_of: date | None, **options):
        today = as_of or timezone.localdate()
        failed = sum(not self.read(path, today) for path in files)
        if failed:
            raise CommandError(f"{failed} of {len(files)} résumés could not be read.")

    def read(self, path: Path, as_of: date) -> bool:
        try:
            data = path.read_bytes()
            read = sandbox.read_resume if needs_sandbox(data, path.name) else read_resume
            resume = read(data, path.name, as_of=as_of)
        except (OSError, Unreadable) as error:
            self.stderr.write(f"{path}: {error}")
            return False
        found = {"id": path.stem, **answer(resume)}
        self.stdout.write(json.dumps(found, ensure_ascii=False))
        return True
