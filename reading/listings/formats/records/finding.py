"""Where a file's job records stand: one object, a list, or a list inside an envelope."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from reading.listings.formats.records.keys import is_key_of, words_of
from reading.listings.formats.records.plain_xml import Document, Node, plain

SLOTS = (
    "company", "location", "city", "country", "posted", "closing", "workplace", "remote_flag", "employment",
    "department", "apply", "requisition", "body", "seniority", "category", "skills", "experience",
)  # fmt: skip
PLACES = ("location", "city", "country")
OFTEN_OTHERS = frozenset(
    ("type", "text", "label", "date", "name", "summary", "category", "contact")
)
ADDRESS = frozenset(
    ("url", "link", "job url", "absolute url", "hosted url", "permalink", "guid", "salary")
)
BESIDES = re.compile(r"\b(?:similar|related|recommended|other|more|also|previous|next|seen)\b")
DEEPEST = 6
SAMPLE = 12
ENVELOPE_TEXT = 500
JOB_KEYS = re.compile(
    r"\b(?:jobs?|postings?|offers?|positions?|vacanc(?:y|ies)|openings?|ofertas?|empleos?|vacantes?"
    r"|offres?|emplois?|stellen(?:angebote)?|listings?|roles?|requisitions?)\b"
)


@dataclass(frozen=True, slots=True)
class Found:
    """The records of one file; `envelope` is the object around them, `key` where they stand."""

    records: list[dict[str, Any]]
    envelope: dict[str, Any] | None = None
    key: str = ""


def find_records(tree: Any) -> Found | None:
    """Find the job records in a tree; None where nothing looks like one."""
    listed: Found | None = None
    single: Found | None = None
    for node, depth, parent in _objects(tree):
        if isinstance(node, list):
            records = _jobs(node)
            if records and (listed is None or len(records) > len(listed.records)):
                listed = Found(records)
            continue
        for key, value in node.items():
            if BESIDES.search(words_of(key)):
                continue
            records = _jobs(value) if isinstance(value, list) else []
            if records and (listed is None or len(records) > len(listed.records)):
                listed = Found(records, node, key)
        if single is None and (looks_like_job(node) or (depth == 0 and is_posting(node))):
            single = Found([node], parent)
    if (
        single
        and listed
        and not JOB_KEYS.search(words_of(listed.key))
        and single.records[0] is tree
    ):
        return single  # a job with a list of something else that has names, too
    return listed or single


def looks_like_job(node: Any) -> bool:
    """Tell a job's record by its keys: a title and two more things that listings say."""
    if not isinstance(node, dict):
        return False
    if is_posting(node):
        return True
    node = with_attributes(node)
    if len(node) > 2000:
        return False
    names = [words_of(key) for key, value in node.items() if value not in (None, "", [], {})]
    titles = [words for words in names if is_key_of(words, "title")]
    if not titles:
        return False
    weak = all(words in OFTEN_OTHERS for words in titles)
    others = {words for words in names if words not in titles and _speaks_of_a_job(words)}
    strong = {words for words in others if words not in OFTEN_OTHERS}
    if weak:  # offices and departments have names as well
        strong = {words for words in strong if not is_key_of(words, *PLACES)}
    return len(strong) >= (2 if weak else 1) and len(others) >= 2


def with_attributes(node: dict[str, Any]) -> dict[str, Any]:
    """Lay the inner object of JSON:API and search answers over the outer one."""
    for key in ("attributes", "_source", "MatchedObjectDescriptor", "fields"):
        inner = node.get(key)
        if isinstance(inner, dict) and inner:
            return {**{k: v for k, v in node.items() if k not in (key, "type")}, **inner}
    return node


def _speaks_of_a_job(words: str) -> bool:
    return words in ADDRESS or is_key_of(words, *SLOTS) or "salary" in words


def is_posting(node: dict[str, Any]) -> bool:
    """Tell schema.org's JobPosting by its type."""
    kind = node.get("@type", node.get("type"))
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(k, str) and k.rpartition("/")[2] == "JobPosting" for k in kinds)


def _jobs(values: list[Any]) -> list[dict[str, Any]]:
    """Give a list's job records; [] where the list holds something else."""
    postings = [v for v in values if isinstance(v, dict) and is_posting(v)]
    if postings:
        return postings
    rows = [_inner(value) for value in values if isinstance(value, dict)]
    sample = rows[:SAMPLE]
    alike = sum(looks_like_job(row) for row in sample)
    return rows if sample and alike * 2 > len(sample) else []


def _inner(row: dict[str, Any]) -> dict[str, Any]:
    """Take a row's own object out of a wrapper: {"job": {…}}, {"node": {…}}."""
    if len(row) <= 2:
        for value in row.values():
            if looks_like_job(value):
                return dict(value)
    return row


def _objects(tree: Any) -> Iterator[tuple[Any, int, dict[str, Any] | None]]:
    """Walk from the outside in, level by level: each list and object, its depth, the object around."""
    level: list[tuple[Any, dict[str, Any] | None]] = [(tree, None)]
    for depth in range(DEEPEST):
        following: list[tuple[Any, dict[str, Any] | None]] = []
        for node, parent in level:
            if isinstance(node, list):
                yield node, depth, parent
                following += [(v, parent) for v in node[:SAMPLE] if isinstance(v, dict | list)]
            elif isinstance(node, dict):
                yield node, depth, parent
                following += [(v, node) for v in _members(node)]
        level = following


def _members(node: dict[str, Any]) -> list[Any]:
    if len(node) > 2000:
        return []
    return [
        value
        for key, value in node.items()
        if isinstance(value, dict | list) and not BESIDES.search(words_of(key))
    ]


def wrapped(record: dict[str, Any], found: Found) -> dict[str, Any]:
    """Put one record back into its envelope: its short values may name the employer."""
    if found.envelope is None or not found.key:
        return record
    short = {
        key: value
        for key, value in found.envelope.items()
        if isinstance(value, str) and len(value) <= ENVELOPE_TEXT
    }
    return {**short, found.key: [record]} if short else record


def items_of(document: Document) -> list[tuple[tuple[Node, ...], Node]]:
    """Find a feed's job elements, each with the elements around it, outermost first."""
    best: list[tuple[tuple[Node, ...], Node]] = []
    level: list[tuple[tuple[Node, ...], Node]] = [((), document.root)]
    for _ in range(DEEPEST):
        following: list[tuple[tuple[Node, ...], Node]] = []
        for parents, node in level:
            for group in _alike(node):
                chain = (*parents, node)
                if len(group) > len(best) and _are_jobs(group, document):
                    best = [(chain, item) for item in group]
                following += [(chain, child) for child in group[:SAMPLE] if child.children]
        level = following
    if not best and looks_like_job(plain(document.root, document.data)):
        return [((), document.root)]
    return best


def _alike(node: Node) -> list[list[Node]]:
    groups: dict[str, list[Node]] = {}
    for child in node.children:
        if not BESIDES.search(words_of(child.name)):
            groups.setdefault(child.name, []).append(child)
    return list(groups.values())


def _are_jobs(group: list[Node], document: Document) -> bool:
    sample = [node for node in group[:SAMPLE] if node.children]
    alike = sum(looks_like_job(plain(node, document.data)) for node in sample)
    return bool(sample) and alike * 2 > len(sample)
