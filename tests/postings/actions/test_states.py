"""Draft, published, paused, closed: what leads where, and what the public keeps seeing."""

import pytest

from ats.activity.models import Event
from ats.foundation.errors import Conflict, DomainError
from postings.actions import publish_posting as publishing
from postings.actions import states
from postings.actions.close_posting import close_posting
from postings.actions.create_posting import create_posting
from postings.actions.edit_posting import edit_posting
from postings.actions.pause_posting import pause_posting
from postings.actions.publish_posting import publish_posting
from postings.actions.reopen_posting import reopen_posting
from postings.actions.states import WrongState
from postings.models import Posting, PostingVersion
from tests.factories.postings import QuestionFactory

pytestmark = pytest.mark.django_db
DO = {
    "publish": publish_posting,
    "pause": pause_posting,
    "close": close_posting,
    "reopen": reopen_posting,
}


@pytest.fixture
def draft(recruiter):
    return create_posting(
        by=recruiter,
        title="Gardener",
        places=[{"city": "Lisbon", "country": "PT"}],
        content_html="<p>Roses.</p>",
        requirements=["Knows roses"],
    )


def test_publish_posting_keeps_all_the_public_sees(draft, recruiter):
    question = QuestionFactory(posting=draft, label="Why?")
    QuestionFactory(posting=draft, label="Old?", is_archived=True)

    publish_posting(draft, by=recruiter)

    version = PostingVersion.objects.get()
    assert version.content == {
        "title": "Gardener",
        "department": "",
        "employment_type": "",
        "workplace": "",
        "places": [{"city": "Lisbon", "region": "", "country": "PT"}],
        "pay": None,
        "content_html": "<p>Roses.</p>",
        "requirements": [{"text": "Knows roses", "is_must": True}],
        "questions": [
            {
                "code": question.code,
                "label": "Why?",
                "help": "",
                "kind": "short",
                "options": [],
                "is_required": False,
            }
        ],
        "reply_days": 5,
        "is_resume_required": True,
    }
    assert version.summary["title"] == "Gardener"
    assert "content_html" not in version.summary


@pytest.mark.parametrize(
    ("steps", "state"),
    [
        (["publish"], "published"),
        (["publish", "pause"], "paused"),
        (["publish", "pause", "reopen"], "published"),
        (["publish", "close"], "closed"),
        (["publish", "pause", "close"], "closed"),
        (["publish", "close", "reopen"], "published"),
        (["close"], "closed"),
        (["close", "reopen"], "draft"),
    ],
)
def test_states_lead_to(draft, recruiter, steps, state):
    for step in steps:
        DO[step](draft, by=recruiter)

    draft.refresh_from_db()
    assert draft.state == state
    assert (draft.closed_at is not None) == (state == "closed")


@pytest.mark.parametrize(
    ("steps", "refused"),
    [
        ([], "pause"),
        ([], "reopen"),
        (["publish"], "reopen"),
        (["publish", "pause"], "pause"),
        (["publish", "close"], "pause"),
        (["publish", "close"], "close"),
        (["publish", "close"], "publish"),
    ],
)
def test_states_refuse(draft, recruiter, steps, refused):
    for step in steps:
        DO[step](draft, by=recruiter)

    with pytest.raises(Conflict):
        DO[refused](draft, by=recruiter)


def test_states_record_one_event_each(draft, recruiter):
    for step in ("publish", "pause", "reopen", "close"):
        DO[step](draft, by=recruiter)

    kinds = list(Event.objects.about(draft).values_list("kind", flat=True))
    assert kinds == [
        "posting.closed",
        "posting.reopened",
        "posting.paused",
        "posting.published",
        "posting.created",
    ]


@pytest.mark.parametrize("step", ["pause", "close"])
def test_states_roll_back_when_recording_fails(draft, recruiter, monkeypatch, step):
    def fail(*args, **kwargs):
        raise RuntimeError

    publish_posting(draft, by=recruiter)
    monkeypatch.setattr(states, "record_of", fail)

    with pytest.raises(RuntimeError):
        DO[step](draft, by=recruiter)

    draft.refresh_from_db()
    assert draft.state == Posting.State.PUBLISHED


def test_publish_posting_rolls_back_when_recording_fails(draft, recruiter, monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError

    monkeypatch.setattr(publishing, "record_of", fail)

    with pytest.raises(RuntimeError):
        publish_posting(draft, by=recruiter)

    draft.refresh_from_db()
    assert (draft.state, PostingVersion.objects.count()) == (Posting.State.DRAFT, 0)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"places": []}, "places"),
        ({"content_html": "<p> </p>"}, "content_html"),
    ],
)
def test_publish_posting_with_something_missing_is_refused(draft, recruiter, values, field):
    edit_posting(draft, by=recruiter, row_version=1, **values)

    with pytest.raises(DomainError) as refused:
        publish_posting(draft, by=recruiter)

    assert (refused.value.field, refused.value.code) == (field, f"{field}_missing")


def test_publish_posting_without_a_stage_is_refused(draft, recruiter):
    draft.stages.all().delete()

    with pytest.raises(DomainError) as refused:
        publish_posting(draft, by=recruiter)

    assert refused.value.code == "stages_missing"


def test_publish_posting_remote_needs_no_place(draft, recruiter):
    edit_posting(draft, by=recruiter, row_version=1, places=[], workplace="remote")

    published = publish_posting(draft, by=recruiter)

    assert published.state == Posting.State.PUBLISHED


def test_publish_posting_without_a_change_is_refused(draft, recruiter):
    publish_posting(draft, by=recruiter)

    with pytest.raises(DomainError) as refused:
        publish_posting(draft, by=recruiter)

    assert refused.value.code == "nothing_changed"


def test_publish_posting_paused_stays_paused(draft, recruiter):
    publish_posting(draft, by=recruiter)
    pause_posting(draft, by=recruiter)
    edit_posting(draft, by=recruiter, row_version=1, title="Head gardener")

    published = publish_posting(draft, by=recruiter)

    assert (published.state, published.version_number) == (Posting.State.PAUSED, 2)


def test_published_version_does_not_follow_edits(draft, recruiter):
    publish_posting(draft, by=recruiter)

    edit_posting(draft, by=recruiter, row_version=1, title="Head gardener")

    assert draft.versions.get().content["title"] == "Gardener"


def test_wrong_state_says_what_it_is_now(draft, recruiter):
    with pytest.raises(WrongState, match="draft"):
        pause_posting(draft, by=recruiter)


@pytest.mark.parametrize("step", ["publish", "pause", "reopen", "close"])
def test_states_move_the_public_clock(draft, recruiter, step):
    before = {"publish": [], "pause": ["publish"], "close": ["publish"]}
    for earlier in before.get(step, ["publish", "pause"]):
        DO[earlier](draft, by=recruiter)
    draft.refresh_from_db()
    seen = draft.public_changed_at

    done = DO[step](draft, by=recruiter)

    assert seen is None or done.public_changed_at > seen
    assert done.public_changed_at is not None
