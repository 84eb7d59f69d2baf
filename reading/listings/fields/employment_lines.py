"""Kinds of employment by other words: hours of a week, student jobs, cover, contracts for a time."""

import re
from collections.abc import Iterable

from reading.listings.model import Field, Item
from reading.listings.page import Page, facts_of, pieces_of
from reading.text.patterns import one_of
from reading.text.spans import Span

HOURS_LABELS = (
    "hours", "working hours", "weekly hours", "hours per week", "work hours", "arbeitszeit", "wochenarbeitszeit", "wochenstunden",
    "stunden pro woche", "umfang", "stellenumfang", "arbeitsumfang", "pensum", "arbeitspensum", "beschaftigungsumfang", "beschaftigungsgrad",
    "temps de travail", "duree hebdomadaire", "duree du travail", "duree de travail", "taux dactivite", "taux d activite", "quotite",
    "jornada", "jornada laboral", "horas semanales", "carga horaria", "dienstverband", "uren per week", "contract", "contrat", "type de contrat",
)  # fmt: skip
# One figure; "20 to 40 hours" leaves the kind open.
HOURS = re.compile(
    r"[^\w(]{0,8}(?:(?:cdi|cdd|contrat|contrato|jornada|vertrag|de)[\s,–-]{1,3}){0,2}(?P<hours>\d{1,2}(?:[.,]\d{1,2})?)[ -]?"
    r"(?:(?:h|hrs?|hours?|std\.?|stunden|heures?|horas|uur)\b\.?(?:[ -]?(?:/|per|an?|pro|par|je|in der|por|à la|de)?[ -]?"
    r"(?:week|wk|woche|sem\.|semaine|semana(?:les)?|hebdo\w{0,9})\b)?|per week\b)[^\d\n]{0,20}$",
    re.IGNORECASE,
)
DAYS = re.compile(
    r"\b(?:[1-4](?:[.,]5)?|one|two|three|four)(?: ?(?:-|–|to) ?[1-4])? ?days? ?(?:/|per|an?) ?w(?:ee)?k\b"
    r"|\b[1-4](?:[.,]5)? ?(?:tage?|arbeitstage?) ?(?:/|pro|in der|die) ?woche\b|\b[1-4](?:[.,]5)? ?jours? ?(?:/|par) ?semaine\b|\b[1-4] ?d[íi]as? ?(?:/|por|a la) ?semana\b",
    re.IGNORECASE,
)
LENGTH_LABELS = (
    "duration", "contract duration", "contract length", "length of contract", "length of employment", "employment duration", "project duration", "assignment length", "term of appointment",
    "befristung", "befristet bis", "vertragsdauer", "vertragslaufzeit", "duree", "duree du contrat", "duree de la mission", "duracion", "duracion del contrato", "duracao", "durata",
)  # fmt: skip
LENGTH = re.compile(
    r"\W{0,3}(?:(?:up to|about|initially|approx\.?|minimum|max\.?|bis zu|zun[äa]chst|environ|hasta) )?(?:\d{1,2}|one|two|three|four|five|six|nine|twelve|eighteen)"
    r"(?: ?\(\w{1,8}\))?(?: ?[-–] ?\d{1,2}| to \d{1,2})?[ -]?(?:months?|years?|weeks?|monate?|jahre?|wochen|mois|ans?|semaines|meses|a[ñn]os?|mesi|ann[oi])\b",
    re.IGNORECASE,
)
OF_A_WEEK = re.compile(r"week|wk\b|woche|sem|hebdo|\bcdi\b|\bcdd\b", re.IGNORECASE)
SHARE = re.compile(
    r"\s{0,3}(\d{2,3})\s?%(?:[ -](?:stelle|position|pensum))?\W{0,3}$", re.IGNORECASE
)
SHARE_OF_POST = re.compile(
    r"[^\w]{0,4}(\d{2,3})\s?%[ -](?:stelle|pensum|stellenumfang)\W{0,3}$", re.IGNORECASE
)
PART_BELOW, FULL_FROM, MOST_HOURS, FEWEST = 32, 35, 48, 4
# What fills a line of its own, with nothing behind it but figures and terms.
LINES = (
    ("PART_TIME", one_of(
        r"werkstud\w{3,20}", r"studentische[rn]? (?:hilfskraft|aushilfe|mitarbeiter\w{0,6})", r"mini-?job\w{0,4}", r"geringf[üu]gige besch[äa]ftigung",
        r"halbtag(?:s|sstelle|sjob)", r"halbe stelle", r"halbt[äa]gige besch[äa]ftigung", r"\d{3}[- ]?(?:€|euro)-(?:job|basis)", r"nebenjob",
        r"contrat étudiant", r"medio tiempo", r"deeltijd", r"tempo parcial", r"(?:jornada )?parcial", r"[1-4] (?:days? (?:a|per) week|tage pro woche)",
    )),
    ("CONTRACTOR", one_of(
        r"contract[- ]to[- ]hire", r"independent contractor", r"1099(?: contractor)?", r"freelance (?:project|assignment|gig|role|position)",
        r"corp[- ]to[- ]corp", r"outside ir35", r"freie mitarbeit", r"(?:auf )?honorarbasis", r"freiberufliche (?:mitarbeit|t[äa]tigkeit)", r"freelancer",
        r"auto-?entrepreneur", r"micro-?entrepreneur", r"aut[óo]nomo", r"(?:contrato (?:por|de) )?prestaci[óo]n de servicios", r"contrato por honorarios",
    )),
    ("TEMPORARY", one_of(
        r"short[- ]term", r"fixed[- ]term contract", r"(?:temporary|temp)(?: to perm)?", r"(?:maternity|parental|paternity) (?:leave )?cover", r"term contract",
        r"befristeter (?:arbeits)?vertrag", r"(?:elternzeit|mutterschutz)vertretung", r"saison(?:kraft|job|stelle)", r"ferienjob", r"zeitarbeit", r"leiharbeit",
        r"cdd", r"contrat saisonnier", r"(?:mission d['’])?int[ée]rim", r"remplacement (?:de )?cong[ée] (?:de )?maternit[ée]", r"travail temporaire",
        r"contrato a (?:plazo|t[ée]rmino) fijo", r"contrato (?:por|de) (?:obra|temporada|duraci[óo]n determinada)", r"eventual", r"(?:contratto a )?tempo determinato",
    )),
    ("INTERN", one_of(
        r"(?:[\w-]{3,12} )?internship", r"(?:pflicht)?praktikum", r"stage(?: conventionn[ée]| de fin d['’][ée]tudes)?", r"convention de stage",
        r"pr[áa]cticas(?: remuneradas| profesionales)?", r"contrato (?:de|en) pr[áa]cticas", r"convenio de pr[áa]cticas", r"beca", r"pasant[íi]a",
        r"tirocinio", r"est[áa]gio", r"co-?op(?: (?:main|student|term|position|placement|job|work term))?", r"industrial placement",
    )),
    ("FULL_TIME", one_of(r"full[- ]?time employee", r"4\d-stunden-woche", r"voltijd", r"tempo pieno", r"completa", r"tempo integral")),
)  # fmt: skip
BEHIND = re.compile(
    r"(?:\s?[(:,/|]\s?|\s[–-]\s|\s(?:von|of|de|auf|for|für|until|from|por|im|on|und|and|e|obligatoire|requise)?\s?)?[^.!?;\n]{0,40}[.)]{0,2}\s*$",
    re.IGNORECASE,
)
GOES_ON = re.compile(
    r"\s*$|\s?[(:,/|.]|\s[–-]\s|\s(?:von|of|de|auf|until|obligatoire|\d)", re.IGNORECASE
)
# A choice, a wish, a budget: none of them says what this job is.
OPEN = re.compile(
    r"\b(?:or|oder|ou|experience|erfahrung\w*|exp[ée]rience|experiencia|goals?|plans?|preferred|plus|vorteil|possible|optional|memory|loans?|rentals?)\b|m[öo]glich",
    re.IGNORECASE,
)
# What the sentences say of the job on offer, not of staff, of studies or of what came before.
SAID = (
    ("INTERN", one_of(
        r"\b(?:we offer|we are offering|this is) (?:you )?an? (?:[\w-]+ ){0,2}internship\b", r"\b(?:looking for|seeking|hiring) (?:an? )(?:[\w-]+ ){0,2}intern\b",
        r"\bthe internship (?:starts|begins|lasts|runs|takes place|will)\b", r"\b(?:during|throughout) your internship\b",
        r"\bw[äa]hrend (?:deines|ihres) praktikums\b", r"\bdauer des praktikums\b", r"\bf[üu]r unser praktikum\b", r"\bbieten (?:dir |ihnen )?ein (?:\w{0,12})praktikum\b",
        r"\bdas praktikum (?:dauert|beginnt|startet|umfasst|ist)\b", r"\b(?:proposons|offrons|pourvoir) (?:un |en )?stage\b", r"\bdur[ée]e du stage\b",
        r"\brecherch\w{1,5} (?:une? |un(?:\(e\)|[.·•/-]une?|[.·•-]e) |notre (?:futur )?)stagiaire\b", r"\b(?:buscamos|se busca|busca) (?:una? |un/a )?(?:becari[oa]|practicante|pasante)\b",
    )),
    ("PART_TIME", one_of(
        r"\b(?:dich|sie) als (?:werkstud|studentische[rn]? (?:hilfskraft|mitarbeiter))", r"\bals (?:werkstud\w+|studentische hilfskraft)[^.\n]{0,20} (?:bist|unterst[üu]tzt|arbeitest|hilfst|wirst)\b",
        r"\bsuchen\b[^.!?\n]{0,40} (?:eine[nr]?|eine:n|mehrere) werkstud", r"\b\d{3}[- ]?(?:€|euro)-basis\b", r"\bstelle ist mit (?:[2-7]\d|50) ?% zu besetzen",
    )),
    ("CONTRACTOR", one_of(
        r"\bcontract[- ]to[- ]hire (?:position|role|job)", r"\b(?:looking for|seeking|hiring) an? (?:[\w-]+ ){0,2}(?:freelancer?|(?:short|long)-term contractor|contractor)\b",
        r"\bsuchen (?:wir )?freie mitarbeiter", r"\b(?:t[äa]tigkeit|mitarbeit|stelle)\b[^.\n]{0,20} auf honorarbasis\b", r"\brecherch\w{1,5} une? freelance\b",
    )),
    ("TEMPORARY", one_of(
        r"\b(?:this is|offer|role is|position is|post is) (?:an? )?(?:[\w-]+ ){0,2}fixed[- ]term\b", r"\b(?:this is|role is|position is|as) (?:an? )?(?:[\w-]+ )?(?:maternity|parental leave|paternity)(?: leave)? cover\b",
        r"\b(?:position|post|job|role|appointment|employment) is (?:initially )?(?:limited to|for an initial|for a fixed|(?:initially )for)\b", r"\bals (?:elternzeit|mutterschutz)vertretung\b",
        r"\b(?:pourvoir en|propos(?:e|ons|era)(?: un)?|offr(?:e|ons)(?: un)?|recrut(?:e|ons)(?: \w+)? en|embauch(?:e|ons) en|(?:il )?s['’]agit d['’]un|en) cdd\b(?! (?:ou|/))",
    )),
)  # fmt: skip
HINT = one_of(
    "intern",
    "praktik",
    "stag",
    "becari",
    "practicante",
    "pasante",
    "stud",
    "-basis",
    "stelle ist mit",
    "contract",
    "freelance",
    "freie",
    "honorar",
    "fixed",
    "cover",
    "limited",
    "initial",
    "vertretung",
    "cdd",
    r"is for",
)


