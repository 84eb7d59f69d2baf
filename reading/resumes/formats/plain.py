"""Plain text and Markdown: lines as they are, cells where wide spaces part them."""

import itertools
import re

from reading.resumes.rows import CELL, Layout, Row, clean
from reading.text.underlines import is_row, is_underlined

BULLET = re.compile(r"(\s*)(?:[-*•●▪◦‣·–—+»✓✔➢➤❖■□▸►○∙⁃]|o(?=\s{1,4}[A-Z]))\s+(?=\S)")
WIDE = re.compile(r"(?<=\S)(?:\s*\t\s*| {3,})(?=\S)")
MARKDOWN = re.compile(r"\s{0,3}(#{1,6})\s+(.{1,200}?)\s*#*$")
BOLD = re.compile(r"(\*\*|__)(?=\S)([^*_]{1,200}?)(?<=\S)\1")
ITALIC = re.compile(r"(?<![\w*])([*_])(?=\S)([^*_\s][^*_]{0,200}?)(?<=\S)\1(?![\w*])")
LINK = re.compile(r"!?\[([^\[\]]{0,200})\]\(([^()\s]{1,500})\)")
RULE = re.compile(r"\s*([-=_*~#])(?:\s?\1){2,}\s*$")
MOST_LINES = 20_000


def lay_out(text: str) -> Layout:
    """Keep the lines; signs of Markdown become kinds of rows and leave the text."""
    layout = Layout("text")
    lines = text.expandtabs(8).split("\n") if "\t" not in text else text.split("\n")
    heads = {
        index
        for index, (line, below) in enumerate(itertools.pairwise(lines))
        if is_underlined(line, below)
    }
    for index, line in enumerate(lines[:MOST_LINES]):
        if is_row(line) or RULE.match(line[:300]):
            layout.rows.append(Row(""))
        else:
            layout.rows.append(row_of(line, layout.links, is_heading=index in heads))
    return layout


def row_of(line: str, links: list[str], *, is_heading: bool = False) -> Row:
    """Make a row of one line; addresses behind words of Markdown are added to the links."""
    heading = MARKDOWN.match(line[:400])
    if heading:
        line = heading[2]
    bullet = None if heading else BULLET.match(line[:80])
    indent = len(line) - len(line.lstrip())
    if bullet:
        line = line[bullet.end() :]
    if "](" in line:
        links += [found[2] for found in LINK.finditer(line)]
        line = LINK.sub(r"\1", line)
    bare = line.strip()
    is_bold = bool(BOLD.fullmatch(bare))
    line = ITALIC.sub(r"\2", BOLD.sub(r"\2", line)) if "*" in line or "_" in line else line
    cells = [cell for cell in (clean(cell) for cell in WIDE.split(line)) if cell]
    kind = "heading" if heading or is_heading else "item" if bullet else "line"
    level = len(heading[1]) if heading else 0
    return Row(CELL.join(cells), kind, level, is_bold=is_bold, x=float(indent))
