"""Whether somebody has to look at what was read, and why: from the Reading and whose it is."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext, gettext_noop

from postings.employers import is_own_name, names_own
from postings.problems import in_reader_language
from reading.listings import Reading

# Of values at least so sure, 95 in 100 are right.
SURE = 0.9
READY, LOOK = "ready", "look"
LISTS = ("responsibilities", "requirements")
# What a posting is made of: a doubt here would be published.
WEIGHED = (
    "title", "company", "locations", "workplace", "employment_type", "salary", *LISTS,
)  # fmt: skip
# The reader says these too; here they are reasons of their own.
SAID = ("The listing was cut off before its end.", "No title was found.")

MISSING = {
    "title": gettext_noop("No title was found."),
    "locations": gettext_noop("It does not say where the work is."),
    "responsibilities": gettext_noop("No list of duties was found."),
    "requirements": gettext_noop("No list of requirements was found."),
}
UNSURE = {
    "title": gettext_noop("The title may be wrong."),
    "company": gettext_noop("The employer may be wrong."),
    "locations": gettext_noop("The place may be wrong."),
    "workplace": gettext_noop("Remote or on site may be wrong."),
    "employment_type": gettext_noop("The kind of employment may be wrong."),
    "salary": gettext_noop("The pay may be wrong."),
    "responsibilities": gettext_noop("The list of duties may be wrong."),
    "requirements": gettext_noop("The list of requirements may be wrong."),
}
CUT_OFF = gettext_noop("The listing was cut off before its end.")

Reason = tuple[str, str]


@dataclass(frozen=True)
class Triage:
    """What a list of many shows of a reading, and `reasons` to look at it: (code, field)."""

    state: str
    reasons: tuple[Reason, ...]
    title: str
    employer: str
    place: str


def triage_of(
    read: Reading, corrections: Mapping[str, Mapping[str, Any]], *, own: str = ""
) -> Triage:
    """Weigh a reading; what a person put in (`corrections`, as Reading keeps them) is sure.

    Ready is what has a title, a place (or is remote), duties and requirements, all read surely,
    is whole and without a problem. A listing may leave its employer out: that is then ours.
    So is one that has the name of the organization, `own`: who brought it in says who hires.
    """
    values = {
        name: corrections[name]["after"] if name in corrections else read.value(name)
        for name in WEIGHED
    }
    sure = {*corrections, *(["company"] if is_own_name(values["company"] or "", own) else [])}
    if "company" not in corrections and not values["company"] and names_own(read, own):
        values["company"] = own
    reasons = tuple(_reasons(read, values, sure))
    return Triage(
        state=LOOK if reasons else READY,
        reasons=reasons,
        title=str(values["title"] or "")[:250],
        employer=str(values["company"] or "")[:200],
        place=_place(values["locations"] or []),
    )


def sentences(reasons: Iterable[Iterable[str]]) -> list[str]:
    """Return reasons as they were kept in the reader's language, the weightiest first."""
    return [_sentence(*reason) for reason in reasons]


def _reasons(read: Reading, values: Mapping[str, Any], sure: Collection[str]) -> Iterator[Reason]:
    for name in ("title", "locations", *LISTS):
        if not values[name] and not (name == "locations" and values["workplace"] == "remote"):
            yield "missing", name
    if read.truncated is not None:
        yield "cut_off", ""
    for name in WEIGHED:
        found = read.fields.get(name)
        if found is not None and name not in sure and found.sure < SURE:
            yield "unsure", name
    for problem in read.problems:
        if problem not in SAID:
            yield "problem", problem


def _sentence(code: str, subject: str = "") -> str:
    known = {"missing": MISSING, "unsure": UNSURE}.get(code, {})
    if subject in known:
        return gettext(known[subject])
    return gettext(CUT_OFF) if code == "cut_off" else in_reader_language(subject)


def _place(places: list[dict[str, Any]]) -> str:
    """Return the first place in words, and how many more there are: "Leeds, GB +2"."""
    if not places:
        return ""
    first = ", ".join(filter(None, (places[0].get(key) for key in ("city", "region", "country"))))
    more = f" +{len(places) - 1}" if len(places) > 1 else ""
    return first[: 200 - len(more)] + more
