"""A member's notifications."""

import pytest
from django.urls import reverse

from ats.activity.models import Notification
from tests.factories.activity import NotificationFactory


def url(name, **kwargs):
    return reverse(name, kwargs={"org": "larkspur", **kwargs})


def test_list_notifications_shows_ones_own(sign_in, recruiter, owner):
    NotificationFactory(membership=recruiter, text="For me")
    NotificationFactory(membership=owner, text="For another")

    page = sign_in(recruiter).get(url("list_notifications")).content.decode()

    assert "For me" in page
    assert "For another" not in page


@pytest.mark.parametrize("count", [1, 3])
def test_list_notifications_statements_do_not_grow(
    sign_in, recruiter, count, django_assert_num_queries
):
    NotificationFactory.create_batch(count, membership=recruiter)
    client = sign_in(recruiter)

    with django_assert_num_queries(6):
        client.get(url("list_notifications"))


def test_open_notification_marks_read_and_goes_there(sign_in, recruiter):
    row = NotificationFactory(membership=recruiter, url="/o/larkspur/candidates/")

    response = sign_in(recruiter).post(url("open_notification", code=row.code))

    row.refresh_from_db()
    assert (response.status_code, response["Location"]) == (303, "/o/larkspur/candidates/")
    assert row.read_at is not None


@pytest.mark.parametrize("elsewhere", ["https://evil.example/", "//evil.example/", ""])
def test_open_notification_never_leads_elsewhere(sign_in, recruiter, elsewhere):
    row = NotificationFactory(membership=recruiter, url=elsewhere)

    response = sign_in(recruiter).post(url("open_notification", code=row.code))

    assert response["Location"] == url("list_notifications")


def test_open_notification_of_another_member_finds_nothing(sign_in, recruiter, owner):
    row = NotificationFactory(membership=owner)

    response = sign_in(recruiter).post(url("open_notification", code=row.code))

    row.refresh_from_db()
    assert (response.status_code, row.read_at) == (404, None)


def test_read_notifications_leaves_what_came_later(sign_in, recruiter):
    seen, later = NotificationFactory.create_batch(2, membership=recruiter)

    sign_in(recruiter).post(url("read_notifications"), {"newest": seen.pk})

    assert list(Notification.objects.unread()) == [later]


@pytest.mark.parametrize("wrong", ["", "x", "9" * 30, "-1"])
def test_read_notifications_wrong_number_changes_nothing(sign_in, recruiter, wrong):
    NotificationFactory(membership=recruiter)

    response = sign_in(recruiter).post(url("read_notifications"), {"newest": wrong})

    assert (response.status_code, Notification.objects.unread().count()) == (303, 1)
