"""HTML: the lines of a page, side bars as columns of their own."""

import re

from reading.resumes.rows import Layout, Row, clean
from reading.text.html import flatten_html

HREF = re.compile(
    r"<a\s[^<>]{0,300}?href\s{0,2}=\s{0,2}[\"']?(https?://[^\s\"'<>]{4,300})", re.IGNORECASE
)
# Pieces without a space between them are set apart by the page's style: a title and its dates.
TOUCHING = re.compile(
    r"(</(?:b|strong|span|i|em|a|small|time)>)(?=<(?:b|strong|span|i|em|a|small|time)[\s>])",
    re.IGNORECASE,
)
MOST_LINKS = 200


def lay_out(text: str) -> Layout:
    """Lay HTML out; menus and scripts aside, everything belongs to the person."""
    layout = Layout("html")
    flat = flatten_html(TOUCHING.sub(r"\1 | ", text))
    whole = flat.text
    end = 0
    for mark in flat.marks:
        gap = "\n\n" in whole[end : mark.start]
        end = mark.end
        cleaned = clean(whole[mark.start : mark.end])
        layout.rows.append(Row(cleaned, mark.kind, mark.level, mark.is_bold, has_gap=gap))
    layout.links = [found[1] for found in HREF.finditer(text)][:MOST_LINKS]
    return layout
