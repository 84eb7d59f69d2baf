"""manage.py export_corrections FOLDER: what people corrected, as test cases."""

import json
from datetime import UTC, datetime

import pytest
from django.core.management import CommandError, call_command

from ats.foundation import jobs
from ats.foundation.files import private_files
from ats.foundation.models import Job
from postings.actions.correct_reading import correct_reading
from postings.actions.create_posting_from_reading import create_posting_from_reading
from postings.actions.queue_listings import queue_reading
from postings.models import Reading
from tests.factories.postings import ListingFactory, UploadFactory

pytestmark = pytest.mark.django_db

TEXT = b"""Head Gardener
Larkspur Estates
Lisbon, Portugal

What you will do
- Plant the borders in spring and autumn
- Prune the roses
"""


def read(member, name="job.txt"):
    upload = UploadFactory(organization=member.organization, by=member)
    listing = ListingFactory(upload=upload, name=name, file=private_files.save(TEXT).name)
    queue_reading(upload, [listing])
    jobs.run(Job.objects.latest("pk").pk)
    listing.refresh_from_db()
    return listing


@pytest.fixture
def corrected(recruiter):
    listing = read(recruiter)
    values = {"title": "Rose Keeper", "responsibilities": ["Plant the roses", "Water", "Prune"]}
    return correct_reading(listing, by=recruiter, row_version=1, values=values)


def export(folder, *options):
    call_command("export_corrections", str(folder), *options)
    found = sorted(folder.glob("*/labels.jsonl"))
    return [json.loads(line) for path in found for line in path.read_text().splitlines()]


def test_export_corrections_writes_the_bytes_and_the_values_as_they_hold(corrected, tmp_path):
    [lesson] = export(tmp_path / "out")

    assert (tmp_path / "out" / lesson["file"]).read_bytes() == TEXT
    assert lesson["id"] == corrected.code
    assert lesson["labels"]["title"] == "Rose Keeper"
    assert lesson["labels"]["responsibilities_count"] == 3
    assert lesson["labels"]["first_responsibility"] == "Plant the roses"
    change = next(row for row in lesson["corrections"] if row["field"] == "title")
    assert (change["before"], change["after"]) == ("Head Gardener", "Rose Keeper")


def test_export_corrections_scores_only_what_a_person_has_said(corrected, recruiter, tmp_path):
    [waiting] = export(tmp_path / "one")
    create_posting_from_reading(
        corrected, by=recruiter, row_version=corrected.row_version, values={}
    )
    [accepted] = export(tmp_path / "two")

    assert "company" in waiting["unscored"]
    assert not {"title", "responsibilities_count"} & set(waiting["unscored"])
    assert accepted["unscored"] == []


def test_export_corrections_each_organization_has_its_folder(corrected, stranger, tmp_path):
    theirs = read(stranger)
    correct_reading(theirs, by=stranger, row_version=1, values={"title": "Other"})

    export(tmp_path / "all")
    only = export(tmp_path / "only", "--organization=larkspur")

    folders = {path.name for path in (tmp_path / "all").iterdir() if path.is_dir()}
    assert folders == {"larkspur", stranger.organization.slug}
    assert [lesson["id"] for lesson in only] == [corrected.code]


def test_export_corrections_since_a_day(corrected, tmp_path):
    Reading.objects.update(updated_at=datetime(2020, 1, 1, tzinfo=UTC))

    assert export(tmp_path / "new", "--since=2021-01-01") == []
    assert len(export(tmp_path / "old", "--since=2019-01-01")) == 1


def test_export_corrections_says_that_persons_may_be_named(corrected, tmp_path):
    export(tmp_path / "out")

    assert "may name persons" in (tmp_path / "out" / "README.txt").read_text()


def test_export_corrections_takes_no_folder_that_holds_something(corrected, tmp_path):
    (tmp_path / "mine.txt").write_text("mine")

    with pytest.raises(CommandError, match="not empty"):
        export(tmp_path)


@pytest.mark.parametrize("name", ["a.b/c", "job.ü?", "job", "x." + "y" * 40])
def test_export_corrections_names_files_by_itself(recruiter, tmp_path, name):
    listing = read(recruiter, name)
    correct_reading(listing, by=recruiter, row_version=1, values={"title": "Other"})

    [lesson] = export(tmp_path / "out")

    assert lesson["file"].startswith(f"larkspur/{listing.code}.")
