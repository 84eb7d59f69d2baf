"""Markdown laid out as plain lines: headings, lists, bold lines; its signs are left out."""

import re

from reading.text.flat import Flat
from reading.text.underlines import is_underlined
from reading.text.wrapping import unwrapped

HEADING = re.compile(r" {0,3}(#{1,6})\s*(.+?)[\s#]*$")
ITEM = re.compile(r"(\s*)(?:[-*+]|\d{1,2}[.)])\s+(?=\S)")
RULE = re.compile(r"\s{0,3}(?:[-*_=]\s?){3,80}$")
LINK = re.compile(r"!?\[([^\[\]\n]{0,300})\]\([^()\s]{0,500}(?:\s\"[^\"\n]{0,200}\")?\)")
AUTOLINK = re.compile(r"<((?:https?://|mailto:)?[^<>\s@]{1,200}[@/.][^<>\s]{1,200})>")
STRONG = re.compile(r"\*\*|(?<!\w)__|__(?!\w)")
EMPHASIS = re.compile(r"(?<![\w*\\])([*_])(?=\S)([^*_\n]{1,200})\1(?!\w)")
CODE = re.compile(r"`([^`\n]{1,200})`")
ESCAPE = re.compile(r"\\{1,2}([\\`*_{}\[\]()#+.!|>-])")
BOLD_LINE = re.compile(r"\s*(\*\*|__)[^*]{1,150}\1\s*:?\s*$")
OPEN_BOX = re.compile(r"^([ \t]{0,12}[-*+] )\[ \] (.*)$", re.MULTILINE)
TICKED_BOX = re.compile(r"^([ \t]{0,12}[-*+] )\[[xX]\] ", re.MULTILINE)
MOST_OPEN = 1
# A menu of a page: nothing but links, one an item, or several in a line.
LINK_ALONE = re.compile(r"\s*[-*+] \[[^\[\]\n]{1,40}\]\([^()\s]{1,500}\)\s*$")
LINKS_ALONE = re.compile(r"\s*(?:\[[^\[\]\n]{1,40}\]\([^()\s]{1,500}\)[\s|·»>/]*){2,20}$")
FEWEST_LINKS = 4
ATX = re.compile(r"^\s{0,3}#{1,6} \S", re.MULTILINE)
HTML_HEADING = re.compile(r"<h[1-6]\b", re.IGNORECASE)
FEWEST_HEADINGS = 3
HARD_BREAK = re.compile(r"(?<!\\)\\$")
ROWS = ("---", "===")
# Tags in Markdown: lines of their own, items, headings; the rest goes.
ITEM_TAG = re.compile(r"<li(?:\s[^<>]{0,300})?>", re.IGNORECASE)
HEADING_TAG = re.compile(r"<h[1-6](?:\s[^<>]{0,300})?>", re.IGNORECASE)
BLOCK_TAG = re.compile(
    r"</?(?:br|p|div|ul|ol|li|h[1-6]|dl|dt|dd|table|tr|td|th|section|hr|center)(?:\s[^<>]{0,300})?/?>",
    re.IGNORECASE,
)
INLINE_TAG = re.compile(
    r"</?(?:a|b|strong|em|i|u|span|img|font|ins|code|small|sup|sub|picture|source|details|summary)(?:\s[^<>]{0,600})?/?>|<!--[^<>]{0,300}-->",
    re.IGNORECASE,
)
# What a site's builder reads for itself: "{: .large}", "{{< note >}}".
BUILDER = re.compile(
    r"^[ \t]{0,8}\{:[^{}\n]{0,200}\}[ \t]*$|\{\{[<%][^{}\n]{0,300}[>%]\}\}", re.MULTILINE
)
UNDERLINED = re.compile(r"^[^\W_][^\n]{2,80}\n(?:-{3,80}|={3,80})[ \t]*$", re.MULTILINE)
LOOKS = (
    re.compile(r"^#{1,6} ?\w", re.MULTILINE),
    re.compile(r"\*\*[^*\n]{1,200}\*\*"),
    re.compile(r"\]\((?:https?:|mailto:|/)"),
)


