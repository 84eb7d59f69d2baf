"""The demo's mailbox."""

import pytest

from ats.activity.actions.deliver import deliver_due_mails
from ats.activity.models import Mail

# Here, while it is not the demo: what is imported first inside a test keeps the demo’s addresses.
from tests.activity import demo_urls
from tests.factories.activity import MailFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def demo(settings):
    settings.ROOT_URLCONF = demo_urls.__name__
    settings.DEMO = True
    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"


def test_show_mailbox_without_the_demo_does_not_exist(client):
    assert client.get("/mailbox/").status_code == 404


def test_show_mailbox_shows_what_was_sent_with_its_links(client, demo):
    token = "abcdefghijklmnopqrstuvwxyz"
    MailFactory(subject="Yours", text=f"Open http://testserver/a/{token}/ <b>now</b>")
    deliver_due_mails()

    page = client.get("/mailbox/").content.decode()

    assert f'<a href="http://testserver/a/{token}/">' in page
    assert "&lt;b&gt;now&lt;/b&gt;" in page


def test_show_mailbox_shows_nothing_that_waits(client, demo):
    MailFactory(subject="Not yet")

    assert "Not yet" not in client.get("/mailbox/").content.decode()


def test_show_mail_opens_one(client, demo):
    old = MailFactory(state=Mail.State.SENT, text="The old one")
    MailFactory(state=Mail.State.SENT, text="The new one")

    page = client.get(f"/mailbox/{old.code}/").content.decode()

    assert "The old one" in page
    assert "The new one" not in page


@pytest.mark.parametrize("count", [1, 3])
def test_show_mailbox_statements_do_not_grow(client, demo, count, django_assert_num_queries):
    MailFactory.create_batch(count, state=Mail.State.SENT)

    with django_assert_num_queries(3):
        client.get("/mailbox/")
