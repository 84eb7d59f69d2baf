"""Findings on the pages: the gate of publishing, fixing, keeping, the packs of an organization."""

import pytest
import time_machine
from django.urls import reverse

from ats.activity.models import Event, Notification
from postings.actions import lint_checks, lint_findings
from postings.actions.create_posting import create_posting
from postings.actions.lint_packs import switch_check_pack
from postings.actions.publish_posting import publish_posting
from postings.actions.questions import add_question
from postings.lint_tasks import _looked, recheck_after_a_change
from postings.models import KeptFinding, PackChoice, Posting, PostingCheck
from postings.queries.content import content_of
from postings.queries.lint import checked

pytestmark = pytest.mark.django_db
FEE = "You pay a registration fee before you start."


@pytest.fixture
def draft(recruiter):
    """A draft with a word to fix and nothing that stops it."""
    return create_posting(
        by=recruiter,
        title="Gardener",
        places=[{"city": "Denver", "region": "CO", "country": "US"}],
        employment_type="FULL_TIME",
        content_html="<p>Join our <strong>young</strong> team &amp; grow. Benefits: dental.</p>",
        requirements=["Knows roses", "A native English speaker"],
    )


def found(posting, code):
    posting = Posting.objects.get(pk=posting.pk)
    return [row for row in checked(posting, content_of(posting)).all if row.finding.code == code]


def address(name, posting, *args):
    return reverse(name, args=[posting.organization.slug, posting.code, *args])


def say(posting, by, html):
    posting = Posting.objects.get(pk=posting.pk)
    from postings.actions.edit_posting import edit_posting

    return edit_posting(posting, by=by, row_version=posting.row_version, content_html=html)


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


def test_fix_finding_changes_the_words_and_can_be_taken_back(recruiter, draft, sign_in):
    client, before = sign_in(recruiter), draft.content_html
    (row,) = found(draft, "age_word")

    client.post(address("fix_finding", draft, row.finding.fingerprint))
    draft.refresh_from_db()
    changed = draft.content_html
    client.post(address("undo_fix", draft, draft.finding_fixes.get().code))
    draft.refresh_from_db()

    assert changed == "<p>Join our <strong>team</strong> &amp; grow. Benefits: dental.</p>"
    assert draft.content_html == before
    kinds = set(Event.objects.values_list("kind", flat=True))
    assert {"finding.fixed", "finding.unfixed"} <= kinds


def test_fix_finding_in_a_requirement_keeps_the_others(recruiter, draft):
    (row,) = found(draft, "origin_word")

    lint_findings.fix_finding(draft, by=recruiter, fingerprint=row.finding.fingerprint)

    lines = list(draft.requirements.values_list("text", flat=True))
    assert lines == ["Knows roses", "A fluent English speaker"]


def test_fix_finding_adds_a_sentence(recruiter, draft):
    (row,) = found(draft, "deadline_missing")

    lint_findings.fix_finding(draft, by=recruiter, fingerprint=row.finding.fingerprint)

    assert found(draft, "deadline_missing") == []


def test_fix_finding_asks_a_question_otherwise(recruiter, draft):
    question = add_question(draft, by=recruiter, label="Your current salary?", kind="short")
    (row,) = found(draft, "pay_history")

    fix = lint_findings.fix_finding(draft, by=recruiter, fingerprint=row.finding.fingerprint)
    question.refresh_from_db()
    asked = question.label
    lint_findings.undo_fix(fix, by=recruiter)
    question.refresh_from_db()

    assert (asked, question.label) == ("What pay do you expect?", "Your current salary?")


def test_fix_finding_takes_a_question_out_and_back(recruiter, draft):
    question = add_question(draft, by=recruiter, label="Date of birth", kind="date")
    (row,) = found(draft, "asks_personal")

    fix = lint_findings.fix_finding(draft, by=recruiter, fingerprint=row.finding.fingerprint)
    gone = found(draft, "asks_personal")
    lint_findings.undo_fix(fix, by=recruiter)

    assert gone == []
    question.refresh_from_db()
    assert not question.is_archived


