"""The organization's outbox page."""

import pytest
from django.urls import reverse

from ats.activity.models import Mail
from tests.factories.activity import MailFactory


def url(name, **kwargs):
    return reverse(name, kwargs={"org": "larkspur", **kwargs})


def test_list_mails_shows_only_ones_own(sign_in, recruiter):
    MailFactory(organization=recruiter.organization, subject="Ours")
    MailFactory(subject="Theirs")

    page = sign_in(recruiter).get(url("list_mails")).content.decode()

    assert "Ours" in page
    assert "Theirs" not in page


def test_list_mails_by_state(sign_in, recruiter):
    MailFactory(organization=recruiter.organization, subject="Waits")
    MailFactory(organization=recruiter.organization, subject="Broken", state=Mail.State.FAILED)

    page = sign_in(recruiter).get(url("list_mails"), {"state": "failed"}).content.decode()

    assert "Broken" in page
    assert "Waits" not in page


@pytest.mark.parametrize("count", [1, 3])
def test_list_mails_statements_do_not_grow(sign_in, recruiter, count, django_assert_num_queries):
    MailFactory.create_batch(count, organization=recruiter.organization)
    client = sign_in(recruiter)

    with django_assert_num_queries(6):
        client.get(url("list_mails"))


def test_retry_mail_makes_a_failed_one_due(sign_in, recruiter):
    row = MailFactory(
        organization=recruiter.organization, state=Mail.State.FAILED, uncertain_sends=2
    )

    sign_in(recruiter).post(url("retry_mail", code=row.code))

    row.refresh_from_db()
    assert (row.state, row.uncertain_sends) == (Mail.State.PENDING, 0)


def test_retry_mail_that_was_sent_is_refused(sign_in, recruiter):
    row = MailFactory(organization=recruiter.organization, state=Mail.State.SENT)

    response = sign_in(recruiter).post(url("retry_mail", code=row.code))

    row.refresh_from_db()
    assert (response.status_code, row.state) == (409, Mail.State.SENT)


def test_retry_mail_of_another_organization_finds_nothing(sign_in, recruiter):
    row = MailFactory(state=Mail.State.FAILED)

    assert sign_in(recruiter).post(url("retry_mail", code=row.code)).status_code == 404
