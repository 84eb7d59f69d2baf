"""Cleaned HTML as plain text whose characters know where they stand, and a change back in it."""

import re
from dataclasses import dataclass
from html import unescape

from django.utils.html import escape

PIECE = re.compile(r"<(?P<tag>[^>]*)>|&[#\w]{1,32};|[^<&]+|[<&]")
BREAK = re.compile(r"^(?:/(?:p|li|h\d|blockquote|ul|ol)|br\b)")
EMPTY = re.compile(r"<(p|h2|h3|h4|li|strong|em|b|i|u)>\s*</\1>|<(?:ul|ol)>\s*</(?:ul|ol)>")


@dataclass(frozen=True, slots=True)
class FlatText:
    """`text` has a line a block; `spots[i]` is where its character i stands in the HTML."""

    text: str
    spots: list[tuple[int, int]]


def flatten(html: str) -> FlatText:
    """Lay cleaned HTML out as text; a break stands at the tag that ends the block."""
    characters: list[str] = []
    spots: list[tuple[int, int]] = []
    for piece in PIECE.finditer(html):
        start, end = piece.span()
        if piece["tag"] is not None:
            if BREAK.match(piece["tag"]) and characters and characters[-1] != "\n":
                characters.append("\n")
                spots.append((start, start))
        elif piece[0][0] == "&":
            for character in unescape(piece[0]):
                characters.append(character)
                spots.append((start, end))
        else:
            characters += piece[0].replace("\n", " ")
            spots += [(at, at + 1) for at in range(start, end)]
    return FlatText("".join(characters), spots)


def replace_words(html: str, start: int, end: int, after: str) -> str:
    """Write `after` in place of the flat text's `start:end`; tags stay, empty blocks go.

    Taken-out words take one blank beside them along.
    """
    flat = flatten(html)
    if not after and not flat.text[:start].rstrip(" ")[-1:].strip(" \n"):
        end += len(flat.text[end:]) - len(flat.text[end:].lstrip(" "))
    elif not after and flat.text[start - 1 : start] == " ":
        start -= 1
    spots = [spot for spot in flat.spots[start:end] if spot[0] < spot[1]]
    for place, (first, last) in reversed(list(enumerate(dict.fromkeys(spots)))):
        html = html[:first] + (escape(after) if place == 0 else "") + html[last:]
    while EMPTY.search(html):
        html = EMPTY.sub("", html)
    return html
