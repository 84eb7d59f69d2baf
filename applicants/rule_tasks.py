"""Background work of stage rules: doing what falls due, and looking after what was left."""

import time

from django.db import transaction
from django.utils import timezone

from applicants.actions.stage_rules.firing import fire_chunk, give_up_firings
from applicants.actions.stage_rules.following import FIRE
from applicants.actions.stage_rules.owning import DISOWN, take_back_owners
from applicants.queries.stage_rules import system_rules_left
from ats.foundation.jobs import enqueue, job_kind, renew
from ats.foundation.models import Job
from ats.foundation.sweepers import sweeper

LOOK_SECONDS = 60
_looked = {"at": 0.0}


def give_up(job: Job) -> None:
    give_up_firings(job.subject_id or 0)


@job_kind(FIRE, attempts=6, lease_seconds=120, on_failure=give_up)
def fire_stage_rule(job: Job) -> None:
    """Do what of a rule is due; a new attempt goes on behind what was committed."""
    while fire_chunk(job.subject_id or 0):
        renew(job)


@job_kind(DISOWN, attempts=6, lease_seconds=120)
def disown_after_leaving(job: Job) -> None:
    """Take back the owners that a rule named for who left its stage soon after."""
    while take_back_owners(job.subject_id or 0):
        renew(job)


@sweeper
def sweep_stage_rules() -> None:
    """Write a job again for what is long due; a look a minute is enough."""
    if _looked["at"] and time.monotonic() - _looked["at"] < LOOK_SECONDS:
        return
    _looked["at"] = time.monotonic()
    for rule_id in system_rules_left():
        key = f"{FIRE}:{rule_id}:{timezone.now():%Y%m%d%H%M}"
        with transaction.atomic():
            enqueue(FIRE, subject_id=rule_id, key=key)
