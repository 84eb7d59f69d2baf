"""A public version is taken up again as what is saved, and given back."""

import pytest

from ats.activity.models import Event
from ats.foundation.errors import Conflict
from postings.actions import restore_version as module
from postings.actions.create_posting import create_posting
from postings.actions.edit_posting import StaleEdit, edit_posting
from postings.actions.publish_posting import publish_posting
from postings.actions.questions import add_question, edit_question, remove_question
from postings.actions.restore_version import restore_version, undo_restore_version
from postings.models import SetAside
from postings.queries.content import content_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def posting(recruiter):
    """Return a posting that says something else in every part than its first version."""
    posting = create_posting(
        by=recruiter,
        title="Gardener",
        places=[{"city": "Lisbon", "country": "PT"}],
        pay={"min_minor": 30_000_00, "max_minor": None, "currency": "EUR", "period": "YEAR"},
        content_html="<p>Roses.</p>",
        requirements=["Knows roses", {"text": "Likes bees", "is_must": False}],
    )
    asked = add_question(posting, by=recruiter, label="A licence?", kind="yes_no")
    gone = add_question(posting, by=recruiter, label="Which tools?", kind="long")
    posting = publish_posting(posting, by=recruiter)
    edit_question(asked, by=recruiter, label="A driving licence?", look_at={"answers": [False]})
    remove_question(gone, by=recruiter)
    add_question(posting, by=recruiter, label="Why?", kind="long")
    return edit_posting(
        posting,
        by=recruiter,
        row_version=posting.row_version,
        title="Head gardener",
        places=[],
        pay=None,
        content_html="<p>Beds.</p>",
        requirements=["Knows beds"],
        reply_days=9,
        is_resume_required=False,
    )


def restored(posting, by):
    return restore_version(posting.versions.get(number=1), by=by, row_version=posting.row_version)


def test_restore_version_saves_all_that_it_says(posting, recruiter):
    restored(posting, recruiter)

    posting.refresh_from_db()
    version = posting.versions.get()
    assert content_of(posting) == version.content
    assert (posting.version_number, posting.row_version) == (1, 3)
    assert Event.objects.about(posting).first().kind == "version.restored"


def test_restore_version_keeps_what_the_answers_sort(posting, recruiter):
    restored(posting, recruiter)

    question = posting.questions.get(label="A licence?")
    assert question.look_at == {"answers": [False]}
    assert posting.questions.get(label="Why?").is_archived


def test_undo_restore_version_lets_everything_return(posting, recruiter):
    before = content_of(posting)
    kept = restored(posting, recruiter)

    undo_restore_version(kept, by=recruiter)

    posting.refresh_from_db()
    assert content_of(posting) == before
    assert not SetAside.objects.exists()
    assert Event.objects.about(posting).first().kind == "version.unrestored"


def test_undo_restore_version_overwrites_nothing_that_came_since(posting, recruiter):
    kept = restored(posting, recruiter)
    posting.refresh_from_db()
    edit_posting(posting, by=recruiter, row_version=posting.row_version, title="Since")

    with pytest.raises(Conflict):
        undo_restore_version(kept, by=recruiter)

    posting.refresh_from_db()
    assert posting.title == "Since"


def test_undo_restore_version_works_once(posting, recruiter):
    kept = restored(posting, recruiter)
    undo_restore_version(kept, by=recruiter)

    with pytest.raises(Conflict):
        undo_restore_version(kept, by=recruiter)


def test_restore_version_of_a_stale_page_changes_nothing(posting, recruiter):
    version = posting.versions.get(number=1)

    with pytest.raises(StaleEdit):
        restore_version(version, by=recruiter, row_version=1)

    posting.refresh_from_db()
    assert (posting.title, SetAside.objects.count()) == ("Head gardener", 0)


def test_restore_version_that_is_saved_does_nothing(posting, recruiter):
    restored(posting, recruiter)
    posting.refresh_from_db()

    assert restored(posting, recruiter) is None
    assert SetAside.objects.count() == 1


def test_restore_version_keeps_the_newest_of_what_was_set_aside(posting, recruiter, monkeypatch):
    monkeypatch.setattr(module, "MOST_KEPT", 1)
    restored(posting, recruiter)
    posting.refresh_from_db()
    edit_posting(posting, by=recruiter, row_version=posting.row_version, title="Second")
    posting.refresh_from_db()

    kept = restored(posting, recruiter)

    assert list(SetAside.objects.all()) == [kept]


def test_restore_version_rolls_back_when_recording_fails(posting, recruiter, monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError

    monkeypatch.setattr(module, "record_of", fail)

    with pytest.raises(RuntimeError):
        restored(posting, recruiter)

    posting.refresh_from_db()
    assert posting.title == "Head gardener"
