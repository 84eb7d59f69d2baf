"""The evidence of an application: a region and a page, and what people say of its lines."""

import pytest

from applicants.actions.mark_evidence import mark_evidence
from applicants.models import EvidenceMark, EvidenceRun
from ats.activity.models import Event
from ats.foundation.sandbox import sandbox
from tests.applicants.resumes import ask, send
from tests.factories.applicants import EvidenceFactory

REGION = {"HX-Request": "true", "HX-Target": "application-evidence"}


@pytest.fixture(autouse=True)
def end_the_child():
    yield
    sandbox.close()


@pytest.fixture
def url(application):
    return f"/o/larkspur/applications/{application.code}/evidence/"


@pytest.fixture
def line(posting, application):
    """Return a line of evidence: Scala, of which the résumé says nothing."""
    ask(posting, "Scala")
    send(application)
    return EvidenceRun.objects.get().lines.get()


def test_show_evidence_quotes_with_the_way_to_the_passage(
    posting, application, recruiter, sign_in, url
):
    ask(posting, "Kafka")
    document = send(application)

    html = sign_in(recruiter).get(url, headers=REGION).content.decode()

    start = document.resume_readings.get().text.index("Kafka")
    assert html.lstrip().startswith('<section class="card" id="application-evidence"')
    assert "with Python and <mark>Kafka</mark>”" in html
    assert f"?document={document.code}&amp;as=text&amp;at={start}-{start + 5}#passage" in html


def test_show_evidence_marks_no_blank_before_the_word(
    posting, application, recruiter, sign_in, url
):
    ask(posting, "Kafka")
    send(application)
    row = EvidenceRun.objects.get().lines.get()
    row.findings[0]["quotes"][0]["mark"][0] -= 1
    row.save()

    html = sign_in(recruiter).get(url, headers=REGION).content.decode()

    assert "with Python and <mark>Kafka</mark>”" in html


def test_show_evidence_leads_to_the_marked_passage(posting, application, recruiter, sign_in):
    document = send(application)
    start = document.resume_readings.get().text.index("Kafka")
    query = {"document": document.code, "as": "text", "at": f"{start}-{start + 5}"}

    html = sign_in(recruiter).get(f"/o/larkspur/applications/{application.code}/", query)

    assert 'Python and <mark id="passage">Kafka</mark>\n' in html.content.decode()


def test_show_evidence_says_plainly_that_nothing_was_found(line, recruiter, sign_in, url):
    html = sign_in(recruiter).get(url).content.decode()

    assert "Nothing found in the résumé" in html
    assert "<html" in html


def test_show_evidence_before_there_is_any(application, recruiter, sign_in, url):
    assert "Nothing to compare yet" in sign_in(recruiter).get(url).content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_show_evidence_statements_do_not_grow(
    application, recruiter, sign_in, url, count, django_assert_num_queries
):
    run = EvidenceFactory(run__application=application).run
    for _n in range(count):
        line = EvidenceFactory(run=run)
        mark_evidence(line, by=recruiter, is_right=True)
    client = sign_in(recruiter)

    with django_assert_num_queries(6):
        client.get(url, headers=REGION)


def test_mark_evidence_keeps_who_said_it(line, recruiter, sign_in, url):
    html = sign_in(recruiter).post(f"{url}marks/", {"wrong": line.pk}, headers=REGION)

    mark = EvidenceMark.objects.get()
    assert (mark.is_right, mark.by, mark.evidence) == (False, recruiter, line)
    assert f"{recruiter.name} found this wrong" in html.content.decode()
    assert Event.objects.get(kind="evidence.marked").facts["requirement"] == "Scala"
    assert EvidenceRun.objects.get(application=mark.application_id, is_current=True).dots == "X"


def test_mark_evidence_without_javascript_goes_to_the_page(line, recruiter, sign_in, url):
    response = sign_in(recruiter).post(f"{url}marks/", {"right": line.pk})

    assert (response.status_code, response["Location"]) == (303, url)


def test_mark_evidence_twice_is_once(line, recruiter, sign_in, url):
    client = sign_in(recruiter)
    for _n in range(2):
        client.post(f"{url}marks/", {"right": line.pk})

    assert EvidenceMark.objects.count() == 1


def test_mark_evidence_of_an_old_run_is_409(posting, application, line, recruiter, sign_in, url):
    EvidenceRun.objects.update(is_current=False)

    response = sign_in(recruiter).post(f"{url}marks/", {"right": line.pk})

    assert (response.status_code, EvidenceMark.objects.count()) == (409, 0)


def test_mark_evidence_of_another_application_is_not_found(line, recruiter, sign_in, url):
    elsewhere = EvidenceFactory()

    assert sign_in(recruiter).post(f"{url}marks/", {"right": elsewhere.pk}).status_code == 404


def test_mark_evidence_holds_when_the_same_is_found_again(
    posting, application, line, recruiter, sign_in, url
):
    mark_evidence(line, by=recruiter, is_right=False)
    ask(posting, "Erlang")

    send(application)

    assert EvidenceRun.objects.get(is_current=True).dots == "XN"


def test_take_back_mark_lets_what_was_found_hold(line, recruiter, sign_in, url):
    mark = mark_evidence(line, by=recruiter, is_right=False)

    html = sign_in(recruiter).post(f"{url}marks/{mark.code}/undo/", headers=REGION)

    mark.refresh_from_db()
    assert (mark.undone_by, EvidenceRun.objects.get().dots) == (recruiter, "N")
    assert "found this wrong" not in html.content.decode()


def test_take_back_mark_twice_is_409(line, recruiter, sign_in, url):
    mark = mark_evidence(line, by=recruiter, is_right=False)
    client = sign_in(recruiter)
    client.post(f"{url}marks/{mark.code}/undo/")

    assert client.post(f"{url}marks/{mark.code}/undo/").status_code == 409
