"""Sections of a résumé: a heading and the rows up to the next one."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from reading.listings.titles import names_a_job
from reading.resumes.headings import kinds_of
from reading.resumes.rows import CELL, Row
from reading.resumes.spoken import languages_of
from reading.text.periods import periods_in

SURE = ("experience", "education")
# Their rows hold labels of their own ("Tools: Excel") that open nothing.
OF_ENTRIES = ("experience", "education", "projects", "internships", "volunteering")
OF_A_LINE = ("languages", "skills", "interests", "certifications")
LONGEST_UNKNOWN = 40
LABEL = re.compile(r"([^\W\d_][^:|]{2,40}?)\s{0,2}(?::|(?P<cell> \|))\s{1,3}(?=\S)")


@dataclass(slots=True)
class Section:
    """`kinds` has two for "Skills & Languages"; the rows before any heading are `top`."""

    kinds: list[str]
    heading: Row | None
    rows: list[Row] = field(default_factory=list)

    @property
    def kind(self) -> str:
        return self.kinds[0]


def sections_of(rows: Sequence[Row]) -> list[Section]:
    """Part the rows of a résumé by its headings."""
    heads = _headings(rows)
    sections = [Section(["top"], None)]
    for index, row in enumerate(rows):
        if index and row.stream != rows[index - 1].stream:
            sections.append(Section(["top"], None))
        if index in heads and not _is_level(heads[index], sections[-1]):
            sections.append(Section(heads[index], row))
        elif (labelled := _labelled(row, sections[-1])) is not None:
            sections.append(Section(labelled[0], row, [labelled[1]]))
        else:
            sections[-1].rows.append(row)
    return [section for section in sections if section.rows or section.heading]


def _is_level(kinds: list[str], section: Section) -> bool:
    """Tell "Muttersprache" below a language from the heading that it is elsewhere."""
    return kinds == section.kinds == ["languages"]


def _headings(rows: Sequence[Row]) -> dict[int, list[str]]:
    found = {i: kinds for i, row in enumerate(rows) if (kinds := _kinds(row))}
    for stream in {row.stream for row in rows}:
        looks = {
            rows[i].look for i, kinds in found.items()
            if kinds[0] in SURE and rows[i].stream == stream
        }  # fmt: skip
        found = {
            i: kinds for i, kinds in found.items()
            if rows[i].stream != stream or not looks or _is_like(rows[i], looks)
        }  # fmt: skip
    known = Counter(rows[i].look for i in found)
    return dict(sorted((found | _unknown(rows, found, known)).items()))


def _kinds(row: Row) -> list[str]:
    if row.kind == "item" and not row.text.isupper():
        return []
    if CELL in row.text:  # letters set far apart: "WORK | EXPERIENCE"
        return kinds_of(row.text.replace(CELL, " ")) if row.text.isupper() else []
    return kinds_of(row.text.rstrip(": "))


def _is_like(row: Row, looks: set[tuple]) -> bool:
    """Tell a heading from a word that only sounds like one: it is set no smaller than the sure ones."""
    if row.look in looks:
        return True
    for kind, size, is_bold, _, is_upper in looks:
        is_weaker = (kind == "heading" and row.kind != kind) or (is_bold and not row.is_bold)
        if not is_weaker and row.size * 2 >= size - 1 and not (is_upper and not row.text.isupper()):
            return True
    return False


def _unknown(
    rows: Sequence[Row], found: dict[int, list[str]], known: Counter[tuple]
) -> dict[int, list[str]]:
    """Find headings whose words say nothing, by their looking like those that do."""
    usual = Counter(row.look for row in rows)
    unknown: dict[int, list[str]] = {}
    for index, row in enumerate(rows):
        if index in found or row.look not in known or not _may_be_heading(row):
            continue
        if names_a_job(row.text) or any(
            periods_in(x.text[:60]) for x in rows[index + 1 : index + 3]
        ):
            continue  # the title of an entry
        others = usual[row.look] - known[row.look]
        if known[row.look] >= 2 and others <= known[row.look]:
            unknown[index] = ["other"]
    return unknown


def _may_be_heading(row: Row) -> bool:
    text = row.text
    if len(text) > LONGEST_UNKNOWN or CELL in text or row.kind == "item" or periods_in(text):
        return False
    stands_out = row.kind == "heading" or text.isupper() or row.is_bold
    return stands_out and row.has_gap and not any(sign in text for sign in "@,.:;0123456789")


def _labelled(row: Row, section: Section) -> tuple[list[str], Row] | None:
    """Tell "Languages: English, German", and a heading in the cell beside its text."""
    found = LABEL.match(row.text)
    if found is None or row.kind == "item":
        return None
    kinds, label = kinds_of(found[1].strip()), found[1]
    if not kinds or (kinds == ["languages"] and not languages_of([row])):  # of programming
        return None
    stands_out = (row.is_bold or label.isupper()) and bool(found["cell"])
    is_told = kinds[0] != section.kind and kinds[0] in OF_A_LINE
    is_free = section.kind not in OF_ENTRIES or section.kind == "education"
    if not stands_out and not (is_told and (is_free or kinds[0] == "languages")):
        return None
    rest = replace(row, text=row.text[found.end() :], start=row.start + found.end(), breaks=())
    return kinds, rest
