"""The worker looks for the likes of who is new, who was here before, and who was merged."""

import pytest

from applicants import people_tasks
from applicants.actions.merge_candidates import merge_candidates
from applicants.models import Candidate, Document, LikelyPair, PersonKey
from ats.foundation import jobs
from ats.foundation.jobs import enqueue
from ats.foundation.models import Job
from tests.factories.applicants import CandidateFactory, DocumentFactory

PHONE = "+41 44 668 18 00"


@pytest.fixture
def two(organization):
    return [CandidateFactory(organization=organization, phone=PHONE) for _n in range(2)]


def do(kind, **values):
    job = enqueue(kind, **values)
    jobs.run(job.pk)
    job.refresh_from_db()
    return job


def test_find_pairs_job_indexes_and_finds(two):
    states = [do("find_pairs", subject_id=row.pk).state for row in two]

    assert (states, LikelyPair.objects.count()) == (["done", "done"], 1)


def test_find_pairs_job_of_a_merged_record_settles_its_person(two, recruiter):
    merge_candidates(two[0], into=two[1], by=recruiter)
    late = DocumentFactory(candidate=two[0])

    do("find_pairs", subject_id=two[0].pk)

    assert Document.objects.get(pk=late.pk).candidate == two[1]


def test_find_pairs_job_of_nobody_is_done(db):
    assert do("find_pairs", subject_id=1).state == "done"


def test_index_people_finds_who_was_here_before(two, organization, monkeypatch):
    monkeypatch.setattr(people_tasks, "CHUNK", 1)
    monkeypatch.setitem(people_tasks._looked, "at", -people_tasks.LOOK_SECONDS)

    people_tasks.index_who_is_not_indexed()
    jobs.run(Job.objects.get(kind="index_people").pk)

    assert Job.objects.get(kind="index_people").state == "done"
    assert LikelyPair.objects.count() == 1
    known = PersonKey.objects.filter(kind="phone").values_list("candidate", flat=True)
    assert set(known) == set(Candidate.objects.values_list("pk", flat=True))


def test_index_people_is_asked_for_once_and_for_nobody_not_at_all(two, monkeypatch):
    for _n in range(2):
        monkeypatch.setitem(people_tasks._looked, "at", -people_tasks.LOOK_SECONDS)
        people_tasks.index_who_is_not_indexed()
    jobs.run(Job.objects.get(kind="index_people").pk)
    monkeypatch.setitem(people_tasks._looked, "at", -people_tasks.LOOK_SECONDS)
    people_tasks.index_who_is_not_indexed()

    assert Job.objects.filter(kind="index_people").count() == 1
