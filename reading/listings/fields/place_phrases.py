"""Phrases that say where an office is, where people are sought, and who may apply."""

import re

from reading.text.patterns import Cued

WORD = r"[A-ZÀ-Þ][\w.'’-]{1,30}"
NAME = rf"(?-i:{WORD}(?: (?:am|an der|of|de|la|del)? ?{WORD}){{0,2}})"
PLACE = rf"((?:the )?{NAME}(?:, {NAME}){{0,2}})"
IN_OFFICE = re.compile(
    rf"\b(?:büro|office|standort|bureaux?|oficinas?) (?:in|à|en|de) {PLACE}", re.IGNORECASE
)
OUR = r"\b(?:our|unser(?:em|en)?|notre|nuestra)"
TO_WORK = (Cued(rf"\b(?:authori[sz]ed|eligible|right|permitted) to work in {PLACE}"),)
WHO_MAY_APPLY = (
    Cued(
        rf"\b(?:people|candidates|applicants|someone|developers|engineers|professionals) (?:who (?:are|live) )?"
        rf"(?:currently )?(?:based|located|living|residing|in) in {PLACE}"
    ),
    Cued(rf"\b{PLACE}[- ](?:based|resident) (?:applicants|candidates)(?: only)?"),
    Cued(
        r"\b(?:[Cc]andidates|[Aa]pplicants|[Yy]ou) (?:must|should|need to)"
        rf" (?:be (?:based|located)|reside|live) in {PLACE}"
    ),
)
OFFICE = (
    Cued(
        r"\b(?:position|role|job|you|stelle)(?: is| will be|'ll be|’ll be| ist)?"
        rf" (?:based|located|ans[äa]ssig)(?: at [^.\n]{{3,50}}?)? in (?:our |\w{{2,30}}['’]s )?{PLACE}"
    ),
    Cued(rf"{OUR} {PLACE} (?:office|Office|Büro|headquarters|HQ)\b"),
    Cued(
        rf"{OUR}(?: \w+)? (?:[Oo]ffice|[Ss]tandort|Büro|headquarters|bureau|oficina) (?:in|à|en) {PLACE}"
    ),
    Cued(
        rf"\b(?:bureaux|locaux)(?: (?:sont|se situent|sont situés|situés))? (?:à|en|dans) {PLACE}"
    ),
    Cued(rf"\b(?:our|the) offices? (?:is|are)(?: located| based)? in {PLACE}"),
    Cued(rf"\b(?:poste|emploi|équipe|rôle) bas[ée]e? (?:à|en) {PLACE}"),
    Cued(
        rf"\b(?:nuestras oficinas|nuestra oficina|oficinas)(?: (?:est[áa]n?|ubicadas?))? en {PLACE}"
    ),
    Cued(
        rf"\b(?:la mission|le poste|poste|emploi) (?:a lieu|est (?:bas[ée]e?|situ[ée]e?|localis[ée]e?)) (?:à|dans le centre ville de|dans) {PLACE}"
    ),
    Cued(rf"\b(?:un/une|un\(e\)|une?) [^.\n]{{3,60}}? à {PLACE} \(\d{{4,5}}\)"),
    Cued(rf"\b(?:am|an unserem) (?:Standort|Hauptsitz) (?:in )?{PLACE}"),
    Cued(rf"\b(?:am zentralen )?Hauptsitz in {PLACE}"),
    Cued(rf"\b(?:Vollzeit|Teilzeit)(?: \([^()\n]{{3,30}}\))? in {PLACE}"),
    Cued(
        r"\b(?:(?:positions|roles|jobs) are|(?:position|role|job|post) is|to be|will be)"
        rf" (?:based|located)(?: (?:out of|at) [^.\n]{{3,50}}?)? in {PLACE}"
    ),
    Cued(rf"\bto provide on-?site [\w ]{{3,30}} (?:out of|in) {PLACE}"),
    Cued(
        rf"(?:^|[.;] )(?:[Ff]ully )?[Rr]emote(?:ly)? (?:within|in|from|across) {PLACE}(?=[.;,)]|$)"
    ),
    Cued(rf"\b(?:are|is) hiring for this (?:position|role|job) in {PLACE}"),
    Cued(
        rf"\b(?:based|work) (?:out of|from|at) (?:our |the )?{PLACE}(?= (?:corporate )?(?:office|or\b|headquarters))"
    ),
    Cued(rf"\b(?:[Ww]ork to be performed|[Tt]he work is) in {PLACE}"),
    Cued(rf"\bteam (?:based|located) in {PLACE}"),
    Cued(rf"\bhiring for (?:the|our) {PLACE} (?:office|team|location)"),
    Cued(rf"\bbe(?:wirb|werbe)\b[^.!?\n]{{0,60}} in {PLACE}", re.IGNORECASE),
)
# Whom an employer seeks, and where, in one sentence.
SEEKS = (
    Cued(
        rf"\b(?:is|are|currently|seeks) (?:seeking|looking for|hiring|recruiting|an? [^.\n]{{0,60}}?(?:position|role|job|opportunity|opening|internship|post|vacancy))\b[^.\n]{{0,150}}? in {PLACE}"
    ),
    Cued(rf"\bseeks [^.\n]{{5,100}}? in {PLACE}"),
    Cued(rf"\b(?:sucht|suchen)\b[^.\n]{{5,160}}? in {PLACE}"),
    Cued(
        rf"\b(?:recrute|recherche|recrutons|recherchons)\b[^.\n]{{5,120}}? (?:à|basée? à|à proximité de|près de) {PLACE}"
    ),
    Cued(rf"\b(?:busca|buscamos|seleccionamos)\b[^.\n]{{5,120}}? en {PLACE}"),
)
ADDRESS = Cued(
    r"(?:stra(?:ß|ss)e|str\.|gasse|platz|weg|allee|ring|damm|ufer|\brue [\w' -]{3,40}|\bavenue [\w' -]{3,40})"
    r"\s?\d{0,4}[a-z]?\s?,?\s{1,2}(?:[A-Z]{1,2}-)?\d{4,5}\s"
    r"([A-ZÄÖÜÉ][\w.-]{2,25}(?: (?:am|an der|im|bei|a\. ?d\.|sur|en|la|le|sous) [A-ZÄÖÜ][\w.-]{2,20})?)",
    re.IGNORECASE,
)
# A town right behind where people work; German writes every noun like a name.
TEAM = Cued(
    r"\b(?:Teams?|Büros?|Niederlassung|Filiale|Werk|Praxis|Klinik|Zentrale|Firmensitz|Sitz|Standort"
    r"|équipe|agence|magasin|boutique|equipo|tienda|sucursal) (?:in|à|de|en) ([A-ZÀ-Þ][a-zß-ÿ]{3,24})(?=[\s.,!?;:)]|$)"
)
LIST_END = re.compile(
    r"[.:\n](?=\s|$)|\s(?:corporate )?(?:offices?|locations?)\b|,? (?:to|and will|who|where)\b"
)
AND_LAST = re.compile(r"(;\s)and\b")
# How the work is done, behind the place: "Ghent (hybrid - 3 days in the office)".
NOT_OF_PLACE = re.compile(
    r"\s*\((?:hybrid|remote|on-?site|in[- ]office|in[- ]person|flexible)\b|\s+(?:hybrid|on-?site|in-office)$",
    re.IGNORECASE,
)
# Where a town that is known by no other name may stand alone.
SPOKEN_IN = {
    "de": ("DE", "AT", "CH"),
    "fr": ("FR", "BE", "CH", "LU"),
    "es": ("ES", "MX", "AR", "CO", "CL", "PE", "UY", "EC"),
    "pt": ("BR", "PT"),
    "it": ("IT",),
    "nl": ("NL", "BE"),
    "pl": ("PL",),
}
