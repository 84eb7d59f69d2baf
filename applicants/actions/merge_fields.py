"""The fields of a letter that a member has written or changed: filled in, or refused."""

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _

from applicants.queries.drafts import placeholder
from ats.activity.mail_kinds import UnknownField
from ats.activity.mail_kinds.merging import BRACES, PLACE

# The candidate's own link: it stands in the mail alone, never in what members read.
LINK = "status_url"


def fill_fields(text: str, known: Mapping[str, str], *, field: str) -> str:
    """Return `text` with its fields' values; the link's place stays as it is.

    In one pass, so that no value is taken for a field. UnknownField names the first place that
    nothing is known for, with its line.
    """
    for number, place in _strange_places(text, {*known, LINK}):
        raise UnknownField(
            _("“%(place)s” in line %(number)s is not a field. These are: %(fields)s.")
            % {"place": place, "number": number, "fields": ", ".join(sorted({*known, LINK}))},
            field=field,
        )
    return PLACE.sub(lambda found: known.get(found[1], placeholder(found[1])), text)


def _strange_places(text: str, fields: set[str]) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.splitlines(), 1):
        for name in PLACE.findall(line):
            if name not in fields:
                yield number, placeholder(name)
        for rest in BRACES.findall(PLACE.sub("", line)):
            yield number, rest
