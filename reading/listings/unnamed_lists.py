"""Lists whose heading says nothing: what they are is told by how their items speak."""

import re
from dataclasses import replace

from reading.listings.headings import Heading
from reading.listings.item_speech import all_speak, opens_item, speech_of
from reading.listings.model import Section
from reading.text.blocks import Block

ASKING = ("requirements", "nice_to_have")
SURE = 0.75
SURE_KEYWORD = 0.8
MOST_READ = 12
OF_OTHER_THINGS = re.compile(
    r"\b(?:numbers|figures|facts|zahlen|fakten|chiffres|cifras|process|values|werte|valeurs|valores"
    r"|steps|team|products?|customers|clients|kunden|projects?|projekte|projets|proyectos)\b",
    re.IGNORECASE,
)
LONGEST_PART = 60
MOST_WORDS_OF_PART = 6
FEWEST_ANNOUNCED = 3
LONGEST_ANNOUNCED = 220
BREAK_OF_SENTENCES = re.compile(r"\w{3}[.!?] +[A-ZÄÖÜÉÈÀÂÊ]\w")


def spoken_below(text: str, blocks: list[Block], index: int) -> str | None:
    """Tell how the items speak that stand right below a line."""
    items: list[str] = []
    for block in blocks[index + 1 : index + 1 + MOST_READ]:
        if block.kind != "item":
            break
        items.append(text[block.start : block.end])
    return speech_of(items)


def lines_announced(text: str, blocks: list[Block], index: int) -> list[str]:
    """Give the lines without bullets right below one that announces them; none if they are prose.

    They stand one below the other, or each on its own; what parts them otherwise ends them.
    """
    following = blocks[index + 1 : index + 1 + MOST_READ]
    lines: list[str] = []
    for place, block in enumerate(following):
        line = text[block.start : block.end]
        is_parted = place > 1 and block.has_gap != following[1].has_gap
        if block.kind != "line" or block.is_bold or is_parted or line.endswith((":", "?")):
            break
        lines.append(line)
    is_list = (
        len(lines) >= FEWEST_ANNOUNCED
        and max(map(len, lines)) <= LONGEST_ANNOUNCED
        and not any(BREAK_OF_SENTENCES.search(line) for line in lines[:FEWEST_ANNOUNCED])
        and 2 * sum(map(opens_item, lines)) >= len(lines)
    )
    return lines if is_list else []


def is_same_list(kind: str, spoken: str) -> bool:
    return kind == spoken or (kind in ASKING and spoken in ASKING)


def heading_of_list(heading: Heading, spoken: str | None) -> Heading:
    """Correct a heading that only keywords or nothing tells, where its items speak clearly."""
    is_open = heading.kind == "other" or (
        heading.kind in ("responsibilities", *ASKING) and heading.sure <= SURE_KEYWORD
    )
    if spoken is None or not is_open or is_same_list(heading.kind, spoken):
        return heading
    return Heading(spoken, SURE)


def parts_list(text: str, block: Block, following: Block | None) -> bool:
    """Tell a short line on its own amid a bulleted list: "Physical demands" above its items."""
    line = text[block.start : block.end]
    if block.kind != "line" or not block.has_gap or len(line) > LONGEST_PART:
        return False
    is_set_off = line[:1].isupper() and not line.endswith((".", ",", ";", "!"))
    opens = following is not None and (following.kind == "item" or line.isupper())
    return is_set_off and opens and line.count(" ") < MOST_WORDS_OF_PART


def with_spoken_kinds(sections: list[Section]) -> list[Section]:
    """Name the lists below unknown headings where the listing names none of that kind."""
    named = {section.kind for section in sections if section.items}
    done: list[Section] = []
    for section in sections:
        before = done[-1] if done else None
        done.append(_as_before(_named(section, named), before))
    return done


def _as_before(section: Section, before: Section | None) -> Section:
    """Name a list of one or two items after the list right before it that was told by its speech."""
    if before is None or before.sure != SURE or not before.items or section.kind != "other":
        return section
    if not section.items or before.kind not in ("responsibilities", "requirements"):
        return section
    is_other = OF_OTHER_THINGS.search(section.heading)
    if is_other or not all_speak((item.text for item in section.items), before.kind):
        return section
    return replace(section, kind=before.kind, sure=min(section.sure, SURE))


def _named(section: Section, named: set[str]) -> Section:
    if section.kind not in ("other", "intro") or not section.items:
        return section
    spoken = speech_of(item.text for item in section.items)
    if spoken is None or spoken in named or OF_OTHER_THINGS.search(section.heading):
        return section
    return replace(section, kind=spoken, sure=min(section.sure, SURE))
