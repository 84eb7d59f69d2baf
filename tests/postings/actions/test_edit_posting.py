"""Words change under a version number; a stale form overwrites nothing."""

import pytest

from ats.activity.models import Event
from ats.foundation.errors import DomainError
from postings.actions import edit_posting as module
from postings.actions.create_posting import create_posting
from postings.actions.edit_posting import StaleEdit, edit_posting
from postings.models import Posting

pytestmark = pytest.mark.django_db


@pytest.fixture
def posting(recruiter):
    return create_posting(
        by=recruiter,
        title="Gardener",
        places=[{"city": "Lisbon", "country": "PT"}],
        requirements=["Knows roses", "Likes bees"],
    )


def test_edit_posting_changes_what_is_named_and_nothing_else(posting, recruiter):
    edited = edit_posting(posting, by=recruiter, row_version=1, title="Head gardener")

    assert (edited.title, edited.row_version, edited.places.count()) == ("Head gardener", 2, 1)


def test_edit_posting_stale_overwrites_nothing(posting, recruiter):
    edit_posting(posting, by=recruiter, row_version=1, title="Mine")

    with pytest.raises(StaleEdit):
        edit_posting(posting, by=recruiter, row_version=1, title="Yours", places=[])

    posting.refresh_from_db()
    assert (posting.title, posting.places.count()) == ("Mine", 1)


def test_edit_posting_without_a_change_records_nothing(posting, recruiter):
    edited = edit_posting(
        posting,
        by=recruiter,
        row_version=1,
        title="Gardener",
        places=[{"city": "Lisbon", "country": "PT"}],
        requirements=["Knows roses", "Likes bees"],
    )

    assert edited.row_version == 1
    assert Event.objects.filter(kind="posting.edited").count() == 0


def test_edit_posting_event_names_what_changed(posting, recruiter):
    edit_posting(
        posting,
        by=recruiter,
        row_version=1,
        pay={"min_minor": 100, "currency": "EUR", "period": "HOUR"},
        requirements=["Knows roses"],
    )

    event = Event.objects.get(kind="posting.edited")
    assert event.facts["changed"] == ["pay", "requirements"]


def test_edit_posting_keeps_rows_of_lines_that_stay(posting, recruiter):
    roses, bees = posting.requirements.all()

    edit_posting(
        posting,
        by=recruiter,
        row_version=1,
        requirements=[{"text": "Likes bees", "is_must": False}, "Owns boots", "Knows roses"],
    )

    lines = list(posting.requirements.all())
    assert [line.text for line in lines] == ["Likes bees", "Owns boots", "Knows roses"]
    assert (lines[0].pk, lines[2].pk) == (bees.pk, roses.pk)


def test_edit_posting_refused_leaves_all_as_it_was(posting, recruiter):
    with pytest.raises(DomainError):
        edit_posting(
            posting, by=recruiter, row_version=1, title="New", places=[{"city": "x" * 200}]
        )

    posting.refresh_from_db()
    assert posting.title == "Gardener"


def test_edit_posting_rolls_back_when_recording_fails(posting, recruiter, monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError

    monkeypatch.setattr(module, "record_of", fail)

    with pytest.raises(RuntimeError):
        edit_posting(posting, by=recruiter, row_version=1, title="New")

    assert Posting.objects.get().title == "Gardener"
