"""The worker keeps apart the words of who was here before that was done."""

import pytest

from applicants import people_tasks
from applicants.models import DocumentWords, PersonWords, ResumeSkill
from applicants.queries.search import search_candidates
from ats.foundation import jobs
from ats.foundation.models import Job
from ats.foundation.sandbox import sandbox
from tests.applicants.resumes import send
from tests.factories.applicants import CandidateFactory


@pytest.fixture(autouse=True)
def end_the_child():
    yield
    sandbox.close()


@pytest.fixture
def two(organization):
    return CandidateFactory.create_batch(2, organization=organization)


def test_index_words_lets_limited_members_find_who_was_here_before(
    application, hiring_manager, on_team, monkeypatch
):
    document = send(application)
    for model in (PersonWords, DocumentWords, ResumeSkill):  # as before there were any
        model.objects.all().delete()
    monkeypatch.setattr(people_tasks, "CHUNK", 1)
    monkeypatch.setitem(people_tasks._looked, "at", -people_tasks.LOOK_SECONDS)

    def found():
        return [
            q
            for q in ("amara", "kupferkanne", "skill:python")
            if search_candidates(hiring_manager, q)
        ]

    before = found()
    people_tasks.index_who_is_not_indexed()
    jobs.run(Job.objects.get(kind="index_words").pk)

    assert (before, found()) == ([], ["amara", "kupferkanne", "skill:python"])
    assert document.own_words.words.startswith(" amara okafor ")


def test_index_words_is_asked_for_once_and_for_nobody_not_at_all(two, monkeypatch):
    for _n in range(2):
        monkeypatch.setitem(people_tasks._looked, "at", -people_tasks.LOOK_SECONDS)
        people_tasks.index_who_is_not_indexed()
    jobs.run(Job.objects.get(kind="index_words").pk)
    monkeypatch.setitem(people_tasks._looked, "at", -people_tasks.LOOK_SECONDS)
    people_tasks.index_who_is_not_indexed()

    assert Job.objects.filter(kind="index_words").count() == 1
