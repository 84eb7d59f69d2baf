"""Two people at once: what one has removed, the other is told of. Many rows written at once."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import DataError, connection
from django.utils import timezone

from ats.access.models import Membership
from ats.activity.models import Event, Mail
from ats.foundation.errors import Conflict
from ats.foundation.rows import insert_alike, insert_instances, insert_plain, write_columns
from ats.organizations.actions import mail_templates
from postings.actions import questions, stage_templates, stages, team
from postings.models import Fingerprint, FingerprintKey, Listing, StageTemplate
from tests.factories.activity import MailFactory, MailTemplateFactory
from tests.factories.postings import (
    ListingFactory,
    PostingFactory,
    QuestionFactory,
    StageFactory,
    TeamMemberFactory,
)

pytestmark = pytest.mark.django_db
WORDS = {"name": "Ours", "subject": "Hello", "body": "Hello"}
STEPS: dict[str, Any] = {"name": "Short", "stage_names": ["Applied"]}


def stage(organization):
    return StageFactory(posting__organization=organization)


def question(organization):
    return QuestionFactory(posting__organization=organization)


def team_member(organization):
    posting = PostingFactory(organization=organization)
    member = Membership.objects.filter(organization=organization).first()
    return TeamMemberFactory(posting=posting, membership=member)


def mail_template(organization):
    return MailTemplateFactory(organization=organization, kind="message")


def steps(organization):
    return StageTemplate.objects.create(organization=organization, **STEPS)


@pytest.mark.parametrize(
    ("make", "act"),
    [
        (stage, lambda row, by: stages.rename_stage(row, by=by, name="Other")),
        (question, lambda row, by: questions.edit_question(row, by=by, label="Other?")),
        (team_member, lambda row, by: team.choose_lead(row, by=by)),
        (mail_template, lambda row, by: mail_templates.edit_mail_template(row, by=by, **WORDS)),
        (mail_template, lambda row, by: mail_templates.choose_mail_template(row, by=by)),
        (steps, lambda row, by: stage_templates.edit_stage_template(row, by=by, **STEPS)),
        (steps, lambda row, by: stage_templates.choose_default_template(row, by=by)),
        (steps, lambda row, by: stage_templates.remove_stage_template(row, by=by)),
    ],
    ids=["rename", "question", "lead", "words", "chosen words", "steps", "default", "removed"],
)
def test_row_that_is_gone_is_a_conflict(organization, recruiter, make: Callable, act: Callable):
    row = make(organization)
    type(row).objects.filter(pk=row.pk).delete()

    with pytest.raises(Conflict):
        act(row, recruiter)


def test_write_columns_writes_what_is_set_and_nothing_else(django_assert_num_queries):
    first, second = ListingFactory(name="a"), ListingFactory(name="b")
    first.title, first.reasons, first.read_at = "Night Baker", [["pay", None]], timezone.now()
    second.place, second.name = "Lyon, Gent", "never written"

    with django_assert_num_queries(1):
        write_columns([first, second], ("title", "reasons", "read_at", "place"))

    columns = ("title", "reasons", "read_at", "place", "name")
    assert list(Listing.objects.order_by("pk").values_list(*columns)) == [
        ("Night Baker", [["pay", None]], first.read_at, "", "a"),
        ("", [], None, "Lyon, Gent", "b"),
    ]


def test_write_columns_of_a_row_that_is_gone_leaves_it_gone():
    listing = ListingFactory()
    Listing.objects.all().delete()

    write_columns([listing], ("title",))

    assert not Listing.objects.exists()


def test_write_columns_of_none_asks_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        write_columns([], ("title",))


def test_insert_plain_writes_rows_by_one_statement(django_assert_num_queries):
    listing = ListingFactory()
    home = listing.organization_id
    row = Fingerprint.objects.create(organization_id=home, listing=listing, signature=b"x")
    names = ("organization", "key", "title", "fingerprint")

    with django_assert_num_queries(1):
        insert_plain(FingerprintKey, names, [(home, 2**32 - 1, 0, row.pk), (home, 7, 9, row.pk)])

    kept = FingerprintKey.objects.order_by("key").values_list("key", "title", "fingerprint")
    assert list(kept) == [(7, 9, row.pk), (2**32 - 1, 0, row.pk)]


def test_insert_plain_of_none_asks_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        insert_plain(FingerprintKey, ("key",), [])


def test_insert_alike_writes_the_same_once_and_what_differs_each(
    organization, django_assert_num_queries
):
    now = timezone.now()
    same = {"organization_id": organization.pk, "kind": "x.done", "subject_type": "x", "at": now}
    rows = [(1, {"word": 'é"\\ {a,b}'}), (2, {}), (3, {"list": [None, 1.5]})]

    with django_assert_num_queries(1):
        insert_alike(Event, same, ("subject_id", "facts"), rows)

    kept = Event.objects.order_by("id").values_list("subject_id", "facts", "kind", "at", "actor_id")
    assert list(kept) == [(key, facts, "x.done", now, None) for key, facts in rows]
    assert Event.objects.first().run_at is not None


def test_insert_alike_of_what_is_there_already_changes_nothing_when_asked(organization):
    mail = MailFactory(organization=organization)
    names = ("key", "message_id", "code", "to_email")
    rows = [(mail.key, "<1@x>", "a", "a@example.org"), ("new", "<2@x>", "b", "b@example.org")]

    insert_alike(Mail, {"kind": "x"}, names, rows, ignore_conflicts=True)

    assert set(Mail.objects.values_list("key", flat=True)) == {mail.key, "new"}


def test_insert_alike_of_a_text_that_is_too_long_is_an_error_and_cuts_nothing(organization):
    same = {"organization_id": organization.pk, "subject_type": "x"}

    if connection.vendor == "postgresql":  # SQLite knows no lengths
        with pytest.raises(DataError):
            insert_alike(Event, same, ("subject_id", "kind"), [(1, "k" * 61)])
    else:
        insert_alike(Event, same, ("subject_id", "kind"), [(1, "k" * 61)])
        assert Event.objects.get().kind == "k" * 61


def test_insert_alike_with_a_column_that_is_none_is_refused(organization):
    with pytest.raises(AssertionError):
        insert_alike(Event, {"colour": "red"}, ("subject_id",), [(1,)])


def test_insert_instances_leaves_the_rows_of_bulk_create(organization):
    mails = [
        MailFactory.build(organization=organization, run_at=timezone.now(), html="")
        for _number in range(2)
    ]
    mails[1].sent_at = timezone.now()

    insert_instances(mails, ignore_conflicts=True)
    kept = list(Mail.objects.order_by("id").values())
    Mail.objects.all().delete()
    Mail.objects.bulk_create(mails)
    expected = list(Mail.objects.order_by("id").values())

    for row in (*kept, *expected):
        del row["id"]
    assert kept == expected


def test_insert_instances_of_none_asks_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        insert_instances([])


def test_insert_instances_sets_the_keys(organization):
    mails = MailFactory.build_batch(3, organization=organization)

    insert_instances(mails)

    assert [mail.pk for mail in mails] == list(
        Mail.objects.order_by("id").values_list("pk", flat=True)
    )
    assert {mail.pk: mail.key for mail in mails} == dict(Mail.objects.values_list("pk", "key"))
