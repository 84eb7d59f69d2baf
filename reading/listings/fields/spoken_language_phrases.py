"""How listings speak of languages: the words around a name, the levels, what joins several."""

import re

from reading.text.patterns import one_of

LABELS = (
    "languages", "language", "language skills", "language requirements", "required languages", "languages required", "sprachkenntnisse",
    "sprachen", "sprache", "langues", "langue", "idiomas", "idioma", "language required", "spoken languages",
)  # fmt: skip
WORD = re.compile(r"[^\W\d_]{4,}")
# A word that only the speaking of a language has, near its name: "English" alone may be a subject, a text, a market.
SPEAKING = one_of(
    r"\bfluen(?:t|cy|tly)\b",
    r"\bproficien(?:t|cy)\b",
    r"\bnative\b",
    r"\bmother[- ]tongue\b",
    r"\bspeak(?:s|ing|er|ers)?\b",
    r"\bspoken\b",
    r"\bwritten\b",
    r"\bverbal",
    r"\boral(?:ly)?\b",
    r"\bbilingual\b",
    r"\bmultilingual\b",
    r"\blanguages?\b",
    r"\b(?-i:[ABC][12])\b",
    r"\bcommand of\b",
    r"\bkenntnis",
    r"\bflie[ßs]{1,2}end",
    r"\bverhandlungssicher",
    r"\bmuttersprach",
    r"\bwort und schrift\b",
    r"\bsprach",
    r"\bsprichst\b",
    r"\bsprechen\b",
    r"\bsicher\w* (?:in|umgang|englisch|deutsch)",
    r"\bgute?s? (?:deutsch|englisch|franz)",
    r"\bkommuni[kc]",
    r"\bbeherrsch",
    r"\bcourante?s?\b",
    r"\bcouramment\b",
    r"\bbilingue\b",
    r"\bparl(?:e|ez|é|er)\b",
    r"\bma[îi]tris\w+",
    r"\blangues?\b",
    r"\bnativ[oa]\b",
    r"\bfluid[oa]\b",
    r"\bnivel\b",
    r"\bniveau\b",
    r"\bidiomas?\b",
    r"\bhabla(?:do|r|s|nte)\b",
    r"\bdominio\b",
    r"\bescrito\b",
    r"\blevel\b",
    r"\bkenntnisse\b",
    r"\bskills\b",
    r"\bconversational\b",
    r"\bworking knowledge\b",
    r"\bavanzad[oa]\b",
    r"\balto\b",
    r"\bmedio\b",
    r"\bintermedi[oa]\b",
    r"\binterm[ée]diaire\b",
    r"\bprofessionnel\b",
    r"\b[ée]crit\b",
)
COMPOUND = re.compile(r"kenntnis|sprachig", re.IGNORECASE)
LEVELS = (
    ("cefr", re.compile(r"\b([ABC][12])\b\+?(?:\s?[-–/]\s?([ABC][12])\b)?")),
    ("native", one_of(r"\bnative\b(?!-level)", r"\bmother[- ]tongue\b", r"\bmuttersprach\w*", r"\blangue maternelle\b", r"\bnativ[oa]\b", r"\blengua materna\b", r"\bbilingue\b", r"\bbiling[üu]al\b", r"\bbiling[üu]e\b")),
    ("fluent", one_of(r"\bfluen(?:t|cy|tly)\b", r"\bflie[ßs]{1,2}end\w*", r"\bverhandlungssicher\w*", r"\bcouramment\b", r"\bcourante?s?\b", r"\bfluid[oa]\b", r"\bfluidez\b", r"\bexcellente? ma[îi]trise", r"\bstilsicher\w*", r"\bfull professional\b")),
    ("good", one_of(
        r"\bproficien(?:t|cy)\b", r"\b(?:very |sehr )?(?:good|strong|excellent|advanced|solid|gute[nrms]?|ausgezeichnete\w?|hervorragende\w?|exzellente\w?|fundierte\w?|sichere\w?|bonne?|tr[èe]s bonne?|excellente?|buen\w?|alto|avanzad[oa]|perfekte\w?)\b",
        r"\bprofessional\b", r"\bbusiness\b", r"\bconversational\b", r"\bsicherheit in\b", r"\bsicher in\b", r"\bwort und schrift\b", r"\bgood command\b", r"\bprofessionnel\b", r"\bmedio[- ]alto\b",
    )),
    ("intermediate", one_of(r"\bintermedi(?:o|a|ate)\b", r"\binterm[ée]diaire\b", r"\bmedio\b")),
    ("basic", one_of(r"\bbasic\b", r"\bgrundkenntnisse\b", r"\bgrundlegende\b", r"\bnotions\b", r"\bb[áa]sico\b", r"\bworking knowledge\b", r"\belementary\b")),
)  # fmt: skip
JOIN = re.compile(
    r"[\s,/;&()]{0,4}(?:(?:and|or|und|oder|sowie|et|ou|y|e|o|as well as|and/or|bzw\.?)\b)?[\s,(]{0,3}(?:in |en |de |l['’]|le |el |deutsche[rnms]?\s)?",
    re.IGNORECASE,
)
EITHER = re.compile(r"\b(?:or|oder|ou|o)\b|/", re.IGNORECASE)
NOT_THAT = re.compile(
    r"\bsign language|\bprogramming language|\benglish (?:literature|teacher|major|degree|department|version|breakfast)|\bdegree in english|\blanguage (?:model|processing|arts)|\bnatural language|\b(?:sprachkurs|language (?:course|class|lesson)|deutschkurs|englischkurs|cours d)|\bgerman (?:market|company|law|labor|team|engineering|customers|speaking (?:market|countries|region))|\bspeaking (?:market|countr|region)",
    re.IGNORECASE,
)
# "The following is a plus:" right above makes what it leads to a wish.
LED_IN_AS_WISHED = re.compile(
    r"\b(?:(?:a|an|un|en) (?:plus|asset|advantage|bonus|atout|ventaja)|preferred|desirable|von vorteil|w[üu]nschenswert"
    r"|souhait[ée]e?s?|se valora(?:r[áa])?|deseables?)\b[^\n:]{0,24}:\s{0,4}$",
    re.IGNORECASE,
)
