"""A list of candidates as a file."""

import csv
import io
import re
import zipfile
from datetime import timedelta

import pytest
from django.utils import timezone

from applicants.actions.export_candidates import forget_exports
from applicants.actions.index_candidate import index_candidate
from applicants.models import CandidateExport, Tag
from ats.activity.models import Event, Notification
from ats.foundation.files import private_files
from ats.foundation.models import Job
from tests.factories.applicants import ApplicationFactory, CandidateFactory

URL = "/o/larkspur/candidates/exports/"
LIST = "/o/larkspur/exports/"


@pytest.fixture
def export(application, recruiter, sign_in, do_jobs):
    """Return a function: what is asked to the bytes of the file."""
    client = sign_in(recruiter)

    def exported(kind="csv", **asked) -> bytes:
        client.post(URL, {"kind": kind, **asked})
        do_jobs()
        made = CandidateExport.objects.first()
        return client.get(f"{LIST}{made.code}/file/").getvalue()

    return exported


def rows_of(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))


def test_export_candidates_writes_what_the_list_shows(export, application):
    head, row = rows_of(export())

    assert head == ["Name", "E-mail", "Posting", "Stage", "Source", "Added"]
    assert row[:4] == ["Amara Okafor", "amara@example.test", "Gardener", application.stage.name]


def test_export_candidates_finds_sorts_and_chooses(export, organization, recruiter, sign_in):
    people = [CandidateFactory(organization=organization, name=f"Bo {n}") for n in (2, 1)]
    for person in people:
        index_candidate(person.pk)
    people[0].tags.add(Tag.objects.create(organization=organization, name="silver"))
    assert rows_of(export(q="name:bo tag:silver")) == [
        ["Name", "E-mail", "Posting", "Stage", "Source", "Added"],
        ["Bo 2", people[0].email, "", "", "", rows_of(export(q="name:bo tag:silver"))[1][5]],
    ]
    assert [row[0] for row in rows_of(export(q="bo", sort="name"))[1:]] == ["Bo 1", "Bo 2"]


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@x", "\t=1", "＝1"])
def test_export_candidates_is_no_formula(export, organization, name):
    CandidateFactory(organization=organization, name=name)

    assert rows_of(export())[1][0] == f"'{name}"


def test_export_candidates_as_xlsx(export, organization):
    CandidateFactory(organization=organization, name="=1+1 <&> \x08")

    book = zipfile.ZipFile(io.BytesIO(export(kind="xlsx")))
    sheet = book.read("xl/worksheets/sheet1.xml").decode()

    texts = re.findall(r'<t xml:space="preserve">([^<]*)</t>', sheet)
    assert texts[:3] == ["Name", "E-mail", "Posting"]
    assert "=1+1 &lt;&amp;&gt; " in texts
    assert "<f>" not in sheet
    assert book.testzip() is None


def test_export_candidates_tells_and_records(export, recruiter):
    export(q="amara")

    made = CandidateExport.objects.get()
    job = Job.objects.get(kind="export_candidates")
    assert (job.state, job.progress_done) == ("done", made.rows)
    kinds = ["candidates.exported", "export.finished"]
    assert list(Event.objects.order_by("pk").values_list("kind", flat=True)) == kinds
    assert Notification.objects.get(membership=recruiter).url == LIST


def test_export_candidates_by_the_rights_of_the_day(application, recruiter, sign_in, do_jobs):
    sign_in(recruiter).post(URL, {"kind": "csv"})
    recruiter.role = "interviewer"
    recruiter.save()

    do_jobs()

    made = CandidateExport.objects.get()
    assert (made.file, made.problem) == ("", "You may not export candidates any more.")


def test_export_candidates_broken_search_is_refused(recruiter, sign_in):
    assert sign_in(recruiter).post(URL, {"kind": "csv", "q": "(("}).status_code == 422
    assert not CandidateExport.objects.exists()


def test_export_candidates_three_at_once_are_enough(application, recruiter, sign_in):
    client = sign_in(recruiter)

    answers = [client.post(URL, {"kind": "csv"}).status_code for _ in range(4)]

    assert answers == [303, 303, 303, 422]


def test_export_is_its_members_own(export, owner, sign_in):
    export()
    made = CandidateExport.objects.get()

    assert sign_in(owner).get(f"{LIST}{made.code}/file/").status_code == 404


def test_export_ends(export, recruiter, sign_in):
    export()
    made = CandidateExport.objects.get()
    CandidateExport.objects.update(expires_at=timezone.now() - timedelta(seconds=1))

    assert sign_in(recruiter).get(f"{LIST}{made.code}/file/").status_code == 404
    assert forget_exports() == 1
    assert not private_files.path(made.file).exists()
    assert forget_exports() == 0


@pytest.mark.parametrize("count", [1, 3])
def test_list_exports_statements_do_not_grow(
    organization, recruiter, sign_in, count, django_assert_num_queries
):
    for _ in range(count):
        CandidateExport.objects.create(
            organization=organization,
            by=recruiter,
            kind="csv",
            expires_at=timezone.now() + timedelta(days=1),
        )
    client = sign_in(recruiter)

    with django_assert_num_queries(6):
        client.get(LIST)


@pytest.mark.parametrize("count", [1, 3])
def test_export_candidates_statements_do_not_grow(
    application, recruiter, sign_in, count, django_assert_num_queries
):
    ApplicationFactory.create_batch(count, posting=application.posting)
    sign_in(recruiter).post(URL, {"kind": "csv"})
    made = CandidateExport.objects.get()
    from applicants.actions.export_candidates import write_export

    with django_assert_num_queries(4):
        write_export(made, lambda done, total: None)
