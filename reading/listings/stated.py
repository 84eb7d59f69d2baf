"""Values that the source's own record states exactly: they are taken as they are."""

from reading.listings.formats.source import Source, Stated
from reading.listings.model import Field
from reading.text.spans import OffsetMap, Span
from reading.text.towns import is_town

RULE, BESIDE_TITLE = "named by the source", "beside the title"


def with_stated(fields: dict[str, Field], source: Source, offsets: OffsetMap) -> dict[str, Field]:
    """Put what the record states over what was read from the prose; skills are of both."""
    stated = {name: _field(name, found, offsets) for name, found in source.stated.items()}
    if "locations" in stated and "locations" in fields:
        stated["locations"] = _with_town(stated["locations"], fields["locations"])
    skills = stated.pop("skills", None)
    if skills:
        stated["skills"] = _joined(fields.get("skills"), skills)
    return {name: field for name, field in (fields | stated).items() if field.value != []}


def _with_town(stated: Field, read: Field) -> Field:
    """Take the town beside the title where the record names only its country."""
    if len(stated.value) != 1 or len(read.value) != 1 or read.rule != BESIDE_TITLE:
        return stated
    [whole], [town] = stated.value, read.value
    is_country = whole["country"] and not (whole["city"] or whole["region"])
    is_there = town["city"] and (
        town["country"] == whole["country"]
        or (town["country"] is None and is_town(town["city"], whole["country"]))
    )
    if not (is_country and is_there):
        return stated
    return Field([{**town, "country": whole["country"]}], read.spans, BESIDE_TITLE, read.sure)


def _field(name: str, found: list[Stated], offsets: OffsetMap) -> Field:
    if name == "skills":
        named = [(skill, one) for one in found for skill in one.value]
    else:
        named = [(one.value, one) for one in (found if name == "locations" else found[:1])]
    values = [value for value, _ in named]
    spans = tuple(
        Span(offsets.to_repaired(one.span.start), offsets.to_repaired(one.span.end))
        for _, one in named
    )
    is_list = name in ("locations", "skills")
    return Field(values if is_list else values[0], spans, RULE, min(one.sure for one in found))


def _joined(read: Field | None, stated: Field) -> Field:
    if read is None:
        return stated
    new = [n for n, skill in enumerate(stated.value) if skill not in read.value]
    return Field(
        [*read.value, *(stated.value[n] for n in new)],
        (*read.spans, *(stated.spans[n] for n in new)),
        read.rule,
        min(read.sure, stated.sure),
    )
