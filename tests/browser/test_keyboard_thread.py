"""A message written by keyboard alone, and its answer, by the providers' door, in the thread."""

import time

import pytest
import requests
from playwright.sync_api import expect

from applicants.models import Message
from applicants.views.public.inbound import signature_of
from ats.activity.models import Mail
from tests.browser.keys import press, tab_to
from tests.factories.applicants import ApplicationFactory
from tests.reading.mails.letters import REPLY


@pytest.fixture
def application(organization, settings):
    settings.REPLY_DOMAIN = "example.org"
    settings.INBOUND_MAIL_SECRET = "s" * 50
    return ApplicationFactory(
        posting__organization=organization,
        candidate__organization=organization,
        candidate__name="Amara Okafor",
        candidate__email="amara@example.test",
    )


def answer(site: str, to: str) -> dict:
    """Hand a mail in by the providers' door."""
    at = str(int(time.time()))
    headers = {
        "Content-Type": "message/rfc822",
        "X-Rolecall-Recipient": to,
        "X-Rolecall-Timestamp": at,
        "X-Rolecall-Signature": signature_of(at, to, REPLY),
    }
    return requests.post(f"{site}/mail/", data=REPLY, headers=headers, timeout=30).json()


def test_message_is_written_and_its_answer_stands_in_the_thread(
    application, recruiter, open_as, site, do_jobs
):
    page = open_as(recruiter, f"/o/larkspur/applications/{application.code}/")

    press(page, page.get_by_role("link", name="Messages", exact=True))
    page.wait_for_url("**/messages/")
    page.wait_for_load_state("networkidle")  # behaviours are fetched when a page asks for them
    tab_to(page, page.locator("[name=subject]"))
    page.keyboard.press("Control+a")
    page.keyboard.type("Thursday?")
    tab_to(page, page.locator("[name=text]"))
    page.keyboard.press("Control+a")
    page.keyboard.type("Does Thursday suit you?")
    press(page, page.get_by_role("button", name="Send", exact=True))
    page.wait_for_selector(".toast:has-text('The mail waits to be sent.')")
    message = Message.objects.get()
    expect(page.locator(f"#message-{message.code}")).to_contain_text("Does Thursday suit you?")

    mail = Mail.objects.get(key=message.mail_key)
    assert answer(site, mail.reply_to) == {"outcome": "received"}
    do_jobs()
    page.reload()

    expect(page.locator("main")).to_contain_text("Thank you, Thursday suits me.")
    expect(page.locator("main")).to_contain_text("Does Thursday suit you?")
    page.goto("/o/larkspur/")
    expect(page.locator("main")).to_contain_text("Amara Okafor answered: “Re: About your")
