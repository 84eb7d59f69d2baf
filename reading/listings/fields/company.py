"""The hiring employer: named by the source, in the header, or the name the text keeps to."""

import re
from collections import defaultdict

from reading.listings.businesses import is_business
from reading.listings.fields.employer_mentions import mentions_in
from reading.listings.fields.employer_named import ABOUT_US, named_by_phrases
from reading.listings.fields.employer_names import NO_NAME, OPENS_NO_NAME, is_name, is_own_name
from reading.listings.fields.employer_names import consists_of_skills as are_skills
from reading.listings.fields.employer_whole import legal_name, whole_name
from reading.listings.fields.own_domains import mailboxes_in, names_in_addresses
from reading.listings.header_words import ANNOUNCEMENTS, OFFERS
from reading.listings.headings import bare
from reading.listings.model import Field
from reading.listings.page import Page
from reading.listings.spoken_of import LEGAL, employs, houses
from reading.listings.title_line import names_a_call, parts_of_title
from reading.listings.title_words import ORGANIZATION
from reading.listings.titles import names_a_job
from reading.text.lexicons import load
from reading.text.spans import Span

LABELS = (
    "company", "employer", "nombre de la compania", "company or organization", "company organization", "organization", "organisation", "company name", "hiring company",
    "unternehmen", "firma", "arbeitgeber", "entreprise", "societe", "empresa", "hiringorganization", "company info",
    "nombre de la empresa", "nom de lentreprise", "compania", "organizacion", "agency", "hiring organization", "employer name",
    "companyname", "school", "institution", "organisme", "department agency", "nome da empresa", "business name", "business",
    "hospital", "hotel", "property", "client", "hiring agency", "agency name", "einrichtung", "auftraggeber", "employeur", "etablissement",
    "structure", "association", "startup", "institucion", "empleador", "razon social", "cliente", "instituicao", "empregador", "azienda",
)  # fmt: skip
# A label of several words names the employer where all of them are of these, and one of the first.
OF_EMPLOYER = frozenset(
    "company employer organization organisation institution unternehmen unternehmens arbeitgeber firma entreprise societe"
    " employeur etablissement empresa compania empleador institucion organismo school university".split()
)
OF_LABEL = OF_EMPLOYER | frozenset(
    "name of the hiring info division unit office campus nom nombre nome de la le del da der des agency department legal"
    " parent our your business".split()
)
ADDRESS = re.compile(
    r"\s*\(?(?:https?://|www\.)\S+|\s*\(?[\w.-]{1,60}\.(?:com|io|co|ai|org|net|dev)\b\)?$"
)
# A name begins with a capital and says nothing of numbers alone: "12 stores", "Must own a car".
NAMED = re.compile(
    r"(?!(?:Must|Should|Can|May|Yes|No|None|N/A|Not|Own|Full|Part)\b)(?!\d+ ?(?:[a-z%€$]|$))[^\W_]"
)
MOST_WORDS = 9
LONGEST_SHORT_FORM = 25
OFTEN = 4
WORTH = {"where": 2, "whose": 2, "does": 2}
OWN_ADDRESS = 2
ENOUGH = 2
OF_TITLE = (
    "title",
    "job title",
    "position title",
    "position",
    "post title",
    "puesto",
    "cargo",
    "stellentitel",
    "intitule du poste",
)
MOST_ABOVE_LABEL = 2


def read(page: Page) -> Field | None:
    """Give the employer; None where only an aggregator, or nobody, is named."""
    return (
        _labelled(page, meta_only=True)
        or _before_title(page)
        or _above_labels(page)
        or _in_header(page)
        or _labelled(page, meta_only=False)
        or _in_subtitle(page)
        or _in_prose(page)
    )


def _labelled(page: Page, *, meta_only: bool) -> Field | None:
    names = [*LABELS, *load("record_keys")["company"]] if meta_only else LABELS
    several = [name for name in page.labels if " " in name and _speaks_of_employer(name)]
    for label in page.labelled(dict.fromkeys([*names, *several]), meta_only=meta_only):
        span = _without_explanation(page, label.span)
        value = page.piece(span)
        if is_business(value) or (
            not label.is_meta and (_is_sentence(value) or not NAMED.match(value))
        ):
            continue
        if label.is_meta:
            return _field(page, label.span, "named by the source", 0.97)
        if field := _field(page, span, "after its label", 0.9):
            return field
    return None


