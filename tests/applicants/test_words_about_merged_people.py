"""What a member was told of a person is told still once that record was merged into another."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from applicants.actions.add_task import add_task
from applicants.actions.merge_candidates import merge_candidates
from ats.activity.actions.deliver import deliver_due_mails
from ats.activity.actions.fan_out import fan_out
from ats.activity.models import ByMail, NotificationChoice
from ats.activity.queries.notifications import notifications_for
from tests.factories.applicants import CandidateFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def merge(organization, owner, recruiter):
    """Return a function: the recruiter is given a task about a person, who is merged then."""
    one = CandidateFactory(organization=organization, name="Amara Okafor")
    other = CandidateFactory(organization=organization, name="Amara N. Okafor")

    def done():
        due_on = timezone.localdate() + timedelta(days=2)
        add_task(one, text="Call", assignee=recruiter, due_on=due_on, by=owner)
        fan_out()
        merge_candidates(one, into=other, by=owner)

    return done


def test_word_of_a_task_about_who_was_merged_stays_in_the_list(merge, recruiter):
    merge()

    assert [row.text for row in notifications_for(recruiter) if "Amara" in row.text]


def test_mail_of_a_task_about_who_was_merged_leaves(merge, recruiter):
    NotificationChoice.objects.create(
        membership=recruiter, kind="task", is_in_app=True, by_mail=ByMail.NOW
    )
    merge()

    deliver_due_mails()

    assert any("Call" in one.body for one in mail.outbox)


def test_word_of_a_task_about_who_was_merged_leads_to_who_stands_for_them(
    merge, recruiter, sign_in
):
    merge()
    [word] = notifications_for(recruiter)

    response = sign_in(recruiter).get(word.url, follow=True)

    assert (response.status_code, "Amara N. Okafor" in response.content.decode()) == (200, True)
