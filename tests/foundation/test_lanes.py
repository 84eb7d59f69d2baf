"""Lanes: owners take turns, and a bell is one message on its way."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ats.foundation import bell, jobs, lanes
from ats.foundation.jobs import ringing
from ats.foundation.models import Heartbeat, Job
from ats.foundation.tasks import run_lane

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def rung(monkeypatch, settings):
    """Return the messages that were sent for lanes."""
    settings.LANE_BELLS = 1
    sent = []
    monkeypatch.setattr(bell, "ring", lambda task, *args: sent.append(args) or True)
    return sent


@pytest.fixture
def done(monkeypatch):
    """Register a kind with a lane; return the subjects of its jobs as they are done."""
    monkeypatch.setitem(jobs.kinds, "slow", None)  # taken out again after the test
    subjects = []
    jobs.job_kind("slow", lane="test")(lambda job: subjects.append(job.subject_id))
    return subjects


def add(subject, count=1):
    return jobs.enqueue_many(Job(kind="slow", subject_id=subject) for _ in range(count))


def do_all():
    while jobs.run_next("test"):
        pass


def test_run_next_owners_alternate_whatever_each_brought(done):
    add(1, count=4)
    add(2, count=2)

    do_all()

    assert done == [1, 2, 1, 2, 1, 1]


def test_run_next_who_comes_later_does_not_wait_for_a_heap(done):
    add(1, count=5)
    jobs.run_next("test")
    jobs.run_next("test")
    add(2)

    do_all()

    assert done == [1, 1, 1, 2, 1, 1]


def test_run_next_who_sends_in_parts_gains_nothing(done):
    for _part in range(3):
        add(1, count=2)
    add(2)

    do_all()

    assert done == [1, 2, 1, 1, 1, 1, 1]


def test_held_jobs_wait_until_they_are_let_go(done):
    add(1, count=2)
    add(2)

    held = lanes.hold(["slow"], 1)
    do_all()
    assert (held, done) == (2, [2])

    assert lanes.let_go(["slow"], 1) == 2
    do_all()
    assert done == [2, 1, 1]


def test_let_go_jobs_queue_beside_the_others(done):
    add(1, count=2)
    lanes.hold(["slow"], 1)
    add(2, count=5)
    jobs.run_next("test")
    jobs.run_next("test")

    lanes.let_go(["slow"], 1)
    do_all()

    assert done == [2, 2, 1, 2, 1, 2, 2]


def test_put_back_costs_no_attempt_and_lets_the_next_come(monkeypatch, done):
    worked = []

    def in_pieces(job):
        worked.append(job.subject_id)
        if job.payload["left"]:
            jobs.put_back(job, payload={"left": job.payload["left"] - 1})

    jobs.job_kind("slow", lane="test")(in_pieces)
    jobs.enqueue("slow", subject_id=1, payload={"left": 2})
    jobs.enqueue("slow", subject_id=2, payload={"left": 0})

    do_all()

    assert worked == [1, 2, 1, 1]
    assert set(Job.objects.values_list("state", "attempts")) == {("done", 1)}


def test_put_back_lost_lease_is_told(done):
    job = jobs.claim(add(1)[0].pk)
    Job.objects.update(lease_token="another")

    with pytest.raises(jobs.LeaseLost):
        jobs.put_back(job)


def test_enqueue_rings_once_while_the_bell_is_on_its_way(
    done, rung, django_capture_on_commit_callbacks
):
    for _upload in range(3):
        with django_capture_on_commit_callbacks(execute=True):
            add(1)

    assert len(rung) == 1


def test_ring_lane_rings_again_when_nobody_answered(rung):
    lanes.ring_lane("test")
    Heartbeat.objects.update(at=timezone.now() - timedelta(seconds=6))

    lanes.ring_lane("test")

    assert len(rung) == 2


def test_ring_lane_broker_away_leaves_the_bell_silent(monkeypatch):
    monkeypatch.setattr(bell, "ring", lambda *args: False)

    lanes.ring_lane("test")

    assert Heartbeat.objects.get().at == lanes.SILENT


def test_run_lane_does_what_is_there_and_rests(done, rung):
    add(1, count=3)
    lanes.ring_lane("test")

    run_lane(*rung[0])

    assert (done, len(rung)) == ([1, 1, 1], 1)
    assert Heartbeat.objects.get().at == lanes.SILENT


def test_run_lane_rings_on_when_its_second_is_over(done, rung, monkeypatch):
    monkeypatch.setattr("ats.foundation.tasks.SLICE_SECONDS", 0)
    add(1, count=2)
    lanes.ring_lane("test")

    run_lane(*rung[0])

    assert (done, len(rung)) == ([1], 2)


def test_run_lane_message_that_another_replaced_does_nothing(done, rung):
    add(1)
    lanes.ring_lane("test")
    Heartbeat.objects.update(at=timezone.now())

    run_lane(*rung[0])

    assert done == []


def test_run_lane_work_written_before_its_rest_rings_again(done, rung, monkeypatch):
    real = lanes.rest

    def late(*args):
        real(*args)
        add(2)

    monkeypatch.setattr(lanes, "rest", late)
    lanes.ring_lane("test")

    run_lane(*rung[0])

    assert len(rung) == 2


def test_sweep_lanes_rings_for_what_waits(done, rung):
    jobs.sweep_lanes()
    assert rung == []

    add(1)
    jobs.sweep_lanes()

    assert len(rung) == 1


def test_sweep_leaves_lanes_alone(done, monkeypatch):
    by_id = []
    monkeypatch.setattr(ringing, "ring", lambda *args: by_id.append(args) or True)
    add(1)
    Job.objects.update(created_at=timezone.now() - timedelta(hours=1))

    jobs.sweep()

    assert by_id == []
