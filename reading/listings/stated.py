"""Values that the source's own record states exactly: they are taken as they are."""

from reading.listings.formats.source import Source
from reading.listings.model import Field
from reading.text.spans import OffsetMap, Span

LISTS = frozenset(("locations",))
RULE = "named by the source"


def stated_fields(source: Source, offsets: OffsetMap) -> dict[str, Field]:
    """Give a field for each value that the record states, with the place where it is shown."""
    fields: dict[str, Field] = {}
    for name, found in source.stated.items():
        taken = found if name in LISTS else found[:1]
        spans = tuple(
            Span(offsets.to_repaired(one.span.start), offsets.to_repaired(one.span.end))
            for one in taken
        )
        values = [one.value for one in taken]
        value = values if name in LISTS else values[0]
        fields[name] = Field(value, spans, RULE, min(one.sure for one in taken))
    return fields
