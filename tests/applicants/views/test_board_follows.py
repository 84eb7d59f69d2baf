"""What open boards are brought besides moves: tags, owner, next task, snooze, evidence."""

from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from applicants.actions.add_task import add_task
from applicants.actions.assign_owner import assign_owner
from applicants.actions.find_evidence import find_evidence
from applicants.actions.finish_task import finish_task
from applicants.actions.mark_evidence import mark_evidence, take_back_mark
from applicants.actions.merge_candidates import merge_candidates
from applicants.actions.snooze_application import snooze_application, wake_application
from applicants.actions.tag_candidate import tag_candidate, untag_candidate
from applicants.models import Application, Evidence, EvidenceMark, EvidenceRun, Tag
from ats.foundation.sandbox import sandbox
from tests.applicants.resumes import ask, send
from tests.factories.applicants import ApplicationFactory, CandidateFactory


@pytest.fixture
def board_url(posting):
    return f"/o/larkspur/postings/{posting.code}/board/"


@pytest.fixture
def followed(application, recruiter, sign_in, board_url, django_capture_on_commit_callbacks):
    """Return a function: what is done, to what an open board is then brought ("" for 304)."""
    client = sign_in(recruiter)

    def follow(etag):
        headers = {"HX-Request": "true", "HX-Target": "board-follow", "If-None-Match": etag}
        return client.get(f"{board_url}changes/", headers=headers)

    def after(act) -> str:
        etag = follow("")["ETag"]
        with django_capture_on_commit_callbacks(execute=True):
            act()
        response = follow(etag)
        assert "HX-Refresh" not in response
        return response.content.decode()

    return after


def tagged(application, name="Vegan"):
    tag, _is_new = Tag.objects.get_or_create(organization=application.organization, name=name)
    application.candidate.tags.add(tag)
    return tag


def tomorrow():
    return timezone.localdate() + timedelta(days=1)


def test_follow_board_brings_a_tag_and_that_it_is_gone(application, recruiter, followed):
    candidate = application.candidate

    on = followed(lambda: tag_candidate(candidate, by=recruiter, name="Vegan"))
    off = followed(lambda: untag_candidate(candidate, by=recruiter, name="Vegan"))

    assert '<span class="pill">Vegan</span>' in on
    assert f'id="a-{application.code}"' in off
    assert "Vegan" not in off


def test_follow_board_brings_an_owner(application, recruiter, owner, followed):
    owner.user.name = "Ada Lovelace"
    owner.user.save()

    html = followed(lambda: assign_owner(application.candidate, owner=owner, by=recruiter))

    assert 'title="Owner: Ada Lovelace"' in html


def test_follow_board_brings_a_task_and_that_it_is_done(application, recruiter, followed):
    given = {"text": "Ring", "assignee": recruiter, "due_on": tomorrow()}

    added = followed(lambda: add_task(application, **given, by=recruiter))
    done = followed(lambda: finish_task(application.tasks.get(), by=recruiter))

    assert ": Ring</span>" in added
    assert f'id="a-{application.code}"' in done
    assert "Ring" not in done


def test_follow_board_brings_who_is_put_aside_and_brought_back(application, recruiter, followed):
    aside = followed(lambda: snooze_application(application, until=tomorrow(), by=recruiter))
    back = followed(lambda: wake_application(application, by=recruiter))

    assert "aside until" in aside
    assert f'id="a-{application.code}"' in back
    assert "aside until" not in back


def test_follow_board_brings_a_task_about_the_person_alone(application, recruiter, followed):
    given = {"text": "Ask for a photo", "assignee": recruiter, "due_on": tomorrow()}

    html = followed(lambda: add_task(application.candidate, **given, by=recruiter))

    assert ": Ask for a photo</span>" in html


@pytest.fixture
def evidence(posting, application, django_capture_on_commit_callbacks):
    ask(posting, "Python")
    with django_capture_on_commit_callbacks(execute=True):
        send(application)
    yield Evidence.objects.get()
    sandbox.close()


def test_follow_board_brings_a_mark_and_that_it_is_taken_back(evidence, recruiter, followed):
    marked = followed(lambda: mark_evidence(evidence, by=recruiter, is_right=False))
    back = followed(lambda: take_back_mark(EvidenceMark.objects.get(), by=recruiter))

    assert "1 disputed" in marked
    assert "1 found" in back


def test_follow_board_brings_other_evidence(evidence, posting, application, followed):
    ask(posting, "Scala")

    html = followed(lambda: find_evidence([application.pk]))

    assert "1 found, 1 not found" in html


def test_follow_board_is_left_alone_when_evidence_looks_the_same(evidence, application, followed):
    EvidenceRun.objects.update(inputs="by older rules")

    assert followed(lambda: find_evidence([application.pk])) == ""
    assert EvidenceRun.objects.count() == 2


def test_follow_board_is_left_alone_when_nothing_changed(application, recruiter, followed):
    tagged(application)

    assert followed(lambda: tag_candidate(application.candidate, by=recruiter, name="vegan")) == ""


def test_follow_board_is_left_alone_when_the_change_is_rolled_back(
    application, recruiter, followed
):
    def break_off():
        with transaction.atomic():
            tag_candidate(application.candidate, by=recruiter, name="Vegan")
            transaction.set_rollback(True)

    assert followed(break_off) == ""


def test_follow_board_brings_what_a_merge_brought_along(application, recruiter, followed):
    twin = ApplicationFactory(posting__organization=application.organization)
    tagged(twin)

    html = followed(
        lambda: merge_candidates(twin.candidate, into=application.candidate, by=recruiter)
    )

    assert '<span class="pill">Vegan</span>' in html


def test_a_change_is_told_for_all_that_a_person_is_active_in_and_nothing_else(
    application, organization, recruiter, django_capture_on_commit_callbacks
):
    candidate = application.candidate
    other = ApplicationFactory(candidate=candidate, posting__organization=organization)
    ended = ApplicationFactory(candidate=candidate, state="rejected", stage=None)
    somebody = ApplicationFactory(posting=application.posting, stage=application.stage)
    before = dict(Application.objects.values_list("pk", "updated_at"))

    with django_capture_on_commit_callbacks(execute=True):
        tag_candidate(candidate, by=recruiter, name="Vegan")

    after = dict(Application.objects.values_list("pk", "updated_at"))
    told = {pk for pk in after if after[pk] != before[pk]}
    assert told == {application.pk, other.pk}
    assert {ended.pk, somebody.pk} <= after.keys()


def test_changes_of_one_transaction_are_told_once(
    application, recruiter, owner, django_capture_on_commit_callbacks
):
    people = [CandidateFactory(organization=application.organization) for _n in range(3)]
    for person in people:
        ApplicationFactory(posting=application.posting, stage=application.stage, candidate=person)

    with (
        CaptureQueriesContext(connection) as asked,
        django_capture_on_commit_callbacks(execute=True),
        transaction.atomic(),
    ):
        for person in people:
            tag_candidate(person, by=recruiter, name="Vegan")
            assign_owner(person, owner=owner, by=recruiter)
        add_task(
            person.applications.get(),
            text="Ring",
            assignee=recruiter,
            due_on=tomorrow(),
            by=recruiter,
        )

    written = [
        row["sql"] for row in asked if row["sql"].startswith('UPDATE "applicants_application"')
    ]
    assert len(written) == 1
