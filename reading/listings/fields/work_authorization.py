"""Who may be hired: residence, right to work, visa, citizenship, clearance; in the listing's words."""

import re

from reading.listings.model import Field, Item
from reading.listings.page import Page, pieces_of, sentences_of
from reading.text.patterns import Cued, one_of
from reading.text.spans import Span

LABELS = (
    "work authorization",
    "work authorisation",
    "visa",
    "visa sponsorship",
    "sponsorship",
    "visa requirements",
    "work permit",
    "work eligibility",
    "citizenship",
    "clearance",
    "permiso de trabajo",
    "arbeitserlaubnis",
    "security clearance",
    "nationality",
    "eligibility to work",
    "eligibility",
    "right to work",
    "clearance required",
    "security clearance required",
    "job applicant",
    "who may apply",
    "open to",
    "nacionalidad",
    "lugar de residencia",
)
# What only a value that speaks of people tells from other uses of the label.
DOUBTFUL = ("eligibility", "job applicant", "who may apply", "open to")
CLAUSES = (
    Cued(
        r"\b(?:[Aa]ll )?(?:(?:[Aa]pplicants?|[Cc]andidates?|[Ii]ndividuals?|[Ee]mployees)\b[^.;\n]{0,60}? must be )?"
        r"(?:based (?:in [A-Z]\w{1,30} )?and )?(?:legally )?"
        r"(?:authori[sz]ed to work\b|(?:eligible|entitled|permitted) to (?:legally )?work in\b)"
        r"(?:[^.;\n]|(?<=\b[A-Z])\.(?=[A-Z]\b)|(?<=\.S)\.){0,80}"
    ),
    Cued(
        r"(?:^\W{0,3}|(?<=\())[Mm]ust (?:currently |already )?(?:reside|be (?:based|located|resident|living|residing)|live) (?:with)?in (?:the |one of the )?[A-Z][^.;)\n]{2,60}"
    ),
    Cued(
        r"(?:\b[Aa]pplicants?\b[^.;\n]{0,40}|\b[Cc]andidates?\b[^.;\n]{0,40}|\b[Yy]ou |^\W{0,3})[Mm]ust (?:currently |already )?(?:reside|live|be (?:based|located|living|residing))"
        r" within (?:an? )?\d{1,3}[ -]?(?:miles?|km|kilomet\w{2,4}|minutes?|hours?)[^.;\n]{0,80}"
    ),
    Cued(
        r"(?:^\W{0,3}|(?<=\] ))(?:[Vv]ivir|[Rr]adicar|[Rr]esidir|[Ee]star radicad[oa]|[Mm]orar) (?:en|em|no|na) (?:la |el )?[A-ZÁÉÍÓÚ][^.;\n]{2,120}"
    ),
    Cued(r"^\W{0,3}R[ée]sider (?:en|[àa]|au|dans) [A-Z][^.;\n]{2,60}"),
    Cued(r"\b[Aa]uthori[sz]ation to work in\b[^.;\n]{0,40}(?:\.S\.?)?"),
    Cued(
        r"\b(?:[Tt]he )?[A-Z][\w.]{1,20}(?: [A-Z]\w{1,30})?[- ](?:based|resident)"
        r" (?:applicants|candidates)(?: only)?"
    ),
    Cued(
        r"\b(?:[Aa]pplicants?|[Cc]andidates?|[Yy]ou|[Mm]embers?) (?:must|should|need to|have to|will need to|are required to) (?:currently |already |permanently |also )?"
        r"(?:reside|live|be (?:based|located|resident|living|residing|physically (?:located|present)))"
        r" (?:with)?in (?:the |a |an |one of )?(?:[a-z]{1,12} )?[A-Z][^.;\n]{2,60}"
    ),
    Cued(
        r"\b(?:[Mm]ust|[Aa]pplicants?|[Cc]andidates?)\b[^.;\n]{0,40}?\bbe (?:an? |either )?(?:\([a-z0-9]{1,3}\) )?(?:an? )?"
        r"(?:U\.?\s?S\.?(?:A\.)?|EU|UK|[A-Z][a-z]{2,20}(?: [A-Z][a-z]{2,20})?) (?:citizens?|nationals?|persons?|permanent residents?|passport holders?)\b"
        r"[^;\n]{0,150}"
    ),
    Cued(r"\b(?:residir|residencia|radicar) en [^.;\n]{3,60}", re.IGNORECASE),
    Cued(r"\b(?:[Ww]ohnsitz|[Ww]ohnort|[Ww]ohnhaft) in [A-ZÄÖÜ][^.;\n]{2,60}"),
    Cued(
        r"\b(?:r[ée]sider|[êe]tre domicili[ée](?:\(?e\)?)?) (?:en|[àa]|au|dans) [A-Z][^.;\n]{2,60}"
    ),
)
SENTENCES = one_of(
    r"\bvisas?\b[^.\n]{0,60}sponsor",
    r"\bsponsor[^.\n]{0,60}\bvisas?\b",
    r"\bsponsorship (?:is|will|now|for)\b",
    r"\bwork (?:permit|authori[sz]ation)",
    r"\bright to work\b",
    r"\bsecurity clearance",
    r"\bactive (?:ts|secret)\b",
    r"\b(?:top )?secret (?:security )?clearance\b",
    r"\bobtain [^\n]{0,60}clearance\b",
    r"\bemployment authori[sz]ation\b",
    r"\bsponsorship\b[^.\n]{0,80}\b(?:available|offered|provided)\b",
    r"\b(?:candidates|applicants) with (?:[A-Z]\w{1,20}[/ ]){1,4}(?:work(?:ing)? )?rights\b",
    r"\b(?:us|u\.s\.|eu) citizen",
    r"\bcitizenship (?:is )?required",
    r"\bgreen card",
    r"\b(?-i:[A-Z][a-z]{2,20}) (?:citizens|nationals|residents)(?: only)?\b",
    r"\bvalid work (?:visa|permit)",
    r"\bwork (?:visa|eligibility)\b",
    r"\bvisa (?:support|assistance)\b",
    r"\b(?:ts/sci|public trust)\b",
    r"\blegally (?:work|entitled)",
    r"\bpapiers? en r[èe]gle",
    r"\bautorisation de travail",
    r"\barbeitserlaubnis",
    r"\baufenthaltstitel",
    r"\bpermis de travail",
    r"\bpermiso de (?:trabajo|residencia)",
    r"\b(?:nur|ausschlie[ßs]+lich) (?:f[üu]r )?[^.\n]{0,30}(?:eu-b[üu]rger|staatsb[üu]rger)",
    r"\bstaatsangeh[öo]rigkeit\b[^.\n]{0,40}\b(?:erforderlich|vorausgesetzt|voraussetzung)",
    r"\barbeitsgenehmigung",
    r"\bsicherheits(?:[üu]berpr[üu]fung|freigabe)\b",
    r"\b(?:nationalit[ée]|ressortissants?)\b[^.\n]{0,30}\b(?:fran[çc]aise|europ[ée]en|exig|requis)",
    r"\bhabilitation (?:secret|d[ée]fense|confidentiel)",
    r"\bnacionalidad\b[^.\n]{0,30}\b(?:requerida|indispensable|excluyente|mexicana|argentina|espa[ñn]ola|peruana|chilena|colombiana)",
    r"\b(?:documentaci[óo]n|papeles) en regla\b",
    r"\bh-?1b\b",
    r"\b(?-i:[A-Z][a-z]{2,20}) (?:citizens?|nationals?)(?: only)?\b(?=\W{0,3}$)",
    r"\bauthori[sz]ed for employment\b",
    r"\b(?:government|security|dod|sc|dv|nato|bpss|baseline) clearance\b",
    r"\bsponsor(?:ed|s|ing)?\b[^.\n]{0,40}\b(?:immigration|work permit|h-?1b)",
    r"\bwork(?:ing)? rights in\b",
    r"\bnot (?:able to|in a position to|currently able to) (?:offer|provide|support|make|arrange) [^.\n]{0,30}(?:visa|sponsorship)",
    r"\bwork(?:ing)? permits?\b",
    r"\bonly (?:candidates|applicants|people) (?:based|located|living|residing) in\b",
    r"\b(?:[Oo]nly local|[Ll]ocal) (?:candidates|applicants) (?:only|will be considered)",
    r"\b(?:role|position|job|post|vacancy|opportunity) is (?:only )?open (?:only )?to (?:residents|citizens|nationals) of\b",
    r"\beligibility to work in\b",
    r"\b(?:can|able to) only (?:hire|employ|accept (?:applications|applicants|candidates)|consider (?:applications|applicants|candidates)) (?:people |candidates )?(?:in|from)\b(?! the (?:morning|evening))",
    r"\bonly able to (?:hire|employ|accept applications) (?:people |candidates )?(?:in|from)\b",
    r"\b(?:able|authori[sz]ed) to work in\b[^.\n]{2,30}\bwithout\b[^.\n]{0,20}\bsponsor",
    r"\b(?-i:GC|USC)(?: or |/)(?-i:GC|USC)\b",
    r"^\W{0,3}(?-i:[A-Z]{2,3}|[A-Z][a-z]{2,20}) residents only\b",
    r"\bresidence permit\b",
    r"\b(?-i:US|U\.S\.|EU|UK) passport\b",
    r"\bwe (?:can )?help (?:you )?(?:get |with )(?:your |the |a )?visa",
    r"\bg[üu]ltige aufenthalts(?:erlaubnis|genehmigung)",
    r"\b(?:eu|deutsche|schweizer|[öo]sterreichische)-?\s?staats(?:b[üu]rgerschaft|angeh[öo]rigkeit)\b",
    r"\barbeitsbewilligung\b",
    r"\bunterst[üu]tz\w{1,4} (?:dich|sie)\b[^.\n]{0,30}\bvisum",
    r"\bautoris[ée](?:e|\(e\)|·e)? [àa] travailler (?:en|au|dans)\b",
    r"\btitre de s[ée]jour\b",
    r"\bcitoyen(?:ne)?s? (?:canadien|fran[çc]ais|europ[ée]en|suisse|belge)",
    r"\bnie en (?:regla|vigor)\b",
    r"\bautorizaci[óo]n (?:de|para) trabaj",
    r"\bpatrocinio de visa",
)
HINT = one_of(
    "to work", "visa", "clearance", "employment authori", "sponsor", "permi[st]", "clearance", "citizen", "green card", "authori",
    "applicants", "candidates", "must", "national", "resident", "legally", "ts/sci", "public trust", "papier", "autoris", "erlaubnis", "aufenthalt", "active", "residi", "residen", "radicar", "wohn", "r[ée]sider", "domicili", "staats", "eu-b", "genehmig", "sicherheits", "nationalit",
    "passport", "only", "eligibility", "usc", "bewilligung", "visum", "s[ée]jour", "citoyen", "nie en", "autoriza", "patrocinio",
    "ressortiss", "habilitation", "nacionalidad", "en regla", "h-?1b", "rights in", "live in", "living in", "located in", "based in", "present in", "within", "vivir", "morar",
)  # fmt: skip
OF_THE_WORK = re.compile(
    r"(?:please (?:also )?(?:check|see|note that requirements)|check (?:the|your)|visit)\b|\b(?:visitors?|guests?|processing|process|erteilung|ber[äa]tst|bearbeitung|advise|gestion|gesti[óo]n|our residents)\b",
    re.IGNORECASE,
)
NOT_THAT = one_of("discriminat", "without regard", "regardless of", "national origin", "protected")
PEOPLE = one_of(
    r"\bcitizen", r"\bnationals?\b", r"\bresidents?\b", r"\bvisa", r"\bpermit", r"\bauthori[sz]"
)
MOST_WORDS = 45


