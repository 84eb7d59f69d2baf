"""The date of posting: a calendar date that the text calls so."""

import re
from datetime import date

from reading.listings.model import Field
from reading.listings.page import Page
from reading.text.dates import DateMention, dates_in
from reading.text.spans import Span

LABELS = (
    "posted", "date posted", "posted on", "posting date", "publication date", "published",
    "published on", "posted date", "veroffentlicht", "veroffentlicht am", "publie le", "fecha de publicacion",
    "veroffentlichung ab", "veroffentlichung", "veroffentlichungsdatum", "online seit", "date de publication", "publicado",
    "publicado el", "publicacion", "job posted", "advertised", "date advertised", "opening date", "open date", "posting start date",
    "eingestellt", "eingestellt am", "online since", "mise en ligne", "date de mise en ligne", "mis en ligne le", "date de parution",
    "parution", "fecha de alta", "fecha publicacion", "fecha de inicio de publicacion", "inicio de publicacion", "publicada",
    "erstellt am", "inseriert am", "ausgeschrieben am", "ausgeschrieben seit", "publiziert", "publiziert am", "publie", "ausschreibungsdatum",
    "anzeige vom", "date added", "added", "added on", "job posted on", "date opened", "opened", "opened on", "posting opened",
    "vacancy opened", "issue date", "date of issue", "issued", "issued on", "announced", "announcement date", "advert date", "release date",
    "date created", "created on", "job posting date", "job post date", "open since", "data pubblicazione", "data di pubblicazione",
    "pubblicato", "pubblicato il", "publicada em", "publicado em", "publication start", "date de creation", "date de loffre", "date announced",
    "first posted", "date of posting", "date of publication", "date of announcement", "date of advertisement", "original posting date",
    "listing date", "publish date", "post date", "posting begin date", "posting begins", "start of advertisement", "job opened", "erschienen am",
    "erscheinungsdatum", "fecha de la oferta", "date de mise en ligne de loffre", "posted since", "announced on", "date of listing", "ad date",
    "listed", "listed on", "publication", "ver offentlicht am", "data de publicacao", "published date",
)  # fmt: skip
# A label of several words is of the posting where all of them are of these, and one of the first.
OF_POSTING = frozenset(
    "posted posting published publication publishing publicacion publicado publicada publication publie parution veroffentlichung"
    " veroffentlicht ausschreibung pubblicazione publicacao".split()
)
OF_LABEL = OF_POSTING | frozenset(
    "date day on of the this job offer vacancy advert advertisement ad position notice announcement listing opportunity online"
    " datum der dieser des stelle stellenanzeige anzeige am fecha de la el esta oferta vacante anuncio date du le l lannonce annonce"
    " loffre offre doffre poste en ligne data di do da vaga".split()
)
OF_THE_SOURCE = (
    "date",
    "created",
    "created at",
    "published",
    "published at",
    "dateposted",
    "pubdate",
    "posted",
    "postdate",
    "post date",
    "posteddate",
    "posted at",
    "publishdate",
    "publish date",
    "publication date",
    "date posted",
    "pub date",
    "datum",
    "fecha",
)
POSTED = re.compile(
    r"\b(?:(?:date )?posted|published|ver[öo]ffentlicht|publi[ée]e?|publicad[oa]|(?:poste|offre) ouverte?|online seit|listed|advertised"
    r"|erschienen|ausgeschrieben|(?:anzeige|inserat|ausschreibung) vom|mise? en ligne|post[ée]e|parue?|(?:annonce|offre) du|offre d[ée]pos[ée]e"
    r"|d[ée]pos[ée]e|(?:vacancy|job|position) announced|eingestellt|posted by [A-Z]\w{1,20})"
    r"(?: on| am| le| el| em)?\s?:{0,2}\s{0,3}$",
    re.IGNORECASE,
)
# At the top of a letter or a memorandum the date alone.
ON_TOP = ("date", "datum", "fecha", "data")
SHORT_YEAR = re.compile(r"(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{2})(?![\d./-])")
MOST_ON_TOP = 25
# A date that is a line of its own: among the first lines, before the text begins.
MOST_ABOVE, LONGEST_ALONE = 12, 120
AROUND_DATE = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|den|le|du|am|lundi|mardi|mercredi|jeudi"
    r"|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|el|utc|gmt|cet|cest|est|edt|pst|pdt|am|pm)\b|(?<=\d)T(?=\d)",
    re.IGNORECASE,
)
OF_OTHER_DAYS = re.compile(
    r"deadline|clos|expir|start|begin|\bend|ends|until|apply|due\b|before|frist|bis\b|schluss|eintritt|limite|cierre|fin\b|début|inicio|vence|cutoff|review",
    re.IGNORECASE,
)
LONGEST, LONGEST_DAY = 40, 12
# Of 3/5/2019 these languages mean the third of May.
DAY_FIRST = frozenset(("de", "fr", "es", "pt", "it", "nl", "pl", "da", "sv", "tr"))
PLAUSIBLE_YEARS = range(1995, 2101)


