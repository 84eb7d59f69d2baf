"""Who is sought: the sentences of a listing that name the job."""

import re
from collections import defaultdict
from collections.abc import Iterator

from reading.listings.fields.sought_phrases import (
    AS_A,
    BEFORE_NOUN,
    ENDS_TITLE,
    FEWEST,
    IN_PROSE,
    LONGEST_TITLE,
    NAMES,
    NO_OPENING,
    OPENING,
    OTHERS,
    POSSESSIVE,
    REPORTS,
    ROMANCE,
    ROMANCE_END,
    SOUGHT,
    TAGGED,
    TEAM_MEMBER,
    VERB,
    WORD,
)
from reading.listings.model import Field, Item
from reading.listings.page import Page, pieces_of, sentences_of
from reading.listings.praise import PRAISE
from reading.listings.title_line import parts_of_title
from reading.listings.titles import clean_title, is_job_noun, names_a_job, singular_title
from reading.text.spans import Span

# "At Hollow Oak we are looking for a …": what comes after it is the job.
CALL = re.compile(
    r"(?:en|at|bei|chez) [^.:!?\n]{2,60}? (?:buscamos|solicitamos|requerimos|necesitamos|suchen wir|nous recherchons|nous recrutons|we(?: are|['’]re) (?:looking for|hiring|seeking))"
    r" (?:(?:an?|una?|un[ae]? nuev[oa]|eine[n]?|une?|our next) )?(?=\S)",
    re.IGNORECASE,
)


def in_prose(page: Page) -> Field | None:
    for section in page.of(*IN_PROSE):
        for paragraph in section.paragraphs:
            tagged = TAGGED.search(paragraph.text)
            if tagged:
                start = tagged.start(1) + max(
                    (x.end() for x in BEFORE_NOUN.finditer(tagged[1])), default=0
                )
                span = _shifted(paragraph, start, tagged.end(1))
                title = clean_title(page.piece(span))
                return Field(title, (span,), "the sentence that says who is sought", 0.85)
    romance = _in_romance_prose(page)
    if romance:
        return romance
    for section in page.of(*IN_PROSE):
        for paragraph in section.paragraphs:
            field = first_sought(page, paragraph)
            if field:
                is_name = any(c.isupper() for c in page.piece(field.spans[0]))
                return field if is_name else _as_a(page) or field
        heading = section.heading_span
        field = first_sought(page, Item(section.heading, heading)) if heading else None
        if field:
            return field
    return _as_a(page) or _named_most(page) or (None if page.header.title else at_the_opening(page))


def _named_most(page: Page) -> Field | None:
    """Take the job that sentences name most: "The Night Baker will", "the position of Night Baker"."""
    weights: dict[str, int] = defaultdict(int)
    first: dict[str, Span] = {}
    for weight, span in _named_jobs(page):
        words = clean_title(page.piece(span)).rstrip(".")
        weights[words.lower()] += weight
        first.setdefault(words.lower(), span)
    best = max(weights, key=lambda name: (weights[name], -first[name].start), default=None)
    if best is None or weights[best] < FEWEST:
        return None
    title = clean_title(page.piece(first[best])).rstrip(".")
    sure = 0.8 if weights[best] > FEWEST else 0.7
    return Field(title[:1].upper() + title[1:], (first[best],), "the job its sentences name", sure)


def _named_jobs(page: Page) -> Iterator[tuple[int, Span]]:
    held = [(weight, x) for weight, pattern in NAMES if (x := pattern.within(page.text))]
    for section in page.sections if held else ():
        for piece in pieces_of(section):
            for weight, pattern in held:
                for found in pattern.finditer(piece.text):
                    group = "title" if "title" in pattern.compiled.groupindex else "low"
                    span = _shifted(piece, *found.span(group))
                    span = parts_of_title(page.text, span).title
                    if not REPORTS.search(piece.text, 0, found.start()) and _is_job(
                        page.piece(span)
                    ):
                        yield weight, span


def _is_job(words: str) -> bool:
    owners = POSSESSIVE.sub("", words)
    return len(words) <= LONGEST_TITLE and names_a_job(owners) and not OTHERS.match(words)


