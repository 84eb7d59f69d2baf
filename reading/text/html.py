"""HTML laid out as plain lines; scripts and what is hidden are left out, page furniture is marked."""

import re
from functools import lru_cache

from selectolax.lexbor import LexborHTMLParser, LexborNode

from reading.text.flat import Flat

SKIPPED = frozenset(
    "script style noscript template head title svg math iframe object select option textarea"
    " video audio canvas img input".split()
)
BLOCKS = frozenset(
    "html body p div section article main header ul ol dl dt dd table thead tbody tfoot tr pre"
    " blockquote figure figcaption address fieldset details summary center h1 h2 h3 h4 h5 h6 li"
    " nav footer aside form dialog button hr caption".split()
)
SPACED = frozenset("p div section article h1 h2 h3 h4 h5 h6 table ul ol dl blockquote".split())
BOLD = frozenset(("b", "strong"))
CHROME = frozenset(("nav", "footer", "aside", "form", "dialog", "button"))
CHROME_ROLES = frozenset(("navigation", "dialog", "contentinfo", "alertdialog", "search", "menu"))
CHROME_CLASS = re.compile(
    r"(?:^|[-_\s])(?:modal|cookie|cookies|consent|navbar|breadcrumbs?|sidebar|signin|sign-in|login"
    r"|similar-jobs?|related-jobs?|recommended|job-alert|share)(?:[-_\s]|$)",
    re.IGNORECASE,
)
# A font draws the element's word as a sign: "done" is a tick.
ICON_FONT = "material-"
ICON = re.compile(
    r"<(span|i|em)\b[^<>]{0,300}[\s\"']material-(?:icons|symbols)\b[^<>]{0,300}>[^<>]{0,40}</\1>",
    re.IGNORECASE,
)
HIDDEN_STYLE = re.compile(
    r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", re.IGNORECASE
)
# Boards write Markdown of some posts into their pages: "- **Requisitos**:_".
STARRED = re.compile(r"(?:[-•] )?\*\*(?P<words>[^*\n]{2,80})\*\*(?P<colon>:?)[\s_]{0,3}")
SPACE = re.compile(r"[ \t\n\r\f]+")
GAPS = ("  ", "\n", "\t", "\r", "\f")
LISTS = frozenset(("ul", "ol", "menu"))

# HTML5 reopens formatting tags in every paragraph after them, and looks through all open blocks
# at each new one: both make a small hostile page cost minutes. The first kind is taken out before
# parsing (bold tags keep no attributes, so at most three are reopened); of the second, too deep
# a page loses its tags.
FORMATTING = re.compile(
    r"</?(?:a|big|code|em|font|i|nobr|s|small|strike|tt|u)(?:\s[^<>]{0,4000})?/?>", re.IGNORECASE
)
BOLD_TAG = re.compile(r"<(b|strong)\s[^<>]{0,4000}>", re.IGNORECASE)
NESTED = re.compile(
    r"<(/?)(?:div|section|article|main|header|footer|nav|aside|blockquote|center|fieldset|details"
    r"|address|figure|dl|ul|ol|pre|form|dialog|summary|menu|table|object|span)\b",
    re.IGNORECASE,
)
DEEPEST = 400
TAG = re.compile(r"<[^<>]{0,4000}>")
BREAKING = re.compile(r"<(?:p|br|div|section|article|table|tr|pre|body)\b", re.IGNORECASE)
LINES_AND_ITEMS = re.compile(r"(?P<tag><li|</li|</[uo]l)\b|\n[ \t]{0,20}\n", re.IGNORECASE)


def flatten_html(markup: str, flat: Flat | None = None) -> Flat:
    """Lay HTML out, after what is already in `flat`."""
    layout = _Layout(flat or Flat())
    root = LexborHTMLParser(_harmless(_with_paragraphs(markup))).body
    if root is None:
        return layout.flat
    # By hand and not by recursion: listings with 100,000 nested tables exist only to break us.
    node: LexborNode | None = root
    while node is not None:
        child = node.child if layout.enter(node) else None
        if child is not None:
            node = child
            continue
        node = layout.leave_up_to_next(node, root)
    layout.end_line()
    return layout.flat


def _with_paragraphs(markup: str) -> str:
    """Part paragraphs at empty lines where no tag does: sites store posts so, and add tags later."""
    if "\n\n" not in markup or BREAKING.search(markup):
        return markup
    pieces, at, is_item = [], 0, False
    for found in LINES_AND_ITEMS.finditer(markup):
        if found["tag"]:
            is_item = found["tag"][1:].lower() == "li"
        elif not is_item:
            pieces += [markup[at : found.start()], "\n<div></div>\n"]
            at = found.end()
    return "".join((*pieces, markup[at:]))


def _harmless(markup: str) -> str:
    if ICON_FONT in markup:
        markup = ICON.sub(" ", markup)
    markup = BOLD_TAG.sub(r"<\1>", FORMATTING.sub("", markup))
    depth = 0
    for tag in NESTED.finditer(markup):
        depth = max(0, depth + (-1 if tag[1] else 1))
        if depth > DEEPEST:
            return TAG.sub("<br>", markup)
    return markup


