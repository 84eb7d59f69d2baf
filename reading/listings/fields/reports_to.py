"""The reporting line: whom the job reports to, in the listing's words."""

import re

from reading.listings.fields.passages import cues, labelled_values, sentences_with
from reading.listings.model import Field, Item
from reading.listings.page import Page
from reading.text.spans import Span

LABELS = (
    "reports to", "report to", "reporting to", "reports into", "reporting line", "supervisor", "line manager",
    "reporting manager", "manager title", "berichtet an", "berichtslinie", "vorgesetzte", "vorgesetzter", "rattachement",
    "rattachement hierarchique", "superieur hierarchique", "reporta a", "reporte a", "dependencia", "jefe directo",
)  # fmt: skip
CUES = cues(
    "report reports reporting berichtest berichten berichtet berichtslinie unterstellt rattaché rattachée rattaché(e)"
    " rapportez rapporterez reportez reportant reportando reportarás reporta dependencia dependiendo hiérarchique"
)
# The words that follow name a person or an office; duties ("report to clients on …") do not.
SAID = re.compile(
    r"(?:\b(?:you(?:['’]ll| will| would)?|(?:this|the) (?:position|role|job)|(?:who|which|and|position|role|incumbent|candidate|\w{4,20}er|director|manager|analyst|assistant|specialist|coordinator|lead|associate|technician|officer)(?: will)?)"
    r" (?:be )?(?:directly )?(?:report(?:s|ing)?) (?:directly )?(?:in)?to|\breport(?:s|ing) (?:directly |jointly )?(?:in)?to"
    r"|^\W{0,3}reports? (?:directly )?(?:in)?to"
    r"|\b(?:du |sie )?bericht(?:est|en|et) (?:du |sie )?(?:dabei |hierbei )?(?:direkt |unmittelbar |disziplinarisch |fachlich )*an"
    r"|\b(?:unterstellt|angesiedelt) (?:ist die (?:stelle|position) )?(?:dem|der|direkt dem|direkt der)(?= )"
    r"|\brattach[ée](?:\(e\)|·e|\.e|e)?s? (?:hi[ée]rarchiquement |directement )?(?:[àa]|au|aux)"
    r"|\b(?:rapporte(?:z|rez|ras)?|report(?:ez|erez|eras|ant)) (?:directement )?(?:[àa]|au)"
    r"|\b(?:reportando|reportar[áa]s?|reporta) (?:directamente )?(?:al?|a la)"
    r"|\b(?:en dependencia|dependiendo|dependencia(?: directa)?) (?:directa(?:mente)? )?del?)"
    r"\s{1,2}",
    re.IGNORECASE,
)
ARTICLE = re.compile(
    r"(?:the |our |an? |a la |al |la |le |l['’]|el |du |de la |de l['’]|den |die |der |das |dem |unsere[nrm]? |notre |nuestr[oa] |directly to (?:the |our )?)",
    re.IGNORECASE,
)
END = re.compile(
    r"[.,;:!?\n]|\s[-–—|]\s"
    r"|\s(?:and (?:will|work|you|be|is|lead|manag|collaborat|has|have|support|help|partner|are|for|act|interact|join|play|assist|take|own|oversee|serve|provid)\w*|who|which|while|where|when|with|you|as (?:part|well)"
    r"|to (?!the\b)|in order|based|located|located in|on (?:a|all|the)|within|at|will|is|are|und (?:arbeit|bist|hast|führ|unterst|verantwort)\w*|sowie"
    r"|et (?:en|vous|tu|travaill|collabor|aurez|serez)\w*|vous|tu|y (?:trabaj|ser|colabor|tendr)\w*|para|dans|en lien|au sein|für|working|supporting|responsible)\b",
    re.IGNORECASE,
)
PERSON = re.compile(
    r"\b(?:manager|head|director|chief|c[etfoimp]o|cpo|cro|ciso|vp|svp|evp|vice|president|lead|leader|supervisor|superintendent|principal"
    r"|officer|chair|dean|partner|founders?|co-?founders?|coordinator|administrator|chef|owner|executive|secretary|professor|board|team lead|captain|foreman|controller"
    r"|leit(?:er|ung|erin)\b|\w{0,30}leit(?:er|ung|erin)|gesch[äa]ftsf[üu]hr\w{0,8}|vorstand\w{0,6}|teamlead|directeur|directrice|direction|responsable|g[ée]rant\w?"
    r"|pr[ée]sident\w?|chef\w?|direct(?:or|ora|i[óo]n)|jef[ea]|gerente|coordinador\w?|encargad[oa]|subdirector\w?|associate|engineer|vorgesetzte\w?)\b",
    re.IGNORECASE,
)
NAME = re.compile(r"[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w.'’-]*){0,3}(?: \([^()\n]{2,50}\))?$")
LONGEST, MOST_WORDS = 90, 12


def read(page: Page) -> Field | None:
    """Give the office or the name; None where the words after "reports to" are neither."""
    for value, span, _is_meta in labelled_values(page, LABELS):
        found = _named(Item(value, span), 0)
        if found:
            return Field(*found, "after its label", 0.95)
    for sentence, _kind in sentences_with(
        page, CUES, besides=("about", "equal_opportunity", "apply")
    ):
        for said in SAID.finditer(sentence.text):
            found = _named(sentence, said.end())
            if found:
                return Field(*found, "a sentence on the reporting line", 0.93)
    return None


def _named(sentence: Item, at: int) -> tuple[str, tuple[Span]] | None:
    while article := ARTICLE.match(sentence.text, at):
        at = article.end()
    rest = sentence.text[at : at + 200]
    end = END.search(rest)
    words = (rest[: end.start()] if end else rest).rstrip(" *_\"'”")
    if words.count("(") != words.count(")"):
        words = words.partition("(")[0].rstrip(" )")
    if not words or len(words) > LONGEST or len(words.split()) > MOST_WORDS:
        return None
    if not (PERSON.search(words) or NAME.match(words)):
        return None
    start = sentence.span.start + at
    return words, (Span(start, start + len(words)),)