def is_mostly_markdown(text: str) -> bool:
    """Tell Markdown with a tag here and there from HTML: its headings are Markdown's."""
    headings = len(ATX.findall(text[:50_000]))
    return headings >= FEWEST_HEADINGS and headings > len(HTML_HEADING.findall(text[:50_000]))


def looks_like_markdown(text: str) -> bool:
    """Tell Markdown from plain text by two signs of it, or two headings."""
    found = [len(look.findall(text[:50_000])) for look in LOOKS]
    return found[0] >= 2 or sum(count > 0 for count in found) >= 2


def has_marks(text: str) -> bool:
    """Tell Markdown, also by its underlined headings."""
    return looks_like_markdown(text) or len(UNDERLINED.findall(text[:50_000])) > 1


def flatten_markdown(text: str, flat: Flat | None = None) -> Flat:
    """Lay Markdown out, after what is already in `flat`."""
    flat = flat or Flat()
    gap = False
    if "{:" in text or "{{" in text:
        text = BUILDER.sub("", text)
    if "<" in text:
        text = _without_tags(text)
    if "[ ] " in text or "[x] " in text or "[X] " in text:
        text = _without_boxes(text)
    lines = [
        HARD_BREAK.sub("", line) if line.endswith("\\") else line
        for line in unwrapped(text).split("\n")
    ]
    menus = _menus(lines) if "](" in text else frozenset()
    for index, (line, below) in enumerate(zip(lines, [*lines[1:], ""], strict=True)):
        if not line.strip() or RULE.match(line):
            gap = True
            continue
        kind, level, content = _kind(line)
        if kind == "line" and below[:3] in ROWS and is_underlined(content, below):
            kind, level = "heading", 1 if below[0] == "=" else 2
        bold = bool(BOLD_LINE.match(content))
        flat.line(
            plain(content), kind, level,
            bold=bold, chrome=index in menus, gap=gap or kind == "heading",
        )  # fmt: skip
        gap = False
    return flat


def _menus(lines: list[str]) -> frozenset[int]:
    """Find the lines of menus: many items in a row that are a link each, and lines of links alone."""
    found: set[int] = set()
    run: list[int] = []
    for index, line in enumerate([*lines, "end"]):
        if LINK_ALONE.match(line):
            run.append(index)
        elif line.strip():
            found.update(run if len(run) >= FEWEST_LINKS else ())
            run = []
            if line.lstrip()[:1] == "[" and LINKS_ALONE.match(line):
                found.add(index)
    return frozenset(found)


def _without_tags(text: str) -> str:
    text = ITEM_TAG.sub("\n- ", text)
    text = HEADING_TAG.sub("\n## ", text)
    return INLINE_TAG.sub("", BLOCK_TAG.sub("\n", text))


def _without_boxes(text: str) -> str:
    """Leave out what a form offers and nobody ticked; many boxes without a tick are bullets."""
    are_bullets = len(OPEN_BOX.findall(text)) > MOST_OPEN and not TICKED_BOX.search(text)
    return TICKED_BOX.sub(r"\1", OPEN_BOX.sub(r"\1\2" if are_bullets else "", text))


def _kind(line: str) -> tuple[str, int, str]:
    # Very long lines are paragraphs; the patterns need not look at them.
    heading = HEADING.match(line) if len(line) < 300 else None
    if heading:
        return "heading", len(heading[1]), heading[2]
    item = ITEM.match(line[:200])
    if item:
        return "item", 1 + len(item[1].expandtabs(4)) // 2, line[item.end() :]
    return "line", 0, line.lstrip(" \t>")


def plain(text: str) -> str:
    """Take the signs out of a line."""
    if "](" in text:
        text = LINK.sub(r"\1", text)
    if "<" in text:
        text = AUTOLINK.sub(r"\1", text)
    if "*" in text or "_" in text:
        text = EMPHASIS.sub(r"\2", STRONG.sub("", text))
    if "`" in text:
        text = CODE.sub(r"\1", text)
    return (ESCAPE.sub(r"\1", text) if "\\" in text else text).strip()
