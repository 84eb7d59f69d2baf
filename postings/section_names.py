"""How a listing's sections are called beside its text."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from reading.listings import Section

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


def read_as(section: Section) -> str:
    """Return how a section was read, with the number of its items: "what you will do · 6 items"."""
    kind = str(SECTIONS.get(section.kind, section.kind.replace("_", " ")))
    if not section.items:
        return kind
    count = len(section.items)
    items = ngettext("%(count)d item", "%(count)d items", count) % {"count": count}
    return f"{kind} · {items}"