def at_the_opening(page: Page) -> Field | None:
    """Read "Night Baker (part time) to £20k Ghent Our client", all in one line."""
    if not page.blocks:
        return None
    block = page.blocks[0]
    found = OPENING.match(page.text, block.start, block.end)
    if not found or VERB.match(found["next"]):
        return None
    words = list(re.finditer(r"\S+", found["title"]))
    nouns = [i for i, word in enumerate(words) if is_job_noun(word[0].strip(",.").lower())]
    if not nouns or words[0][0].lower() in PRAISE or words[0][0].lower() in NO_OPENING:
        return None
    start = found.start("title")
    end = start + words[nouns[-1]].end()
    call = CALL.match(page.text, start, end)
    span = Span(call.end() if call else start, end)
    title = clean_title(page.piece(span))
    return (
        Field(title, (span,), "the words it opens with", 0.75)
        if _is_job(title) or title.count(" ") or len(title) > 5
        else None
    )


def first_sought(page: Page, paragraph: Item) -> Field | None:
    for sentence in sentences_of(paragraph):
        sought = _sought(sentence)
        if sought:
            title = clean_title(page.piece(sought))
            title = title.rstrip(".") if " of " in title else singular_title(title)
            return Field(title, (sought,), "the sentence that says who is sought", 0.75)
    return None


def _as_a(page: Page) -> Field | None:
    """Read "As a Frontend Engineer, you will"."""
    for section in page.sections:
        for piece in pieces_of(section):
            for found in AS_A.finditer(piece.text):
                group = found.lastindex or 1
                if names_a_job(found[group]) or TEAM_MEMBER.search(found[group].rstrip()):
                    span = _shifted(piece, *found.span(group))
                    title = clean_title(found[group])
                    title = title[:1].upper() + title[1:]
                    return Field(title, (span,), "what the reader will be", 0.8)
    return None


def _in_romance_prose(page: Page) -> Field | None:
    """Read "recherche un(e) comptable expérimenté": the noun comes first."""
    if page.language not in ("fr", "es", "pt"):
        return None
    for section in page.of(*IN_PROSE):
        for paragraph in section.paragraphs:
            for found in ROMANCE.finditer(paragraph.text):
                words = ROMANCE_END.split(found["title"])[0].strip()
                first = " ".join(words.split()[:6])
                if names_a_job(first):
                    start = found.start("title")
                    span = _shifted(paragraph, start, start + len(words))
                    title = clean_title(words)
                    title = title[:1].upper() + title[1:]
                    return Field(title, (span,), "the sentence that says who is sought", 0.78)
    return None


def _sought(sentence: Item) -> Span | None:
    """Find "Backend engineers" in "We are looking for inquisitive Backend engineers to join"."""
    found = SOUGHT.search(sentence.text)
    if not found:
        return None
    words = _words_up_to_end(sentence.text, found.end())
    nouns = [index for index, word in enumerate(words) if is_job_noun(word[0].rstrip("."))]
    if not nouns:
        return None
    last = nouns[-1]
    first = _first_of_title(words, last)
    if first == last == _with_field(words, last) and OTHERS.match(
        words[first][0]
    ):  # "engineers at all levels" is no title yet
        return None
    return _shifted(sentence, words[first].start(), words[_with_field(words, last)].end())


def _with_field(words: list[re.Match[str]], last: int) -> int:
    """Go on over "of Logistics" after "Head"."""
    if last + 2 < len(words) and words[last + 1][0] == "of" and words[last + 2][0][0].isupper():
        last += 2
        while last + 1 < len(words) and words[last + 1][0][0].isupper():
            last += 1
    return last


def without_praise(page: Page, span: Span) -> Span:
    """Leave "motivated" and "to join us" away from "motivated pastry chefs to join us"."""
    line = page.piece(span)
    words = _words_up_to_end(line, 0)
    nouns = [index for index, word in enumerate(words) if is_job_noun(word[0].rstrip("."))]
    if page.language not in (None, "en") or not nouns:
        return Span(span.start, span.start + len(ROMANCE_END.split(line)[0]))
    first = _first_of_title(words, nouns[-1])
    return Span(span.start + words[first].start(), span.start + words[nouns[-1]].end())


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
