"""A bulk action's way: who is left out, a worker that is killed, mails that wait, the undo."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from applicants.actions.bulk import running
from applicants.actions.bulk.asking import (
    BulkOver,
    NotAllowed,
    NothingChosen,
    ask_bulk_action,
    choose_bulk_action,
    confirm_bulk_action,
    undo_bulk_action,
)
from applicants.actions.move_application import move_application
from applicants.actions.reject_application import reject_application
from applicants.models import Application, BulkAction, BulkRow, Candidate, Snooze, Tag
from applicants.queries.bulk import preview
from ats.activity.mail_kinds import UnknownField
from ats.activity.models import Event, Mail
from ats.foundation import jobs
from ats.foundation.models import Job
from tests.factories.applicants import ApplicationFactory, CandidateFactory


def stages_now() -> list[str]:
    return list(Application.objects.order_by("pk").values_list("stage__name", flat=True))


def test_preview_tells_who_is_left_out_and_why(
    crowd, posting, stages, recruiter, reason, stranger, confirmed
):
    reject_application(crowd[0], by=recruiter, reason=reason)
    move_application(crowd[1], to_stage=stages[1], by=recruiter)
    elsewhere = ApplicationFactory(posting__organization=recruiter.organization)
    foreign = ApplicationFactory()
    codes = [row.code for row in (*crowd, elsewhere, foreign)]
    bulk = ask_bulk_action(by=recruiter, kind="move", asked={}, codes=codes)
    bulk = choose_bulk_action(bulk, by=recruiter, choice={"stage": stages[1].code})

    seen = preview(bulk)

    assert (seen.affected, len(seen.sample)) == (3, 3)
    assert seen.left_out == {"ended": 1, "elsewhere": 1, "there": 1, "unseen": 1}


def test_rejection_leaves_out_who_has_no_address(crowd, recruiter, reason, confirmed):
    Candidate.objects.filter(pk=crowd[0].candidate_id).update(email="", email_key="")

    bulk = confirmed("reject", reason=reason.code, subject="S", text="T")

    assert (bulk.affected, bulk.left_out) == (4, {"silent": 1})


def test_letter_with_an_unknown_field_is_refused(crowd, reason, confirmed):
    with pytest.raises(UnknownField):
        confirmed("reject", reason=reason.code, subject="S", text="{{ salary }}")


def test_tag_in_bulk_takes_the_tag_that_is_spelt_otherwise(crowd, confirmed, do_jobs, organization):
    silver = Tag.objects.create(organization=organization, name="Silver")

    confirmed("tag", tag="silver")
    do_jobs()

    assert list(Tag.objects.all()) == [silver]
    assert silver.candidates.count() == len(crowd)


def test_who_applies_after_the_preview_is_not_affected(
    crowd, posting, stages, confirmed, do_jobs, organization
):
    confirmed("move", stage=stages[1].code)
    late = ApplicationFactory(
        posting=posting, stage=stages[0], candidate=CandidateFactory(organization=organization)
    )

    do_jobs()

    late.refresh_from_db()
    assert late.stage == stages[0]


def test_confirm_twice_is_once(crowd, stages, recruiter, confirmed):
    bulk = confirmed("move", stage=stages[1].code)

    with pytest.raises(BulkOver):
        confirm_bulk_action(bulk, by=recruiter)

    assert Job.objects.filter(kind="run_bulk_action").count() == 1


def test_confirm_of_nobody_is_refused(posting, stages, confirmed):
    with pytest.raises(NothingChosen):
        confirmed("move", stage=stages[1].code)


def test_interviewer_may_not_ask(interviewer):
    with pytest.raises(NotAllowed):
        ask_bulk_action(by=interviewer, kind="move", asked={}, codes=[])


def test_manager_affects_the_own_postings_alone(
    crowd, stages, hiring_manager, on_team, organization, confirmed, do_jobs
):
    elsewhere = ApplicationFactory(posting__organization=organization)
    bulk = ask_bulk_action(by=hiring_manager, kind="snooze", asked={}, codes=[])
    until = (timezone.localdate() + timedelta(days=3)).isoformat()
    bulk = choose_bulk_action(bulk, by=hiring_manager, choice={"until": until})
    confirm_bulk_action(bulk, by=hiring_manager)

    do_jobs()

    assert Snooze.objects.count() == 5
    assert not Snooze.objects.filter(application=elsewhere).exists()


def test_killed_worker_is_followed_by_another(
    crowd, reason, confirmed, do_jobs, monkeypatch, settings
):
    monkeypatch.setattr(running, "CHUNK", 2)
    confirmed("reject", reason=reason.code, subject="S", text="T")
    job = Job.objects.get(kind="run_bulk_action")
    real, calls = running.run_chunk, []

    def dies_in_the_second(bulk, ids, *, keep):
        calls.append(ids)
        if len(calls) == 2:
            # What a killed process leaves: the first chunk, and a lease that runs out.
            raise KeyboardInterrupt
        return real(bulk, ids, keep=keep)

    monkeypatch.setattr(running, "run_chunk", dies_in_the_second)
    with pytest.raises(KeyboardInterrupt):
        jobs.run(job.pk)
    assert Application.objects.filter(state="rejected").count() == 2
    Job.objects.filter(pk=job.pk).update(lease_until=timezone.now() - timedelta(seconds=1))

    assert jobs.run(job.pk)

    assert Application.objects.filter(state="rejected").count() == 5
    assert (BulkRow.objects.count(), Mail.objects.count()) == (5, 5)
    assert BulkAction.objects.get().state == "done"


def test_worker_whose_lease_is_lost_leaves_nothing(crowd, stages, confirmed):
    bulk = confirmed("move", stage=stages[1].code)

    def lost(_after):
        raise jobs.LeaseLost

    with pytest.raises(jobs.LeaseLost):
        running.run_chunk(bulk, [row.pk for row in crowd], keep=lost)

    assert set(stages_now()) == {"Applied"}


def test_mails_wait_for_the_undo_time_of_the_whole(crowd, reason, confirmed, do_jobs):
    confirmed("reject", reason=reason.code, subject="S", text="T")

    do_jobs()

    bulk = BulkAction.objects.get()
    assert set(Mail.objects.values_list("run_at", "state")) == {(bulk.undo_until, "pending")}
    assert bulk.undo_until - bulk.finished_at >= timedelta(minutes=10)


def test_undo_leaves_what_somebody_went_on_from(crowd, stages, recruiter, confirmed, do_jobs):
    confirmed("move", stage=stages[1].code)
    do_jobs()
    move_application(crowd[2], to_stage=stages[2], by=recruiter)

    undo_bulk_action(BulkAction.objects.get(), by=recruiter)
    do_jobs()

    bulk = BulkAction.objects.get()
    assert (bulk.state, bulk.undone) == ("undone", 4)
    assert stages_now() == ["Applied", "Applied", "Interview", "Applied", "Applied"]


def test_undo_leaves_whose_mail_has_left(crowd, reason, recruiter, confirmed, do_jobs):
    confirmed("reject", reason=reason.code, subject="S", text="T")
    do_jobs()
    Mail.objects.filter(subject_id=crowd[0].pk).update(state="sent")

    undo_bulk_action(BulkAction.objects.get(), by=recruiter)
    do_jobs()

    states = list(Application.objects.order_by("pk").values_list("state", flat=True))
    assert states == ["rejected", *["active"] * 4]
    assert Mail.objects.filter(state="cancelled").count() == 4


def test_undo_after_its_time_is_refused(crowd, stages, recruiter, confirmed, do_jobs):
    confirmed("move", stage=stages[1].code)
    do_jobs()
    BulkAction.objects.update(undo_until=timezone.now() - timedelta(seconds=1))

    with pytest.raises(BulkOver):
        undo_bulk_action(BulkAction.objects.get(), by=recruiter)


@pytest.mark.parametrize("kind", ["tag", "assign", "snooze"])
def test_what_was_marked_is_taken_back(crowd, owner, recruiter, confirmed, do_jobs, kind):
    until = (timezone.localdate() + timedelta(days=3)).isoformat()
    confirmed(kind, tag="Bench", owner=owner.code, until=until)
    do_jobs()
    done = (
        Candidate.objects.filter(tags__name="Bench").count(),
        Candidate.objects.filter(owner=owner).count(),
        Snooze.objects.count(),
    )

    undo_bulk_action(BulkAction.objects.get(), by=recruiter)
    do_jobs()

    assert sum(done) == 5
    assert not Candidate.objects.filter(tags__name="Bench").exists()
    assert not Candidate.objects.filter(owner=owner).exists()
    assert not Snooze.objects.exists()


def test_who_lost_the_right_meanwhile_is_broken_off(crowd, stages, recruiter, confirmed, do_jobs):
    confirmed("move", stage=stages[1].code)
    recruiter.is_active = False
    recruiter.save()

    do_jobs()

    assert set(stages_now()) == {"Applied"}
    assert BulkAction.objects.get().left_out == {"broken": 5}


def test_bulk_moves_tell_the_lead_nothing_one_by_one(
    crowd, stages, on_team, hiring_manager, confirmed, do_jobs
):
    on_team.is_lead = True
    on_team.save()
    confirmed("move", stage=stages[1].code)

    do_jobs()

    assert not hiring_manager.notifications.exists()
    assert Event.objects.filter(kind="application.moved", facts__bulk__isnull=False).count() == 5


@pytest.mark.parametrize("kind", ["tag", "assign"])
def test_what_many_are_given_is_told_to_open_boards_in_one_statement_a_chunk(
    crowd, recruiter, confirmed, do_jobs, django_capture_on_commit_callbacks, kind
):
    elsewhere = ApplicationFactory(
        candidate=crowd[0].candidate, posting__organization=recruiter.organization
    )
    before = dict(Application.objects.values_list("pk", "updated_at"))
    confirmed(kind, **{"tag": {"tag": "bench"}, "assign": {"owner": recruiter.code}}[kind])

    with (
        CaptureQueriesContext(connection) as asked,
        django_capture_on_commit_callbacks(execute=True),
    ):
        do_jobs()

    after = dict(Application.objects.values_list("pk", "updated_at"))
    assert {pk for pk in after if after[pk] > before[pk]} == {elsewhere.pk, *(a.pk for a in crowd)}
    written = 'UPDATE "applicants_application" '
    assert len([row for row in asked if row["sql"].startswith(written)]) == 1