class _Layout:
    def __init__(self, flat: Flat) -> None:
        self.flat = flat
        self._pieces: list[str] = []
        self._has_plain = False
        self._lists = self._bold = self._chrome = self._heading = self._pre = 0
        self._item_level = 0
        self._wants_gap = False

    def enter(self, node: LexborNode) -> bool:
        """Take a node in; tell whether its children are wanted."""
        tag = node.tag or ""
        if tag == "-text":
            self._text(node.text_content or "")
            return False
        if tag in SKIPPED or tag.startswith(("-", "!")) or _is_hidden(node):
            return False
        if tag == "br":
            self.end_line()
            return False
        if tag in BLOCKS:
            self._open_block(tag)
        elif tag in ("td", "th") and "".join(self._pieces).strip():
            self._pieces.append(" | ")
        self._count(node, tag, 1)
        return True

    def leave_up_to_next(self, node: LexborNode, root: LexborNode) -> LexborNode | None:
        """Close a node, and its parents as long as they end here; give what comes next."""
        current: LexborNode | None = node
        while current is not None:
            self._leave(current)
            if current.mem_id == root.mem_id:  # == would compare their HTML
                return None
            if current.next is not None:
                return current.next
            current = current.parent
        return None

    def _leave(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if tag == "-text" or tag in SKIPPED or tag.startswith(("-", "!")) or tag == "br":
            return
        if _is_hidden(node):
            return
        if tag in BLOCKS:
            self.end_line()
            self._wants_gap |= tag in SPACED
        if tag == "li":  # an empty one makes no item of what follows
            self._item_level = 0
        self._count(node, tag, -1)

    def _open_block(self, tag: str) -> None:
        self.end_line()
        self._wants_gap |= tag in SPACED
        if tag == "li":
            self._item_level = max(1, self._lists)

    def _count(self, node: LexborNode, tag: str, step: int) -> None:
        self._lists += step * (tag in LISTS)
        self._bold += step * (tag in BOLD)
        self._pre += step * (tag == "pre")
        self._chrome += step * _is_chrome(node, tag)
        if len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
            self._heading = int(tag[1]) if step > 0 else 0
        elif tag == "dt":
            self._bold += step

    def _text(self, text: str) -> None:
        if self._pre and "\n" in text:
            *lines, last = text.split("\n")
            for line in lines:
                self._pieces.append(line)
                self.end_line()
            text = last
        piece = _single_spaced(text)
        if piece.strip() and not self._bold:
            self._has_plain = True
        self._pieces.append(piece)

    def end_line(self) -> None:
        text = _single_spaced("".join(self._pieces)).strip(" ")
        bold = not self._has_plain
        self._pieces, self._has_plain = [], False
        if not text.strip():
            return
        if "**" in text:
            text, is_whole = _without_stars(text)
            bold = bold or is_whole
        kind, level = "line", 0
        if self._item_level:
            kind, level, self._item_level = "item", self._item_level, 0
        elif self._heading:
            kind, level = "heading", self._heading
        gap = self._wants_gap and kind != "item"
        self.flat.line(text, kind, level, bold=bold, chrome=self._chrome > 0, gap=gap)
        self._wants_gap = False


def _without_stars(text: str) -> tuple[str, bool]:
    """Take Markdown's stars out of a page's line, and tell whether all of it stood in them."""
    whole = STARRED.fullmatch(text)
    if whole:
        return whole["words"].strip() + whole["colon"], True
    return (text.replace("**", "") if text.count("**") % 2 == 0 else text), False


def _single_spaced(text: str) -> str:
    return SPACE.sub(" ", text) if any(gap in text for gap in GAPS) else text


def _is_hidden(node: LexborNode) -> bool:
    attributes = node.attributes
    return bool(attributes) and (
        "hidden" in attributes or bool(HIDDEN_STYLE.search((attributes.get("style") or "")[:500]))
    )


def _is_top(node: LexborNode) -> bool:
    """Tell a page's header from a section's."""
    for _ in range(4):
        parent = node.parent
        if parent is None or parent.tag in ("body", "html"):
            return True
        if parent.tag in ("main", "article", "section"):
            return False
        node = parent
    return False


def _is_chrome(node: LexborNode, tag: str) -> bool:
    if tag in CHROME:
        return True
    if tag == "header":  # of the page; one that holds a heading belongs to the listing
        return node.css_first("h1, h2, h3, main, article") is None and _is_top(node)
    attributes = node.attributes
    if not attributes or tag in ("html", "body", "main", "article"):
        return False
    role, names = attributes.get("role") or "", attributes.get("class") or ""
    return role in CHROME_ROLES or (bool(names) and _names_chrome(names[:300]))


@lru_cache(maxsize=1024)
def _names_chrome(names: str) -> bool:
    """Tell the classes of a menu or dialog; a page writes the same ones again and again."""
    return CHROME_CLASS.search(names) is not None