def test_undo_fix_never_overwrites_what_was_written_since(recruiter, draft, sign_in):
    (row,) = found(draft, "age_word")
    fix = lint_findings.fix_finding(draft, by=recruiter, fingerprint=row.finding.fingerprint)
    say(draft, recruiter, "<p>New words.</p>")

    response = sign_in(recruiter).post(address("undo_fix", draft, fix.code))

    assert response.status_code == 409
    draft.refresh_from_db()
    assert draft.content_html == "<p>New words.</p>"


def test_fix_finding_that_is_gone_is_a_conflict(recruiter, draft, sign_in):
    response = sign_in(recruiter).post(address("fix_finding", draft, "0" * 16))

    assert response.status_code == 409


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


def test_switch_check_pack_off_silences_it_and_stop_raises_it(owner, recruiter, draft):
    assert [row.finding.severity for row in found(draft, "pay_missing")] == ["warn"]

    switch_check_pack("us-co", by=owner, is_on=True, is_blocking=True)
    raised = [row.finding.severity for row in found(draft, "pay_missing")]
    switch_check_pack("us-co", by=owner, is_on=False, is_blocking=False)

    assert raised == ["block"]
    assert found(draft, "pay_missing") == []
    assert Event.objects.filter(kind="check_pack.switched").count() == 2


def test_list_check_packs_page_switches_and_takes_the_employers_size(owner, sign_in):
    client = sign_in(owner)
    page = reverse("list_check_packs", args=["larkspur"])

    client.post(reverse("switch_check_pack", args=["larkspur", "us-ca"]), {"use": "off"})
    client.post(reverse("edit_check_settings", args=["larkspur"]), {"employees": "12"})
    body = client.get(page).content.decode()

    assert PackChoice.objects.get().is_on is False
    assert 'value="12"' in body
    assert "§ 432.3" in body


def test_switch_check_pack_unknown_is_not_there(owner, sign_in):
    url = reverse("switch_check_pack", args=["larkspur", "mars"])

    assert sign_in(owner).post(url, {"use": "off"}).status_code == 404


def test_recheck_tells_the_teams_recruiters_once_what_a_changed_pack_finds(
    recruiter, hiring_manager, draft, do_jobs, sign_in
):
    draft.team.create(membership=hiring_manager)
    publish_posting(draft, by=recruiter)
    # As if today's packs were newer than those it was published under.
    PostingCheck.objects.update(digest="older", known=[])

    for _again in range(2):
        _looked["at"] = -10_000
        recheck_after_a_change()
        do_jobs()

    url = address("list_findings", draft)
    told = Notification.objects.filter(url=url)
    assert [row.membership for row in told] == [recruiter]
    body = sign_in(recruiter).get("/o/larkspur/postings/?state=open").content.decode()
    assert "new findings" in body


def test_recheck_finds_nothing_new_of_what_was_published_knowingly(recruiter, draft, do_jobs):
    publish_posting(draft, by=recruiter)
    PostingCheck.objects.update(digest="older")

    _looked["at"] = -10_000
    recheck_after_a_change()
    do_jobs()

    assert PostingCheck.objects.get().fresh == []
    assert not Event.objects.filter(kind="posting.findings_found").exists()


def test_recheck_after_a_law_begins(recruiter, do_jobs):
    with time_machine.travel("2025-12-30T12:00:00Z", tick=False):
        posting = create_posting(
            by=recruiter,
            title="Gardener",
            places=[{"city": "Toronto", "region": "ON", "country": "CA"}],
            content_html="<p>Roses.</p>",
        )
        publish_posting(posting, by=recruiter)
        assert found(posting, "vacancy_missing") == []
    with time_machine.travel("2026-01-01T12:00:00Z", tick=False):
        _looked["at"] = -10_000
        recheck_after_a_change()
        do_jobs()

    assert len(PostingCheck.objects.get().fresh) == 2


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