def in_lines(page: Page) -> Field | None:
    """Read "Werkstudent", "20 hours per week" and "Short term" where they stand for themselves."""
    for label in page.labelled(HOURS_LABELS):
        hours = page.piece(label.span)
        kind = _by_hours(hours, is_labelled=True)
        if kind is None and DAYS.search(hours) and not OPEN.search(hours):
            kind = "PART_TIME"
        if kind:
            return Field(kind, (label.span,), "the hours after their label", 0.85)
    for item in facts_of(page):
        kind = of_line(item.text)
        if kind:
            return Field(kind, (item.span,), "a line of its own", 0.85)
    return None


def of_line(line: str) -> str | None:
    """Tell the kind of a line, or of what stands after a label, that says nothing else."""
    if OPEN.search(line):
        return None
    start = len(line) - len(line.lstrip(" \t-–—•*|:,.#"))
    for kind, pattern in LINES:
        found = pattern.search(line)
        if found and found.start() == start and GOES_ON.match(line, found.end()):
            return kind if BEHIND.match(line, found.end()) else None
    return _by_hours(line, is_labelled=False)


def _by_hours(line: str, *, is_labelled: bool) -> str | None:
    share = (SHARE if is_labelled else SHARE_OF_POST).match(line)
    if share:
        percent = int(share[1])
        return "FULL_TIME" if percent == 100 else "PART_TIME" if 10 <= percent < 80 else None
    found = HOURS.match(line)
    if not found or not (is_labelled or OF_A_WEEK.search(line)):
        return None
    hours = float(found["hours"].replace(",", "."))
    if FULL_FROM <= hours <= MOST_HOURS:
        return "FULL_TIME"
    return "PART_TIME" if FEWEST <= hours < PART_BELOW else None


def for_a_time(page: Page) -> Field | None:
    """Take a length after its label for a job that ends, where nothing says what it is."""
    for label in page.labelled(LENGTH_LABELS):
        if LENGTH.match(page.piece(label.span)):
            return Field("TEMPORARY", (label.span,), "the length after its label", 0.8)
    return None


def in_sentences(page: Page) -> Field | None:
    """Read "We offer an internship of six months"; more than one kind leaves it open."""
    found: dict[str, Span] = {}
    hint = HINT.within(page.text)
    for section in page.besides("equal_opportunity", "requirements", "nice_to_have"):
        for piece in pieces_of(section) if hint else ():
            if hint and hint.search(piece.text):
                found |= {kind: span for kind, span in _said(piece) if kind not in found}
    if len(found) != 1:
        return None
    [(kind, span)] = found.items()
    return Field(kind, (span,), "a sentence on the employment", 0.8)


def _said(piece: Item) -> Iterable[tuple[str, Span]]:
    for kind, pattern in SAID:
        match = pattern.search(piece.text)
        if match:
            start = piece.span.start
            yield kind, Span(start + match.start(), start + match.end())