def read(page: Page) -> Field | None:
    """Give the clause or sentence as it stands."""
    doubtful = list(page.labelled(DOUBTFUL))
    for label in page.labelled(LABELS):
        if label in doubtful and not PEOPLE.search(page.piece(label.span)):
            continue
        line = page.text.rfind("\n", 0, label.span.start - 1) + 1
        span = Span(line, label.span.end)
        return Field(" ".join(page.piece(span).split()), (span,), "after its label", 0.9)
    hint = HINT.within(page.text)
    for section in page.sections if hint else ():
        for piece in pieces_of(section):
            for sentence in sentences_of(piece) if hint and hint.search(piece.text) else ():
                field = _read(sentence)
                if field:
                    return field
    return None


def _read(sentence: Item) -> Field | None:
    text = sentence.text
    if NOT_THAT.search(text) or OF_THE_WORK.match(text):
        return None
    for clause in CLAUSES:
        found = clause.search(text)
        if found:
            start = sentence.span.start + found.start()
            value = found[0].rstrip(" ,")
            return Field(
                value, (Span(start, start + len(value)),), "the clause on who may be hired", 0.9
            )
    if SENTENCES.search(text) and len(text.split()) <= MOST_WORDS:
        return Field(text.strip(), (sentence.span,), "the sentence on who may be hired", 0.85)
    return None
