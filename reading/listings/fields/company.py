"""The hiring employer: named by the source, in the header, or the name the text keeps to."""

import re
from collections import defaultdict
from collections.abc import Iterator

from reading.listings.fields.own_domains import names_in_addresses
from reading.listings.headings import heading_kind
from reading.listings.model import Field
from reading.listings.page import Page
from reading.listings.title_line import employs
from reading.listings.title_words import ORGANIZATION
from reading.listings.titles import is_job_noun, names_a_job
from reading.text.spans import Span

LABELS = (
    "company", "employer", "nombre de la compania", "company or organization", "company organization", "organization", "organisation", "company name", "hiring company",
    "unternehmen", "firma", "arbeitgeber", "entreprise", "societe", "empresa", "hiringorganization", "company info",
    "nombre de la empresa", "nom de lentreprise", "compania", "organizacion", "agency", "hiring organization", "employer name",
    "companyname", "school", "institution", "organisme", "department agency", "nome da empresa",
)  # fmt: skip
WORD = r"[A-Z0-9](?:[\w&'’+-]|\.(?=\w)){0,40}"
NAME = rf"(?-i:{WORD}(?: (?:of|the|and|&|für|de|du|des|la|le|del|{WORD})){{0,5}}(?:, (?:Inc|LLC|Ltd|GmbH|Corp)\.?)?)"
SHORT_FORM = r"(?: \([^()\n]{1,20}\))?"
ABOUT = "(?i:About|Über|À propos de|A propos de|Acerca de|Sobre|Life at|Working at|Why join|Why work at|Why work for|Who is|Qui est|Bienvenue chez|Willkommen bei|Welcome to)"
SCHOOL = (
    rf"\b((?:{WORD} ){{0,3}}(?:University|College|Hospital|Klinikum|Hochschule)(?: of(?: {WORD}){{1,2}}| {WORD})?"
    rf"|(?:Universität|Université|Universidad|Hochschule)(?: (?:der|de|du|für|des|of))?(?: {WORD}){{1,3}})"
)
# Each phrase names the employer, the weight says how seldom it names somebody else; the words
# before it stand in every text that holds it.
WEIGHTS = {
    3: (
        ((), rf"^(?:{ABOUT}) ({NAME}):?[^\w\n]{{0,5}}$"),
        (
            ("equal",),
            rf"\b({NAME}) is (?:proud to be )?(?:an|committed to (?:being )?an?) equal[ -]",
        ),
        (
            ("recrut", "recherch", "sucht", "busca", "contrata"),
            rf"(?:^|\n|[.!?] )(?:La |Le |La société |La empresa |Die )?({NAME})(?:\*{{1,3}})? (?:recrute\b|recherche (?:un|une|des|son|sa)\b|est à la recherche|sucht\b|busca\b|está buscando|contrata\b)",
        ),
    ),
    2: (
        (("at ",), rf"\b[Aa]t ({NAME}),? (?:we|you|our)\b"),
        (
            ("hiring", "seeking", "looking"),
            rf"^({NAME}){SHORT_FORM} (?:is|are) (?:hiring|seeking|looking)\b",
        ),
        (
            ("based", "headquartered", "located"),
            rf"(?:^|[.!?] )({NAME}) is (?:based|headquartered|located) in\b",
        ),
        (
            ("bei ", "chez ", "en "),
            rf"\b(?:[Bb]ei|[Cc]hez|[Ee]n) ({NAME}),? (?:bist|arbeit|erwart|biet|entwickel|suchen|wir|nous|vous|tu|estamos|somos|buscamos|creemos|trabajamos|nos )",
        ),
        (
            ("willkommen", "welcome", "bienven"),
            rf"\b(?:[Ww]illkommen bei|[Ww]elcome to|[Bb]ienvenue chez|[Bb]ienvenid[oa]s? a) ({NAME})\b",
        ),
        (
            ("ber uns", "about us", "qui sommes", "somos"),
            rf"\b(?:[Üü]ber uns|[Aa]bout us|[Qq]ui sommes-nous|[Qq]uiénes somos)[ :?]{{1,3}}({NAME}) (?:ist|is|est|es|sind|are)\b",
        ),
        (
            (),
            r"\b(?:company|startup|start-up|agency|firm|studio|organi[sz]ation|nonprofit) ([a-z][\w.-]{2,30}) is (?:looking|hiring|seeking)\b",
        ),
        (("-team",), rf"\b(?:das|dem|im|vom|zum) (?:gesamten |ganzen )?({WORD})-Team\b"),
        (
            ("gmbh", " ag", "s.a.", " sa", "s.l.", "b.v.", "llc", "inc.", "plc"),
            rf"\b((?:{WORD},? ){{1,4}}(?:GmbH(?: & Co\. KG)?|AG|S\.A\.|SAS|SARL|S\.L\.|B\.V\.|LLC|Inc\.|PLC))(?![\w-])",
        ),
        (("chez ",), rf"\bchez ({NAME})"),
        (
            ("opening", "vacanc", "opportunity"),
            rf"^({NAME}) has an? (?:[\w-]+ )?(?:opening|vacancy|opportunity)\b",
        ),
        (("right place",), rf"\b({NAME}) is the right place\b"),
        (
            ("©", "copyright"),
            rf"(?:©|\(c\)|[Cc]opyright)\s?(?:\d{{4}}(?:\s?[-–]\s?\d{{4}})?,? )?(?:by )?({NAME})",
        ),
        (
            ("bewirb", "bewerb"),
            rf"\b[Bb]e(?:wirb|werbe)\b[^.!?\n]{{0,30}} bei (?:der |dem )?({NAME})(?= (?:in|am|als)\b|[!.,])",
        ),
        (("trabajar para",), rf"\bTrabajar para (?:el |la |los )?({NAME})\b"),
    ),
    1: (
        (
            ("universi", "hochschule", "institut", "college", "hospital", "klinik"),
            SCHOOL,
        ),
        (("career", "working"), rf"\b(?:careers?|working) (?:with|at) ({NAME})\b"),
        (("join",), rf"\b[Jj]oin(?:ing)? ({NAME})\b"),
        (("at ",), rf"^(?:[\w'’]+ ){{1,6}}at ({NAME})[:?]?$"),
        (("at ",), rf"(?:^|[.!?] )At ({NAME}), "),
        (
            (),
            rf"^({NAME}){SHORT_FORM},? (?:is an?|is the|is [A-Z]\w{{2,20}}['’]s (?:largest|leading|first|biggest|fastest)|is building|is dedicated|is backed by|was acquired|is one of|is (?:the right place|revolutioni[sz]ing|transforming|redefining|reinventing|changing|on a mission)|is (?:a |one of the )?(?:leading|proud|committed|the leading)|provides|was founded|gehört|ist ein|ist der|ist die|est un|est une|est le|es un|es una|é uma?)\b",
        ),
        ((), rf"(?:^|[.!?] )({WORD}(?: {WORD}){{1,3}}) (?:was|has|[a-z]{{3,12}}s)\b"),
    ),
}
IS_WHAT = re.compile(rf"({NAME}){SHORT_FORM},? (?:is|was)\b")
PHRASES = [
    (weight, hint, re.compile(phrase, re.MULTILINE))
    for weight, phrases in WEIGHTS.items()
    for hint, phrase in phrases
]
NO_NAME = frozenset(
    "us you the our we this it your team role position job company who what why how about here a an i"
    " they there that these invite these confidential anonymous leadership management sales marketing development dev hr"
    " product data engineering support design finance tech tech-team customer operations people recruiting security devops"
    " core software web mobile backend frontend platform service project deine dein ihr ihre unser unsere wir das dem"
    " nous vous notre votre nosotros nous uns nuestro nuestra equipo grow remote home applicants candidates download"
    " apply print share save email menu search login new".split()
)
ADDRESS = re.compile(
    r"\s*\(?(?:https?://|www\.)\S+|\s*\(?[\w.-]{1,60}\.(?:com|io|co|ai|org|net|dev)\b\)?$"
)
ABOUT_US = 3
OWN_ADDRESS = 2
LOOSE_END = re.compile(r"(?: (?:of|the|and|&|für|de|du|des|la|le|del))+$")
ENOUGH = 2


