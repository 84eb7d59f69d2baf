"""An organization's own fields in the files that the list of candidates is exported to."""

import csv
import io
import re
import zipfile
from datetime import date
from decimal import Decimal

import pytest
from django.utils import timezone

from applicants.actions.export_candidates import write_export
from applicants.actions.set_person_field import set_person_field
from applicants.models import CandidateExport, PersonField
from ats.foundation.files import private_files
from tests.factories.applicants import CandidateFactory, PersonFieldFactory

URL = "/o/larkspur/candidates/"


def field_of(organization, name, kind):
    return PersonFieldFactory(organization=organization, name=name, kind=kind)


@pytest.fixture
def shift(organization):
    return field_of(organization, "Shift", "short")


@pytest.fixture
def export(application, recruiter, sign_in, do_jobs):
    """Return a function: the columns that are chosen to the bytes of the file."""
    client = sign_in(recruiter)

    def exported(*names, kind="csv") -> bytes:
        client.post(f"{URL}columns/", {"column": names})
        client.post(f"{URL}exports/", {"kind": kind})
        do_jobs()
        return private_files.path(CandidateExport.objects.get().file).read_bytes()

    return exported


def rows_of(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))


@pytest.mark.parametrize(
    ("kind", "value", "written"),
    [
        ("short", "=1+1", "'=1+1"),
        ("number", Decimal("-4.50"), "-4.5"),
        ("number", Decimal(50_000), "50000"),
        ("date", date(2027, 3, 1), "2027-03-01"),
        ("yes_no", "yes", "Yes"),
        ("link", "https://example.test/me", "https://example.test/me"),
    ],
)
def test_export_candidates_writes_own_fields(
    export, organization, person, recruiter, kind, value, written
):
    field = field_of(organization, "=Mine", kind)
    set_person_field(person, field=field, value=value, by=recruiter)

    head, row = rows_of(export("field.=mine"))

    assert (head[2:], row[2:]) == (["'=Mine"], [written])


def test_export_candidates_as_xlsx_writes_numbers_and_days_as_such(
    export, organization, person, recruiter
):
    for name, kind, value in (
        ("Pay", "number", Decimal("-4.50")),
        ("Start", "date", date(2027, 3, 1)),
        ("Shift", "short", "=1+1"),
        ("Born", "date", date(1850, 1, 1)),
    ):
        field = field_of(organization, name, kind)
        set_person_field(person, field=field, value=value, by=recruiter)

    book = zipfile.ZipFile(
        io.BytesIO(export("field.pay", "field.start", "field.shift", "field.born", kind="xlsx"))
    )
    sheet = book.read("xl/worksheets/sheet1.xml").decode()

    assert re.findall(r"<c[^>]*><v>[^<]*</v></c>", sheet) == [
        "<c><v>-4.5</v></c>",
        '<c s="3"><v>46447</v></c>',
    ]
    texts = re.findall(r'<t xml:space="preserve">([^<]*)</t>', sheet)
    assert texts[-2:] == ["=1+1", "1850-01-01"]
    assert "<f>" not in sheet


def test_export_candidates_of_a_removed_field_leaves_its_column_out(
    export, shift, person, recruiter
):
    set_person_field(person, field=shift, value="Early", by=recruiter)
    PersonField.objects.update(removed_at=timezone.now())

    assert [row[2:] for row in rows_of(export("phone", "field.shift"))] == [["Telephone"], [""]]


@pytest.mark.parametrize("count", [1, 3])
def test_export_candidates_with_own_fields_statements_do_not_grow(
    organization, shift, recruiter, count, django_assert_num_queries
):
    for person in CandidateFactory.create_batch(count, organization=organization):
        set_person_field(person, field=shift, value="Early", by=recruiter)
    made = CandidateExport.objects.create(
        organization=organization,
        by=recruiter,
        kind="csv",
        columns=["phone", "field.shift"],
        expires_at=timezone.now(),
    )
    made = CandidateExport.objects.select_related("by").get(pk=made.pk)

    with django_assert_num_queries(5):
        write_export(made, lambda done, total: None)
