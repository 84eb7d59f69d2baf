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
    Cued(
        rf"\b(?:[Rr]esid(?:ir|es|encia)|[Vv]iv(?:ir|es|as)|[Rr]adicar) (?:cerca(?:no|na|nos)? (?:de|a|al)|en|en zona) {PLACE}"
    ),
    Cued(
        rf"\b(?:[Hh]abite[rz]|[Rr]ésider|[Vv]ivre) (?:à|près de|proche de|aux alentours de) {PLACE}"
    ),
    Cued(rf"\b(?:[Ww]ohnort|[Ww]ohnsitz|[Ww]ohnhaft) (?:in|bei|nahe|in der Nähe von) {PLACE}"),
)
OFFICE = (
    Cued(
        r"\b(?:[Pp]osition|[Rr]ole|[Jj]ob|[Yy]ou|[Ss]telle)(?: is| will be|'ll be|’ll be| ist)?"
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
# The same by other words, and in further languages.
HOUSE = r"(?:office|facility|location|plant|store|warehouse|campus|clinic|branch|studio|headquarters|HQ|site|restaurant|hub|shop|lab|laboratory|depot|factory|hospital|school|hotel|centre|center|bakery|showroom|distribution center|salon|dealership|garage|brewery|mill|farm|kitchen|practice|centre|showroom|terminal|yard|workshop)"
OFFICE_FURTHER = (
    Cued(
        rf"(?:^|[.!?] )(?:Located|Based|Situated) (?:right )?(?:in|at) (?:the (?:heart|centre|center|middle) of |central |downtown )?{PLACE}, "
    ),
    Cued(
        rf"\b(?:[Rr]emote|[Hh]ybrid|[Hh]ome[- ]based),? (?:but |and |or |position |role )?(?:based|located) (?:anywhere )?in {PLACE}"
    ),
    Cued(rf"\b(?:[Oo]ur|[Tt]he|[Ii]ts|[Tt]heir|[Oo]ne of our) {PLACE}(?:[ -]based)? {HOUSE}\b"),
    Cued(
        rf"\b(?:[Oo]ur|[Oo]ne of our) {PLACE} (?:Branch|Office|Store|Plant|Warehouse|Clinic|Campus|Location|Depot|Site|Facility|Headquarters|HQ|Studio|Restaurant|Bakery|Team)\b"
    ),
    Cued(
        rf"\b(?:looking for|want|seeking) (?:a |some )?(?:[\w-]+ ){{0,2}}(?:work|job|position|role|shifts)(?: \w+)?(?: \w+)? in {PLACE}"
    ),
    Cued(
        rf"\b(?:[Ss]uchst du|[Ss]uchen [Ss]ie|[Dd]u suchst) (?:eine[nr]? )?(?:neue[nrs]? )?(?:Arbeit|Job|Stelle|Arbeitsplatz|Herausforderung) (?:in|im Raum|bei) {PLACE}"
    ),
    Cued(
        rf"\bcherche[sz](?:[- ](?:vous|tu))? (?:un |du )?(?:nouvel )?(?:emploi|travail|poste|job) (?:à|sur|près de) {PLACE}"
    ),
    Cued(rf"\b[Bb]usc(?:as|a|an|áis) (?:un )?(?:trabajo|empleo) en {PLACE}"),
    Cued(
        rf"\b(?:[Oo]ur|[Tt]he|[Tt]his|[Aa]|[Oo]ne of our)(?: [\w-]+){{0,3}} {HOUSE},? (?:(?:is |are )?(?:located |based |situated )?)in (?:downtown |central )?{PLACE}"
    ),
    Cued(
        rf"\b(?:[Tt]his|[Tt]he) (?:\w+ ){{0,3}}(?:position|role|job|post|opportunity|vacancy|internship)(?: [\w-]+){{0,3}} in {PLACE}"
    ),
    Cued(
        rf"\b(?:[Cc]ommut(?:able|ing)|reasonable|driving|travell?ing) distance (?:of|to|from) (?:our |the )?{PLACE}"
    ),
    Cued(
        rf"\b(?:[Rr]eport|[Cc]ome|[Tt]ravel|[Cc]ommute)(?:ing)? (?:in)?to (?:our |the )?{PLACE} {HOUSE}"
    ),
    Cued(
        rf"\b(?:live|located|based|reside|residing|be) (?:with)?in(?: a)? \d{{1,3}}[- ](?:miles?|mi|km|kilomet(?:er|re)s?|minutes?|hours?)(?: radius)? (?:of|from) {PLACE}"
    ),
    Cued(rf"\b[Bb]ased (?:in|at|out of) (?:our )?{PLACE}, (?:the|this|you|our|we|with)\b"),
    Cued(
        rf"\b(?:gevestigd|werkzaam|standplaats(?: is)?|(?:ons|onze|het|de) (?:kantoor|vestiging|locatie|hoofdkantoor|winkel|magazijn|filiaal|team|praktijk|fabriek)) (?:is )?(?:gevestigd )?(?:in|te) {PLACE}"
    ),
    Cued(
        rf"\b(?:[Nn]ostr[ao]|[Ll]a|lo|una|propri[ao]) (?:sede(?: di lavoro)?|filiale|ufficio|stabilimento|negozio|punto vendita|cantiere) (?:di|a|in) {PLACE}"
    ),
    Cued(
        rf"\b(?:[Nn]oss[oa]|na|no|a|o)s? (?:escritório|sede|unidade|loja|fábrica|filial|matriz|restaurante) (?:em|de|no|na) {PLACE}"
    ),
    Cued(
        rf"\b(?:Dienstort|Arbeitsort|Einsatzort|Dienstsitz|Standort|Arbeitsplatz)(?: der Stelle)? (?:ist|liegt in|befindet sich in|sind)(?: in)? {PLACE}"
    ),
    Cued(
        rf"\b(?:mit|hat ihren|hat seinen|haben unseren) (?:\w+ )?(?:Haupts|Firmens|S)itz in {PLACE}"
    ),
    Cued(
        rf"\b(?:[Uu]nser(?:e[rnm]?)?|[Dd]ie|[Dd]er|[Dd]as|eine[rnm]?) (?:\w+ )?(?:Praxis|Niederlassung|Filiale|Klinik|Werkstatt|Werk|Bäckerei|Kanzlei|Zentrale|Einrichtung|Kita|Schule|Geschäftsstelle|Büro|Betrieb|Restaurant|Hotel|Lager|Standort) in {PLACE}"
    ),
    Cued(rf"\b(?:für|an|am) (?:den|unseren|unserem|dem)? ?Standort {PLACE}"),
    Cued(
        rf"\b(?:[Dd]ie Stelle|[Dd]er Arbeitsplatz) (?:ist|befindet sich) (?:\w+ ){{0,6}}in {PLACE}"
    ),
    Cued(
        rf"\b(?:[Bb]asée?|[Ss]ituée?|localisée?|installée?|implantée?)(?:\(e\))?s? (?:à|au coeur de|près de|en périphérie de) {PLACE}"
    ),
    Cued(
        rf"\b(?:[Nn]otre|[Nn]os|[Ll]['’]|cette|son|une) ?(?:agence|magasin|site|usine|établissement|boutique|cabinet|centre|restaurant|hôtel|atelier|entrepôt|siège|clinique|résidence|plateforme)s? (?:situé[es]* |basé[es]* )?(?:de|à|d['’]) ?{PLACE}"
    ),
    Cued(
        rf"\b(?:[Pp]oste|CDI|CDD|mission|emploi|stage|alternance) (?:à pourvoir |basée? |située? )?(?:à|sur) {PLACE}"
    ),
    Cued(
        rf"\b(?:[Nn]uestr[ao]|[Ll]a|[Ee]l|[Uu]na?) (?:sucursal|sede|planta|tienda|oficina|clínica|centro|hotel|restaurante|fábrica|almacén|local)s? (?:ubicad[oa] )?(?:de|en) {PLACE}"
    ),
    Cued(
        rf"\b(?:[Uu]bicad[oa]s?|con sede|con base|para (?:trabajar|laborar)|residir|residencia|zona de trabajo) en (?:la ciudad de )?{PLACE}"
    ),
    Cued(rf"\bpresencial(?:mente)? en (?:la )?{PLACE}"),
    Cued(rf"\bin the {NAME} (?:area|district|quarter|part|suburb|neighbou?rhood) of {PLACE}"),
    Cued(
        rf"\b(?:[Rr]emote|[Hh]ome[- ]?[Oo]ffice|[Mm]obil\w*|[Oo]rtsunabhängig) ?[(,] ?(?:nur |from anywhere |anywhere )?(?:innerhalb|in ganz|within|en toda|dans toute la|partout en) (?:von )?(?:the )?{PLACE}"
    ),
    Cued(
        rf"\b(?:[Vv]aga|[Tt]rabalho|atuação|atuar|presencial(?:mente)?) (?:presencial |na cidade de |100% presencial )?em {PLACE}"
    ),
)
# What a label says of a place in a sentence: "Remote (must be based in the United States)".
SAID_OF_PLACE = re.compile(
    rf"\b(?:hybrid\w*|remote|on-?site|in[- ]office|office|büro|bureau|oficina)[^()\n]{{0,20}}\((?:in )?{PLACE}\)|"
    rf"\b(?:based|located|residing|reside|living|live|anywhere|remote(?:ly)?|work|wohnhaft|ansässig|basée?|residir|ubicad[oa]) (?:in|within|from|across|en|à) (?:the )?{PLACE}"
)
# Whom an employer seeks, and where, in one sentence.
SEEKS = (
    Cued(
        rf"\bin {PLACE},? (?:sucht|stellt (?:ein|zum|ab)|is (?:currently |now |actively )?(?:hiring|seeking|recruiting|looking for)|seeks)\b"
    ),
    Cued(rf"\bà {PLACE},? (?:recrute|recherche|cherche|embauche)\b"),
    Cued(rf"\ben {PLACE},? (?:busca|contrata|solicita|requiere|necesita)\b"),
    Cued(
        rf"\b(?:is|are|currently|seeks) (?:seeking|looking for|hiring|recruiting|an? [^.\n]{{0,60}}?(?:position|role|job|opportunity|opening|internship|post|vacancy))\b[^.\n]{{0,150}}? in {PLACE}"
    ),
    Cued(rf"\bseeks [^.\n]{{5,100}}? in {PLACE}"),
    Cued(rf"\b(?:sucht|suchen)\b[^.\n]{{5,160}}? in {PLACE}"),
    Cued(
        rf"\b(?:recrute|recherche|recrutons|recherchons)\b[^.\n]{{5,120}}? (?:à|basée? à|à proximité de|près de|pour (?:la région|le secteur|notre agence|notre site|l['’]agence) (?:de |d['’])) ?{PLACE}"
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