def read(page: Page) -> Field | None:
    """Give the employer; None where only an aggregator, or nobody, is named."""
    for label in page.labelled(LABELS, meta_only=True):
        return _field(page, label.span, "named by the source", 0.97)
    return (
        _before_title(page)
        or _in_header(page)
        or next((_field(page, x.span, "after its label", 0.9) for x in page.labelled(LABELS)), None)
        or _in_subtitle(page)
        or _in_prose(page)
    )


def _before_title(page: Page) -> Field | None:
    """Read "Acme: Data Director" in the source's own title."""
    for label in page.labelled(("title",), meta_only=True):
        name, colon, rest = page.piece(label.span).partition(": ")
        if colon and names_a_job(rest) and not names_a_job(name):
            span = Span(label.span.start, label.span.start + len(name))
            return _field(page, span, "before the title", 0.85)
    return None


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
    is_sure = employs(page.text, page.piece(span)) or not page.header.title
    return _field(page, span, "beside the title", 0.93 if is_sure else 0.85)


def _field(page: Page, span: Span, rule: str, sure: float) -> Field | None:
    before_address = ADDRESS.split(page.piece(span), maxsplit=1)[0]
    before_address = before_address if before_address.strip() else page.piece(span)
    name = before_address.strip(" \t,;:|-–")
    if not name or name.lower() in NO_NAME or len(name) > 80:
        return None
    start = span.start + before_address.index(name)
    return Field(name, (Span(start, start + len(name)),), rule, sure)


