"""Background work about people: who may be the same, what follows from a merge, and whom the
search does not know yet.
"""

import time
from collections.abc import Callable

from django.db import transaction

from applicants.actions.find_pairs import find_pairs
from applicants.actions.index_candidate import index_candidates
from applicants.actions.index_person import index_people
from applicants.actions.keep_resume import index_profiles
from applicants.actions.person_rows import hold_people
from applicants.actions.settle_person import settle_person
from applicants.queries.families import (
    system_behind,
    system_is_merged,
    system_not_indexed,
    system_without_words,
)
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
    _have_indexed("index_people", system_not_indexed(after=0, most=1))
    _have_indexed("index_words", system_without_words(after=0, most=1))


def _have_indexed(kind: str, first: list[int]) -> None:
    if first and not Job.objects.open().filter(kind=kind).exists():
        enqueue(kind, key=f"{kind}:{first[0]}", payload={"after": first[0] - 1})


@job_kind("index_people", attempts=8, lease_seconds=120)
def index_people_who_are_not(job: Job) -> None:
    """Index people a few at a time, and look for their likes among those that are."""
    _a_few_at_a_time(job, system_not_indexed, _index_people)


@job_kind("index_words", attempts=8, lease_seconds=120)
def index_words_apart(job: Job) -> None:
    """Index the words of people a few at a time, from the first one who is not on.

    Whom somebody has changed meanwhile as well: their words are apart, but not what was read.
    """
    _a_few_at_a_time(job, system_behind, _index_words)


def _index_people(ids: list[int]) -> None:
    index_people(ids)
    for pk in ids:
        find_pairs(pk)


def _index_words(ids: list[int]) -> None:
    hold_people(ids)
    index_candidates(ids)
    index_profiles(ids)


def _a_few_at_a_time(
    job: Job, find: Callable[..., list[int]], index: Callable[[list[int]], None]
) -> None:
    until, after = time.monotonic() + SECONDS, job.payload["after"]
    while ids := find(after=after, most=CHUNK):
        with transaction.atomic():
            index(ids)
            after = ids[-1]
            renew(job, payload={"after": after})
        if time.monotonic() > until:
            put_back(job, payload={"after": after})
            return
