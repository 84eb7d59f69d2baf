"""Records of other systems: a job as JSON, XML or a table's row, laid out as a readable text."""

from typing import Any

from reading.errors import UnreadableListing
from reading.listings.formats.records import finding, plain_json, plain_xml, tables, workbooks
from reading.listings.formats.records.facts import facts_of
from reading.listings.formats.records.layout import lay_out_facts
from reading.listings.formats.source import Source

SEVERAL = "This file holds {} listings. Upload it, and each of them becomes a listing of its own."
NO_JOB = "No job listing was recognised in this file."
DAMAGED = "The file is damaged or was cut off: what stands after the damage is missing."


def lay_out_json(text: str) -> Source:
    """Lay out a job's record, alone or as the only one of a list."""
    try:
        tree = plain_json.parse(text)
    except plain_json.NotJson:
        tree = _lines(text)
    found = finding.find_records(tree)
    if found is None and isinstance(tree, dict):
        found = finding.Found([tree])  # an unknown system's record: what it has is shown
    return _lay_out(found, "json")


def _lines(text: str) -> list[dict[str, Any]]:
    try:
        return plain_json.parse_lines(text)
    except plain_json.NotJson as error:
        raise UnreadableListing("broken") from error


def lay_out_xml(text: str) -> Source:
    """Lay out a feed's job, alone or as the only one."""
    try:
        document = plain_xml.parse(text)
    except plain_xml.NotXml as error:
        raise UnreadableListing("broken") from error
    items = finding.items_of(document)
    if len(items) > 1:
        raise UnreadableListing("several", SEVERAL.format(len(items)))
    found = None
    for parents, item in items:
        record = plain_xml.plain(item, document.data)
        around = plain_xml.plain(parents[-1], document.data) if parents else None
        around = around if isinstance(around, dict) else None
        found = finding.Found([record], around, item.name)
    source = _lay_out(found, "xml")
    if not document.is_whole:
        source.problems.append(DAMAGED)
    return source


def lay_out_table(text: str) -> Source:
    """Lay out the only row of a table."""
    return _lay_out(finding.Found([row for _, row in tables.rows_of(text)]), "table")


def lay_out_workbook(data: bytes) -> Source:
    """Lay out the only row of a workbook."""
    return _lay_out(finding.Found([row for _, row in workbooks.rows_of(data)]), "workbook")


def _lay_out(found: finding.Found | None, kind: str) -> Source:
    if found is None or not found.records:
        raise UnreadableListing("no_listing", NO_JOB)
    if len(found.records) > 1:
        raise UnreadableListing("several", SEVERAL.format(len(found.records)))
    facts = facts_of(found.records[0], found)
    if not facts.lines and not facts.parts:
        raise UnreadableListing("no_listing", NO_JOB)
    return lay_out_facts(facts, kind)
