"""Lines that a writer's program wrapped at a width: each goes on in the next one."""

import re

NARROWEST, WIDEST = 50, 120
FEWEST, SHARE = 4, 0.75
# What begins a line of its own: marks of lists, headings, tables, quotes, tags, rows of signs.
OPENS = re.compile(
    r"\s*(?:[-*+•●▪◦‣·–—✓✔➢➤❖■□►▶✅☑👉|<{:=~>]|#{1,6}\s|\*\*[^*\n]{1,60}:\*\*|[a-z]\s[A-ZÀ-Þ]|\(?\d{1,2}[.)]\s|\(?[a-h]\)\s|$)"
)
EMPHASIS = re.compile(r"\s*(?:\*{1,2}|_{1,2})(?=[^\W_])")
# What ends one: a break that is written out, a colon, the rest of a table or a tag.
CLOSES = re.compile(r"(?:\s{2}|\\|:|[|>=~_-]{2}|<br\s?/?>|[|>])$")
HEADING = re.compile(r"\s{0,3}#{1,6}\s")
GOES_ON = re.compile(r"(?!(?:und|oder|and|or|et|ou|y|o|sowie|bzw)\b)[a-zß-ÿ]")


def unwrapped(text: str) -> str:
    """Join the lines of wrapped paragraphs and items; other texts stay as they are.

    A text is wrapped where nearly every line that has one below it is so long that the next
    word had no room: then each such line goes on. A list without marks has lines of any length.
    """
    lines = text.split("\n")
    pairs = [index for index in range(len(lines) - 1) if _may_go_on(lines[index], lines[index + 1])]
    if len(pairs) < FEWEST:
        return text
    lengths = sorted(len(lines[index].rstrip()) for index in pairs)
    width = lengths[(len(lengths) * 9) // 10]
    full = [
        index
        for index in pairs
        if len(lines[index].rstrip()) + 1 + len(_first_word(lines[index + 1])) > width
    ]
    # Sentences end anywhere in a wrapped text; lines that are sentences end with one.
    running = sum(lines[index].rstrip()[-1:] not in ".!?;" for index in full)
    is_wrapped = NARROWEST <= width <= WIDEST and len(full) >= max(FEWEST, SHARE * len(pairs))
    if not is_wrapped or running < SHARE * len(full):
        return text
    goes_on = set(full)
    pieces: list[str] = []
    for index, line in enumerate(lines):
        piece = line.lstrip() if index - 1 in goes_on else line
        if index in goes_on:
            piece = piece.rstrip()
            pieces += (piece, _between(piece, lines[index + 1].lstrip()))
        else:
            pieces += (piece, "\n")
    return "".join(pieces[:-1])


def _may_go_on(line: str, below: str) -> bool:
    if not line.strip() or CLOSES.search(line):
        return False
    if OPENS.match(below) and not EMPHASIS.match(below):
        return False
    return not HEADING.match(line) or below[:1].islower()


def _first_word(line: str) -> str:
    return line.split(None, 1)[0]


def _between(line: str, below: str) -> str:
    """Give a space, or nothing where a word goes on behind its hyphen."""
    is_parted = line[-1:] == "-" and line[-2:-1].isalpha() and GOES_ON.match(below)
    return "" if is_parted else " "
