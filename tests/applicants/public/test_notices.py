"""Who hears of an application: the candidate by one mail, the hiring team by a word."""

import re

import pytest
from django.core import mail
from django.test import Client

from applicants.models import Application
from ats.activity.mail_kinds import sample_values
from ats.activity.models import Mail, Notification
from tests.factories.applicants import CandidateFactory
from tests.factories.postings import TeamMemberFactory

pytestmark = pytest.mark.django_db


def test_received_mail_leads_to_the_private_page(send_form, do_jobs, time_machine):
    time_machine.move_to("2026-11-16T09:00:00Z")
    send_form()

    do_jobs()

    sent = mail.outbox[0]
    link = re.search(r"http://testserver(/a/[^/\s]+/)", sent.body)[1]
    assert sent.to == ['"Amara Okafor" <amara@example.test>']
    assert ("Monday 23 November 2026" in sent.body, link in sent.alternatives[0][0]) == (True, True)
    assert Client().get(link).status_code == 200


def test_received_mail_goes_once_however_often_it_is_told(send_form, do_jobs):
    from ats.activity.models import Event

    send_form()
    do_jobs()
    Event.objects.update(fanned_out_at=None)

    do_jobs()

    assert len(mail.outbox) == 1
    assert Mail.objects.get().key == f"application:{Application.objects.get().pk}:received"


def test_repeated_mail_goes_to_the_address_that_is_known(send_form, do_jobs):
    send_form()
    do_jobs()

    send_form(email="AMARA@example.test", name="Somebody Else")
    do_jobs()

    second = mail.outbox[1]
    assert second.to == ['"Amara Okafor" <amara@example.test>']
    assert re.search(r"http://testserver/a/[^/\s]+/", second.body)


def test_repeated_form_sent_twice_is_one_mail(send_form, read_token, do_jobs):
    send_form()
    token = read_token()

    send_form(form_token=token)
    send_form(form_token=token)
    do_jobs()

    assert sorted(Mail.objects.values_list("kind", flat=True)) == [
        "application_received",
        "application_repeated",
    ]


def test_team_hears_of_an_application(send_form, do_jobs, posting, hiring_manager, recruiter):
    TeamMemberFactory(posting=posting, membership=hiring_manager)

    send_form()
    do_jobs()

    word = Notification.objects.get()
    assert (word.membership, word.text) == (
        hiring_manager,
        "Amara Okafor applied for Backend engineer",
    )


def test_staff_hears_where_there_is_no_team(send_form, do_jobs, owner, recruiter, interviewer):
    send_form()
    do_jobs()

    told = set(Notification.objects.values_list("membership", flat=True))
    assert told == {owner.pk, recruiter.pk}


def test_withdrawal_is_confirmed_and_told(send_form, do_jobs, owner):
    send_form()
    do_jobs()
    link = re.search(r"http://testserver(/a/[^/\s]+/)", mail.outbox[0].body)[1]

    Client().post(f"{link}withdrawal/")
    do_jobs()

    assert "withdrawn" in mail.outbox[1].subject
    assert Notification.objects.first().text == "Amara Okafor withdrew from Backend engineer"


def test_names_of_strangers_make_no_header_and_no_markup(send_form, do_jobs):
    send_form(name='Eve" <x>\r\nBcc: y')

    do_jobs()

    sent = mail.outbox[0]
    assert sent.to == ['"Eve x Bcc y" <amara@example.test>']
    assert "<x>" not in sent.alternatives[0][0]
    assert "\n" not in sent.subject


def test_received_mail_calls_people_as_they_wrote_themselves(send_form, do_jobs, organization):
    CandidateFactory(organization=organization, name="A. O.", email="Amara@example.test")

    send_form()
    do_jobs()

    assert mail.outbox[0].to == ['"Amara Okafor" <amara@example.test>']


def test_preview_of_mails_names_a_real_person_and_no_working_link(send_form, organization):
    send_form()

    values, is_real = sample_values(organization, "application_moved")

    assert (is_real, values["candidate_name"], values["stage_name"]) == (
        True,
        "Amara Okafor",
        "Applied",
    )
    assert "example" in values["status_url"]


@pytest.mark.parametrize("role", ["hiring_manager", "interviewer"])
def test_team_notice_not_to_a_maker_who_no_longer_sees_it(
    posting, recruiter, owner, send_form, do_jobs, role
):
    posting.created_by = recruiter
    posting.save()
    recruiter.role = role
    recruiter.save()
    send_form()

    do_jobs()

    assert [row.membership for row in Notification.objects.all()] == [owner]
