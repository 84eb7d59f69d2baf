"""The job's title: named by the source, on top, or in the sentence that says who is sought."""

import re

from reading.listings.model import Field, Item
from reading.listings.page import Page, pieces_of, sentences_of
from reading.listings.title_line import parts_of_title
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
    "job role",
    "titulo del trabajo",
    "titulo del puesto",
    "nombre del puesto",
    "cargo a desempenar",
    "position name",
    "role title",
    "vacancy",
    "class title",
    "jobname",
    "stellenbezeichnung",
    "titre du poste",
    "titulo",
    "cargo",
)
OF_THE_RECORD = (*LABELS, "position", "role", "roles", "job", "stelle", "poste")
SOUGHT = re.compile(
    r"\b(?:looking for|looking to (?:hire|add)|seeking to (?:add|hire|fill|recruit|appoint)|seeking|seeks|hiring|searching for|recruiting|in search of)\s+"
    r"(?:(?:an?|our|the|new|next|to hire|for|multiple|several|\d)\s+){0,4}",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W\d_][\w'’+#.-]*|[,;:.!?()\n]")
ENDS_TITLE = frozenset(
    "to who with for that in at on which whose as join from across within".split()
)
PRAISE = frozenset(
    "a an the and or our experienced talented accomplished passionate motivated skilled dynamic highly driven"
    " enthusiastic dedicated curious strong great exceptional ambitious energetic reliable qualified"
    " seasoned inquisitive well-rounded self-motivated detail-oriented hard-working hands-on creative"
    " smart committed outstanding amazing brilliant proactive friendly full-time part-time more good"
    " additional excellent world-class results-driven organized versatile professional new".split()
)
BEFORE_TITLE = r"(?<![\w&/-])(?:(?:suchen wir )?(?:eine[nrs]?|eine:n|an?|als|as:?|un|une)|suchen wir(?! ein))\s+"
TAGGED = re.compile(
    rf"{BEFORE_TITLE}((?:[^\s.!?:;()]{{1,40}}\s){{0,7}}?[^\s.!?:;()]{{1,40}})\s*\(\s?"
    r"(?:[mwfdxhi](?:\s?[/|,*]\s?(?:[mwfdxhi]|-)){1,3}|h/f|f/h|all genders?)\s?\)",
    re.IGNORECASE,
)
AS_A = re.compile(
    r"\bAs (?:(?:an?|our|the) )?(?:new )?((?:(?:[A-Z][\w&/+-]{0,30}|[-–&]) ?){1,9}?),? you(?:['’]ll|['’]re| will| are| would)?\b"
    r"|\bjoin (?:our|the|us|[A-Z])[^.!?\n]{0,40} as (?:an?|our|the) (?:new )?((?:[A-Z][\w&/+-]{0,30} ?){1,6})"
)
ROMANCE = re.compile(
    r"\b(?:recherch(?:e|ons|ent)|recrut(?:e|ons|ent)|cherchons|recrutement d['’]|busca(?:mos|ndo)?|necesitamos|solicitamos|contratamos|procuramos)"
    r"\s(?:pour notre client |actuellement |activement )?(?:un\(e\)|un/une|une?|unos?|unas?|notre|nuestr[oa]|des|l['’]un|um\(a\)|uma?)\s?"
    r"(?P<title>[^\W\d_][^.:;!?,\n()]{3,70})"
)
ROMANCE_END = re.compile(
    r"\s(?:pour|afin|qui|que|capable|avec|dans|en (?:CDI|CDD)|à|au sein|ayant|disposant|para|con|qu[eé]|expérimentée?s?|motivée?s?"
    r"|passionnée?s?|confirmée?s?|dynamiques?|apasionad[oa]s?|con experiencia|com|que tenha|à temps|bas[ée]e?|\()(?=\s|$|\()"
)
LONGEST = 140
TAG = re.compile(
    r"\(\s?(?:[mwfdx](?:\s?[/|,*]\s?(?:[mwfdxi]|-)){1,3}|h/f|f/h|all genders?)\s?\)", re.IGNORECASE
)
IN_PROSE = ("intro", "about", "role", "responsibilities", "other")


def read(page: Page) -> Field | None:
    """Give the title without gender tags, requisition number or employer's prefix."""
    return (
        _named(page)
        or _labelled(page, LABELS)
        or _on_top(page)
        or _labelled(page, ("position", "role", "stelle", "poste"))
        or _tagged_line(page)
        or _in_prose(page)
    )


def _named(page: Page) -> Field | None:
    for label in page.labelled(OF_THE_RECORD, meta_only=True):
        span = label.span
        if label.span.end - label.span.start > LONGEST:
            continue
        parted = parts_of_title(page.text, span)
        if parted.title != span and names_a_job(page.piece(parted.title)):
            return _field(page, parted.title, "named by the source", 0.96)
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


def _tagged_line(page: Page) -> Field | None:
    """Take the first heading or short line with a gender tag: "Pflegekraft (m/w/d)"."""
    for block in page.blocks[:40]:
        line = page.text[block.start : block.end]
        if len(line) <= 100 and TAG.search(line) and not line.endswith((".", ":", "?")):
            span = parts_of_title(page.text, block.span).title
            is_prose = line.count(" ") > 9 or SOUGHT.search(line) or "suchen" in line
            return None if is_prose else _field(page, span, "the line with a gender tag", 0.85)
    return None


def _labelled(page: Page, names: tuple[str, ...]) -> Field | None:
    for label in page.labelled(names):
        if names_a_job(page.piece(label.span)):
            span = parts_of_title(page.text, label.span).title
            return _field(page, span, "after its label", 0.9)
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
    romance = _in_romance_prose(page)
    if romance:
        return romance
    for section in page.of(*IN_PROSE):
        for paragraph in section.paragraphs:
            field = _first_sought(page, paragraph)
            if field:
                is_name = any(c.isupper() for c in page.piece(field.spans[0]))
                return field if is_name else _as_a(page) or field
        heading = section.heading_span
        field = _first_sought(page, Item(section.heading, heading)) if heading else None
        if field:
            return field
    return _as_a(page)


def _first_sought(page: Page, paragraph: Item) -> Field | None:
    for sentence in sentences_of(paragraph):
        sought = _sought(sentence)
        if sought:
            title = singular_title(clean_title(page.piece(sought)))
            return Field(title, (sought,), "the sentence that says who is sought", 0.75)
    return None


def _as_a(page: Page) -> Field | None:
    """Read "As a Frontend Engineer, you will"."""
    for section in page.sections:
        for piece in pieces_of(section):
            for found in AS_A.finditer(piece.text):
                group = 1 if found[1] else 2
                if names_a_job(found[group]):
                    span = _shifted(piece, *found.span(group))
                    title = clean_title(found[group])
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
