"""The worker's side of the history: fan-out and delivery."""

import time

from celery import shared_task

from ats.activity.actions.digests import ask_for_due_digests
from ats.activity.actions.digests import mail_digest as write_digest
from ats.activity.actions.fan_out import BATCH, fan_out
from ats.activity.actions.send_in_turns import send_for_a_turn
from ats.foundation.jobs import finishing, job_kind, ring
from ats.foundation.models import Job
from ats.foundation.sweepers import sweeper

LOOK_SECONDS = 60
_looked = {"at": 0.0}


@shared_task(name="activity.fan_out")
def fan_out_events() -> None:
    if fan_out() == BATCH:
        ring("activity.fan_out")


@shared_task(name="activity.deliver_mails")
def deliver_mails(place: int | None = None, until: str = "") -> None:
    send_for_a_turn(place, until)


@job_kind("mail_digest", attempts=4)
def mail_digest(job: Job) -> None:
    """Say to a member in one mail what is new; twice is once."""
    with finishing(job):
        if job.subject_id is not None:
            write_digest(job.subject_id)


@sweeper
def sweep_digests() -> None:
    """Begin the digests whose morning has come; a look every minute is enough."""
    if time.monotonic() - _looked["at"] > LOOK_SECONDS or not _looked["at"]:
        _looked["at"] = time.monotonic()
        ask_for_due_digests()
