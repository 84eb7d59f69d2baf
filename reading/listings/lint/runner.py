"""The run: every rule of every pack that counts, findings of several laws told as one."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from itertools import islice

from reading.listings.lint.checks import CHECKS, Hit
from reading.listings.lint.jurisdictions import jurisdictions_of
from reading.listings.lint.model import (
    SEVERITIES,
    Draft,
    Finding,
    Pack,
    Passage,
    Reason,
    Rule,
    Scope,
)
from reading.listings.lint.sheet import Sheet

MOST_FINDINGS = 200
MOST_OF_A_RULE = 50


@dataclass(frozen=True, slots=True)
class _Found:
    hit: Hit
    rule: Rule
    reason: Reason


def lint(draft: Draft, packs: Iterable[Pack], today: date) -> list[Finding]:
    """Give what is to be looked at, the gravest first, in reading order; at most 200.

    A pack counts when it is in force on `today`, its jurisdiction is one of the draft's places',
    and the employer is large enough or of unknown size. The same thing found by several packs
    is one finding with several reasons.
    """
    sheet, scopes = Sheet(draft), jurisdictions_of(draft)
    together: dict[tuple, list[_Found]] = {}
    for pack in packs:
        scope = scopes.get(pack.jurisdiction)
        if not pack.is_in_force(today) or (pack.jurisdiction and scope is None):
            continue
        if pack.employees_from and (draft.employees or pack.employees_from) < pack.employees_from:
            continue
        for rule in pack.rules:
            for hit in islice(CHECKS[rule.check](sheet, rule, today), MOST_OF_A_RULE):
                found = _Found(hit, rule, _reason(pack, rule, scope, draft))
                together.setdefault(_same(rule, hit), []).append(found)
    findings = [_finding(group) for group in together.values()]
    return sorted(_without_overlaps(findings), key=_order)[:MOST_FINDINGS]


def _same(rule: Rule, hit: Hit) -> tuple:
    place = hit.passage[:4] if hit.passage else tuple(sorted(hit.facts.items()))
    return (rule.code, *place)


def _reason(pack: Pack, rule: Rule, scope: Scope | None, draft: Draft) -> Reason:
    asks_size = pack.employees_from if draft.employees is None else None
    return Reason(pack.id, pack.title, pack.version, rule.why, rule.source, scope, asks_size)


def _finding(group: list[_Found]) -> Finding:
    first = min(group, key=lambda found: SEVERITIES.index(found.rule.severity))
    hit = first.hit
    return Finding(
        code=first.rule.code,
        severity=first.rule.severity,
        title=first.rule.title,
        facts=hit.facts,
        reasons=tuple(_with_own_source(found) for found in group),
        passage=hit.passage,
        fix=next((found.hit.fix for found in group if found.hit.fix), None),
        fingerprint=_fingerprint(first.rule.code, hit, [found.reason.pack for found in group]),
    )


def _with_own_source(found: _Found) -> Reason:
    return replace(found.reason, source=found.hit.source) if found.hit.source else found.reason


def _fingerprint(code: str, hit: Hit, packs: list[str]) -> str:
    """Name a finding by what would make a person think again: rule, laws, sentence, words."""
    if hit.passage:
        about = [hit.passage.part, hit.passage.text, hit.passage.sentence]
    else:
        about = [f"{name}={value}" for name, value in sorted(hit.facts.items())]
    parts = [code, ",".join(sorted(set(packs))), *(" ".join(part.split()) for part in about)]
    return sha256("\x1f".join(parts).casefold().encode()).hexdigest()[:16]


def _without_overlaps(findings: list[Finding]) -> list[Finding]:
    """Leave out what lies inside a longer finding of the same rule."""
    kept: list[Finding] = []
    for finding in sorted(findings, key=lambda f: -_length(f.passage)):
        if not any(
            other.code == finding.code and _covers(other.passage, finding.passage) for other in kept
        ):
            kept.append(finding)
    return kept


def _length(passage: Passage | None) -> int:
    return passage.end - passage.start if passage else 0


def _covers(outer: Passage | None, inner: Passage | None) -> bool:
    if outer is None or inner is None:
        return False
    is_same_part = outer[:2] == inner[:2]
    return is_same_part and outer.start <= inner.start and inner.end <= outer.end


PARTS = ("title", "content", "requirement", "question", "hint", "option")


def _order(finding: Finding) -> tuple:
    place: tuple = (-1,)
    if finding.passage:
        part, key, start, *_ = finding.passage
        place = (PARTS.index(part), len(key), key, start)
    return (SEVERITIES.index(finding.severity), place, finding.code)
