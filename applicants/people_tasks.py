"""Background work about people: who may be the same, and what follows from a merge."""

import time

from django.db import transaction

from applicants.actions.find_pairs import find_pairs
from applicants.actions.index_person import index_people
from applicants.actions.settle_person import settle_person
from applicants.queries.families import system_is_merged, system_not_indexed
from ats.foundation.jobs import enqueue, finishing, job_kind, put_back, renew
from ats.foundation.models import Job
from ats.foundation.sweepers import sweeper

CHUNK, SECONDS = 50, 5.0
LOOK_SECONDS = 600.0
_looked = {"at": -LOOK_SECONDS}


@job_kind("find_pairs")
def find_pairs_of_candidate(job: Job) -> None:
    """Look for the likes of a candidate whose facts are new; twice is once."""
    candidate_id = job.subject_id or 0
    with finishing(job):
        if system_is_merged(candidate_id):
            settle_person(candidate_id)
        else:
            index_people([candidate_id])
            find_pairs(candidate_id)


@job_kind("settle_person", attempts=8)
def settle_merged_person(job: Job) -> None:
    with finishing(job):
        settle_person(job.subject_id or 0)


@sweeper
def index_who_is_not_indexed() -> None:
    """Now and then, have people indexed who were here before, or came by another way."""
    if time.monotonic() - _looked["at"] < LOOK_SECONDS:
        return
    _looked["at"] = time.monotonic()
    first = system_not_indexed(after=0, most=1)
    if first and not Job.objects.open().filter(kind="index_people").exists():
        enqueue("index_people", key=f"index_people:{first[0]}", payload={"after": first[0] - 1})


@job_kind("index_people", attempts=8, lease_seconds=120)
def index_people_who_are_not(job: Job) -> None:
    """Index people a few at a time, and look for their likes among those that are."""
    until, after = time.monotonic() + SECONDS, job.payload["after"]
    while ids := system_not_indexed(after=after, most=CHUNK):
        with transaction.atomic():
            index_people(ids)
            for pk in ids:
                find_pairs(pk)
            after = ids[-1]
            renew(job, payload={"after": after})
        if time.monotonic() > until:
            put_back(job, payload={"after": after})
            return
