"""Which values of a résumé can be corrected, as they hold now."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from applicants.corrected import ADDED, ENTRIES, SINGLE, place_of, values_of
from applicants.models import Document, ResumeCorrection
from applicants.queries.resumes import as_resume, corrections_of, reading_of

LABELS = {
    "name": gettext_lazy("Name"),
    "headline": gettext_lazy("Headline"),
    "title": gettext_lazy("Title"),
    "company": gettext_lazy("Employer"),
    "location": gettext_lazy("Place"),
    "years": gettext_lazy("From – to"),
    "degree": gettext_lazy("Degree"),
    "field": gettext_lazy("Subject"),
    "institution": gettext_lazy("School"),
    "level": gettext_lazy("Level"),
    "skills": gettext_lazy("Skill"),
}


@dataclass(frozen=True)
class Correctable:
    """A value that can be corrected: its path, its words for people, what holds now."""

    path: str
    group: str
    label: str
    value: str


def correctable_of(document: Document) -> list[Correctable]:
    """Return all values of a document that the caller sees, as they hold; none before a reading."""
    reading = reading_of(document)
    if reading is None or not reading.text:
        return []
    read = {path: value for path, value, _span in values_of(as_resume(reading))}
    holds = dict(read)
    for one in corrections_of([document.pk]):
        if one.path != ADDED and (path := place_of(one, read)):
            holds[path] = one.value
    return [_correctable(path, value) for path, value in holds.items()]


def _correctable(path: str, value: str) -> Correctable:
    parts = path.split("/")
    name = parts[-1] if len(parts) > 2 or len(parts) == 1 else parts[0]
    label = _("Language") if parts[0] == "languages" and name == "name" else str(LABELS[name])
    group = "/".join(parts[:2]) if parts[0] in ENTRIES else parts[0]
    group = "person" if group in SINGLE else group
    return Correctable(path, group, label, value)


def correction_of(document: Document, code: str) -> ResumeCorrection | None:
    rows = ResumeCorrection.objects.filter(document_id=document.pk, code=code)
    return rows.select_related("document__application", "document__candidate").first()
