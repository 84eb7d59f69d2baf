"""Write what people corrected as test cases for the reader: the files, and what they say."""

import json
from datetime import UTC, datetime, time
from pathlib import Path, PurePosixPath

from django.core.management.base import BaseCommand, CommandError
from django.utils.dateparse import parse_date

from ats.foundation.files import private_files
from postings.lessons import lesson_of
from postings.models import Reading
from postings.queries.readings import system_corrected

NOTE = """These are listings as they were sent in, with the values that people corrected.

A listing may name persons: a contact, a telephone number, a recruiter. Such data may be kept
and passed on only for a reason that its owners would agree to. Look through the files before you
give them to anybody, take names out where they are not needed, and delete the folder when it has
done its work. Nothing here was sent anywhere.

Each folder is an organization. labels.jsonl holds a line for each file: `labels` are the values
as they hold now, `unscored` the fields nobody has looked at, `corrections` what was read before.
"""


class Command(BaseCommand):
    """Writes FOLDER/<organization>/<listing>.<ending> and a labels.jsonl beside them."""

    help = __doc__.partition("\n")[0]

    def add_arguments(self, parser):
        parser.add_argument("folder", type=Path)
        parser.add_argument("--since", type=parse_date, metavar="YYYY-MM-DD")
        parser.add_argument("--organization", default="", metavar="SLUG")

    def handle(self, *args, folder: Path, since, organization: str, **options):
        if folder.exists() and any(folder.iterdir()):
            raise CommandError(f"{folder} is not empty.")
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "README.txt").write_text(NOTE)
        rows = system_corrected(datetime.combine(since, time(), UTC) if since else None)
        if organization:
            rows = rows.filter(listing__organization__slug=organization)
        count = sum(_write(folder, reading) for reading in rows.iterator(chunk_size=100))
        self.stdout.write(f"{count} corrected listings are in {folder}. Read its README.txt first.")


def _write(folder: Path, reading: Reading) -> bool:
    listing = reading.listing
    slug, ending = listing.organization.slug, PurePosixPath(listing.download_name).suffix[:10]
    name = f"{listing.code}{ending if ending[1:].isalnum() else '.txt'}"
    try:
        content = private_files.read(listing.file) if listing.file else None
    except FileNotFoundError:
        content = None
    if content is None:
        return False
    (folder / slug).mkdir(exist_ok=True)
    (folder / slug / name).write_bytes(content)
    lesson = lesson_of(reading, known_as=listing.code, file=f"{slug}/{name}")
    with (folder / slug / "labels.jsonl").open("a", encoding="utf-8") as labels:
        labels.write(json.dumps(lesson, ensure_ascii=False) + "\n")
    return True
