"""Text around a listing that is no part of it: navigation, alerts, aggregators' advice, tags."""

import re
from functools import cache
from itertools import islice, pairwise

from reading.listings.headings import bare
from reading.listings.model import RECRUITING_TAG, Removed
from reading.text.blocks import Block
from reading.text.lexicons import load
from reading.text.patterns import stand_in
from reading.text.spans import Span

MOST_WORDS = 20
FEWEST_BUTTONS = 3
MOST_CHROME = 0.85
# A listing has begun, so that "Similar jobs" is a list after it and no menu above it.
BODY_LENGTH = 250
LATIN = re.compile(r"[A-Za-zÀ-ɏ]{2,}")
SAMPLE, FEWEST_LATIN = 20_000, 40
ADDRESS_ALONE = re.compile(r"<?https?://[^\s<>]{1,500}>?$")
# The card of an employer on a network.
NETWORK = re.compile(
    r"\d[\d.,]{0,12} ?(?:[kKmM]|Mio\.?)? ?(?:followers|seguidores|abonn[ée]s|Follower)|[^\W_].{1,60} company logo"
)
TAG = re.compile(r"#?LI-[A-Za-z0-9]{2,12}(?:\s+#?LI-[A-Za-z0-9]{2,12}){0,8}\s*$")


@cache
def _phrases(group: str) -> tuple[str, ...]:
    return load("page_furniture")[group]


def without_furniture(text: str, blocks: list[Block]) -> tuple[list[Block], list[Removed]]:
    """Part the listing's blocks from those of the page around it."""
    reasons = _reasons(text, blocks)
    for index in _foreign_links(text, blocks):
        reasons[index] = reasons[index] or "page navigation"
    proofs = [reason for reason in reasons if reason and reason != "button"]
    buttons = sum(reason == "button" for reason in reasons)
    if not proofs and buttons < FEWEST_BUTTONS:
        return blocks, []
    kept = [block for block, reason in zip(blocks, reasons, strict=True) if not reason]
    return kept, _merged(blocks, reasons)


def _foreign_links(text: str, blocks: list[Block]) -> list[int]:
    """Find headings in another script than the listing's with nothing but addresses below them."""
    if text.isascii() or "://" not in text or not _is_latin(text):
        return []
    found: list[int] = []
    heads = [index for index, block in enumerate(blocks) if block.kind == "heading"]
    for index, following in pairwise([*heads, len(blocks)]):
        line = text[blocks[index].start : blocks[index].end]
        below = range(index + 1, following)
        is_foreign = not LATIN.search(line) and any(letter.isalpha() for letter in line)
        if is_foreign and below and all(_is_address(text, blocks[at]) for at in below):
            found += [index, *below]
    return found


def _is_latin(text: str) -> bool:
    return sum(1 for _ in islice(LATIN.finditer(text, 0, SAMPLE), FEWEST_LATIN)) == FEWEST_LATIN


def _is_address(text: str, block: Block) -> bool:
    return ADDRESS_ALONE.match(text, block.start, block.end) is not None


def _reasons(text: str, blocks: list[Block]) -> list[str]:
    reasons: list[str] = []
    length = 0
    has_chrome = _has_chrome(blocks)
    for index, block in enumerate(blocks):
        is_chrome = has_chrome and block.is_chrome
        line = text[block.start : block.end]
        reason = _reason(line, block, is_after_body=length >= BODY_LENGTH)
        if is_chrome:
            is_call = reason == "button" or bare(line) in _phrases("call to apply")
            reason = "button" if is_call else "page navigation"
        if reason in ("advice", "other jobs"):
            return reasons + [reason] * (len(blocks) - index)
        reasons.append(reason)
        length += 0 if reason else block.end - block.start
    return reasons


def _has_chrome(blocks: list[Block]) -> bool:
    """Tell a page's menus and dialogs from a listing that is itself in a dialog."""
    chrome = sum(block.end - block.start for block in blocks if block.is_chrome)
    return chrome < MOST_CHROME * sum(block.end - block.start for block in blocks)


def _reason(line: str, block: Block, *, is_after_body: bool) -> str:
    if len(line) > 400:
        return ""
    if TAG.match(line):
        return RECRUITING_TAG
    words = bare(line)
    if stand_in(words, _phrases("line holds")):
        return "aggregator's note"
    if words.count(" ") >= MOST_WORDS or (block.kind == "item" and words.count(" ") > 3):
        return ""
    if is_after_body and words.startswith(_phrases("to the end")) and words.count(" ") < 9:
        return "advice" if "tips" in words else "other jobs"
    if words in _phrases("button"):
        return "button"
    is_card = block.kind == "line" and NETWORK.fullmatch(line)
    if is_card or words in _phrases("line") or words.startswith(_phrases("line begins")):
        return "page navigation"
    if block.kind == "heading":  # "Requirements for applicants"
        return ""
    ends = _phrases("line ends")
    return "page navigation" if words.endswith(ends) and words.count(" ") <= 6 else ""


def _merged(blocks: list[Block], reasons: list[str]) -> list[Removed]:
    """Make one span of neighbours that go for the same reason."""
    removed: list[Removed] = []
    previous = ""
    for block, reason in zip(blocks, reasons, strict=True):
        if reason and reason == previous:
            removed[-1] = Removed(Span(removed[-1].span.start, block.end), reason)
        elif reason:
            removed.append(Removed(block.span, reason))
        previous = reason
    return removed
