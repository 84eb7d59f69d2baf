"""Held files are gone after their day, and a form that is sent then is told."""

from datetime import timedelta
from functools import partial

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from applicants.actions.held_files import forget_held_files, hold_file
from applicants.actions.keep_submission import ResumeGone
from applicants.actions.submission import SentFile, Submission
from applicants.actions.submit_application import submit_application
from applicants.models import Application, Document, HeldFile
from ats.foundation.files import private_files
from tests.at_once import at_once
from tests.factories.postings import PostingFactory, StageFactory

pytestmark = pytest.mark.django_db
ROUNDS = 10


@pytest.fixture
def held():
    posting = PostingFactory(published=True)
    StageFactory(posting=posting)
    upload = SimpleUploadedFile("cv.pdf", b"%PDF-1.4")
    upload.safe_name, upload.file_type = "cv.pdf", "pdf"
    return hold_file(posting, "token", upload=upload)


def test_forget_held_files_takes_row_and_file_after_a_day(held):
    early = forget_held_files()
    HeldFile.objects.update(created_at=timezone.now() - timedelta(days=1, seconds=1))

    late = forget_held_files()

    assert (early, late, HeldFile.objects.count()) == (0, 1, 0)
    assert list(private_files.names()) == []


def test_submit_with_a_held_file_that_is_gone_says_so(held):
    resume = SentFile(held.file, held.name, held.size, held.sha256, "pdf", held=held.pk)
    held.delete()

    with pytest.raises(ResumeGone):
        submit_application(
            held.posting,
            Submission(name="A", email="a@example.test", form_token="token", resume=resume),
        )

    assert Application.objects.count() == 0


def test_forget_held_files_leaves_what_became_a_document(held):
    resume = SentFile(held.file, held.name, held.size, held.sha256, "pdf", held=held.pk)
    submit_application(
        held.posting,
        Submission(name="A", email="a@example.test", form_token="token", resume=resume),
    )

    forget_held_files()

    assert list(private_files.names()) == [held.file]


def another_upload() -> SimpleUploadedFile:
    upload = SimpleUploadedFile("other.pdf", b"%PDF-1.7")
    upload.safe_name, upload.file_type = "other.pdf", "pdf"
    return upload


def test_submit_with_a_held_file_that_was_exchanged_says_so(held):
    resume = SentFile(held.file, held.name, held.size, held.sha256, "pdf", held=held.pk)
    hold_file(held.posting, "token", upload=another_upload())

    with pytest.raises(ResumeGone):
        submit_application(
            held.posting,
            Submission(name="A", email="a@example.test", form_token="token", resume=resume),
        )

    assert [name for name in private_files.names() if name == held.file] == []


@pytest.mark.django_db(transaction=True)
def test_hold_file_while_the_form_is_sent_loses_no_document(held):
    """Two tabs of one form: one is sent, the other comes back with another file."""
    for number in range(ROUNDS):
        row = hold_file(held.posting, f"token{number}", upload=another_upload())
        resume = SentFile(row.file, row.name, row.size, row.sha256, "pdf", held=row.pk)
        submission = Submission(
            name="A", email=f"{number}@example.test", form_token=f"token{number}", resume=resume
        )

        at_once(
            partial(submit_application, held.posting, submission),
            partial(hold_file, held.posting, f"token{number}", upload=another_upload()),
        )

    files = set(private_files.names())
    assert [row.name for row in Document.objects.all() if row.file not in files] == []
