"""The words that a rejection begins with: the organization's own, chosen by name, or ours."""

import re

import pytest

from applicants.models import BulkAction
from tests.factories.activity import MailTemplateFactory


@pytest.fixture
def kind_words(organization):
    return MailTemplateFactory(
        organization=organization,
        kind="application_rejected",
        name="After an interview",
        subject="Your interview",
        body="Dear {{ candidate_first_name }}, thank you for coming.",
    )


@pytest.fixture
def usual_words(organization):
    return MailTemplateFactory(
        organization=organization,
        kind="application_rejected",
        name="Short",
        subject="News",
        body="Hi {{ candidate_first_name }}",
        is_default=True,
    )


@pytest.fixture
def urls(application, recruiter, reason):
    bulk = BulkAction.objects.create(
        organization=application.organization,
        by=recruiter,
        kind="reject",
        codes=[application.code],
    )
    return {
        "single": f"/o/larkspur/applications/{application.code}/rejection/",
        "triage": f"/o/larkspur/triage/{application.code}/rejection/",
        "bulk": f"/o/larkspur/bulk/{bulk.code}/",
    }


REGION = {"HX-Request": "true", "HX-Target": "rejection-words"}
PLACES = ["single", "triage", "bulk"]


def words_in(html: str) -> tuple[str, str]:
    subject = re.search(r'<input[^>]*name="subject"[^>]*value="([^"]*)"', html)
    subject = subject or re.search(r'<input[^>]*value="([^"]*)"[^>]*name="subject"', html)
    return subject[1], re.search(r'<textarea[^>]*name="text"[^>]*>\s*([^<]*)<', html)[1]


def names_in(html: str) -> list[str]:
    select = re.search(r'<select id="rejection-template".*?</select>', html, re.DOTALL)
    return re.findall(r">([^<]+)</option>", select[0]) if select else []


@pytest.mark.parametrize("place", PLACES)
def test_rejection_begins_with_the_usual_words_and_offers_the_others(
    kind_words, usual_words, recruiter, sign_in, urls, place
):
    html = sign_in(recruiter).get(urls[place]).content.decode()

    assert names_in(html) == ["Short", "After an interview", "Built-in words"]
    assert words_in(html)[0] == "News"


@pytest.mark.parametrize("place", PLACES)
def test_rejection_words_are_swapped_alone(kind_words, recruiter, sign_in, urls, place):
    response = sign_in(recruiter).get(urls[place], {"template": kind_words.code}, headers=REGION)

    html = response.content.decode()
    name = "{{ candidate_first_name }}" if place == "bulk" else "Amara"
    assert html.startswith('<div class="form" id="rejection-words">')
    assert words_in(html) == ("Your interview", f"Dear {name}, thank you for coming.")


@pytest.mark.parametrize("place", PLACES)
def test_rejection_words_are_ours_when_those_are_wanted(
    usual_words, recruiter, sign_in, urls, place
):
    html = sign_in(recruiter).get(urls[place], {"template": "built-in"}).content.decode()

    assert words_in(html)[0] not in ("News", "")
    assert '<option value="built-in" selected>' in html


@pytest.mark.parametrize("place", PLACES)
def test_rejection_words_without_any_of_ones_own_are_no_choice(recruiter, sign_in, urls, place):
    assert names_in(sign_in(recruiter).get(urls[place]).content.decode()) == []


def test_rejection_words_of_another_organization_are_not_offered(recruiter, sign_in, urls):
    foreign = MailTemplateFactory(kind="application_rejected", subject="Foreign")

    html = sign_in(recruiter).get(urls["single"], {"template": foreign.code}).content.decode()

    assert words_in(html)[0] != "Foreign"


@pytest.mark.parametrize("place", ["single", "triage"])
def test_rejection_that_is_refused_keeps_what_was_typed(
    kind_words, recruiter, sign_in, urls, place
):
    sent = {"template": kind_words.code, "is_mailed": "on", "subject": "Mine", "text": "Own words"}

    response = sign_in(recruiter).post(urls[place], sent)

    html = response.content.decode()
    assert response.status_code == 422
    assert words_in(html) == ("Mine", "Own words")
    assert f'<option value="{kind_words.code}" selected>' in html


def test_rejection_words_chosen_again_for_many_keep_the_reason(
    kind_words, reason, recruiter, sign_in, urls
):
    client = sign_in(recruiter)
    sent = {"reason": reason.code, "is_mailed": "on", "subject": "First", "text": "First words"}
    client.post(urls["bulk"], sent)

    html = client.get(urls["bulk"], {"template": kind_words.code}).content.decode()

    assert words_in(html)[0] == "Your interview"
    assert re.search(rf'value="{reason.code}"[^>]*checked', html)
