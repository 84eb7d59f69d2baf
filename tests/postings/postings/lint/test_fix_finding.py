"""What a check found is mended where it stands, and taken back."""

import pytest

from ats.activity.models import Event
from postings.actions import lint_findings
from postings.actions.questions import add_question
from tests.postings.postings.lint.drafts import address, found, say

pytestmark = pytest.mark.django_db


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
