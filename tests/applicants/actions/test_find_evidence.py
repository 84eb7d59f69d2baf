"""Evidence: kept with its inputs and rules, found anew when they change, the old one kept."""

import pytest

from applicants.actions import find_evidence as finding
from applicants.actions.find_evidence import find_evidence
from applicants.models import Document, Evidence, EvidenceRun
from ats.foundation.sandbox import sandbox
from reading.evidence import EVIDENCE_VERSION
from reading.resumes import RESUME_VERSION
from tests.applicants.resumes import ask, send
from tests.factories.applicants import ApplicationFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def end_the_child():
    yield
    sandbox.close()


def test_read_document_finds_evidence_line_by_line(posting, application):
    ask(posting, "5+ years of Python or Go", "Scala", wished=("Kafka",))

    send(application)

    lines = Evidence.objects.order_by("position")
    assert [(line.text, line.is_must, line.state) for line in lines] == [
        ("5+ years of Python or Go", True, "supported"),
        ("Scala", True, "nothing"),
        ("Kafka", False, "supported"),
    ]


def test_find_evidence_keeps_inputs_and_versions(posting, application):
    ask(posting, "Python", "Scala", wished=("Kafka",))

    document = send(application)

    run = EvidenceRun.objects.get()
    assert (run.rules_version, run.reader_version, run.dots) == (
        EVIDENCE_VERSION,
        RESUME_VERSION,
        "SNs",
    )
    assert (run.source["document"], run.source["sha256"]) == (document.code, document.sha256)


def test_find_evidence_of_what_was_sent_not_of_what_a_member_brought(posting, application):
    ask(posting, "Python")
    own = send(application)
    brought = send(application)
    Document.objects.filter(pk=brought.pk).update(application=None)

    find_evidence([application.pk])

    run = EvidenceRun.objects.get(is_current=True)
    assert run.reading.document == own


def test_find_evidence_quotes_stand_in_the_text_of_the_reading(posting, application):
    ask(posting, "Kafka")

    document = send(application)

    quote = Evidence.objects.get().findings[0]["quotes"][0]
    text = document.resume_readings.get().text
    assert text[slice(*quote["mark"])] == "Kafka"
    assert text[slice(*quote["line"])] == quote["text"]


def test_find_evidence_of_the_same_inputs_is_once(posting, application):
    ask(posting, "Python")
    send(application)

    assert find_evidence([application.pk]) == 0
    assert EvidenceRun.objects.count() == 1


def test_find_evidence_after_the_posting_changed_keeps_the_old(posting, application):
    ask(posting, "Python")
    send(application)
    ask(posting, "Scala")

    find_evidence([application.pk])

    runs = EvidenceRun.objects.order_by("pk").values_list("is_current", "dots")
    assert list(runs) == [(False, "S"), (True, "SN")]


def test_find_evidence_without_requirements_shows_none_and_keeps_the_old(posting, application):
    ask(posting, "Python")
    send(application)
    posting.requirements.all().delete()

    find_evidence([application.pk])

    assert list(EvidenceRun.objects.values_list("is_current", flat=True)) == [False]


def test_find_evidence_by_newer_rules_is_found_anew(posting, application, monkeypatch):
    ask(posting, "Python")
    send(application)
    monkeypatch.setattr(finding, "EVIDENCE_VERSION", EVIDENCE_VERSION + 1)

    find_evidence([application.pk])

    versions = EvidenceRun.objects.order_by("pk").values_list("rules_version", flat=True)
    assert list(versions) == [EVIDENCE_VERSION, EVIDENCE_VERSION + 1]


def test_find_evidence_takes_no_other_applications_resume(organization, posting, application):
    other = ApplicationFactory(
        organization=organization,
        posting__organization=organization,
        candidate=application.candidate,
    )
    ask(other.posting, "Python")

    send(application)

    assert EvidenceRun.objects.count() == 0


def test_find_evidence_uses_a_resume_that_came_with_no_application(posting, application):
    ask(posting, "Python")

    send(application, application=None)

    assert EvidenceRun.objects.get().application == application


@pytest.mark.parametrize("count", [1, 3])
def test_find_evidence_looks_up_many_by_set(posting, application, count, django_assert_num_queries):
    ask(posting, "Python")
    for _n in range(count):
        send(application)
    others = [ApplicationFactory(posting=posting, stage=application.stage) for _n in range(count)]
    find_evidence([application.pk])

    with django_assert_num_queries(7):
        find_evidence([application.pk, *(other.pk for other in others)])
