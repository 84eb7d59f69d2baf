"""A listing's repaired text cut into pieces, each with what was read from it."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from reading.listings import Reading, Section

# Which fields are marked, and by which colour of the source.
COLOURS = {
    "title": "",
    "company": "about",
    "locations": "about",
    "workplace": "about",
    "employment_type": "about",
    "posted_date": "fact",
    "min_years_experience": "fact",
    "education": "fact",
    "salary": "fact",
    "relocation": "fact",
    "work_authorization": "fact",
    "skills": "skill",
}
SECTIONS = {
    "responsibilities": _("what you will do"),
    "requirements": _("what we are looking for"),
    "nice_to_have": _("nice to have"),
    "benefits": _("what is offered"),
    "pay": _("pay"),
    "about": _("about the company"),
    "role": _("about the job"),
    "place": _("where"),
    "terms": _("terms"),
    "apply": _("how to apply"),
    "relocation": _("relocation"),
    "authorization": _("who may be hired"),
    "equal_opportunity": _("equal opportunity"),
    "teams": _("teams"),
    "header": _("header"),
    "intro": _("introduction"),
    "other": _("something else"),
}


@dataclass(frozen=True)
class Piece:
    """A stretch of text and what holds all through it.

    `fields` were read from it; `repaired` is what stood there before; `removed` is why it is
    not the employer's; `read_as` says, before the text, how the section that begins was read.
    """

    text: str
    fields: tuple[str, ...] = ()
    colour: str = ""
    repaired: str | None = None
    removed: str = ""
    is_cut_off: bool = False
    read_as: str = ""


@dataclass(frozen=True)
class _Note:
    start: int
    end: int
    kind: str
    value: str


def pieces_of(reading: Reading) -> Iterator[Piece]:
    """Cut the text wherever anything begins or ends; the pieces together are the text."""
    text, notes = reading.text, _notes(reading)
    titles = {section.span.start: _read_as(section) for section in reading.sections}
    cuts = {0, len(text), *titles}
    for note in notes:
        cuts |= {note.start, note.end}
    stops = sorted(cut for cut in cuts if 0 <= cut <= len(text))
    notes.sort(key=lambda note: note.start)
    begun, open_notes = 0, []
    for start, end in zip(stops, [*stops[1:], len(text)], strict=True):
        while begun < len(notes) and notes[begun].start <= start:
            open_notes.append(notes[begun])
            begun += 1
        here = [n for n in open_notes if n.end > start or n.start == n.end == start]
        open_notes = [n for n in open_notes if n.end > start]
        gone = [n for n in here if n.start == n.end]
        for note in gone:  # a repair that took something away leaves nothing to underline
            yield Piece("", repaired=note.value)
        if start < end:
            rest = [n for n in here if n not in gone]
            yield _piece(text[start:end], rest, titles.get(start, ""))


def _notes(reading: Reading) -> list[_Note]:
    notes = [
        _Note(span.start, span.end, "field", name)
        for name, found in reading.fields.items()
        if name in COLOURS
        for span in found.spans
        if span.start < span.end
    ]
    notes += [
        _Note(repair.start, repair.end, "repair", repair.before)
        for repair in reading.repairs
        if repair.before.strip() or repair.after.strip()
    ]
    notes += [_Note(*removed.span, "removed", removed.reason) for removed in reading.removed]
    if reading.truncated:
        notes.append(_Note(*reading.truncated, "truncated", ""))
    return [note for note in notes if 0 <= note.start <= note.end <= len(reading.text)]


def _piece(text: str, notes: list[_Note], read_as: str) -> Piece:
    said = {note.kind: note.value for note in notes}
    fields = tuple(dict.fromkeys(note.value for note in notes if note.kind == "field"))
    is_cut_off = "truncated" in said
    colour = "doubt" if is_cut_off else next((COLOURS[f] for f in fields), "")
    return Piece(
        text=text,
        fields=fields,
        colour=colour,
        repaired=said.get("repair"),
        removed=said.get("removed", ""),
        is_cut_off=is_cut_off,
        read_as=read_as,
    )


def _read_as(section: Section) -> str:
    """Return how a section was read, with the number of its items: "what you will do · 6 items"."""
    kind = str(SECTIONS.get(section.kind, section.kind.replace("_", " ")))
    if not section.items:
        return kind
    count = len(section.items)
    items = ngettext("%(count)d item", "%(count)d items", count) % {"count": count}
    return f"{kind} · {items}"
