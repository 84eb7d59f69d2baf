"""Files without a row are swept; those with one, and young ones, stay."""

import os
import time

import pytest

from ats.foundation.files import private_files
from ats.foundation.orphans import owners, sweep_orphans
from tests.factories.applicants import DocumentFactory

pytestmark = pytest.mark.django_db


def stored(*, days_old: float) -> str:
    name = private_files.save(b"words").name
    then = time.time() - days_old * 24 * 3600
    os.utime(private_files.path(name), (then, then))
    return name


def test_sweep_orphans_takes_an_old_file_without_a_row():
    stored(days_old=2)

    assert (sweep_orphans(), list(private_files.names())) == (1, [])


def test_sweep_orphans_leaves_a_file_with_a_row():
    name = stored(days_old=2)
    DocumentFactory(file=name)

    assert (sweep_orphans(), list(private_files.names())) == (0, [name])


def test_sweep_orphans_leaves_a_young_file():
    name = stored(days_old=0.5)

    assert (sweep_orphans(), list(private_files.names())) == (0, [name])


def test_sweep_orphans_takes_what_was_never_finished():
    private_files.root.mkdir(parents=True)
    left = private_files.root / "incoming-abc"
    left.write_bytes(b"half")
    os.utime(left, (0, 0))

    assert (sweep_orphans(), left.exists()) == (1, False)


def test_owners_are_all_columns_that_name_files():
    assert {(model.__name__, column) for model, column in owners()} == {
        ("CandidateExport", "file"),
        ("Container", "file"),
        ("Document", "file"),
        ("DocumentPage", "file"),
        ("HeldFile", "file"),
        ("LetterFile", "file"),
        ("Listing", "file"),
        ("MailFile", "file"),
        ("ReceivedFile", "file"),
        ("ReceivedMail", "file"),
    }
