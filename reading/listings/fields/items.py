"""The two lists of a listing: what the job does, and what it asks."""

import re

from reading.listings.item_speech import is_demand, is_task, speech_of
from reading.listings.model import Field, Item, Section
from reading.listings.page import LABELLED, Page
from reading.listings.titles import names_a_job
from reading.text.spans import Span

FEWEST = 2
FEWEST_UNNAMED = 3
FEWEST_WORDS = 4
FEWEST_DONE = 4
LONGEST_TOLD = 240
FIGURE = re.compile(r"\d")
LONGEST_UNMARKED = 160
# Lines without bullets may be more, or fewer, than the list.
SURE_BY_SHAPE = 0.88
# Under these headings a list without a name of its own tells what the job does.
OF_THE_JOB = re.compile(
    r"\b(?:job|role|position|post|stelle|stellenbeschreibung|poste|puesto|vacante|vaga|descri\w+|summary|overview)\b",
    re.IGNORECASE,
)
INCLUDES = re.compile(
    r"\b(?:this|it|which|role|job|position|work|day) (?:will )?(?:includes?|involves?|comprises|means)(?: the following)?:$",
    re.IGNORECASE,
)
LONGEST_INCLUDED = 260
NO_DUTIES = re.compile(
    r"\b(?:stack|technolog\w*|facts?|details?|information|benefits?)\b", re.IGNORECASE
)


def read_responsibilities(page: Page) -> Field | None:
    """Give the items of the duties lists, as written."""
    return _field(page, "responsibilities") or _unnamed(page) or _included(page)


def _included(page: Page) -> Field | None:
    """Take the lines that "This includes:" announces in the part on the role."""
    for section in page.of("role"):
        lines = iter(section.paragraphs)
        if section.items or not any(INCLUDES.search(line.text[-60:]) for line in lines):
            continue
        items = list(lines)
        if len(items) >= FEWEST_UNNAMED and all(len(i.text) <= LONGEST_INCLUDED for i in items):
            spans = tuple(item.span for item in items)
            return Field([item.text for item in items], spans, "the lines that are announced", 0.75)
    return None


def _unnamed(page: Page) -> Field | None:
    """Take the list under "Job description", or under the job's title, for the duties."""
    for section in page.of("role", "other"):
        is_of_the_job = (
            section.kind == "role"
            or OF_THE_JOB.search(section.heading)
            or names_a_job(section.heading)
        )
        if not section.heading or not is_of_the_job or NO_DUTIES.search(section.heading):
            continue
        items = section.items or _unmarked(section.paragraphs) or _told(section.paragraphs)
        long = sum(item.text.count(" ") + 1 >= FEWEST_WORDS for item in items)
        named = sum(bool(LABELLED.match(item.text)) for item in items)
        are_tasks = speech_of(item.text for item in items) == "responsibilities"
        is_list = long > 0.6 * len(items) and named < len(items) / 3
        is_asked = section.kind == "other" or bool(OF_THE_JOB.search(section.heading))
        is_list = is_list or (section.kind == "role" and _do_some(section.items))
        if len(items) >= FEWEST_UNNAMED and (are_tasks or (is_list and is_asked)):
            return Field(
                [item.text for item in items], tuple(item.span for item in items),
                f'the list under "{section.heading}"', 0.75,
            )  # fmt: skip
    return None


def _do_some(items: tuple[Item, ...]) -> bool:
    """Tell bulleted duties that are named shortly ("Oven work") below the role from its facts."""
    if len(items) < FEWEST_DONE or not is_task(items[0].text):
        return False
    demands = sum(is_demand(item.text) for item in items)
    return demands <= len(items) / 6 and not any(FIGURE.search(item.text) for item in items)


def _unmarked(paragraphs: tuple[Item, ...]) -> tuple[Item, ...]:
    """Take lines without bullets for items where all are short and none is a sentence."""
    are_items = len(paragraphs) > FEWEST_UNNAMED and all(
        len(line.text) <= LONGEST_UNMARKED
        and line.text[:1].isupper()
        and not line.text.endswith((".", ":", "!", "?"))
        for line in paragraphs
    )
    return paragraphs if are_items else ()


def _told(paragraphs: tuple[Item, ...]) -> tuple[Item, ...]:
    """Take lines of about a sentence for items where nearly each opens with what is done."""
    are_short = len(paragraphs) >= FEWEST_DONE and all(
        len(line.text) <= LONGEST_TOLD for line in paragraphs
    )
    if not are_short or speech_of(line.text for line in paragraphs) != "responsibilities":
        return ()
    return paragraphs


def read_requirements(page: Page) -> Field | None:
    """Give what is asked of the candidate, must-haves and nice-to-haves together."""
    return _field(page, "requirements", "nice_to_have")


def _field(page: Page, *kinds: str) -> Field | None:
    sections = list(page.of(*kinds))
    items = _items_of(sections)
    if len(items) < FEWEST and not (items and _is_marked(page, items[0])):
        return None
    sure = min(section.sure for section in sections if section.items)
    if not any(_is_marked(page, item) for item in items):
        sure = min(sure, SURE_BY_SHAPE)
    headings = ", ".join(dict.fromkeys(section.heading for section in sections if section.items))
    spans = tuple(item.span for item in items)
    return Field(
        [item.text for item in items], spans, f'the list under "{headings}"', round(sure, 2)
    )


def _items_of(sections: list[Section]) -> list[Item]:
    """Give all items, each once where the listing holds its text twice: same heading, same list."""
    items = [item for section in sections for item in section.items]
    lists = [(s.heading, *(item.text for item in s.items)) for s in sections if len(s.items) > 1]
    if len(lists) == len(set(lists)):
        return items
    seen: dict[str, Item] = {}
    for item in items:
        seen.setdefault(item.text, item)
    return list(seen.values())


def _is_marked(page: Page, item: Item) -> bool:
    """Tell an item with a bullet, and more than a few words."""
    is_item = item.span in page.once("marked spans", _marked_spans)
    return is_item and item.text.count(" ") + 1 >= FEWEST_WORDS


def _marked_spans(page: Page) -> set[Span]:
    # One set for the page: ten thousand items would each walk ten thousand blocks.
    return {block.span for block in page.blocks if block.kind == "item"}
