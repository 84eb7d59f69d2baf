"""Readings of résumés: one a reader's version, the older kept; what follows from them."""

import pytest

from applicants.actions import keep_resume as keeping
from applicants.models import ProfileSkill, ProfileTitle, ProposedChange, ResumeReading
from applicants.resume_tasks import reread_with_a_newer_reader
from ats.foundation import jobs
from ats.foundation.jobs import enqueue
from ats.foundation.models import Job
from ats.foundation.sandbox import sandbox
from postings.actions.edit_posting import edit_posting
from reading.resumes import RESUME_VERSION
from tests.applicants.resumes import ask, send

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def end_the_child():
    yield
    sandbox.close()


def test_read_document_keeps_the_resume_with_its_text_and_version(application):
    document = send(application)

    reading = document.resume_readings.get()
    name = reading.data["name"]
    assert (reading.version, reading.is_current) == (RESUME_VERSION, True)
    assert reading.text[slice(*name["span"])] == "Amara Okafor"
    assert "text" not in reading.data


def test_read_document_of_a_letter_is_no_resume(application):
    send(application, kind="letter")

    assert not ResumeReading.objects.exists()


def test_keep_resume_skills_with_years_and_titles_are_rows(application):
    send(application)

    skills = {row.key: row.years for row in ProfileSkill.objects.all()}
    titles = set(ProfileTitle.objects.values_list("key", "is_present"))
    assert set(skills) == {"python", "postgresql", "apache kafka"}
    assert skills["python"] > 7
    assert titles == {("senior data engineer", True), ("data engineer", False)}


def test_keep_resume_proposes_what_differs_and_overwrites_nothing(application):
    candidate = application.candidate
    candidate.phone, candidate.headline = "+49 170 5550123", "Data engineer"
    candidate.save()

    send(application)

    candidate.refresh_from_db()
    proposed = set(ProposedChange.objects.values_list("field", "value"))
    assert candidate.phone == "+49 170 5550123"
    assert proposed == {("phone", "+4930901820")}


def test_keep_resume_proposes_once(application):
    send(application)
    before = ProposedChange.objects.count()

    send(application)

    assert ProposedChange.objects.count() == before


def test_keep_resume_by_a_newer_reader_keeps_the_old(application, monkeypatch):
    document = send(application)
    monkeypatch.setattr(keeping, "RESUME_VERSION", RESUME_VERSION + 1)
    monkeypatch.setattr("applicants.queries.resumes.RESUME_VERSION", RESUME_VERSION + 1)

    jobs.run(enqueue("reread_resumes", payload={"after": 0}).pk)

    rows = document.resume_readings.order_by("version").values_list("version", "is_current")
    assert list(rows) == [(RESUME_VERSION, False), (RESUME_VERSION + 1, True)]


def test_reread_resumes_has_an_end(application):
    send(application)

    job = enqueue("reread_resumes", payload={"after": 0})
    jobs.run(job.pk)

    job.refresh_from_db()
    assert job.state == Job.State.DONE


def test_reread_with_a_newer_reader_asks_once_for_what_was_never_read(application, monkeypatch):
    send(application)
    ResumeReading.objects.all().delete()
    for _n in range(2):
        monkeypatch.setitem(reread_with_a_newer_reader.__globals__["_looked"], "at", -1e9)
        reread_with_a_newer_reader()

    job = Job.objects.get(kind="reread_resumes")
    jobs.run(job.pk)

    assert ResumeReading.objects.count() == 1


def test_edit_posting_has_evidence_found_anew(posting, application, recruiter):
    ask(posting, "Python")
    send(application)
    lines = [{"text": "Python", "is_must": True}, {"text": "Scala", "is_must": False}]

    edit_posting(posting, by=recruiter, row_version=posting.row_version, requirements=lines)
    jobs.run(Job.objects.get(kind="find_evidence").pk)

    assert application.evidence_runs.get(is_current=True).dots == "Sn"
