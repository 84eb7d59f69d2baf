"""The job's title: named by the source, on top, or in the sentence that says who is sought."""

import re

from reading.listings.model import Field, Item
from reading.listings.page import Page, sentences_of
from reading.listings.titles import GENDER, clean_title, is_job_noun, names_a_job, singular_title
from reading.text.spans import Span

LABELS = (
    "title",
    "job title",
    "position title",
    "jobtitle",
    "stellentitel",
    "intitule du poste",
    "puesto",
)
SOUGHT = re.compile(
    r"\b(?:looking for|looking to hire|seeking|hiring|searching for|recruiting|in search of)\s+"
    r"(?:(?:an?|our|the|new|next|to hire|for|multiple|several|\d)\s+){0,4}",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W\d_][\w'’+#.-]*|[,;:.!?()\n]")
ENDS_TITLE = frozenset(
    "to who with for that in at on which whose as join from across within".split()
)
PRAISE = frozenset(
    "a an the and or our experienced talented passionate motivated skilled dynamic highly driven"
    " enthusiastic dedicated curious strong great exceptional ambitious energetic reliable qualified"
    " seasoned inquisitive well-rounded self-motivated detail-oriented hard-working hands-on creative"
    " smart committed outstanding amazing brilliant proactive friendly full-time part-time more good"
    " additional excellent world-class results-driven organized versatile professional new".split()
)
BEFORE_TITLE = r"\b(?:(?:suchen wir )?(?:eine[nrs]?|eine:n|an?|als|un|une)|suchen wir(?! ein))\s+"
TAGGED = re.compile(
    rf"{BEFORE_TITLE}((?:[^\s.!?:;()]{{1,40}}\s){{0,7}}?[^\s.!?:;()]{{1,40}})\s*\(\s?"
    r"(?:[mwfdxhi](?:\s?[/|,*]\s?(?:[mwfdxhi]|-)){1,3}|h/f|f/h|all genders?)\s?\)",
    re.IGNORECASE,
)
IN_PROSE = ("intro", "about", "role", "responsibilities", "other")


def read(page: Page) -> Field | None:
    """Give the title without gender tags, requisition number or employer's prefix."""
    return (
        _named(page)
        or _labelled(page, LABELS)
        or _on_top(page)
        or _labelled(page, ("position", "role", "stelle", "poste"))
        or _in_prose(page)
    )


def _named(page: Page) -> Field | None:
    for label in page.labelled(LABELS, meta_only=True):
        span = label.span
        _, prefix, rest = page.piece(span).rpartition(": ")
        if prefix and names_a_job(rest):
            span = Span(span.end - len(rest), span.end)
        return _field(page, span, "named by the source", 0.97)
    return None


def _on_top(page: Page) -> Field | None:
    span = page.header.title
    if span is None:
        return None
    line = page.piece(span)
    if names_a_job(line) or GENDER.search(line):
        return _field(page, span, "first line", 0.95)
    has_facts = bool(page.header.places or page.header.company)
    return _field(page, span, "first line", 0.75) if has_facts else None


def _labelled(page: Page, names: tuple[str, ...]) -> Field | None:
    for label in page.labelled(names):
        if names_a_job(page.piece(label.span)):
            return _field(page, label.span, "after its label", 0.9)
    return None


def _field(page: Page, span: Span, rule: str, sure: float) -> Field | None:
    title = clean_title(page.piece(span))
    return Field(title, (span,), rule, sure) if title else None


def _in_prose(page: Page) -> Field | None:
    for section in page.of(*IN_PROSE):
        for paragraph in section.paragraphs:
            tagged = TAGGED.search(paragraph.text)
            if tagged:
                span = _shifted(paragraph, *tagged.span(1))
                return _field(page, span, "the sentence that says who is sought", 0.85)
    for section in page.of(*IN_PROSE):
        for paragraph in section.paragraphs:
            for sentence in sentences_of(paragraph):
                sought = _sought(sentence)
                if sought:
                    title = singular_title(clean_title(page.piece(sought)))
                    return Field(title, (sought,), "the sentence that says who is sought", 0.75)
    return None


def _sought(sentence: Item) -> Span | None:
    """Find "Backend engineers" in "We are looking for inquisitive Backend engineers to join"."""
    found = SOUGHT.search(sentence.text)
    if not found:
        return None
    words = _words_up_to_end(sentence.text, found.end())
    nouns = [index for index, word in enumerate(words) if is_job_noun(word[0])]
    if not nouns:
        return None
    last = nouns[-1]
    first = _first_of_title(words, last)
    if first == last:  # "engineers at all levels" is no title yet
        return None
    return _shifted(sentence, words[first].start(), words[last].end())


def _words_up_to_end(text: str, start: int) -> list[re.Match[str]]:
    words: list[re.Match[str]] = []
    for word in WORD.finditer(text, start, min(len(text), start + 160)):
        if word[0].lower() in ENDS_TITLE or (word[0] in ";:.!?()\n"):
            break
        words.append(word)
    return words


def _first_of_title(words: list[re.Match[str]], last: int) -> int:
    """Walk back from the noun: over capitals if there are any, else over all but praise."""
    first = last
    has_capitals = last > 0 and words[last - 1][0][0].isupper()
    for index in range(last - 1, max(-1, last - 6), -1):
        word = words[index][0]
        if word == "," or word.lower() in PRAISE or (has_capitals and not word[0].isupper()):
            break
        first = index
    return first


def _shifted(item: Item, start: int, end: int) -> Span:
    return Span(item.span.start + start, item.span.start + end)
