"""A person who was added by hand is taken back, unless somebody has gone on with them."""

import time
from datetime import timedelta

import pytest
from django.utils import timezone

from applicants import person_notices
from applicants.actions.add_candidate import NewPerson, add_candidate
from applicants.actions.add_task import add_task
from applicants.actions.index_candidate import index_candidate
from applicants.actions.merge_candidates import merge_candidates
from applicants.actions.move_application import move_application
from applicants.actions.person_rows import PeopleChanged
from applicants.actions.pool_candidate import pool_candidate
from applicants.actions.submission import SentFile, Submission
from applicants.actions.submit_application import submit_application
from applicants.actions.tag_candidate import tag_candidate
from applicants.actions.take_back_adding import (
    GoneOn,
    take_back_candidate,
)
from applicants.actions.talent_pools import add_pool
from applicants.actions.tell_people_apart import tell_people_apart
from applicants.models import Application, Candidate, Document, LikelyPair
from ats.activity.actions.deliver import deliver_due_mails
from ats.activity.actions.fan_out import fan_out
from ats.activity.models import Event, Mail
from ats.foundation.files import private_files
from ats.foundation.models import Job
from tests.at_once import at_once
from tests.factories.applicants import CandidateFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def ida(organization):
    return CandidateFactory(organization=organization, name="Ida Berg", email="ida@example.test")


@pytest.fixture
def add(recruiter):
    """Return a function: Zuri is added by hand."""

    def added(**values):
        person = NewPerson(name="Zuri Mwangi", email="zuri@example.test", source="fair")
        return add_candidate(person, by=recruiter, **values)

    return added


def day(days=2):
    return timezone.localdate() + timedelta(days=days)


def test_take_back_candidate_leaves_nothing_of_them(add, posting, stages, recruiter, do_jobs):
    stored = private_files.save(b"Zuri Mwangi\nGardener\n")
    resume = SentFile(stored.name, "zuri.txt", stored.size, stored.sha256, "text")
    person = NewPerson(name="Zuri Mwangi", email="zuri@example.test", resume=resume)
    candidate = add_candidate(person, by=recruiter, posting=posting)
    do_jobs()
    do_jobs()

    take_back_candidate(candidate, by=recruiter)

    left = [model.objects.count() for model in (Candidate, Application, Document, Mail)]
    assert left == [0, 0, 0, 0]
    assert "Zuri" not in str(list(Event.objects.values_list("kind", "facts")))
    assert Event.objects.first().kind == "candidate.taken_back"


def test_take_back_candidate_before_anything_was_done_leaves_jobs_that_end_well(
    add, recruiter, do_jobs
):
    take_back_candidate(add(), by=recruiter)

    do_jobs()
    do_jobs()  # what the first ones asked for

    assert not Job.objects.open().exists()
    assert (Mail.objects.count(), Candidate.objects.count()) == (0, 0)


def test_add_candidate_mail_waits_out_the_undo_window(add, organization):
    candidate = add()
    fan_out()

    deliver_due_mails()

    mail = Mail.objects.get()
    event = Event.objects.get(kind="candidate.added", subject_id=candidate.pk)
    assert mail.state == Mail.State.PENDING
    assert mail.run_at == event.at + timedelta(minutes=organization.mail_undo_minutes)


def test_take_back_candidate_who_was_written_to_is_refused(add, recruiter, time_machine):
    candidate = add()
    fan_out()
    time_machine.move_to(timezone.now() + timedelta(minutes=11))
    deliver_due_mails()

    with pytest.raises(GoneOn, match="Zuri Mwangi was written to"):
        take_back_candidate(candidate, by=recruiter)

    assert Candidate.objects.get() == candidate


def test_take_back_candidate_with_an_application_gone_on_from_is_refused(
    add, posting, stages, recruiter
):
    candidate = add(posting=posting)
    move_application(Application.objects.get(), to_stage=stages[1], by=recruiter)

    with pytest.raises(GoneOn, match="moved Zuri Mwangi from Applied to Screen"):
        take_back_candidate(candidate, by=recruiter)

    assert Application.objects.get().candidate == candidate


def test_take_back_candidate_who_applied_since_is_refused(add, posting, stages, recruiter):
    candidate = add()
    sent = Submission(name="Zuri", email="zuri@example.test", form_token="one")
    submit_application(posting, sent)

    with pytest.raises(GoneOn, match="Zuri Mwangi applied"):
        take_back_candidate(candidate, by=recruiter)


@pytest.mark.parametrize("what", ["tagged", "pooled", "given a task"])
def test_take_back_candidate_that_somebody_has_gone_on_with_is_refused(add, recruiter, what):
    candidate = add()
    if what == "tagged":
        tag_candidate(candidate, by=recruiter, name="keen")
    elif what == "pooled":
        pool_candidate(candidate, pool=add_pool(by=recruiter, name="Later"), by=recruiter)
    else:
        add_task(candidate, text="Call", assignee=recruiter, due_on=day(), by=recruiter)

    with pytest.raises(GoneOn, match="Too late to undo"):
        take_back_candidate(candidate, by=recruiter)

    assert Candidate.objects.get() == candidate


def test_take_back_candidate_who_was_told_apart_from_another_is_refused(add, ida, recruiter):
    candidate = add()
    one, other = sorted([candidate, ida], key=lambda row: row.pk)
    pair = LikelyPair.objects.create(organization_id=ida.organization_id, one=one, other=other)
    tell_people_apart(pair, by=recruiter)

    with pytest.raises(GoneOn):
        take_back_candidate(candidate, by=recruiter)


def test_take_back_candidate_who_was_merged_is_refused(add, ida, recruiter):
    candidate = add()
    merge_candidates(candidate, into=ida, by=recruiter)

    with pytest.raises(PeopleChanged):
        take_back_candidate(candidate, by=recruiter)


def test_take_back_candidate_with_another_merged_into_them_is_refused(add, ida, recruiter):
    candidate = add()
    merge_candidates(ida, into=candidate, by=recruiter)

    with pytest.raises(GoneOn):
        take_back_candidate(candidate, by=recruiter)


def test_take_back_candidate_is_found_by_no_search(add, recruiter, sign_in):
    candidate = add()
    index_candidate(candidate.pk)

    take_back_candidate(candidate, by=recruiter)

    html = sign_in(recruiter).get("/o/larkspur/candidates/?q=zuri").content.decode()
    assert "Zuri Mwangi" not in html


@pytest.mark.django_db(transaction=True)
def test_take_back_candidate_while_they_are_told_writes_to_nobody(add, recruiter, monkeypatch):
    candidate, words_of = add(), person_notices.privacy_notice_of

    def slowly(organization):
        time.sleep(0.4)  # the mail is being written: nobody else sees it yet
        return words_of(organization)

    def take_back():
        time.sleep(0.15)
        take_back_candidate(candidate, by=recruiter)

    monkeypatch.setattr(person_notices, "privacy_notice_of", slowly)

    at_once(fan_out, take_back)
    fan_out()

    assert (Candidate.objects.count(), Mail.objects.count()) == (0, 0)