def _in_prose(page: Page) -> Field | None:
    """Weigh the phrases that name an employer; the name said first wins a draw."""
    weights: dict[str, int] = defaultdict(int)
    first: dict[str, Span] = {}
    for weight, span in _named_by_phrases(page):
        name = page.piece(span)
        weights[name] += weight
        first.setdefault(name, span)
    for span in names_in_addresses(page):
        name = page.piece(span)
        if _is_name(name, is_sure=True):
            known = next((other for other in weights if name in other), name)
            weights[known] += OWN_ADDRESS
            first.setdefault(known, span)
    best = max(weights, key=lambda name: (weights[name], -first[name].start), default=None)
    if best is None or weights[best] < ENOUGH:
        return None
    sure = 0.92 if weights[best] >= 3 else 0.75
    return Field(best, (first[best],), "the name the text keeps to", sure)


def _named_by_phrases(page: Page) -> Iterator[tuple[int, Span]]:
    for index, block in enumerate(page.blocks):
        lowered = page.text[block.start : block.end].lower()
        for weight, hints, phrase in PHRASES:
            if hints and not any(hint in lowered for hint in hints):
                continue
            for found in phrase.finditer(page.text, block.start, block.end):
                name = LOOSE_END.sub("", found[1].rstrip(".,'’"))
                if _is_name(name, is_sure=weight == ABOUT_US):
                    yield weight, Span(found.start(1), found.start(1) + len(name))
        opening = IS_WHAT.match(page.text, block.start, block.end) if index < 2 else None
        if opening and _is_name(opening[1], is_sure=False):  # who is introduced on top
            yield 1, Span(*opening.span(1))


def _is_name(name: str, *, is_sure: bool) -> bool:
    """Tell a name; only one that is surely spoken of may end like a job: "Plain Physicians"."""
    words = name.split()
    if words[0].lower() in NO_NAME or len(name) < 2:
        return False
    is_heading = heading_kind(name) is not None or heading_kind(f"about {name}") is None
    return not is_heading and (
        not is_job_noun(words[-1]) or (is_sure and len(words) > 1 and words[-1].endswith("s"))
    )