def _without_explanation(page: Page, span: Span) -> Span:
    """Leave out what long brackets say behind a name: "Oak College (Lab of Crumbs, Bread Sciences)"."""
    value = page.piece(span)
    begin = value.find(" (") if value.endswith(")") else -1
    is_long = begin > 0 and len(value) - begin > LONGEST_SHORT_FORM
    return Span(span.start, span.start + begin) if is_long else span


def _speaks_of_employer(label: str) -> bool:
    words = set(label.split())
    return bool(words & OF_EMPLOYER) and words <= OF_LABEL


def _is_sentence(value: str) -> bool:
    """Tell what stands below "Company" and is no name."""
    words = value.split()
    is_long = len(words) > MOST_WORDS or (
        len(words) > 3 and value.rstrip().endswith((".", "!", "?", ":"))
    )
    opens = OPENS_NO_NAME if len(words) > 1 else NO_NAME
    return (
        is_long or words[0].lower() in opens or not any(c.isupper() or c.isdigit() for c in value)
    )


def _before_title(page: Page) -> Field | None:
    """Read "Acme: Data Director" and "Data Director at Acme" in the source's own title."""
    for label in page.labelled(("title",), meta_only=True):
        parted = parts_of_title(page.text, label.span)
        if parted.company:
            return _field(page, parted.company, "beside the title", 0.85)
    return None


def _above_labels(page: Page) -> Field | None:
    """Read the name on top of a sheet: "Hollow Oak", and below it "Title: Night Baker"."""
    if len(page.blocks) < 2:
        return None
    first = page.blocks[0].span
    line = page.piece(first)
    top = page.blocks[: MOST_ABOVE_LABEL + 1][-1].end
    titles = [label.span for label in page.labelled(OF_TITLE) if not label.is_meta]
    is_above = any(span.end <= top and span.start > first.end for span in titles)
    if (
        not is_above
        or ":" in line
        or line.count(" ") >= MOST_WORDS
        or not NAMED.match(line.lstrip('"“„«'))
    ):
        return None
    is_job = names_a_job(line) and not LEGAL.search(line)
    is_announced = bare(line) in ANNOUNCEMENTS or names_a_call(line) or OFFERS.match(line)
    if is_job or is_announced or is_business(line) or not is_name(line, is_sure=True):
        return None
    if line.endswith(("!", "?", ".")) and not LEGAL.search(line):
        return None
    return _field(page, first, "above the labels", 0.85)


def _in_subtitle(page: Page) -> Field | None:
    """Read the organization below the title of the source's record: "University of Ghent"."""
    for label in page.labelled(("subtitle",), meta_only=True):
        if ORGANIZATION.match(page.piece(label.span)):
            return _field(page, label.span, "below the title", 0.85)
    return None


def _in_header(page: Page) -> Field | None:
    """Take the title's neighbour; surer where the text speaks of it as of an employer."""
    span = page.header.company
    if span is None:
        return None
    span = _without_place(page, span)
    is_sure = employs(page.text, page.piece(span)) or not page.header.title
    return _field(page, legal_name(page, span), "beside the title", 0.93 if is_sure else 0.85)


def _without_place(page: Page, span: Span) -> Span:
    """Part "Hollow OakGhent", where "Ghent" is a line of its own: a board lost what stood between."""
    name = page.piece(span)
    for place in map(page.piece, page.header.places):
        before = name.removesuffix(place)
        if before != name and before[-2:].isalpha() and before[-1:].islower():
            return Span(span.start, span.start + len(before))
    return span


def _field(page: Page, span: Span, rule: str, sure: float) -> Field | None:
    before_address = ADDRESS.split(page.piece(span), maxsplit=1)[0]
    before_address = before_address if before_address.strip() else page.piece(span)
    name = before_address.strip(" \t,;:|-–")
    if not name or name.lower() in NO_NAME or len(name) > 80 or " | " in name:
        return None
    start = span.start + before_address.index(name)
    return Field(name, (Span(start, start + len(name)),), rule, sure)


