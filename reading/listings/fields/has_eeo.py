"""Equal opportunity: whether the listing states that it does not discriminate."""

import re

from reading.listings.item_speech import is_demand
from reading.listings.model import Field
from reading.listings.page import Page
from reading.text.cues import held_by
from reading.text.patterns import holds, one_of
from reading.text.spans import Span

STATEMENT = one_of(
    r"\bequal[- ](?:employment[- ])?opportunit(?:y|ies)\b",
    r"\bwithout regard to [^.\n]{0,60}(?:race|sex|gender|age|religion)",
    r"\bdo(?:es)? not discriminate\b",
    r"\bnon-?discrimination\b",
    r"\bregardless of (?:[^.\n]{0,40})(?:race|gender|sex\b|age\b|religion|ethnic|background)",
    r"\ball qualified applicants will receive consideration",
    r"\b(?:unabh[äa]ngig|ungeachtet)[^.\n]{0,40}(?:geschlecht|herkunft|nationalit)",
    r"\bchancengleichheit",
    r"[ée]galit[ée] des chances",
    r"sans distinction d",
    r"igualdad de oportunidades",
    r"sin distinci[óo]n de",
    r"\bequal (?:opportunities|employer)\b",
    r"\b(?-i:EOE|EEO)\b(?! (?:statement|policy))",
    r"\bshall not discriminate\b",
    r"\bprohibits? discrimination\b",
    r"\b(?:all|any) (?:applicants|persons|individuals|candidates|backgrounds)[^.\n]{0,40} regardless of\b",
    r"\bwir (?:begr[üu][ßs]+en|freuen uns [üu]ber) (?:alle )?bewerbungen[^.\n]{0,60}(?:unabh[äa]ngig|ungeachtet)",
    r"\b(?:schwerbehinderte|menschen mit behinderung)[^.\n]{0,120}bevorzugt",
    r"\b(?:handicap|behinderung|schwerbehinder\w*)[^.\n]{0,80}(?:ber[üu]cksichtigt|bevorzugt)",
    r"\btous? (?:nos|les) postes[^.\n]{0,60}(?:handicap|ouverts)",
    r"\b(?:welcome|encourage|invite|value)s?\b[^.\n]{0,30}\bapplications? from (?:all|women|people|every|minorit|(?:a )?diverse|under-?represented|persons|individuals|(?:suitably )?qualified)",
    r"\b(?:women|minorit|veterans|people of colou?r|(?:persons|people|individuals) with disabilit|under-?represented)[^.\n]{0,120}\bencouraged to apply",
    r"\baffirmative action\b",
    r"\b(?:race|religion|sexual orientation|national origin)\b,[^.\n]{0,200}\b(?:protected (?:by law|status|class|characteristic)|sexual orientation|gender identity|veteran|national origin)",
    r"\bjob applicants? (?:are|is|will be) (?:considered|treated) (?:equally|fairly)",
    r"\bgleichstellung (?:von|der|aller)\b|\bgleichbehandlung\b",
    r"\b(?:bewerbungen von|frauen|menschen mit)[^.\n]{0,80}\b(?:besonders (?:erw[üu]nscht|ber[üu]cksichtigt|willkommen)|ausdr[üu]cklich (?:erw[üu]nscht|begr[üu][ßs]+t|aufgefordert|willkommen))",
    r"\begal welche[rsn]?\b[^.\n]{0,40}\b(?:geschlecht|herkunft|alter|religion)",
    r"\b[àa] comp[ée]tences [ée]gales\b|\blutte contre (?:les|toutes les formes de|toute forme de) discriminations?\b",
    r"\b(?:ouverte?s?|accessibles?) (?:à tous|à toutes|aux (?:personnes|travailleurs))[^.\n]{0,60}\bhandicap",
    r"(?<!r[ée]serv[ée] aux )(?<!r[ée]serv[ée]s aux )(?<!r[ée]serv[ée]es aux )(?<!r[ée]serv[ée]e aux )\btravailleurs? handicap[ée]s?\b|\bsituation de handicap\b[^.\n]{0,60}\b(?:accueil|candidat|bienvenu|postul)",
    r"\bigualdad de (?:trato|g[ée]nero)\b|\bindependientemente de (?:su|la|el|tu)s? (?:g[ée]nero|raza|edad|origen|sexo|religi)",
    r"\b(?:todas las personas|personas con discapacidad)[^.\n]{0,80}\b(?:sin importar|bienvenid|inclusi)",
    r"\bigualdade de oportunidades\b|\bindependentemente d[eoa]s? (?:ra[çc]a|g[êe]nero|cor|idade)",
    r"\bno discriminamos\b|\bno (?:se )?discrimina por\b|\bsin discriminaci[óo]n (?:por|alguna|de ning)|\bno discriminaci[óo]n\b",
    r"\b(?:don['’]?t|never|not) (?:unlawfully )?(?:discriminate|tolerate (?:any )?(?:form of )?discrimination)\b|\bwithout discrimination (?:on|based|because)\b",
    r"\bwelcomes? (?:people|candidates|applicants|talent|individuals|everyone) (?:from|of) (?:all|every|any|diverse)\b[^.\n]{0,40}\b(?:apply|background|gender|origin|walk)",
    r"\bencourag(?:e|es|ing) (?:people|candidates|applicants|applications|individuals|those|members) (?:from|of) (?:all|under-?represented|minorit|diverse|marginali)",
    r"\bcommitted to (?:creating|building|providing|fostering|maintaining) an? (?:diverse|inclusive)[^.\n]{0,40}\b(?:environment|workplace|workforce|culture|team)\b",
    r"\bdisability confident (?:employer|committed|leader|scheme)\b|\b(?:applicants|candidates|people) of (?:all|any) (?:genders?|ages|races|origins|abilities)\b[^.\n]{0,40}\b(?:welcome|apply|encouraged)",
    r"\bbei gleicher eignung\b[^.\n]{0,40}\b(?:vorrangig|bevorzugt|vorgezogen|ber[üu]cksichtigt)",
    r"\bwir diskriminieren (?:niemand|nicht)|\b(?:geschlecht|herkunft|religion)\b[^.\n]{0,60}\bspielen? (?:bei uns )?keine rolle\b",
    r"\b(?:lutt(?:e|ons)|engag\w{1,4}) contre (?:les|toutes? (?:les )?(?:formes? de )?)\s?discriminations?\b|\b[ée]galit[ée] (?:professionnelle|de traitement)\b",
    r"\bsin importar (?:su |el |la |tu )?(?:g[ée]nero|edad|sexo|raza|origen|religi[óo]n)\b|\bplan de igualdad\b",
    r"\bcelebramos la diversidad\b|\bcomprometid[oa]s? con (?:la |el )?(?:diversidad|inclusi[óo]n|igualdad|equidad)\b|\bnos comprometemos a (?:crear|ofrecer|mantener|promover|garantizar|fomentar)\b[^.\n]{0,40}\b(?:inclusiv|diversidad|igualdad)",
    r"\b(?:celebramos|valorizamos) a diversidade\b|\bengag[ée]\w{0,3} (?:en faveur|pour) (?:de )?(?:la diversit|l['’][ée]galit|l['’]inclusion)|\bnous (?:valorisons|c[ée]l[ée]brons) la diversit|\bwir (?:f[öo]rdern|leben) (?:die )?(?:gleichstellung|chancengleichheit|vielfalt)",
    r"\bpari opportunit[àa]\b|\b(?:entrambi i|ambo i|ambosessi|ambo) sessi\b[^.\n]{0,40}\blegg[ei]\b",
)
# One look for all of them.
HINT = (
    "opportunit", "discriminat", "without regard", "regardless of", "qualified applicants", "unabh", "ungeachtet",
    "chancengleich", "chances", "distin", "igualdad", "gleichbehandlung", "vielfalt", "diversit", "equal", "diversidad", "comprometemos", "diversidade", "inclusion", "égalit", "behinder", "handicap", "discrimin", "eoe", "eeo",
    "applications from", "application from", "encouraged to apply", "affirmative action", "orientation", "protected", "origin", "applicant", "gleichstell", "erwünscht", "berücksichtigt", "willkommen", "ausdr",
    "encourag", "welcome", "inclusive", "disability confident", "eignung", "diskriminier", "keine rolle", "galité", "galite", "sin importar", "plan de", "pari opp", "sessi",
    "egal welche", "gales", "independ", "igualdade", "discapacidad", "todas las personas",
)  # fmt: skip


# "Ability to work with people diverse in race, sex and age" asks, and promises nothing.
OF_THE_HOUSE = re.compile(
    r"\b(?:\w*discrimin\w+|we|our|us|employers?|applicants?|candidates?|applications?|company|wir|unser\w*|bewerb\w+|nous|notre|candidat\w*|nosotros|nuestr\w+|empresa)\b",
    re.IGNORECASE,
)


def _is_asked(line: str) -> bool:
    return is_demand(line) and not OF_THE_HOUSE.search(line)


def read(page: Page) -> Field | None:
    """Give True with the passage; never False, silence is no statement."""
    hint = tuple(held_by(page.text, HINT))
    for block in page.blocks if hint else ():
        if not holds(page.text[block.start : block.end], hint):
            continue
        found = STATEMENT.search(page.text, block.start, block.end)
        is_item = block.kind == "item"
        if found and not (is_item and _is_asked(page.text[block.start : block.end])):
            return Field(True, (Span(*found.span()),), "the statement's own words", 0.97)
    return None
