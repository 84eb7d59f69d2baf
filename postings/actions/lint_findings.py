"""Findings are fixed by one click, left as they are with a reason, and taken up again."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.html import escape
from django.utils.translation import gettext as _

from ats.access.models import Membership
from ats.foundation.errors import Conflict, DomainError
from ats.foundation.rows import still_there
from postings.actions.edit_posting import edit_posting
from postings.actions.lint_checks import look_again
from postings.actions.of_posting import record_of
from postings.actions.questions import edit_question
from postings.flat_html import replace_words
from postings.models import FindingFix, KeptFinding, Posting, Question
from postings.queries.content import content_of
from postings.queries.lint import Looked, checked
from reading.listings.lint import Finding, Passage
from reading.listings.lint.model import BLOCK

COLUMNS = {"question": "label", "hint": "help"}
QUESTION = "question:"
REMOVED = "removed:"


class FindingGone(Conflict):
    """What was found is not there any more."""

    code = "finding_gone"


class OwnersDecide(DomainError):
    """Only an owner may leave as it is what stops publishing."""

    code = "owners_decide"


@transaction.atomic
def fix_finding(posting: Posting, *, by: Membership, fingerprint: str) -> FindingFix:
    """Change the words as the finding proposes; the row returned takes it back.

    FindingGone when it is not there any more, DomainError when nothing is proposed. Locks the
    posting; events of the edit, and `finding.fixed`.
    """
    posting, looked = _locked(posting, fingerprint)
    finding = looked.finding
    if finding.fix is None:
        raise DomainError(_("This needs a person's words."), code="no_fix")
    target, after = _fixed(posting, finding)
    before = _value(posting, target)
    _write(posting, target, after, by=by)
    fix = FindingFix.objects.create(
        posting=posting, rule=finding.code, target=target, before=before,
        after=_value(posting, target), by=by,
    )  # fmt: skip
    _record("finding.fixed", posting, by, looked)
    look_again(posting)
    return fix


@transaction.atomic
def undo_fix(fix: FindingFix, *, by: Membership) -> None:
    """Put back what stood there before; Conflict when it was changed since. Twice is once."""
    posting = still_there(Posting.objects.select_for_update().filter(pk=fix.posting_id))
    fix = still_there(FindingFix.objects.filter(pk=fix.pk))
    if fix.undone_at:
        return
    if _value(posting, fix.target) != fix.after:
        raise Conflict(_("These words have been changed since. Nothing was put back."))
    _write(posting, fix.target, fix.before, by=by)
    fix.undone_at = timezone.now()
    fix.save(update_fields=["undone_at"])
    record_of(posting, "finding.unfixed", by=by, rule=fix.rule)
    look_again(posting)


@transaction.atomic
def keep_finding(posting: Posting, *, by: Membership, fingerprint: str, reason: str) -> KeptFinding:
    """Leave a finding as it is, for as long as its passage stays.

    DomainError without a reason, OwnersDecide when it stops publishing and `by` is no owner,
    FindingGone when it is not there any more. Event `finding.kept` with the reason.
    """
    posting, looked = _locked(posting, fingerprint)
    reason = " ".join(reason.split())[:300]
    if not reason:
        raise DomainError(_("Say why it stays as it is."), field="reason", code="blank")
    if looked.finding.severity == BLOCK and not by.can("override_checks"):
        raise OwnersDecide(_("Only an owner can publish in spite of this. Ask one, or change it."))
    row, _created = KeptFinding.objects.update_or_create(
        posting=posting,
        fingerprint=fingerprint,
        defaults={"rule": looked.finding.code, "reason": reason, "by": by, "at": timezone.now()},
    )
    _record("finding.kept", posting, by, looked, reason=reason)
    look_again(posting)
    return row


@transaction.atomic
def reopen_finding(posting: Posting, *, by: Membership, fingerprint: str) -> None:
    """Take up again what was left as it is; event `finding.reopened`, none when it was not."""
    posting, looked = _locked(posting, fingerprint)
    deleted, _rows = KeptFinding.objects.filter(posting=posting, fingerprint=fingerprint).delete()
    if deleted:
        _record("finding.reopened", posting, by, looked)
        look_again(posting)


def _locked(posting: Posting, fingerprint: str) -> tuple[Posting, Looked]:
    rows = Posting.objects.select_for_update(of=("self",)).select_related("organization")
    posting = still_there(rows.filter(pk=posting.pk))
    looked = checked(posting, content_of(posting)).find(fingerprint)
    if looked is None:
        raise FindingGone(_("This is not there any more: the words have changed."))
    return posting, looked


def _fixed(posting: Posting, finding: Finding) -> tuple[str, Any]:
    """Return the target of a finding's fix and its new value."""
    fix, passage = finding.fix, finding.passage
    assert fix is not None, "the caller has looked"
    if fix.kind == "append":
        return "content_html", f"{posting.content_html}<p>{escape(fix.after)}</p>"
    assert passage is not None, "only a sentence is added without a place"
    if fix.kind == "remove_question":
        return f"{REMOVED}{passage.key}", True
    return _replaced(posting, passage, fix.after)


