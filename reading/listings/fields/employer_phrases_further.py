"""More phrases that name an employer: apposed, after a participle, in further languages."""

WORD = r"(?:[A-Z0-9À-ÖØ-Þ]|[a-z]{1,2}[A-Z])(?:[\w&'’+-]|\.(?=\w)){0,40}"
NAME = rf"(?-i:{WORD}(?: (?:of|the|and|&|für|de|du|des|la|le|del|van|voor|d['’](?=[A-ZÀ-Þ])|{WORD})){{0,5}}(?![@\w]))"
OPENS = r"(?:^|(?<=^[-•*–·] )|(?<=[.!?] ))"
SHORT_FORM = r"(?: \([^()\n]{1,20}\))?"
OF_WEB = r"(?:[a-z][\w-]{2,30}\.(?:nl|com|de|be|fr|eu|io))"
KINDS = (
    "company", "firm", "agency", "organization", "organisation", "nonprofit", "non-profit", "charity", "manufacturer", "provider",
    "startup", "start-up", "retailer", "distributor", "consultancy", "school district", "employer", "supplier", "cooperative",
    "restaurant", "brewery", "studio", "bakery", "foundation", "dealership", "contractor", "subsidiary", "brokerage",
    "multinational", "operator", "institution", "business", "leader", "marketplace", "hotel", "clinic", "hospital", "practice",
)  # fmt: skip
KINDS_ABROAD = (
    "agence", "entreprise", "société", "cabinet", "groupe", "filiale", "acteur", "leader", "spécialis", "association", "enseigne",
    "réseau", "fabricant", "éditeur", "collectivité", "établissement", "bureau d", "start", "coopérative", "empresa", "compañía",
    "líder", "grupo", "agencia", "consultora", "multinacional", "firma", "cadena", "fabricante", "organización", "institución",
    "unternehmen", "hersteller", "anbieter", "dienstleister", "verein", "träger", "kanzlei", "agentur", "betrieb", "bedrijf",
    "organisatie", "azienda", "società", "agenzia", "spółka",
)  # fmt: skip
APPOSED = (
    r"(?:an? (?:[\w-]+ ){0,5}?(?:company|firm|agency|organi[sz]ation|non-?profit|charity|manufacturer|provider|start-?up|retailer|distributor"
    r"|consultancy|employer|supplier|cooperative|subsidiary|leader|leading|fast-growing|global|family-owned|division|member)\b"
    r"|(?:un |une |le |la |l['’])?(?:agence|entreprise|société|cabinet|groupe|filiale|acteur|leader|spécialist|spécialis|association|enseigne|réseau"
    r"|fabricant|éditeur|collectivité|établissement|bureau d['’]études|start-?up|coopérative)"
    r"|(?:una? |la |el )?(?:empresa|compañía|líder|grupo|agencia|consultora|multinacional|firma|cadena|fabricante|organización|institución)\b"
    r"|(?:eine?|der|die|das|einer der|eines der) (?:[\wäöüß-]+ ){0,4}?[\wäöüß-]*(?:[Uu]nternehmen|[Hh]ersteller|[Aa]nbieter|[Dd]ienstleister|[Vv]erein|[Tt]räger|[Aa]gentur|[Bb]etrieb)\b"
    r"|een (?:[\w-]+ ){0,4}?(?:bedrijf|organisatie|onderneming)\b|(?:un['’]|una )?(?:azienda|società|agenzia)\b)"
)
DOES = r"(?:is|has|was|provides|offers|helps|serves|operates|delivers|continues|specializes|specialises|partners|owns|designs|manufactures|supports)"
OF_FRANCE = r"(?:institut|école|université|association|centre|laboratoire|fondation|agence|office|musée|hôpital|conservatoire|lycée|collège|mairie|ville|département|région|communauté|syndicat|fédération|chambre|maison|théâtre|clinique|groupe)"
# A house that a firm runs: "the residence, managed by Hollow Oak, offers".
HOUSE = r"(?:residence|residences|facility|community|communities|hotel|resort|home|center|centre|property|school|clinic|store|restaurant|hospital|park|club|site|campus)"
# A name of several words or in capitals: any noun of German, a team of Spanish, stands alone.
OWN = r"(?=[A-ZÀ-Þ]{2}|[^\s,.!]{2,30} [A-ZÀ-Þ])"
TEAM_OF = r"(?:equipo|familia|plantilla)"
FIRM = r"(?:asbl|association|société|entreprise|start-?up|groupe|agence|fondation|coopérative|compagnie|ONG|cabinet|centre|empresa|compañía|organización|fundación|asociación|firma|company|firm|charity|nonprofit|foundation|organi[sz]ation|Verein|Firma|Unternehmen|Stiftung|Gesellschaft|Agentur|Träger|Genossenschaft|stichting|bedrijf|azienda|società|spółka)"
# As in the other phrases: the words before each stand in every text that holds it.
WEIGHTS = {
    3: (
        (("recrut", "recherch", "cherch", "embauch"), rf"{OPENS}(?:Le |La |L['’])(?:laboratoire|équipe|service|département|unité|direction|pôle|faculté|institut|centre)(?: {WORD}){{0,4}} (?:du |de la |de l['’]|des |de |d['’])({NAME}){SHORT_FORM} (?:recrute|recherche|cherche|embauche|souhaite recruter)\b"),
        (("únete", "unete", "incorp", "súmate", "sumate", "forma parte", "formes parte", "formar parte", "parte de"), rf"\b(?:[ÚUúu]nete|[Ii]ncorp[óo]rate|[Ss][úu]mate|[Ff]orm(?:a|es|ar|e) parte) (?:al|a|del?) (?:la )?(?:nuestr[oa] )?{TEAM_OF} (?:del? |de la |de los )?{OWN}({NAME})(?= como\b| y\b|[.,!?)]|$)"),
        (("werde teil", "werden sie teil"), rf"\b(?:[Ww]erde|[Ww]erden [Ss]ie) (?:ein )?Teil (?:de[rs] |von |des Teams (?:von |der |des )?|vom Team (?:der |des )?){OWN}({NAME})(?= (?:und|als|in|mit)\b|[.,!?]|$)"),
        ((" est le ", " est la ", " est un", " est l'", " est l’"), rf"{OPENS}(?:L['’]|Le |La |Les )?({NAME} [-–] {NAME}) est (?:le|la|une?|l['’]) ?(?:[\w-]+ ){{0,3}}?(?:{'|'.join(KINDS_ABROAD[:18])}|syndicat|asbl|fondation|école|centre|fédération|ONG|service|organisme)"),
        (("«", '"', "“", "„", "”"), rf"\b(?:[Ll]['’]|[Ll]a |[Ll]e |[Tt]he |[Dd]er |[Dd]ie |[Dd]as |[Dd]em |[Ee]l |[Dd]e |[Hh]et |[Oo]ur ){FIRM} [«\"“„] ?((?-i:{WORD}(?: [\w&'’-]{{1,30}}){{0,6}})) ?[»\"”“]"),
        (("werken bij", "vacature", "baan bij", "solliciteren bij", "toekomst bij"), rf"^(?:Werken|Vacatures?|Jouw baan|Een baan|Solliciteren|Jouw toekomst) bij (?:de |het )?({NAME})\W{{0,3}}$"),
        (
            ("over ", "wie is", "maak kennis", "om ", "chi è", "lavora", "sobre ", "conheça", "trabalh", "faça parte", "o firmie", "poznaj", "pracuj"),
            rf"^(?:Over (?:de |het )?(?!\d)|Wie is (?:de |het )?|Maak kennis met (?:de |het )?|Om (?!\d)|Chi è |Lavora(?:re)? (?:in|con|per|presso) |Sobre (?:a|o) |Conheça (?:a|o) |Venha trabalhar n[ao] |Trabalh(?:e|ar) (?:n[ao]|com a) |Faça parte d[ao] |O firmie |Poznaj |Pracuj w )({NAME})[:?!.]?$",
        ),
        (
            ("zoek", "vacature", "ricerca", "cerca", "seleziona", "contrata", "procura", "recruta", "poszukuje", "szuka", "zatrudni", "rekrutuje", "söker", "søger", "søker", "rekryterar", "hakee", "búsqueda", "convoca", "incorpora", "precisa", "necesita"),
            (rf"{OPENS}(?:Het |De |A |O |A empresa |L['’]azienda |La società |La empresa |Firma |Spółka |Grupa |El |La )?({NAME}){SHORT_FORM},? (?:zoekt\b|is (?:per direct |momenteel |nu |dringend )?op zoek naar|heeft (?:een |per direct )?(?:plek|vacature)"
            r"|ricerca\b|cerca\b|seleziona\b|è alla ricerca|sta (?:cercando|selezionando)|está (?:contratando|à procura|buscando|recrutando|com vaga|en (?:la )?búsqueda)|contrata\b|procura\b|recruta\b|seleciona\b"
            r"|poszukuje\b|szuka\b|zatrudni\b|rekrutuje\b|söker\b|søger\b|søker\b|rekryterar\b|hakee\b|convoca a\b|incorpora\b|precisa (?:incorporar|contratar)|necesita (?:incorporar|contratar|un))"),
        ),
        (("nos encontramos", "estamos", "somos", "buscamos"), rf"\b(?:En|EN) ({NAME}),? (?:nos encontramos|NOS ENCONTRAMOS|estamos|ESTAMOS|somos|SOMOS|buscamos|BUSCAMOS)\b"),
        ((" bij ", " van "), rf"\b[Aa]ls [^.,\n]{{3,60}}? bij (?:de |het )?({NAME}|{OF_WEB}) (?:ben|werk|ga|krijg|heb|maak|zorg|lever|kom|bied|houd|sta|draag|kun|mag|word|speel|stuur|begeleid|ontwikkel|verzorg|neem|doe|leid|geef|zet)\b"),
        (("bij ",), rf"\b[Bb]ij (?:de |het )?({NAME}|{OF_WEB}),? (?:werk|ben je|krijg je|ga je|staat|staan|geloven|vind je|zoeken we|zoeken wij|werken|kun je|bieden|hebben we|draait)\b"),
    ),
    2: (
        ((" lab ", " laboratory "), rf"{OPENS}(?:The |Our )?({NAME} [Ll]ab(?:oratory)?) (?:is|are) (?:currently |now |actively |also )?(?:hiring|seeking|looking|searching|recruiting)\b"),
        (KINDS, rf"{OPENS}(?:The )?({NAME})(?: \([^()\n]{{1,80}}\))? is (?:an? )?(?:[\w-]+ ){{0,5}}?(?:non-?profit|charitable|charity|for-profit|family-owned|independent)\b[^.\n]{{0,60}}?\b(?:{'|'.join(KINDS[:24])})s?\b"),
        ((" est ", " sont "), rf"{OPENS}(?:La |Le |Les |L['’])?({NAME}){SHORT_FORM},? (?:est|sont) (?:une?|le|la|l['’]une? des) ?(?:[\w'’-]+ ){{0,3}}?(?:{'|'.join(KINDS_ABROAD[:18])}|syndicat|asbl|fondation|école|centre|fédération|ONG|organisme|institut|musée|théâtre|hôpital)\b"),
        (("managed by", "operated by", "run by", "owned by"), rf"\b{HOUSE}, (?:which is )?(?:proudly )?(?:owned and )?(?:managed|operated|owned) by (?:the )?({NAME})(?=[,.]| and\b)"),
        (("c'est", "c’est"), rf"^({NAME}), [Cc]['’]est\b"),
        (("invita a", "convoca a", "invita al", "lädt", "invite "), rf"{OPENS}(?:La |El |Le |L['’]|Die |Der )?({NAME})(?: S\.? ?A\.?(?: ?C\.?)?)? (?:invita al?|convoca al?|invite) (?:los |las |les |todos |todas |tout)"),
        ((" est ", "recrute", "recherche", "propose", "accueille"), rf"{OPENS}(?:L['’]|Le |La )({OF_FRANCE}(?: (?:de l['’]|de la |de |du |des |d['’]|l['’])?{WORD}){{1,6}}) (?:est|recrute|recherche|propose|accueille|compte)\b"),
        (("verein", "firma", "unternehmen", "stiftung", "gesellschaft", "agentur", "genossenschaft", "träger"), rf"\b(?:[Dd]er|[Dd]ie|[Dd]as|[Dd]em|[Dd]en) (?:[a-zäöüß-]{{4,30}} )?(?:Verein|Trägerverein|Firma|Unternehmen|Stiftung|Gesellschaft|Agentur|Genossenschaft|Träger) ({NAME}) (?:mit Sitz|ist|sucht|hat|bietet|betreibt|wurde)\b"),
        (KINDS, rf"{OPENS}(?:The )?({NAME}){SHORT_FORM},? is (?:an?|one of the|the) [^.\n]{{0,90}}?\b(?:{'|'.join(KINDS[:24])})s?\b"),
        ((*KINDS, *KINDS_ABROAD, "leading", "fast-growing", "global", "family-owned", "division", "member", "onderneming"), rf"{OPENS}(?:The |Die |Der |Das |La |Le |L['’]|El )?({NAME}){SHORT_FORM}, {APPOSED}"),
        (("founded", "established", "headquartered", "based", "started", "launched", "located"), rf"{OPENS}(?:Founded|Established|Headquartered|Based|Started|Launched|Located) (?:in|by) [^\n.]{{2,80}}?, (?:the )?({NAME}) {DOES}\b"),
        (("since ", "years,", "for over", "for more", "for nearly"), rf"\b(?:[Ss]ince \d{{4}}|[Ff]or (?:over|more than|nearly|almost) [^,\n]{{2,40}}? years), (?:the )?({NAME}) {DOES}\b"),
        (("fondé", "créé", "depuis", "spécialis", "fundada", "desde", "présent", "leader"), rf"{OPENS}(?:Fondée?|Créée?|Depuis|Spécialisée?|Fundada|Desde|Présente?|Leader)\b [^.\n]{{2,90}}?, (?:la |le |el )?({NAME}) (?:est|a|compte|propose|accompagne|emploie|conçoit|es|ha|cuenta|ofrece|développe)\b"),
        (("bei der", "beim", "bei dem", "für die", "für das"), rf"{OPENS}(?:Bei der|Beim|Bei dem|Für die|Für das) ({NAME}) (?:ist|sind|wird|werden|suchen wir) (?:zum|zur|ab|im|baldm|schnellstm|eine|die|folgende|mehrere|voraussichtlich|unbefristet|per|frühest)"),
        (("c'est", "c’est"), rf"\b(?:[Ii]ntégrer|[Rr]ejoindre|[Tt]ravailler (?:chez|pour)) (?:la |le )?({NAME}),? c['’]est\b"),
        (("rights reserved", "rechte vorbehalten", "droits réservés", "derechos reservados"), rf"(?:[Aa]ll [Rr]ights [Rr]eserved|Alle Rechte vorbehalten|[Tt]ous droits réservés|[Tt]odos los derechos reservados)\.? (?:© |\(c\) )?(?:\d{{4}} )?({NAME})\W{{0,3}}$"),
        (("why ",), rf"^Why ({NAME})\?$"),
        (("stellt sich vor",), rf"^(?:Die |Der |Das )?({NAME}) stellt sich vor\b"),
        (("gevestigd",), rf"{OPENS}({NAME}) is gevestigd\b"),
        (("zijn ", "somos", "siamo", "jesteśmy"), rf"{OPENS}(?:Wij zijn|We zijn|Siamo|Nós somos|Jesteśmy) (?:de |het |la |a |o )?({NAME})(?=[,.!–:]| [–-] )"),
    ),
    1: (
        ((" bei der ", " bei dem ", " beim "), rf"\b(?:bei der|bei dem|beim) ({NAME})(?= (?:in|als|ist|im|eine|arbeit)\b|[.!]|$)"),
        (("description", "advert", "vacancy", "posting", "functie", "vacature", "stellen", "offre d", "fiche de poste", "oferta", "offerta", "vaga"),
            rf"^(?:Job (?:[Dd]escription|[Aa]dvert(?:isement)?|[Oo]pening|[Pp]osting)|Vacancy(?: [Nn]otice)?|Functie ?omschrijving|Vacature(?:tekst)?|Stellen(?:ausschreibung|beschreibung|angebot|anzeige)|Offre d['’]emploi|Fiche de poste|Oferta de (?:empleo|trabajo)|Offerta di lavoro|Descrição da vaga)(?: ?[-–—:|]| at| bei(?: der)?| bij| chez)? ({NAME})\W{{0,3}}$"),
        (("interview", "culture", "life", "employees", "employed", "hired", "benefits", "associates", "staff", "colleagues", "internship", "apprenticeship"), rf"\b(?:interview(?:s|ing)?(?: process)?|culture|life|employees|employed|hired|benefits|associates|staff|colleagues|internships?|apprenticeships?) (?:at|by) (?:the )?({NAME})(?=[\s.,;:!?)]|$)"),
        (("mission", "vision", "core values", "culture", "policy", "headquarters"), rf"\b({NAME})['’]s? (?:mission|vision|core values|culture|policy|headquarters)\b"),
        (("een ", "uma", "to firma"), rf"{OPENS}(?:Het |De |A |O )?({NAME}|{OF_WEB.replace('[a-z][', '[A-Z][')}) (?:is een|is het|is de|é uma?|to (?:firma|spółka|polska|międzynarodowa|wiodąc))\b"),
        (("offers", "provides", "is proud", "is committed"), rf"(?<=^[-•*–·] )({NAME}){SHORT_FORM} (?:offers|provides|is proud|is committed)\b"),
        (("als ", "seit "), rf"{OPENS}(?:Als [^.,\n]{{5,120}}?|Seit (?:über |mehr als )?\d[^.,\n]{{1,30}}?) (?:ist|bietet|zählt|steht|gehört|entwickelt|betreibt|beschäftigt) (?:die |der |das )({NAME}) (?=ein|der|die|das|seit|zu|mit|für|in)"),
    ),
}  # fmt: skip
