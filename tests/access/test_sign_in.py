"""Signing in, out, and back in after a forgotten password."""

import re

import pytest
from allauth.core import context
from django.core import mail
from django.urls import reverse

from ats.access.accounts import AccountAdapter
from ats.access.models import User
from ats.activity.models import Mail

PASSWORD = "a-long-enough-password"


@pytest.fixture
def person(recruiter):
    recruiter.user.set_password(PASSWORD)
    recruiter.user.save()
    return recruiter.user


def sign_in_as(client, email, password, **kwargs):
    return client.post(
        reverse("account_login"), {"login": email, "password": password}, follow=True, **kwargs
    )


def test_sign_in_leads_to_today(client, person):
    response = sign_in_as(client, person.email.upper(), PASSWORD)

    assert response.redirect_chain[-1][0] == "/o/larkspur/"
    assert response.status_code == 200


def test_sign_in_queues_no_mail(client, person):
    sign_in_as(client, person.email, PASSWORD)

    assert Mail.objects.count() == 0


def test_sign_in_leads_to_where_one_wanted_to_go(client, person):
    response = client.post(
        reverse("account_login") + "?next=/o/larkspur/notifications/",
        {"login": person.email, "password": PASSWORD},
    )

    assert response["Location"] == "/o/larkspur/notifications/"


def test_sign_in_never_leads_elsewhere(client, person):
    response = client.post(
        reverse("account_login") + "?next=https://elsewhere.example/",
        {"login": person.email, "password": PASSWORD},
    )

    assert response["Location"] == "/"


def test_sign_in_deactivated_user_stays_outside(client, person):
    User.objects.filter(pk=person.pk).update(is_active=False)

    sign_in_as(client, person.email, PASSWORD)

    assert "_auth_user_id" not in client.session


def test_deactivated_user_is_out_at_once(sign_in, recruiter):
    client = sign_in(recruiter)
    User.objects.filter(pk=recruiter.user_id).update(is_active=False)

    response = client.get("/o/larkspur/")

    assert (response.status_code, response["Location"].split("?")[0]) == (302, "/accounts/login/")


def test_sign_in_guessing_is_stopped(client, person):
    for _try in range(6):
        response = sign_in_as(client, person.email, "wrong")

    assert "Too many" in response.content.decode()
    sign_in_as(client, person.email, PASSWORD)
    assert "_auth_user_id" not in client.session


def test_sign_in_says_the_same_for_unknown_addresses(client, person):
    def words(email):
        page = sign_in_as(client, email, "wrong").content.decode()
        return re.findall(r'class="errorlist[^>]*>(.*?)</ul>', page, re.DOTALL)

    assert words(person.email) == words("nobody@example.test") != []


def test_sign_up_is_closed(client, db):
    response = client.post(
        reverse("account_signup"),
        {"email": "new@example.test", "password1": PASSWORD, "password2": PASSWORD},
    )

    assert (response.status_code, User.objects.count()) == (200, 0)


def test_account_addresses_cannot_be_changed(client):
    assert client.get("/accounts/email/").status_code == 404


def test_reset_goes_through_the_outbox_and_works_once(client, person, do_jobs):
    client.post(reverse("account_reset_password"), {"email": person.email})
    assert Mail.objects.get().state == Mail.State.PENDING
    do_jobs()
    [sent] = mail.outbox
    path = re.search(r"http://testserver(/\S+)", sent.body)[1]

    page = client.get(path, follow=True)
    new = {"password1": "another-long-password", "password2": "another-long-password"}
    client.post(page.redirect_chain[-1][0], new)

    person.refresh_from_db()
    assert person.check_password("another-long-password")
    client.session.flush()
    again = client.get(path, follow=True)
    assert "another-long-password" not in again.content.decode()
    assert '<input type="password"' not in again.content.decode()


def test_reset_mail_forgets_its_link_after_it_left(client, person, do_jobs):
    client.post(reverse("account_reset_password"), {"email": person.email})

    do_jobs()

    key = re.search(r"/key/([^/]+)/", mail.outbox[0].body)[1]
    row = Mail.objects.get()
    assert key not in row.text + row.html


def test_reset_for_a_stranger_mails_nobody_and_says_the_same(client, person):
    known = client.post(reverse("account_reset_password"), {"email": person.email})
    unknown = client.post(reverse("account_reset_password"), {"email": "nobody@example.test"})

    assert (known.status_code, known["Location"]) == (unknown.status_code, unknown["Location"])
    assert Mail.objects.count() == 1


def test_reset_ends_other_sessions(client, sign_in, recruiter):
    other = sign_in(recruiter)
    assert other.get("/o/larkspur/").status_code == 200

    recruiter.user.set_password("another-long-password")
    recruiter.user.save()

    assert other.get("/o/larkspur/").status_code == 302


def test_changed_password_is_told_by_mail(sign_in, recruiter, do_jobs):
    recruiter.user.set_password(PASSWORD)
    recruiter.user.save()
    client = sign_in(recruiter)

    client.post(
        reverse("account_change_password"),
        {
            "oldpassword": PASSWORD,
            "password1": "another-long-password",
            "password2": "another-long-password",
        },
    )
    do_jobs()

    assert [m.subject for m in mail.outbox] == ["Your password was changed"]


def test_admin_login_goes_through_the_same_door(client, db):
    response = client.get("/admin/login/?next=/admin/")

    assert (response.status_code, response["Location"]) == (
        302,
        "/accounts/login/?next=%2Fadmin%2F",
    )


def test_admin_is_refused_to_members(sign_in, owner):
    assert sign_in(owner).get("/admin/login/").status_code == 403


@pytest.mark.parametrize(
    ("address", "is_safe"),
    [
        ("/o/larkspur/", True),
        ("https://elsewhere.example/", False),
        ("/" + 2_000 * "a", False),
        # Splitting it would take more than a minute.
        ("http://" + 150_000 * "\u0301\u0316", False),
    ],
)
def test_sign_in_leads_on_to_addresses_of_ours(rf, address, is_safe):
    with context.request_context(rf.get("/")):
        assert AccountAdapter().is_safe_url(address) == is_safe