def _replaced(posting: Posting, passage: Passage, after: str) -> tuple[str, Any]:
    """Return the target and its new value, with the passage's words replaced."""
    start, end = passage.start, passage.end
    if passage.part == "content":
        return "content_html", replace_words(posting.content_html, start, end, after)
    if passage.part == "title":
        return "title", _spliced(posting.title, start, end, after)
    if passage.part == "requirement":
        lines = _value(posting, "requirements")
        line = lines[int(passage.key)]
        line["text"] = _spliced(line["text"], start, end, after)
        return "requirements", lines
    target = f"{QUESTION}{passage.key}"
    values = _value(posting, target)
    if passage.part in COLUMNS:
        column = COLUMNS[passage.part]
        values[column] = _spliced(values[column], start, end, after)
    else:
        values["options"] = [
            _spliced(option, start, end, after) if option[start:end] == passage.text else option
            for option in values["options"]
        ]
    return target, values


def _spliced(text: str, start: int, end: int, after: str) -> str:
    return " ".join((text[:start] + after + text[end:]).split())


def _value(posting: Posting, target: str):
    """Return what stands at a target now, as plain values of its own."""
    if target.startswith((QUESTION, REMOVED)):
        question = _question(posting, target)
        if target.startswith(REMOVED):
            return question.is_archived
        return {name: getattr(question, name) for name in ("label", "help", "options")}
    if target == "requirements":
        return [{"text": line.text, "is_must": line.is_must} for line in posting.requirements.all()]
    return getattr(posting, target)


def _write(posting: Posting, target: str, value, *, by: Membership) -> None:
    if target.startswith(REMOVED):
        _archive(posting, _question(posting, target), by, is_archived=value)
    elif target.startswith(QUESTION):
        edit_question(_question(posting, target), by=by, **value)
    else:
        edited = edit_posting(posting, by=by, row_version=posting.row_version, **{target: value})
        posting.title, posting.content_html = edited.title, edited.content_html
        posting.row_version = edited.row_version


def _archive(posting: Posting, question: Question, by: Membership, *, is_archived: bool) -> None:
    # Never deleted here, unlike a draft's question that is removed: it can be put back.
    Question.objects.filter(pk=question.pk).update(is_archived=is_archived)
    kind = "question.removed" if is_archived else "question.restored"
    record_of(posting, kind, by=by, question=question.label)


def _question(posting: Posting, target: str) -> Question:
    question = posting.questions.filter(code=target.partition(":")[2]).first()
    if question is None:
        raise FindingGone(_("This question is not there any more."))
    return question


def _record(kind: str, posting: Posting, by: Membership, looked: Looked, **facts: str) -> None:
    found = looked.finding
    told = {"rule": found.code, "severity": found.severity, "finding": looked.title}
    record_of(posting, kind, by=by, **told, **facts)
