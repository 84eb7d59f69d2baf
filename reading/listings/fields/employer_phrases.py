"""Phrases that name an employer, each with how seldom it names somebody else."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from reading.listings.fields.employer_phrases_further import WEIGHTS as FURTHER
from reading.listings.legal_forms import FORMS as LEGAL
from reading.listings.legal_forms import HINTS as LEGAL_HINTS

WORD = r"(?:[A-Z0-9À-ÖØ-Þ]|[a-z]{1,2}[A-Z])(?:[\w&'’+-]|\.(?=\w)){0,40}"
NAME = rf"(?-i:{WORD}(?: (?:of|the|and|&|für|de|du|des|la|le|del|d['’](?=[A-ZÀ-Þ])|{WORD})){{0,5}}(?:, (?:Inc|LLC|Ltd|GmbH|Corp)\.?)?(?![@\w]))"
SHORT_FORM = r"(?: \([^()\n]{1,20}\))?"
ABOUT = (
    "(?i:About(?: the)?|Über(?: die| den| das)?|À propos de|A propos de|Acerca de|Sobre|Life at|Why join|Why work at"
    "|Why work for|Why work with|Why choose|Who is|Who are|Meet|Qui est|Bienvenue chez|Willkommen bei|Welcome to"
    "|(?:Careers?|Jobs?|Employment|Working|Work|Opportunities|Vacancies|Openings|Your (?:career|future|life)|Grow) (?:at|with)"
    "|(?:Karriere|Jobs?|Arbeiten|Ausbildung|Das Leben|Deine Zukunft) bei(?: der| dem)?|Travailler (?:chez|à)|Rejoignez"
    "|Rejoindre|Pourquoi (?:rejoindre|choisir)|La vie chez|Trabaja (?:en|con)|Trabajar en|[UÚ]nete a|Por qu[eé] (?:unirte a|trabajar en)"
    "|Trabalhe n[oa]|Quiénes somos en)"
)
SCHOOL = (
    rf"\b((?:{WORD} ){{0,3}}(?:University|College|Hospital|Klinikum|Hochschule)(?: of(?: {WORD}){{1,2}}| {WORD})?"
    rf"|(?:Universität|Université|Universidad|Hochschule)(?: (?:der|de|du|für|des|of))?(?: {WORD}){{1,3}})"
)
PUBLIC = (
    rf"\b((?:City|County|State|Town|Village|Municipality|Borough|Port|Diocese|Government|Parish) of(?: {WORD}){{1,3}}"
    rf"|(?:{WORD} ){{1,3}}(?:County|School District|Police Department|Fire Department|Housing Authority|City Council|County Council|Borough Council)"
    rf"|(?:Stadt|Gemeinde|Landkreis|Hansestadt|Landeshauptstadt|Kreis)(?: {WORD}){{1,2}}"
    rf"|(?:Ville|Mairie|Commune|Métropole|Ayuntamiento|Municipalidad|Prefeitura) d(?:e |['’])(?:{WORD})(?: {WORD}){{0,2}})"
)
SEEKING = (
    r"(?:(?:is|are) (?:currently |now |actively |urgently |also |presently |proudly )?(?:hiring|seeking|looking|searching|recruiting|in search|accepting applications)"
    r"|(?:urgently )?(?:seeks|requires|recruits|invites applications|has an? (?:[\w-]+ ){0,3}(?:opening|vacancy|opportunity|position)))\b"
)
EQUAL = r"(?:is|are) (?:proud to be |also )?(?:an?|committed to (?:being )?an?) (?i:(?:[\w/-]+ ){0,3}?(?:equal[ -]|drug[ -]free|EEO|affirmative action|disability confident))"
FAIR = (
    r"(?:does not (?:unlawfully )?(?:discriminate|tolerate|accept unsolicited)|provides equal|offers equal|prohibits discrimination|celebrates diversity"
    r"|participates in E-?Verify|values diversity|(?:is|are) committed to (?:the principle|equal|equality|diversity|creating (?:a|an) (?:diverse|inclusive)|providing (?:equal|reasonable|a)"
    r"|safeguarding|building (?:a|an) (?:diverse|inclusive)|fostering|ensuring|promoting|working with and providing)|will consider (?:all )?qualified|considers (?:all )?qualified|reserves the right)\b"
)


class Phrase(NamedTuple):
    """How a name is said to be the employer's; `weight` is the higher the seldomer it is not."""

    weight: int
    hints: tuple[str, ...]
    pattern: re.Pattern[str]
    opens_line: bool

    def find(self, text: str, start: int, end: int) -> Iterable[re.Match[str]]:
        """Find the names in one line of a text."""
        if not self.opens_line:
            return self.pattern.finditer(text, start, end)
        found = self.pattern.match(text, start, end)
        return (found,) if found else ()


