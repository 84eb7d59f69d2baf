"""What the checks find stops a posting, is shown, kept with a reason, and told to the API."""

import pytest
from django.urls import reverse

from ats.activity.models import Event
from postings.actions import lint_checks, lint_findings
from postings.actions.publish_posting import publish_posting
from postings.actions.questions import add_question
from postings.models import KeptFinding, Posting
from tests.postings.postings.lint.drafts import FEE, address, found, say

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("html", "is_published"),
    [
        ("<p>We bake.</p>", True),
        ("<p>Join our young team.</p>", True),
        (f"<p>{FEE}</p>", False),
        ("<p>Send us your bank details with your résumé.</p>", False),
        ("<p>Include your social security number.</p>", False),
        ("<p>Salary: $120,000 - $90,000.</p>", False),
    ],
)
def test_publish_posting_is_stopped_by_blocking_findings_alone(
    recruiter, draft, sign_in, html, is_published
):
    say(draft, recruiter, html)

    response = sign_in(recruiter).post(address("publish_posting", draft))

    assert response.status_code == (303 if is_published else 422)
    draft.refresh_from_db()
    assert (draft.state == "published") is is_published


def test_publish_posting_blocked_says_what_and_leads_to_it(recruiter, draft, sign_in):
    say(draft, recruiter, f"<p>{FEE}</p>")

    response = sign_in(recruiter).post(address("publish_posting", draft))

    body = response.content.decode()
    assert "Not published: Applicants are asked for money: “registration fee”." in body
    assert 'href="#findings"' in body
    assert "Only an owner can publish in spite of it." in body


def test_publish_blocked_names_the_codes_for_the_api(recruiter, draft):
    say(draft, recruiter, f"<p>{FEE}</p>")

    with pytest.raises(lint_checks.PublishBlocked) as refused:
        publish_posting(draft, by=recruiter)

    assert [error["code"] for error in refused.value.errors] == ["asks_money"]


def test_publish_in_spite_of_it_is_the_owners_with_a_reason(owner, recruiter, draft):
    say(draft, recruiter, f"<p>{FEE}</p>")
    (row,) = found(draft, "asks_money")
    keep = {"fingerprint": row.finding.fingerprint, "reason": "A club, the fee is for members."}

    with pytest.raises(lint_findings.OwnersDecide):
        lint_findings.keep_finding(draft, by=recruiter, **keep)
    lint_findings.keep_finding(draft, by=owner, **keep)
    publish_posting(draft, by=recruiter)

    event = Event.objects.get(kind="finding.kept")
    assert (event.facts["reason"], event.facts["severity"]) == (keep["reason"], "block")
    assert Posting.objects.get(pk=draft.pk).is_open


def test_show_posting_shows_findings_with_source_and_passage(recruiter, draft, sign_in):
    body = sign_in(recruiter).get(address("show_posting", draft)).content.decode()

    assert "“young team” speaks of age" in body
    assert "Join our <mark>young team</mark> &amp; grow." in body
    assert "https://www.ecfr.gov/current/title-29/section-1625.4" in body
    assert "The posting names Denver, CO, US." in body


def test_reader_gets_findings_without_buttons(hiring_manager, draft, sign_in):
    draft.team.create(membership=hiring_manager)

    body = sign_in(hiring_manager).get(address("list_findings", draft)).content.decode()

    assert "“young team” speaks of age" in body
    assert "/fix/" not in body
    assert "/keeping/" not in body


def test_keep_finding_holds_until_its_words_change(recruiter, draft, sign_in):
    client = sign_in(recruiter)
    (row,) = found(draft, "age_word")
    client.post(
        address("keep_finding", draft, row.finding.fingerprint), {"reason": "A youth club."}
    )
    (kept,) = found(draft, "age_word")

    say(draft, recruiter, "<p>Meet our young team.</p>")
    (back,) = found(draft, "age_word")

    assert (kept.kept.reason, kept.kept.by) == ("A youth club.", recruiter)
    assert back.kept is None


def test_keep_finding_needs_a_reason_and_can_be_taken_up_again(recruiter, draft, sign_in):
    client = sign_in(recruiter)
    (row,) = found(draft, "age_word")
    url = address("keep_finding", draft, row.finding.fingerprint)

    assert client.post(url, {"reason": " "}).status_code == 422
    client.post(url, {"reason": "Yes."})
    client.post(address("reopen_finding", draft, row.finding.fingerprint))

    assert not KeptFinding.objects.exists()


def test_api_findings(recruiter, draft, client):
    from tests.house.world import key_of

    response = client.get(
        reverse("api_findings", args=[draft.code]),
        headers={"Authorization": f"Bearer {key_of(recruiter)}"},
    )

    rows = {row["code"]: row for row in response.json()}
    word = rows["age_word"]
    assert (word["severity"], word["passage"]["text"], word["fix"]["after"]) == (
        "warn",
        "young team",
        "team",
    )
    assert rows["pay_missing"]["reasons"][0]["pack"] == "us-co"


def test_question_that_asks_for_an_identity_number_is_not_saved(recruiter, draft, sign_in):
    client = sign_in(recruiter)
    words = {"label": "Passport number", "kind": "short", "despite": "Because."}

    response = client.post(address("add_question", draft), words)

    assert response.status_code == 422
    assert "“Passport number” is asked for" in response.content.decode()
    assert "id_despite" not in response.content.decode()
    assert not draft.questions.exists()


def test_question_is_asked_all_the_same_for_an_owners_reason(owner, draft, sign_in):
    client = sign_in(owner)
    words = {"label": "Passport number", "kind": "short"}

    first = client.post(address("add_question", draft), words)
    client.post(address("add_question", draft), words | {"despite": "A courier across borders."})

    assert "id_despite" in first.content.decode()
    assert draft.questions.count() == 1
    (row,) = found(draft, "asks_identity")
    assert row.kept.reason == "A courier across borders."


def test_list_questions_shows_what_the_checks_say(recruiter, draft, sign_in):
    add_question(draft, by=recruiter, label="Date of birth", kind="date")

    body = sign_in(recruiter).get(address("list_questions", draft)).content.decode()

    assert "“Date of birth” is asked for" in body
