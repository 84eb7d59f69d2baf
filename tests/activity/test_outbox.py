"""Queueing mails and taking them back."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from ats.activity.actions.deliver import deliver_due_mails
from ats.activity.actions.mail import MailGone, cancel_mail, queue_mails
from ats.activity.models import Mail
from ats.activity.notices import MailDraft
from tests.factories.activity import MailFactory

pytestmark = pytest.mark.django_db


def draft(**kwargs):
    values = {"key": "one", "kind": "x", "to_email": "a@example.test", "subject": "s", "text": "t"}
    return MailDraft(**values | kwargs)


def test_queue_mails_same_key_is_one_mail(organization):
    for _time in range(2):
        with transaction.atomic():
            queue_mails(organization, [draft()])

    assert Mail.objects.get().from_name == "Larkspur"


def test_queue_mails_subject_holds_no_line_break(organization):
    queue_mails(organization, [draft(subject="Hello\r\nBcc: everybody@example.test")])

    assert Mail.objects.get().subject == "Hello Bcc: everybody@example.test"


def test_queue_mails_later_one_waits(organization, mailoutbox):
    queue_mails(organization, [draft(send_at=timezone.now() + timedelta(minutes=10))])

    deliver_due_mails()

    assert mailoutbox == []


def test_cancel_mail_that_waits_is_never_sent(organization, mailoutbox):
    row = MailFactory(organization=organization)

    cancel_mail(row)
    deliver_due_mails()

    assert mailoutbox == []


def test_cancel_mail_forgets_private_links(organization):
    link = "http://testserver/a/abcdefghijklmnopqrstuvwxyz012345/"
    row = MailFactory(organization=organization, text=f"See {link}", html=f'<a href="{link}">x</a>')

    cancel_mail(row)

    row.refresh_from_db()
    assert (row.text, row.html) == (
        "See http://testserver/a/…/",
        '<a href="http://testserver/a/…/">x</a>',
    )


@pytest.mark.parametrize(
    "values",
    [{"state": "sent"}, {"state": "sending"}, {"state": "pending", "uncertain_sends": 1}],
)
def test_cancel_mail_that_may_have_left_is_refused(organization, values):
    row = MailFactory(organization=organization, **values)

    with pytest.raises(MailGone):
        cancel_mail(row)