# The words before a phrase stand in every text that holds it.
WEIGHTS = {
    3: (
        ((), rf"^(?:{ABOUT}) (?:the )?({NAME})[:?!.]?[^\w\n]{{0,5}}$"),
        ((), rf"^(?:Join|Rejoins|Rejoignez) (?:the )?({NAME})(?: [Tt]eam| [Ff]amily| [Cc]rew)?[^\w\n]{{0,3}}$"),
        (("equal", "drug", "eeo", "affirmative", "disability confident"), rf"\b({NAME}){SHORT_FORM},? {EQUAL}"),
        (("discriminat", "equal", "divers", "verify", "qualified", "safeguard", "committed", "reserves", "tolerate", "unsolicited"), rf"\b({NAME}){SHORT_FORM},? {FAIR}"),
        (
            ("recrut", "recherch", " cherch", "sucht", "busca", "contrata", "solicita", "requiere", "embauche", "stellt", "souhaite"),
            (rf"(?:^|\n|[.!?,:] )(?:[Ll]a |[Ll]e |[Ll]es |[Ll]['’]|La société |L['’]entreprise |L['’]association |Le groupe |La empresa |Die |Der |Das |El )?({NAME}){SHORT_FORM}(?:\*{{1,3}})?,? "
            r"(?:recrute(?:nt)?\b|recherchent\b|recherche (?:un|une|des|son|sa|pour|activement|actuellement|dans)\b|cherche(?:nt)? (?:un|une|des|son|sa|ses|activement|actuellement)\b|est à la recherche|souhaite recruter|embauche|sucht\b|stellt (?:ein|zum)\b|busca\b|está buscando|contrata\b|solicita\b|requiere (?:un|contratar|para|de)\b|se encuentra en búsqueda)"),
        ),
        (
            ("wir,", "we,", "nous,", "we at", "wir bei"),
            rf"\b(?:[Ww]ir,? (?:die |der |das |bei der |bei )|[Ww]e,? (?:at |the )?|[Nn]ous,? (?:chez |la )?)(?<=[, ])({NAME})(?: \([^()\n]{{1,30}}\))?, (?:suchen|sind|bieten|freuen|stellen|are|believe|offer|provide|sommes|recherchons|recrutons)\b",
        ),
        (("équipe",), rf"\b[Rr]ejoi(?:ndre|gnez|ns) (?:l['’]équipe |les équipes )(?:de |d['’]|du )?({NAME})"),
    ),
    2: (
        (("at ",), rf"\b[Aa]t ({NAME}),? (?:we|you|our|your|everyone|everything|people|is|are)\b"),
        (("hiring", "seek", "looking", "searching", "recruit", "opening", "vacanc", "opportunity", "position", "requires", "invites", "accepting"), rf"(?:^|[.!?] )(?:[Tt]he |Our client,? )?({NAME}){SHORT_FORM},? {SEEKING}"),
        (("based", "headquartered", "located"), rf"(?:^|[.!?] )({NAME}) is (?:based|headquartered|located) in\b"),
        (
            ("bei ", "chez ", "en "),
            rf"\b(?:[Bb]ei|[Cc]hez|[Ee]n) (?:der |dem )?({NAME}),? (?:bist|arbeit|erwart|biet|entwickel|suchen|wir|nous|vous|tu|estamos|somos|buscamos|creemos|trabajamos|nos )",
        ),
        (("willkommen", "welcome", "bienven"), rf"\b(?:[Ww]illkommen bei|[Ww]elcome to|[Bb]ienvenue chez|[Bb]ienvenid[oa]s? a) (?:der )?({NAME})"),
        (("ber uns", "about us", "qui sommes", "somos"), rf"\b(?:[Üü]ber uns|[Aa]bout us|[Qq]ui sommes-nous|[Qq]uiénes somos)[ :?]{{1,3}}({NAME}) (?:ist|is|est|es|sind|are)\b"),
        (("company", "startup", "start-up", "agency", "firm", "studio", "organi", "nonprofit"), r"\b(?:company|startup|start-up|agency|firm|studio|organi[sz]ation|nonprofit) ([a-z][\w.-]{2,30}) is (?:looking|hiring|seeking)\b"),
        (("-team",), rf"\b(?:das|dem|im|vom|zum) (?:gesamten |ganzen )?({WORD})-Team\b"),
        (
            LEGAL_HINTS,
            rf"\b((?:{WORD},? ){{1,5}}{LEGAL})(?![\w-])",
        ),
        (("chez ",), rf"\bchez ({NAME})"),
        (("right place",), rf"\b({NAME}) is the right place\b"),
        (("©", "copyright"), rf"(?:©|\(c\)|[Cc]opyright)\s?(?:\d{{4}}(?:\s?[-–]\s?\d{{4}})?,? )?(?:by )?({NAME})"),
        (("bewirb", "bewerb"), rf"\b[Bb]e(?:wirb|werbe)\b[^.!?\n]{{0,30}} bei (?:der |dem )?({NAME})(?= (?:in|am|als)\b|[!.,])"),
        (("trabajar para",), rf"\bTrabajar para (?:el |la |los )?({NAME})\b"),
        (("we are", "we're", "we’re", "wir sind", "somos", "nous sommes"), rf"(?:^|[.!?] )(?:[Ww]e(?: are|['’]re)|[Ww]ir sind|[Ss]omos|[Nn]ous sommes) (?:the |die |la )?({NAME})(?=[,.!–:]| [–-] | and (?:we|our)\b| und wir\b| et nous\b)"),
        (("employ", "career", "position", "opportunit", "role", "job", "future"), rf"\b(?:employment|careers?|positions?|opportunit(?:y|ies)|role|jobs?|future|employee|applying) (?:at|with) (?:the )?({NAME})(?=[.,!:;)]|\s(?:is|are|and|in|you|will|for|as|to|please|include)\b|$)"),
        (("employees of", "on behalf of", "client,", "team at", "team von"), rf"\b(?:employees of|on behalf of(?: our client,?)?|[Oo]ur client,|team at|Team von|Team der) (?:the )?({NAME})"),
        (("represent ",), rf"^Represent ({NAME}) "),
    ),
    1: (
        (("universi", "hochschule", "institut", "college", "hospital", "klinik"), SCHOOL),
        (("universi", "college", "hospital"), rf"\b(?:Department|Dept\.?|Faculty|School|Division|Institute|Laboratory|Centre|Center) (?:of|for) [^,.;:\n]{{3,60}}, (?:the )?{SCHOOL.removeprefix(chr(92) + 'b')}"),
        (("city", "county", "state", "town", "village", "municip", "borough", "port of", "diocese", "government", "parish", "district", "department", "authority", "council", "stadt", "gemeinde", "kreis", "ville", "mairie", "commune", "métropole", "ayuntamiento", "prefeitura"), PUBLIC),
        (("universi", "hochschule", "institut", "college", "hospital", "klinik"), rf"\b(?:[Aa]t|[Bb]y|[Ww]ithin|[Jj]oin|an der|[Aa]m|an dem|à l['’]|en la) (?:the )?{SCHOOL.removeprefix(chr(92) + 'b')}"),
        (("city", "county", "state", "town", "district", "authority", "council", "stadt", "gemeinde", "mairie"), rf"\b(?:[Aa]t|[Bb]y|[Ww]ithin|[Jj]oin|[Tt]he|[Bb]ei der|[Ll]a|[Dd]ie) (?:the )?{PUBLIC.removeprefix(chr(92) + 'b')} (?:is|has|invites|seeks|recrute|sucht|recherche|busca)"),
        (("career", "working", "work "), rf"\b(?:careers?|working|work|job) (?:with|at|for) (?:the )?({NAME})"),
        (("join",), rf"\b[Jj]oin(?:ing)? (?:the )?({NAME})"),
        (("at ",), rf"^(?:[\w'’]+ ){{1,6}}at ({NAME})[:?]?$"),
        (("at ",), rf"(?:^|[.!?] )At ({NAME}), "),
        (
            (" is ", "exists to", "was ", "provides", "offers", "has been", "gehört", "ist ", "est ", "sont ", "es un", " é um", "accompagne", "propose", "développe", "bietet", "entwickelt"),
            rf"^(?:The |La |Le |Les |Die |Das |Der |El |L['’])?({NAME}){SHORT_FORM},? (?:is an?|is the|is [A-Z]\w{{2,20}}['’]s (?:largest|leading|first|biggest|fastest)|is building|is dedicated|is backed by|exists to|was acquired|is one of|is where|is (?:the right place|revolutioni[sz]ing|transforming|redefining|reinventing|changing|on a mission|growing|expanding)|is (?:a |one of the )?(?:leading|proud|committed|the leading)|provides|offers|was founded|was established|has been|gehört|ist ein|ist der|ist die|ist das|est un|est une|est le|est la|sont un|sont une|es un|es una|é uma?|accompagne|propose|développe|bietet|entwickelt)\b",
        ),
        ((), rf"^({WORD}(?: {WORD}){{1,3}}) (?:was|has|[a-z]{{3,12}}s)\b"),
        ((), rf"[.!?] ({WORD}(?: {WORD}){{1,3}}) (?:was|has|[a-z]{{3,12}}s)\b"),
    ),
}  # fmt: skip
PHRASES = [
    Phrase(weight, hints, re.compile(phrase, re.MULTILINE), phrase.startswith("^"))
    for weight, phrases in WEIGHTS.items()
    for hints, phrase in (*phrases, *FURTHER[weight])
]
HINTS = tuple(sorted({hint for phrase in PHRASES for hint in phrase.hints}))
IS_WHAT = re.compile(
    rf"(?:The |La |Le |Les |Die |Das |Der |El )?({NAME}){SHORT_FORM},? (?:is|was|are|ist|est|sont|es)\b"
)
