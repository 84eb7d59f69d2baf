"""One action over many leaves the rows that as many single ones leave."""

import re

import pytest

from applicants.actions.bulk.asking import (
    ask_bulk_action,
    choose_bulk_action,
    confirm_bulk_action,
    undo_bulk_action,
)
from applicants.actions.move_application import move_application
from applicants.actions.reject_application import reject_application, take_back_rejection
from applicants.models import Application, Message, ReplyAddress, Transition
from ats.activity.models import Event, Mail
from tests.factories.applicants import ApplicationFactory, CandidateFactory
from tests.factories.postings import PostingFactory, StageFactory

# What differs between two addresses for answers.
OURS = re.compile(r"\+[a-z2-7]{26}(?=@example\.org$)")


def rows_of(posting) -> dict:
    """Return all that was left about a posting's applications, without ids and moments."""
    applications = Application.objects.filter(posting=posting).order_by("pk")
    ids = list(applications.values_list("pk", flat=True))
    events = Event.objects.filter(subject_type="application", subject_id__in=ids)
    facts = [
        (
            event.kind,
            event.actor_name,
            {
                key: value
                for key, value in event.facts.items()
                if key not in ("bulk", "posting", "message")
            },
        )
        for event in events.order_by("subject_id", "pk")
    ]
    return {
        "applications": [
            (
                row.state,
                row.stage and row.stage.name,
                row.row_version,
                row.rejection_reason and row.rejection_reason.name,
                row.promise_met_at == row.ended_at,
                row.ended_at == row.stage_entered_at,
            )
            for row in applications.select_related("stage", "rejection_reason")
        ],
        "transitions": list(
            Transition.objects.filter(application__posting=posting)
            .order_by("application_id", "pk")
            .values_list("from_state", "to_state", "from_stage_name", "to_stage_name", "why", "by")
        ),
        "events": facts,
        "messages": list(
            Message.objects.filter(application__posting=posting)
            .order_by("application_id")
            .values_list("kind", "by", "subject", "text")
        ),
        "mails": [
            (
                mail.kind,
                mail.state,
                mail.to_email,
                mail.to_name,
                mail.from_name,
                OURS.sub("+", mail.reply_to),
                mail.subject,
                "/a/" in mail.text,
                "/a/" in mail.html,
            )
            for mail in Mail.objects.filter(
                subject_type="application", subject_id__in=ids
            ).order_by("subject_id")
        ],
    }


@pytest.fixture
def twin(organization, crowd):
    """The same people for a posting of the same name, for the single actions."""
    posting = PostingFactory(organization=organization, published=True, title="Gardener")
    stages = [
        StageFactory(posting=posting, position=place, name=name)
        for place, name in enumerate(["Applied", "Screen", "Interview"])
    ]
    for row in crowd:
        ApplicationFactory(posting=posting, stage=stages[0], candidate=row.candidate)
    return posting


@pytest.fixture
def reply_domain(settings):
    settings.REPLY_DOMAIN = "example.org"


def test_move_leaves_the_rows_of_single_moves(
    crowd, twin, posting, stages, recruiter, confirmed, do_jobs
):
    confirmed("move", stage=stages[1].code)
    do_jobs()
    for row in Application.objects.filter(posting=twin):
        move_application(row, to_stage=twin.stages.get(name="Screen"), by=recruiter)

    assert rows_of(posting) == rows_of(twin)


def test_reject_leaves_the_rows_of_single_rejections(
    crowd, twin, posting, recruiter, reason, confirmed, do_jobs
):
    text = "Hello {first},\nsee {{{{ status_url }}}}."
    confirmed(
        "reject",
        reason=reason.code,
        subject="About {{ posting_title }}",
        text=text.format(first="{{ candidate_first_name }}"),
    )
    do_jobs()
    for row in Application.objects.filter(posting=twin).select_related("candidate"):
        words = text.format(first=row.candidate.name.split(" ")[0])
        reject_application(
            row,
            by=recruiter,
            reason=reason,
            subject="About Gardener",
            text=words,
        )

    assert rows_of(posting) == rows_of(twin)


@pytest.mark.usefixtures("reply_domain")
def test_answers_to_a_bulk_rejection_come_to_addresses_of_their_own(
    crowd, twin, posting, recruiter, reason, confirmed, do_jobs
):
    confirmed("reject", reason=reason.code, subject="About it", text="Hello.")
    do_jobs()
    for row in Application.objects.filter(posting=twin):
        reject_application(row, by=recruiter, reason=reason, subject="About it", text="Hello.")

    assert rows_of(posting) == rows_of(twin)
    assert len(set(Mail.objects.values_list("reply_to", flat=True))) == 2 * len(crowd)
    assert ReplyAddress.objects.filter(message__application__posting=posting).count() == len(crowd)


def test_undo_leaves_the_rows_of_single_undos(
    crowd, twin, posting, recruiter, reason, confirmed, do_jobs
):
    bulk = confirmed("reject", reason=reason.code, subject="About it", text="{{ status_url }}")
    do_jobs()
    bulk.refresh_from_db()
    undo_bulk_action(bulk, by=recruiter)
    do_jobs()
    for row in Application.objects.filter(posting=twin):
        reject_application(
            row, by=recruiter, reason=reason, subject="About it", text="{{ status_url }}"
        )
        take_back_rejection(row, by=recruiter)

    assert rows_of(posting) == rows_of(twin)


def test_somebody_in_it_twice_is_tagged_once(organization, recruiter, do_jobs):
    candidate = CandidateFactory(organization=organization)
    for _number in range(2):
        ApplicationFactory(posting=PostingFactory(organization=organization), candidate=candidate)
    bulk = ask_bulk_action(by=recruiter, kind="tag", asked={}, codes=[])
    bulk = choose_bulk_action(bulk, by=recruiter, choice={"tag": "bench"})
    confirm_bulk_action(bulk, by=recruiter)

    do_jobs()

    assert [tag.name for tag in candidate.tags.all()] == ["bench"]
    assert Event.objects.filter(kind="candidate.tagged").count() == 1
