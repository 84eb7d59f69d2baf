"""Checks at the gates: what stops publishing or a question, and what changed packs find anew."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ats.access.models import Membership, Organization
from ats.foundation.errors import DomainError
from postings.actions.of_posting import record_of
from postings.models import KeptFinding, Posting, PostingCheck
from postings.queries.content import content_of
from postings.queries.lint import (
    Checked,
    Looked,
    bank_findings,
    checked,
    digest_now,
    question_findings,
)
from postings.queries.publication import newest_version
from reading.listings.lint.model import ADVICE, BLOCK

FIELDS = {"question": "label", "hint": "help", "option": "options"}


class PublishBlocked(DomainError):
    """Something was found that stops publishing; `errors` names each finding."""

    code = "findings_block"

    def __init__(self, blocking: list[Looked]):
        super().__init__(
            _("Not published: %(what)s.") % {"what": "; ".join(row.title for row in blocking)}
        )
        self.errors = [
            {
                "pointer": "/findings",
                "code": row.finding.code,
                "fingerprint": row.finding.fingerprint,
                "detail": row.title,
            }
            for row in blocking
        ]


class QuestionBlocked(DomainError):
    """A question asks for money, an account or an identity number."""


def refuse_blocked(posting: Posting, content: dict) -> Checked:
    """Return what was found; PublishBlocked when something of it stops publishing."""
    found = checked(posting, content)
    if found.blocking:
        raise PublishBlocked(found.blocking)
    return found


def refuse_question(posting: Posting, words: dict, *, by: Membership, despite: str) -> None:
    """Raise QuestionBlocked (with its field) for a question that may not be asked.

    An owner's reason in `despite` lets it pass and is kept with the finding: event `finding.kept`.
    """
    blocking = [f for f in question_findings(posting, words) if f.severity == BLOCK]
    reason = " ".join(despite.split())[:300]
    known = KeptFinding.objects.filter(posting=posting).values_list("fingerprint", flat=True)
    blocking = [f for f in blocking if f.fingerprint not in set(known)] if blocking else []
    for finding in blocking:
        row = Looked(finding)
        if not reason or not by.can("override_checks"):
            raise _blocked(row)
        KeptFinding.objects.create(
            posting=posting,
            fingerprint=finding.fingerprint,
            rule=finding.code,
            reason=reason,
            by=by,
        )
        facts = {"rule": finding.code, "finding": row.title, "reason": reason}
        record_of(posting, "finding.kept", by=by, severity=BLOCK, **facts)


def refuse_bank_question(organization: Organization, words: dict) -> None:
    """Raise QuestionBlocked (with its field) for a question that no posting may ask."""
    for finding in bank_findings(organization, words):
        if finding.severity == BLOCK:
            raise _blocked(Looked(finding))


def _blocked(row: Looked) -> QuestionBlocked:
    finding = row.finding
    why = " ".join(_(reason.why) for reason in finding.reasons)
    field = FIELDS[finding.passage.part] if finding.passage else "label"
    return QuestionBlocked(f"{row.title}. {why}", field=field, code=finding.code)


def remember_check(posting: Posting, found: Checked) -> None:
    """Note what was found of the words that have just become public: nothing of it is new."""
    known = [row.finding.fingerprint for row in found.all]
    values = {"digest": digest_now(), "known": known, "fresh": [], "checked_at": timezone.now()}
    PostingCheck.objects.update_or_create(posting=posting, defaults=values)


def look_again(posting: Posting) -> None:
    """Forget of what is new what somebody has fixed or kept by now."""
    state = PostingCheck.objects.filter(posting=posting).first()
    if state is not None and state.fresh:
        there = {row.finding.fingerprint for row in checked(posting, content_of(posting)).open}
        state.fresh = [name for name in state.fresh if name in there]
        state.save(update_fields=["fresh"])


@transaction.atomic
def check_posting(posting: Posting) -> None:
    """Check public words against the packs of today, for the worker; twice is once.

    What nobody could have seen when they published is new: event `posting.findings_found`. A
    posting that was never checked has nothing new, only known. Advice tells nobody.
    """
    rows = Posting.objects.select_for_update(of=("self",)).select_related("organization")
    posting = rows.get(pk=posting.pk)
    version = newest_version(posting)
    if version is None or posting.state != Posting.State.PUBLISHED:
        return
    state = PostingCheck.objects.filter(posting=posting).first()
    found = checked(posting, version.content)
    if state is None:
        remember_check(posting, found)
        return
    grave = [row for row in found.open if row.finding.severity != ADVICE]
    fresh = [row for row in grave if row.finding.fingerprint not in state.known]
    names = {row.finding.fingerprint for row in found.open}
    state.digest, state.checked_at = digest_now(), timezone.now()
    state.known = [row.finding.fingerprint for row in found.all]
    state.fresh = [name for name in state.fresh if name in names]
    state.fresh += [row.finding.fingerprint for row in fresh]
    state.save()
    if fresh:
        record_of(posting, "posting.findings_found", by=None, count=len(fresh))