def read(page: Page) -> Field | None:
    """Give YYYY-MM-DD; None for "3 days ago" and for closing dates."""
    several = [name for name in page.labels if " " in name and _speaks_of_posting(name)]
    names = dict.fromkeys((*LABELS, *several))
    labels = [*page.labelled(OF_THE_SOURCE, meta_only=True), *page.labelled(names)]
    for label in labels:
        start, end = label.span
        for mention in dates_in(page.text, start, min(end, start + LONGEST)):
            return _field(page, mention, "after its label")
    return _short_years(page) or _on_top(page) or _said(page) or _alone(page)


def _speaks_of_posting(label: str) -> bool:
    words = set(label.split())
    return bool(words & OF_POSTING) and words <= OF_LABEL


def _short_years(page: Page) -> Field | None:
    found = (_short_year(page, label.span) for label in page.labelled(LABELS))
    return next((field for field in found if field), None)


def _on_top(page: Page) -> Field | None:
    """Read the "Date: 4 May 2026" of a letter or a memorandum."""
    top = page.blocks[min(len(page.blocks), MOST_ON_TOP) - 1].end if page.blocks else 0
    for label in page.labelled(ON_TOP):
        start, end = label.span
        mention = next(dates_in(page.text, start, min(end, start + LONGEST)), None)
        if mention and end <= top and mention.span.start - start <= LONGEST_DAY:
            return _field(page, mention, "the date on top")
    return None


def _said(page: Page) -> Field | None:
    for block in page.blocks:
        for mention in dates_in(page.text, block.start, block.end):
            start = mention.span.start
            if POSTED.search(page.text[max(block.start, start - LONGEST) : start]):
                return _field(page, mention, 'after "posted"')
    return None


def _alone(page: Page) -> Field | None:
    """Read the one date that is a line of its own below the title, where no label speaks of it."""
    found: list[DateMention] = []
    above = ""
    for block in page.blocks[:MOST_ABOVE]:
        line = page.text[block.start : block.end]
        if len(line) > LONGEST_ALONE:
            break
        mention = next(dates_in(page.text, block.start, block.end), None)
        rest = line.replace(page.piece(mention.span), "") if mention else line
        is_alone = mention is not None and not re.search(r"[^\W\d_]{2}", AROUND_DATE.sub("", rest))
        if mention and is_alone and not (OF_OTHER_DAYS.search(above) or above.endswith(":")):
            found.append(mention)
        above = line
    is_one = len({mention.day for mention in found}) == 1
    return _field(page, found[0], "the date on top", most=0.7) if is_one else None


def _short_year(page: Page, span: Span) -> Field | None:
    """Read "11-16-18" after its label: the order of its parts only where one cannot be a month."""
    found = SHORT_YEAR.search(page.text, span.start, min(span.end, span.start + LONGEST))
    if not found:
        return None
    first, second, year = int(found[1]), int(found[3]), 2000 + int(found[4])
    is_day_first = first > 12 or found[2] == "." or page.language in DAY_FIRST
    day, month = (first, second) if is_day_first else (second, first)
    is_sure = first > 12 or second > 12 or found[2] == "." or page.language in DAY_FIRST
    try:
        value = date(year, month, day)
    except ValueError:
        return None
    return Field(
        value.isoformat(), (Span(*found.span()),), "after its label", 0.9 if is_sure else 0.6
    )


def _field(page: Page, mention: DateMention, rule: str, most: float = 0.96) -> Field | None:
    day, sure = mention.day, most
    if day.year not in PLAUSIBLE_YEARS:
        return None
    if mention.is_ambiguous:
        sure = 0.6
        if page.language in DAY_FIRST:
            day, sure = day.replace(month=day.day, day=day.month), min(most, 0.9)
    return Field(day.isoformat(), (mention.span,), rule, sure)
