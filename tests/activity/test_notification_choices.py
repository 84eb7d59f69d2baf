"""How members hear of things: chosen for each kind, and ended by a link."""

from datetime import UTC, datetime

import pytest
from django.core import mail as sent
from django.test import Client
from django.urls import reverse

from ats.activity import notices
from ats.activity.actions.choose_notifications import UnknownChoice, choose_notifications
from ats.activity.actions.deliver import deliver_due_mails
from ats.activity.actions.digests import ask_for_due_digests
from ats.activity.actions.fan_out import fan_out
from ats.activity.actions.unsubscribe import DIGEST, unsubscribe_url
from ats.activity.models import ByMail, Event, Mail, Notification
from ats.activity.notification_kinds import KINDS, kind_of
from ats.activity.queries.notification_choices import Choice, choices_of
from ats.activity.queries.notifications import notifications_for
from ats.foundation import jobs
from ats.foundation.models import Job
from tests.factories.activity import MailFactory

pytestmark = pytest.mark.django_db
# After a Wednesday, two in the afternoon in Berlin.
THURSDAY_MORNING = datetime(2026, 11, 19, 6, tzinfo=UTC)
MONDAY_MORNING = datetime(2026, 11, 23, 6, tzinfo=UTC)


def want(member, by_mail, *, in_app=True, kind="mention"):
    choose_notifications(member, {kind: Choice(in_app, by_mail)}, by=member)


def run_due_digests():
    ask_for_due_digests()
    for job in Job.objects.open():
        jobs.run(job.pk)


@pytest.mark.parametrize(
    ("event", "kind"),
    [
        ("note.written", "mention"),
        ("task.due", "task"),
        ("message.bounced", "returned"),
        ("application.created", "applied"),
        ("applications.created", "other"),
        ("stage_rule.fired", "rule"),
    ],
)
def test_kind_of_an_event(event, kind):
    assert kind_of(event).name == kind


def test_every_kind_that_members_are_told_of_has_a_name_or_is_anything_else():
    named = {kind_of(name).name for name in notices.listeners}

    assert named <= set(KINDS)


@pytest.mark.parametrize(
    ("by_mail", "in_app", "shown", "mails", "waiting"),
    [
        ("never", True, 1, 0, None),
        ("never", False, 0, 0, None),
        ("now", True, 1, 1, None),
        ("now", False, 0, 1, None),
        ("daily", True, 1, 0, THURSDAY_MORNING),
        ("daily", False, 0, 0, THURSDAY_MORNING),
        ("weekly", True, 1, 0, MONDAY_MORNING),
    ],
)
def test_fan_out_obeys_the_choice(berliner, happen, by_mail, in_app, shown, mails, waiting):
    want(berliner, by_mail, in_app=in_app)

    happen()

    row = Notification.objects.first()
    assert notifications_for(berliner).count() == shown
    assert Mail.objects.filter(kind="notification").count() == mails
    assert (row and row.digest_at) == waiting


def test_fan_out_again_mails_once(berliner, happen):
    want(berliner, "now")
    event = happen()
    Event.objects.filter(pk=event.pk).update(fanned_out_at=None)

    fan_out()

    assert Mail.objects.count() == 1


def test_fan_out_choice_of_another_kind_changes_nothing(berliner, happen):
    want(berliner, "never", in_app=False, kind="task")

    happen()

    assert notifications_for(berliner).count() == 1


def test_fan_out_member_who_has_left_gets_no_mail(berliner, happen):
    want(berliner, "now")
    berliner.is_active = False
    berliner.save()

    happen()

    assert Mail.objects.count() == 0


@pytest.mark.parametrize(
    ("by_mail", "waiting"), [("weekly", MONDAY_MORNING), ("never", None), ("now", None)]
)
def test_choose_notifications_what_waits_follows(berliner, happen, by_mail, waiting):
    happen()

    want(berliner, by_mail)

    assert Notification.objects.get().digest_at == waiting


