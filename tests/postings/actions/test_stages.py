"""Stages are added, renamed and put in order."""

import pytest

from ats.activity.models import Event
from ats.foundation.errors import Conflict, DomainError
from postings.actions import stages as module
from postings.actions.stages import add_stage, describe_stage, rename_stage, reorder_stages
from tests.factories.postings import PostingFactory, StageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def posting(organization):
    posting = PostingFactory(organization=organization)
    for name in ("Applied", "Screen", "Offer"):
        StageFactory(posting=posting, name=name)
    return posting


def names(posting):
    return [stage.name for stage in posting.stages.all()]


def test_add_stage_stands_last(posting, recruiter):
    add_stage(posting, by=recruiter, name=" Trial  day ")

    assert names(posting) == ["Applied", "Screen", "Offer", "Trial day"]
    assert Event.objects.about(posting).get().kind == "stage.added"


@pytest.mark.parametrize(
    ("name", "code"), [(" ", "blank"), ("x" * 61, "too_long"), ("screen", "taken")]
)
def test_add_stage_refuses(posting, recruiter, name, code):
    with pytest.raises(DomainError) as refused:
        add_stage(posting, by=recruiter, name=name)

    assert (refused.value.field, refused.value.code) == ("name", code)


def test_add_stage_refuses_the_twenty_first(posting, recruiter):
    for number in range(17):
        StageFactory(posting=posting, name=f"Step {number}")

    with pytest.raises(DomainError) as refused:
        add_stage(posting, by=recruiter, name="One more")

    assert refused.value.code == "too_many"


def test_rename_stage_keeps_its_place(posting, recruiter):
    rename_stage(posting.stages.get(name="Screen"), by=recruiter, name="Call")

    assert names(posting) == ["Applied", "Call", "Offer"]
    event = Event.objects.about(posting).get()
    assert (event.kind, event.facts["before"]) == ("stage.renamed", "Screen")


def test_rename_stage_to_its_own_name_in_other_letters(posting, recruiter):
    rename_stage(posting.stages.get(name="Screen"), by=recruiter, name="SCREEN")

    assert names(posting) == ["Applied", "SCREEN", "Offer"]


def test_rename_stage_to_a_taken_name_is_refused(posting, recruiter):
    with pytest.raises(DomainError, match="already"):
        rename_stage(posting.stages.get(name="Screen"), by=recruiter, name="Offer")


def test_reorder_stages_takes_the_given_order(posting, recruiter):
    codes = [stage.code for stage in posting.stages.all()]

    reorder_stages(posting, by=recruiter, codes=[codes[2], codes[0], codes[1]])

    assert names(posting) == ["Offer", "Applied", "Screen"]
    assert Event.objects.about(posting).get().kind == "stages.reordered"


def test_reorder_stages_same_order_records_nothing(posting, recruiter):
    reorder_stages(posting, by=recruiter, codes=[stage.code for stage in posting.stages.all()])

    assert Event.objects.count() == 0


def test_reorder_stages_after_another_was_added_is_a_conflict(posting, recruiter):
    codes = [stage.code for stage in posting.stages.all()]
    add_stage(posting, by=recruiter, name="Trial day")

    with pytest.raises(Conflict):
        reorder_stages(posting, by=recruiter, codes=codes[::-1])

    assert names(posting) == ["Applied", "Screen", "Offer", "Trial day"]


def test_add_stage_rolls_back_when_recording_fails(posting, recruiter, monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError

    monkeypatch.setattr(module, "record_of", fail)

    with pytest.raises(RuntimeError):
        add_stage(posting, by=recruiter, name="Trial day")

    assert names(posting) == ["Applied", "Screen", "Offer"]


def test_describe_stage_keeps_what_it_asks_for(posting, recruiter):
    stage = posting.stages.first()

    describe_stage(
        stage,
        by=recruiter,
        purpose="Say  hello",
        to_check=" Speaks to people \r\n\r\nHas  boots",
        documents="",
        target_days=3,
    )

    stage.refresh_from_db()
    assert (stage.purpose, stage.checks, stage.target_days, stage.asks) == (
        "Say hello",
        ["Speaks to people", "Has boots"],
        3,
        True,
    )
    assert Event.objects.about(posting).first().kind == "stage.described"


def test_describe_stage_without_a_change_records_nothing(posting, recruiter):
    before = Event.objects.count()

    describe_stage(posting.stages.first(), by=recruiter, purpose=" ", target_days=None)

    assert Event.objects.count() == before


@pytest.mark.parametrize(
    ("asks", "field"),
    [
        ({"purpose": "x" * 301}, "purpose"),
        ({"to_check": "x" * 2001}, "to_check"),
        ({"documents": "x" * 301}, "documents"),
        ({"target_days": 0}, "target_days"),
        ({"target_days": 251}, "target_days"),
    ],
)
def test_describe_stage_refuses(posting, recruiter, asks, field):
    stage = posting.stages.first()

    with pytest.raises(DomainError) as refused:
        describe_stage(stage, by=recruiter, **asks)

    stage.refresh_from_db()
    assert (refused.value.field, stage.asks) == (field, False)
