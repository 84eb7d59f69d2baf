"""What a résumé shows for what a posting asks, ready to be shown."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from applicants.evidence_words import said_of
from applicants.models import Application, Evidence, EvidenceMark, EvidenceRun
from reading.evidence import EVIDENCE_VERSION

MOST_SHOWN = 2


@dataclass(frozen=True)
class ShownQuote:
    """A line of the résumé in three pieces, the middle one what counts; `at` its offsets."""

    before: str
    mark: str
    after: str
    page: int
    at: str
    bearing: str


@dataclass(frozen=True)
class ShownFinding:
    asked: str
    state: str
    quotes: list[ShownQuote]
    more: list[ShownQuote]
    facts: list[str]


@dataclass(frozen=True)
class ShownMark:
    code: str
    is_right: bool
    who: str
    at: datetime


@dataclass(frozen=True)
class ShownLine:
    """A requirement with what was found for it, and what a person says of that."""

    pk: int
    text: str
    is_must: bool
    state: str
    findings: list[ShownFinding]
    mark: ShownMark | None


@dataclass(frozen=True)
class ShownEvidence:
    """`run` is None where nothing was held against each other yet."""

    run: EvidenceRun | None
    lines: list[ShownLine]
    document: str = ""


def evidence_of(application: Application) -> ShownEvidence:
    """Return the newest evidence of an application that the caller sees. Two statements."""
    rows = Evidence.objects.filter(run__application_id=application.pk, run__is_current=True)
    lines = list(rows.select_related("run").order_by("position"))
    if not lines:
        return ShownEvidence(None, [])
    marks: dict[str, EvidenceMark] = {}
    standing = EvidenceMark.objects.filter(application_id=application.pk, undone_at=None)
    for mark in standing.select_related("by__user").order_by("pk"):
        marks[mark.digest] = mark
    run = lines[0].run
    shown = [_line(line, marks.get(line.digest)) for line in lines]
    return ShownEvidence(run, shown, run.source.get("document", ""))


def _line(line: Evidence, mark: EvidenceMark | None) -> ShownLine:
    is_one = len(line.findings) == 1
    findings = [_finding(one, is_one=is_one) for one in line.findings]
    return ShownLine(line.pk, line.text, line.is_must, line.state, findings, _mark(mark))


def _mark(mark: EvidenceMark | None) -> ShownMark | None:
    if mark is None:
        return None
    who = mark.by.name if mark.by else _("A former member")
    return ShownMark(mark.code, mark.is_right, who, mark.at)


def _finding(plain: dict[str, Any], *, is_one: bool) -> ShownFinding:
    quotes = [_quote(one) for one in plain["quotes"]]
    return ShownFinding(
        "" if is_one else plain["asked"],
        plain["state"],
        quotes[:MOST_SHOWN],
        quotes[MOST_SHOWN:],
        [words for fact in plain["facts"] if (words := said_of(fact))],
    )


def _quote(plain: dict[str, Any]) -> ShownQuote:
    text, start = plain["text"], plain["line"][0]
    begin, end = plain["mark"][0] - start, plain["mark"][1] - start
    begin += len(text[begin:end]) - len(text[begin:end].lstrip())
    return ShownQuote(
        text[:begin],
        text[begin:end],
        text[end:],
        plain["page"],
        f"{plain['mark'][0]}-{plain['mark'][1]}",
        plain["bearing"],
    )


def evidence_line(application: Application, number: str) -> Evidence | None:
    """Return a line of an application's evidence by its number; None for another's."""
    if not number.isdecimal() or len(number) > 18:
        return None
    rows = Evidence.objects.filter(run__application_id=application.pk, pk=int(number))
    return rows.select_related("run").first()


def evidence_mark(application: Application, code: str) -> EvidenceMark | None:
    rows = EvidenceMark.objects.filter(application_id=application.pk, code=code)
    return rows.select_related("evidence__run__application").first()


def system_applications_for(posting: int, after: int) -> list[int]:
    """Return the ids of a posting's applications behind one, for a worker."""
    rows = Application.objects.filter(posting_id=posting, pk__gt=after).order_by("pk")
    return list(rows.values_list("pk", flat=True)[:500])


def system_postings_of_older_rules() -> list[int]:
    """Return postings whose applications' evidence an older release found, some at a time."""
    rows = EvidenceRun.objects.filter(is_current=True, rules_version__lt=EVIDENCE_VERSION)
    return list(rows.order_by().values_list("application__posting_id", flat=True).distinct()[:50])
