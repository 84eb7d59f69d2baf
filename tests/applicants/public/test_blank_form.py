"""The blank form is drawn once, and each visitor's secrets are their own."""

import re

import pytest
from django.test import Client

from applicants.views.public import blank_form

SECRETS = re.compile(r'name="(csrfmiddlewaretoken|form_token)" value="([^"]+)"')


@pytest.fixture(autouse=True)
def nothing_kept():
    blank_form._kept.clear()


def secrets_of(page):
    return dict(SECRETS.findall(page))


def without_secrets(page):
    return SECRETS.sub("", page)


def test_blank_form_gives_each_visitor_secrets_of_their_own(apply_url):
    pages = [Client().get(apply_url).content.decode() for _visitor in range(3)]

    assert len({without_secrets(page) for page in pages}) == 1
    assert len(blank_form._kept) == 1
    for name in ("csrfmiddlewaretoken", "form_token"):
        assert len({secrets_of(page)[name] for page in pages}) == 3


def test_blank_form_names_no_stand_in(anonymous, apply_url):
    page = anonymous.get(apply_url).content.decode()

    assert blank_form.CSRF not in page
    assert blank_form.TOKEN not in page


def test_blank_form_from_memory_can_be_sent(apply_url, thanks_url, filled):
    Client().get(apply_url)
    visitor = Client(enforce_csrf_checks=True)
    given = secrets_of(visitor.get(apply_url).content.decode())

    response = visitor.post(apply_url, filled(**given))

    assert (response.status_code, response["Location"]) == (303, thanks_url)


def test_blank_form_may_be_kept_by_nobody_else(anonymous, apply_url):
    response = anonymous.get(apply_url)

    assert "Cookie" in response["Vary"]
    assert response["Cache-Control"] == "private, no-store"


def test_blank_form_shows_a_new_version(anonymous, apply_url, ask):
    anonymous.get(apply_url)

    ask(label="When could you start?")

    assert "When could you start?" in anonymous.get(apply_url).content.decode()


def test_blank_form_shows_new_words_of_the_organization(anonymous, apply_url, organization):
    anonymous.get(apply_url)

    organization.name, organization.privacy_notice = "Larkspur & Sons", "We read it ourselves."
    organization.save()

    page = anonymous.get(apply_url).content.decode()
    assert "Larkspur &amp; Sons" in page
    assert "We read it ourselves." in page
