"""What the checks would say of the posting that a reading becomes, and where it says so."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ats.access.models import Organization
from postings.drafts import posting_values
from postings.queries.lint import Checked, Looked, draft_of, employees_of, packs_of, today_of
from postings.source import anchor_at
from reading.listings import Reading
from reading.listings.lint import Passage, lint
from reading.text.spans import Span

LONGEST_SENTENCE = 2_000
MOST_TRIES = 20


def checked_reading(
    read: Reading, values: dict[str, Any], organization: Organization
) -> tuple[Checked, dict[str, Span]]:
    """Check the draft that `values` would become; return also where in the text it is said.

    That is a span of the reading's text by fingerprint; what a person wrote anew, or what is
    missing, stands nowhere. Two statements: packs and size.
    """
    content = posting_values(read, values) | {"reply_days": organization.reply_days}
    draft = draft_of(content, organization, employees_of(organization))
    found = lint(draft, packs_of(organization), today_of(organization))
    spans = {
        finding.fingerprint: span
        for finding in found
        if finding.passage and (span := span_of(finding.passage, read))
    }
    return Checked([_looked(finding, spans) for finding in found]), spans


def _looked(finding, spans: Mapping[str, Span]) -> Looked:
    span = spans.get(finding.fingerprint)
    return replace(Looked(finding), anchor=anchor_at(span.start) if span else "")


def span_of(passage: Passage, read: Reading) -> Span | None:
    """Return where a passage's words stand in the text, None where its sentence is not in it."""
    if not passage.text.strip() or len(passage.sentence) > LONGEST_SENTENCE:
        return None
    start = passage.start - passage.offset
    before, after = passage.sentence[:start], passage.sentence[start + len(passage.text) :]
    sentence = re.compile(
        f"{_loose(before.lstrip())}({_loose(passage.text)}){_loose(after.rstrip())}"
    )
    for _try, match in zip(range(MOST_TRIES), sentence.finditer(read.text), strict=False):
        span = Span(*match.span(1))
        if not any(gone.span.start <= span.start < gone.span.end for gone in read.removed):
            return span
    return None


def _loose(words: str) -> str:
    """Return a pattern of words whose blanks may be any: a posting has none of the line breaks."""
    return r"\s+".join(re.escape(part) for part in re.split(r"\s+", words))
