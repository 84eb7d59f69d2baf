"""The hiring team hears of what becomes of its posting."""

import pytest

from ats.activity.models import Notification
from postings.actions.close_posting import close_posting
from postings.actions.create_posting import create_posting
from postings.actions.edit_posting import edit_posting
from postings.actions.publish_posting import publish_posting
from postings.actions.team import add_team_member

pytestmark = pytest.mark.django_db


@pytest.fixture
def posting(recruiter, hiring_manager, do_jobs):
    posting = create_posting(
        by=recruiter, title="Gardener", workplace="remote", content_html="<p>Roses.</p>"
    )
    add_team_member(posting, by=recruiter, membership=hiring_manager)
    do_jobs()
    return posting


def heard(member):
    return list(Notification.objects.filter(membership=member).values_list("text", flat=True))


def test_team_member_hears_that_they_are_on_it(posting, hiring_manager, recruiter):
    assert heard(hiring_manager) == [f"{recruiter.name} put you on the hiring team of “Gardener”."]
    assert heard(recruiter) == []


def test_team_hears_of_the_first_publication_only(posting, hiring_manager, recruiter, do_jobs):
    Notification.objects.all().delete()

    publish_posting(posting, by=recruiter)
    edit_posting(posting, by=recruiter, row_version=1, title="Head gardener")
    publish_posting(posting, by=recruiter)
    do_jobs()

    assert heard(hiring_manager) == [f"{recruiter.name} published “Gardener”."]
    assert heard(recruiter) == []
    notification = Notification.objects.get()
    assert notification.url == f"/o/larkspur/postings/{posting.code}/posting/"


def test_team_hears_of_the_end(posting, hiring_manager, owner, recruiter, do_jobs):
    publish_posting(posting, by=recruiter)
    do_jobs()
    Notification.objects.all().delete()

    close_posting(posting, by=owner)
    do_jobs()

    assert heard(hiring_manager) == heard(recruiter) == [f"{owner.name} closed “Gardener”."]


def test_team_member_who_left_hears_nothing(posting, hiring_manager, recruiter, do_jobs):
    Notification.objects.all().delete()
    hiring_manager.is_active = False
    hiring_manager.save()

    publish_posting(posting, by=recruiter)
    do_jobs()

    assert Notification.objects.count() == 0
