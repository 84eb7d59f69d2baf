"""Jobs happen once, whatever is delivered twice or dies."""

from datetime import timedelta

import pytest
from django.db import DataError
from django.utils import timezone

from ats.foundation import bell, jobs
from ats.foundation.jobs import ringing
from ats.foundation.models import Job
from ats.foundation.tasks import run_jobs

pytestmark = pytest.mark.django_db


@pytest.fixture
def kind(monkeypatch):
    """Register kinds for one test: kind(handler, **options)."""

    def register(handler, **options):
        monkeypatch.setitem(jobs.kinds, "test", None)  # taken out again after the test
        jobs.job_kind("test", **options)(handler)

    return register


def test_enqueue_same_key_is_one_row():
    first = jobs.enqueue("test", key="a")
    second = jobs.enqueue("test", key="a")

    assert first.pk == second.pk


def test_run_delivered_twice_does_it_once(kind):
    done = []
    kind(done.append)
    job = jobs.enqueue("test")

    jobs.run(job.pk)
    jobs.run(job.pk)

    assert len(done) == 1


def test_claim_held_by_another_is_none(kind):
    kind(lambda job: None)
    job = jobs.enqueue("test")

    first, second = jobs.claim(job.pk), jobs.claim(job.pk)

    assert (first.pk, second) == (job.pk, None)


def test_claim_expired_lease_is_taken_over_and_the_first_loses(kind):
    kind(lambda job: None)
    first = jobs.claim(jobs.enqueue("test").pk)
    Job.objects.update(lease_until=timezone.now() - timedelta(seconds=1))
    second = jobs.claim(first.pk)

    with pytest.raises(jobs.LeaseLost), jobs.finishing(first):
        pass

    assert second.attempts == 2


def test_finishing_rolls_the_effect_back_when_the_lease_is_lost(kind):
    kind(lambda job: None)
    first = jobs.claim(jobs.enqueue("test").pk)
    Job.objects.update(lease_token="another")

    with pytest.raises(jobs.LeaseLost), jobs.finishing(first):
        Job.objects.create(kind="effect")

    assert not Job.objects.filter(kind="effect").exists()


def test_run_error_is_tried_again_later(kind):
    def broken(job):
        raise ValueError("no")

    kind(broken, attempts=2)
    job = jobs.enqueue("test")

    jobs.run(job.pk)

    job.refresh_from_db()
    assert (job.state, job.error, job.run_at > timezone.now()) == (
        "pending",
        "ValueError: no",
        True,
    )


def test_run_after_the_last_attempt_fails_and_says_so(kind):
    told = []

    def broken(job):
        raise ValueError("no")

    kind(broken, attempts=1, on_failure=told.append)
    job = jobs.enqueue("test")

    jobs.run(job.pk)

    job.refresh_from_db()
    assert (job.state, [t.pk for t in told]) == ("failed", [job.pk])


def test_claim_poison_job_is_failed(kind):
    kind(lambda job: None, attempts=3)
    job = jobs.enqueue("test")
    Job.objects.update(
        state="running", attempts=3, lease_until=timezone.now() - timedelta(seconds=1)
    )

    claimed = jobs.claim(job.pk)

    job.refresh_from_db()
    assert (claimed, job.state) == (None, "failed")


def test_sweep_rings_for_what_was_never_rung(monkeypatch):
    rung = []
    monkeypatch.setattr(ringing, "ring", lambda task, ids: rung.append(ids) or True)
    job = Job.objects.create(kind="test", created_at=timezone.now() - timedelta(minutes=1))

    jobs.sweep()
    jobs.sweep()

    assert rung == [[job.pk]]


def test_ring_broker_that_is_away_is_not_asked_again_at_once(monkeypatch):
    asked = []

    def away(task, **options):
        asked.append(task)
        raise OSError("away")

    monkeypatch.setattr(bell.current_app, "send_task", away)

    answers = [jobs.ring("one"), jobs.ring("two")]

    assert (answers, asked) == ([False, False], ["one"])


def test_run_jobs_of_a_release_that_is_not_here_yet_leaves_the_others_their_turn(kind):
    done = []
    kind(done.append)
    newer, known = jobs.enqueue("of tomorrow"), jobs.enqueue("test")

    run_jobs([newer.pk, known.pk])

    newer.refresh_from_db()
    assert ([job.pk for job in done], newer.state, newer.attempts) == ([known.pk], "pending", 0)


def test_run_jobs_one_that_breaks_the_runner_leaves_the_others_their_turn(kind, monkeypatch):
    done = []
    kind(done.append)
    ids = [jobs.enqueue("test").pk for _ in range(3)]
    real = jobs.run

    def run(job_id):
        if job_id == ids[0]:
            raise DataError("its error cannot be kept")
        real(job_id)

    monkeypatch.setattr(jobs, "run", run)
    run_jobs(ids)

    assert [job.pk for job in done] == ids[1:]


def test_run_error_with_nul_is_kept(kind):
    def fail(job):
        raise ValueError("a\x00b")

    kind(fail, attempts=1)
    job = jobs.enqueue("test")

    jobs.run(job.pk)

    job.refresh_from_db()
    assert (job.state, job.error) == ("failed", "ValueError: ab")
