"""A draft begins as a copy of a posting, or from a template of one."""

from datetime import date

import pytest

from ats.access.models import Role
from ats.activity.models import Event
from ats.foundation.errors import Conflict, DomainError
from postings.actions import copy_posting as module
from postings.actions import posting_templates
from postings.actions.copy_posting import copy_posting, use_posting_template
from postings.actions.create_posting import create_posting
from postings.actions.posting_templates import (
    add_posting_template,
    remove_posting_template,
    restore_posting_template,
)
from postings.actions.publish_posting import publish_posting
from postings.actions.questions import add_question, remove_question
from postings.actions.stages import describe_stage
from postings.actions.team import add_team_member
from postings.models import Posting, PostingTemplate
from postings.queries.content import content_of
from postings.queries.parts import parts_of
from postings.queries.templates import templates_for
from tests.factories.access import MembershipFactory
from tests.factories.applicants import ApplicationFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def posting(owner, recruiter, hiring_manager):
    posting = create_posting(
        by=recruiter,
        title="Gardener",
        department="Beds",
        places=[{"city": "Lisbon", "country": "PT"}],
        pay={"min_minor": 30_000_00, "max_minor": None, "currency": "EUR", "period": "YEAR"},
        content_html="<p>Roses.</p>",
        requirements=["Knows roses", {"text": "Likes bees", "is_must": False}],
        reply_days=9,
    )
    Posting.objects.filter(pk=posting.pk).update(
        is_resume_required=False, closes_on=date(2030, 1, 1)
    )
    posting.refresh_from_db()
    add_question(
        posting, by=recruiter, label="A licence?", kind="yes_no", look_at={"answers": [False]}
    )
    gone = add_question(posting, by=recruiter, label="Gone?")
    posting = publish_posting(posting, by=recruiter)
    remove_question(gone, by=recruiter)
    describe_stage(posting.stages.first(), by=recruiter, purpose="Say hello", target_days=3)
    add_team_member(posting, by=recruiter, membership=hiring_manager, is_lead=True)
    ApplicationFactory(posting=posting, stage=posting.stages.first())
    return posting


def without(content, *names):
    return {name: value for name, value in content.items() if name not in names}


def test_copy_posting_takes_words_stages_questions_and_team(posting, owner):
    copy = copy_posting(posting, by=owner, title="Head gardener")

    assert copy.title == "Head gardener"
    assert without(content_of(copy), "title", "questions") == without(
        content_of(posting), "title", "questions"
    )
    before, after = parts_of(posting), parts_of(copy)
    assert after["stages"] == before["stages"]
    assert after["questions"] == before["questions"]
    assert [question["label"] for question in after["questions"]] == ["A licence?"]
    assert {(row["member"], row["is_lead"]) for row in after["team"]} == {
        (row["member"], row["is_lead"]) for row in before["team"]
    } | {(owner.code, False)}


def test_copy_posting_leaves_applicants_dates_and_counts(posting, owner):
    copy = copy_posting(posting, by=owner, title="Head gardener")

    copy.refresh_from_db()
    assert (copy.state, copy.version_number, copy.closes_on) == ("draft", 0, None)
    assert (copy.applications.count(), posting.applications.count()) == (0, 1)
    assert Event.objects.about(copy).first().facts["origin_code"] == posting.code


def test_copy_posting_leaves_out_who_is_a_member_no_longer(posting, owner, hiring_manager):
    hiring_manager.is_active = False
    hiring_manager.save()

    copy = copy_posting(posting, by=owner, title="Head gardener")

    assert not copy.team.filter(membership=hiring_manager).exists()


def test_copy_posting_without_a_title_makes_nothing(posting, owner):
    with pytest.raises(DomainError) as refused:
        copy_posting(posting, by=owner, title=" ")

    assert refused.value.field == "title"
    assert Posting.objects.count() == 1


def test_copy_posting_rolls_back_when_recording_fails(posting, owner, monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError

    monkeypatch.setattr(module, "record_of", fail)

    with pytest.raises(RuntimeError):
        copy_posting(posting, by=owner, title="Head gardener")

    assert Posting.objects.count() == 1


def test_template_keeps_what_the_posting_was(posting, owner):
    template = add_posting_template(posting, by=owner, name=" Usual  gardener ")
    parts = parts_of(posting)
    posting.applications.all().delete()
    posting.delete()
    template.refresh_from_db()

    made = use_posting_template(template, by=owner, title="Gardener")

    assert template.name == "Usual gardener"
    assert parts_of(made)["stages"] == parts["stages"]
    assert parts_of(made)["questions"] == parts["questions"]
    assert without(content_of(made), "questions") == parts["words"]


@pytest.mark.parametrize(
    ("name", "code"), [(" ", "blank"), ("x" * 121, "too_long"), ("Usual", "taken")]
)
def test_add_posting_template_refuses(posting, owner, name, code):
    add_posting_template(posting, by=owner, name="Usual")

    with pytest.raises(DomainError) as refused:
        add_posting_template(posting, by=owner, name=name)

    assert (refused.value.field, refused.value.code) == ("name", code)
    assert PostingTemplate.objects.count() == 1


def test_remove_posting_template_leaves_postings(posting, owner):
    template = add_posting_template(posting, by=owner, name="Usual")
    made = use_posting_template(template, by=owner, title="Gardener")

    remove_posting_template(template, by=owner)

    assert Posting.objects.filter(pk=made.pk).exists()
    assert not templates_for(owner).exists()


def test_remove_posting_template_twice_is_told_so(posting, owner):
    template = add_posting_template(posting, by=owner, name="Usual")
    remove_posting_template(template, by=owner)

    with pytest.raises(Conflict):
        remove_posting_template(template, by=owner)


def test_restore_posting_template_brings_it_back_as_it_was(posting, owner):
    template = add_posting_template(posting, by=owner, name="Usual")
    parts = template.parts
    remove_posting_template(template, by=owner)

    restore_posting_template(template, by=owner)

    back = templates_for(owner).get()
    assert (back.pk, back.name, back.parts) == (template.pk, "Usual", parts)


def test_restore_posting_template_twice_is_once(posting, owner):
    template = add_posting_template(posting, by=owner, name="Usual")
    remove_posting_template(template, by=owner)

    restore_posting_template(template, by=owner)
    restore_posting_template(template, by=owner)

    assert Event.objects.filter(kind="posting_template.restored").count() == 1


def test_restore_posting_template_whose_name_is_taken_by_now_is_refused(posting, owner):
    template = add_posting_template(posting, by=owner, name="Usual")
    remove_posting_template(template, by=owner)
    other = add_posting_template(posting, by=owner, name="Usual")

    with pytest.raises(DomainError, match="another template called “Usual”"):
        restore_posting_template(template, by=owner)

    assert list(templates_for(owner)) == [other]


def test_restore_posting_template_beyond_the_most_is_refused(posting, owner, monkeypatch):
    monkeypatch.setattr(posting_templates, "MOST_TEMPLATES", 1)
    template = add_posting_template(posting, by=owner, name="Usual")
    remove_posting_template(template, by=owner)
    add_posting_template(posting, by=owner, name="Other")

    with pytest.raises(DomainError, match="At most 1"):
        restore_posting_template(template, by=owner)


def test_template_puts_nobody_of_another_organization_on_the_team(posting, owner):
    template = add_posting_template(posting, by=owner, name="Usual")
    foreign = MembershipFactory(role=Role.RECRUITER)
    template.parts["team"].append({"member": foreign.code, "is_lead": False})
    template.save()

    made = use_posting_template(template, by=owner, title="Gardener")

    assert not made.team.filter(membership=foreign).exists()