def test_choose_notifications_the_same_again_is_nothing(berliner):
    choose_notifications(berliner, choices_of(berliner), by=berliner)

    assert Event.objects.count() == 0


@pytest.mark.parametrize(("kind", "by_mail"), [("nothing", "now"), ("mention", "hourly")])
def test_choose_notifications_unknown_is_refused(berliner, kind, by_mail):
    with pytest.raises(UnknownChoice):
        want(berliner, by_mail, kind=kind)


def test_choose_notifications_page_keeps_ones_own(sign_in, recruiter, owner):
    client, url = sign_in(recruiter), "/o/larkspur/settings/notifications/"
    posted = {f"mail_{name}": "never" for name in KINDS} | {"mail_task": "now", "app_task": "on"}

    response = client.post(url, posted)

    assert response.status_code == 303
    assert choices_of(recruiter)["task"] == Choice(True, ByMail.NOW)
    assert choices_of(recruiter)["mention"] == Choice(False, ByMail.NEVER)
    assert choices_of(owner)["mention"] == Choice(True, ByMail.DAILY)


def test_choose_notifications_page_refuses_another_way(sign_in, recruiter):
    response = sign_in(recruiter).post(
        "/o/larkspur/settings/notifications/", {"mail_task": "hourly"}
    )

    assert response.status_code == 422


@pytest.fixture
def over_https(settings):
    settings.PUBLIC_URL = "https://jobs.example.test"


def test_mail_has_the_heads_of_one_click_unsubscribing(over_https, berliner, happen):
    want(berliner, "now")
    happen()

    deliver_due_mails()

    heads = sent.outbox[0].message()
    url = heads["List-Unsubscribe"].strip("<>")
    assert url.startswith("https://jobs.example.test/notifications/unsubscribe/")
    assert heads["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert url in sent.outbox[0].body


def test_mail_that_nobody_can_end_has_no_such_heads(organization):
    MailFactory(organization=organization, state="pending")

    deliver_due_mails()

    assert sent.outbox[0].message()["List-Unsubscribe"] is None


def path_of(member, scope):
    return "/" + unsubscribe_url(member, scope).split("/", 3)[3]


def test_unsubscribe_looking_changes_nothing(anonymous, berliner):
    page = anonymous.get(path_of(berliner, "mention"))

    assert "Somebody mentions me in a note" in page.content.decode()
    assert choices_of(berliner)["mention"].by_mail == ByMail.DAILY


def test_unsubscribe_by_one_click_ends_the_kind_and_keeps_the_app(berliner, happen):
    client = Client(enforce_csrf_checks=True)
    want(berliner, "now")

    response = client.post(path_of(berliner, "mention"), {"List-Unsubscribe": "One-Click"})
    happen()

    assert response.status_code == 200
    assert (Mail.objects.count(), notifications_for(berliner).count()) == (0, 1)
    assert choices_of(berliner)["task"].by_mail == ByMail.DAILY


def test_unsubscribe_from_the_digest_ends_all_of_it_and_what_waits(
    anonymous, berliner, happen, time_machine
):
    want(berliner, "now", kind="answer")
    happen()

    anonymous.post(path_of(berliner, DIGEST))
    time_machine.move_to(THURSDAY_MORNING, tick=False)
    run_due_digests()

    left = {name for name, choice in choices_of(berliner).items() if choice.by_mail != "never"}
    assert (left, Mail.objects.count()) == ({"answer", "review"}, 0)


def test_unsubscribe_of_one_member_is_not_anothers(anonymous, berliner, owner):
    anonymous.post(path_of(berliner, DIGEST))

    assert choices_of(owner)["mention"].by_mail == ByMail.DAILY


@pytest.mark.parametrize("method", ["get", "post"])
def test_unsubscribe_by_a_link_that_is_none_changes_nothing(anonymous, berliner, method):
    url = reverse("unsubscribe", kwargs={"token": f"{berliner.code}:digest:x"})

    page = getattr(anonymous, method)(url)

    assert (page.status_code, choices_of(berliner)["mention"].by_mail) == (200, ByMail.DAILY)