def _in_prose(page: Page) -> Field | None:
    """Weigh the phrases that name an employer; the name said first wins a draw."""
    weights: dict[str, int] = defaultdict(int)
    first: dict[str, Span] = {}
    own: set[str] = set()
    for weight, span in named_by_phrases(page):
        name = page.piece(span)
        weights[name] += weight + _stands_on_top(page, span)
        first.setdefault(name, span)
    for span in names_in_addresses(page):
        name = page.piece(span)
        if is_name(name, is_sure=True):
            known = next((other for other in weights if name in other), name)
            weights[known] += OWN_ADDRESS
            first.setdefault(known, span)
            own.add(known)
    for name in [name for name in weights if name not in own and are_skills(name)]:
        if weights[name] < ABOUT_US:
            del weights[name]  # "Node.js is a …": a tool
    title = _title_of(page)
    for name in [
        name
        for name in weights
        if name in title and weights[name] < ABOUT_US and not _is_of_house(page, title, name)
    ]:
        del weights[name]  # "Engineer, Payments": a team's name
    best = max(weights, key=lambda name: (weights[name], -first[name].start), default=None)
    if best is not None and weights[best] >= ENOUGH:
        best = _longer(best, weights)
        sure = 0.92 if weights[best] >= 3 else 0.75
        return _kept(page, first[best], sure)
    return _kept_to(page, weights) or _of_mailbox(page)


def _longer(name: str, weights: dict[str, int]) -> str:
    """Take "Plum County Trust" for "Plum County", where the longer one is a house of its own."""
    longer = [
        other
        for other in weights
        if other.startswith(f"{name} ") and weights[other] >= ENOUGH and ORGANIZATION.match(other)
    ]
    return max(longer, key=lambda other: weights[other], default=name)


def _stands_on_top(page: Page, span: Span) -> int:
    """Weigh an institution that stands among the lines on top, below the title."""
    lines = [line for line in page.header.lines if line != page.header.title]
    is_there = any(line.start <= span.start and span.end == line.end for line in lines)
    return int(is_there and ORGANIZATION.match(page.piece(span)) is not None)


def _of_mailbox(page: Page) -> Field | None:
    """Take the name of the domain that applications are mailed to, where nothing else names it."""
    spans = list(mailboxes_in(page))
    names = {page.piece(span) for span in spans}
    if len(names) != 1 or not is_name(page.piece(spans[0]).capitalize(), is_sure=True):
        return None
    return Field(page.piece(spans[0]).capitalize(), (spans[0],), "the address to apply to", 0.6)


def _is_of_house(page: Page, title: str, name: str) -> bool:
    """Tell the employer before the job, "Oakway Crew Member": people work at it."""
    return title.startswith(f"{name} ") and houses(page.text, name)


def _title_of(page: Page) -> str:
    """Give the title on top, whose words are no employer's name."""
    line = page.piece(page.header.title) if page.header.title else ""
    return line if names_a_job(line) else ""


def _kept_to(page: Page, weights: dict[str, int]) -> Field | None:
    """Take the name that stands again and again where an employer's stands."""
    best, most, runner_up, title = None, 0, 0, _title_of(page)
    for name, (count, span) in mentions_in(page).items():
        is_of_title = name in title and not _is_of_house(page, title, name)
        if not is_own_name(name) or is_of_title:
            continue
        total = sum(WORTH.get(kind, 1) * min(n, 3) for kind, n in count.items())
        total += 2 * weights.get(name, 0)
        if total > most:
            best, most, runner_up = (name, span, count), total, most
        else:
            runner_up = max(runner_up, total)
    if best is None or most < OFTEN or most <= runner_up:
        return None
    name, span, count = best
    if len(count) < 2 or not (count["where"] or count["whose"]):
        return None
    return _kept(page, span, 0.75)


def _kept(page: Page, span: Span, sure: float) -> Field:
    span = whole_name(page, span)
    return Field(page.piece(span), (span,), "the name the text keeps to", sure)
