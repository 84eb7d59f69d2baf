"""Delivery against a real little mail server, good and bad."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ats.activity.actions import deliver
from ats.activity.actions.deliver import ATTEMPTS, ServerAway, deliver_due_mails, deliver_mail
from ats.activity.models import Mail
from tests.at_once import at_once
from tests.factories.activity import MailFactory

pytestmark = [pytest.mark.django_db, pytest.mark.enable_socket]


def due_again(mail):
    Mail.objects.filter(pk=mail.pk).update(run_at=timezone.now())


def test_deliver_mail_good_server_sends_once(sink):
    server, mail = sink(), MailFactory(to_name="Dana Whitfield", html="<p>Hello</p>")

    assert (deliver_mail(mail.pk), deliver_mail(mail.pk)) == (True, False)

    mail.refresh_from_db()
    assert (mail.state, mail.attempts, mail.uncertain_sends) == (Mail.State.SENT, 1, 0)
    assert [(m["message_id"], m["to"], m["subject"]) for m in server.mails] == [
        (mail.message_id, [mail.to_email], "A word")
    ]


def test_deliver_mail_busy_server_waits(sink):
    server, mail = sink("refuse"), MailFactory()

    with pytest.raises(ServerAway):
        deliver_mail(mail.pk)

    mail.refresh_from_db()
    assert (mail.state, mail.uncertain_sends, server.mails) == (Mail.State.PENDING, 0, [])
    assert mail.run_at > timezone.now() + timedelta(seconds=20)


def test_deliver_mail_no_server_waits(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    mail = MailFactory()

    with pytest.raises(ServerAway):
        deliver_mail(mail.pk)

    mail.refresh_from_db()
    assert (mail.state, mail.attempts) == (Mail.State.PENDING, 1)
    assert mail.error.startswith("ConnectionRefusedError")


def test_deliver_mail_no_server_for_a_day_gives_up(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    mail = MailFactory(attempts=ATTEMPTS - 1)

    with pytest.raises(ServerAway):
        deliver_mail(mail.pk)

    mail.refresh_from_db()
    assert mail.state == Mail.State.FAILED


def test_deliver_mail_pauses_add_up_to_a_day():
    pauses = [
        min(deliver.FIRST_PAUSE * 2 ** min(n, 12), deliver.LONGEST_PAUSE)
        for n in range(ATTEMPTS - 1)
    ]

    assert 22 < sum(pauses) / 3600 < 26


def test_deliver_mail_unknown_recipient_fails_at_once(sink):
    mail = MailFactory()
    sink("refuse_recipient")

    deliver_mail(mail.pk)

    mail.refresh_from_db()
    assert (mail.state, mail.uncertain_sends) == (Mail.State.FAILED, 0)
    assert "nobody here" in mail.error


def test_deliver_mail_refused_text_is_certain_and_waits(sink):
    mail = MailFactory()
    sink("refuse_text")

    deliver_mail(mail.pk)

    mail.refresh_from_db()
    assert (mail.state, mail.uncertain_sends) == (Mail.State.PENDING, 0)


def test_deliver_mail_unheard_answer_is_repeated_once_with_same_id(sink):
    server, mail = sink("close_after_text"), MailFactory()

    for _attempt in range(4):
        deliver_mail(mail.pk)
        due_again(mail)

    mail.refresh_from_db()
    assert (mail.state, mail.error) == (Mail.State.FAILED, deliver.UNCERTAIN)
    assert [m["message_id"] for m in server.mails] == [mail.message_id] * 2


def test_deliver_mail_hang_up_before_the_text_is_repeated_at_most_once(sink):
    server, mail = sink("close_before_text"), MailFactory()

    deliver_mail(mail.pk)

    mail.refresh_from_db()
    assert (mail.state, mail.uncertain_sends, server.mails) == (Mail.State.PENDING, 1, [])


def test_deliver_mail_unheard_answer_then_good_server_sends(sink):
    server, mail = sink("close_after_text"), MailFactory()
    deliver_mail(mail.pk)
    due_again(mail)
    server.behavior = ""

    deliver_mail(mail.pk)

    mail.refresh_from_db()
    assert (mail.state, len(server.mails)) == (Mail.State.SENT, 2)


def test_deliver_mail_sender_died_before_text_costs_nothing(sink):
    server = sink()
    past = timezone.now() - timedelta(seconds=1)
    mail = MailFactory(state=Mail.State.SENDING, lease_until=past, attempts=3)

    deliver_mail(mail.pk)

    mail.refresh_from_db()
    assert (mail.state, mail.uncertain_sends, len(server.mails)) == (Mail.State.SENT, 0, 1)


def test_deliver_mail_sender_died_after_text_twice_is_left(sink):
    server = sink()
    past = timezone.now() - timedelta(seconds=1)
    mail = MailFactory(state=Mail.State.SENDING, lease_until=past, uncertain_sends=2)

    deliver_mail(mail.pk)

    mail.refresh_from_db()
    assert (mail.state, server.mails) == (Mail.State.FAILED, [])


def test_deliver_mail_lost_lease_stops_before_the_text(sink, monkeypatch):
    server, mail = sink(), MailFactory()

    def taken_over(self):
        Mail.objects.filter(pk=mail.pk).update(lease_token="another")
        return original(self)

    original = deliver._Claimed.hand_over
    monkeypatch.setattr(deliver._Claimed, "hand_over", taken_over)

    assert deliver_mail(mail.pk) is False
    assert server.mails == []


def test_deliver_mail_unwritable_address_fails_and_others_go(sink):
    server = sink()
    broken = MailFactory(to_email="nobody", to_name="x", message_id="<a\nb@example.test>")
    good = MailFactory()

    deliver_due_mails()

    broken.refresh_from_db()
    assert broken.state == Mail.State.FAILED
    assert [m["message_id"] for m in server.mails] == [good.message_id]


def test_deliver_due_mails_server_away_asks_once(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    MailFactory.create_batch(3)

    turn = deliver_due_mails()

    assert turn.sent == 0
    assert sorted(Mail.objects.values_list("attempts", flat=True)) == [0, 0, 1]


def test_deliver_mail_sent_mail_forgets_private_links(sink):
    server = sink()
    url = "http://testserver/invitations/abcdefghijklmnopqrstuvwxyz012345/"
    mail = MailFactory(text=f"Open {url} now", html=f'<a href="{url}">')

    deliver_mail(mail.pk)

    mail.refresh_from_db()
    assert url in server.mails[0]["body"]
    assert "abcdefghijklmnop" not in mail.text + mail.html


@pytest.mark.django_db(transaction=True)
def test_deliver_due_mails_many_senders_send_each_once(sink):
    server = sink()
    MailFactory.create_batch(12)

    at_once(*[deliver_due_mails] * 4)

    ids = [mail["message_id"] for mail in server.mails]
    assert sorted(ids) == sorted(Mail.objects.values_list("message_id", flat=True))
    assert Mail.objects.exclude(state=Mail.State.SENT).count() == 0


def test_deliver_mail_with_a_reply_address_is_returned_to_its_message(mailoutbox, settings):
    settings.REPLY_DOMAIN = "example.org"
    token = "a" * 26
    mail = MailFactory(reply_to=f"reply+{token}@example.org", from_name="Maya")

    deliver_mail(mail.pk)

    sent = mailoutbox[0]
    assert (sent.from_email, sent.reply_to) == (
        f"bounce+{token}@example.org",
        [f"reply+{token}@example.org"],
    )
    assert sent.message()["From"].startswith('"Maya" <')
    mail.refresh_from_db()
    assert token not in mail.reply_to
