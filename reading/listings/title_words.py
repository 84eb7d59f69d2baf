"""What stands around a title in its line: announcements, who seeks, kinds of organizations."""

import re

NAME = r"[^\W\d_a-zß-ÿ][^\s,;:()|]{0,40}"
ANNOUNCED = re.compile(
    r"\W*(?:(?:job|career|employment|work|internship) (?:opening|opportunity|vacancy|title|offer|posting|post|advert|advertisement|ad|announcement|listing|description|position)"
    r"|(?:open |current |new |vacant )?(?:positions?|roles?|vacanc(?:y|ies)|openings?|opportunit(?:y|ies))|(?:new |neuer |open )?jobs?|búsqueda laboral|ofertas? de trabajo|vacature|vacatures|offerta di lavoro|careers?|recruitment|subject|re|fwd?|betreff|objet|asunto|assunto|vacancy notice|vacancy announcement|now hiring|hiring|we(?:['’]re| are) hiring"
    r"|career opportunity|stellen(?:angebot|ausschreibung|anzeige)|ausschreibung|stelle|jobangebot|job-angebot|wir suchen|wir stellen ein|gesucht|offre d['’]emploi"
    r"|avis de recrutement|fiche de poste|intitulé du poste|appel à candidatures?|recrutement|poste|emploi|offre|nous recrutons|oferta(?: de (?:empleo|trabajo))?|oferta laboral|convocatoria|puesto|empleo|se busca|se solicita|buscamos|vacante|vaga(?: de emprego)?|oportunidade)"
    r"\s?[:!–-]\s?(?:dich als )?|\W*stellen(?:ausschreibung|angebot|anzeige)\s(?:als |für )?(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
)
# A verb that announces, before the title itself: "Now hiring a Night Baker". Of "Hiring" and
# "Recruiting" alone nothing is said: "Hiring Manager" is a title.
CALLS = re.compile(
    r"\W*(?:(?:now|currently|urgently|we(?:['’]re| are)(?: (?:now|currently))?)\s(?:hiring|recruiting|seeking|looking for)"
    r"|(?:hiring|recruiting)(?=\s(?:an?|our|the|for|to)\s)|looking for|seeking|wanted|help wanted|join (?:us|our team|the team) as"
    r"|become|apply (?:now )?(?:as|for)|(?:job )?(?:vacanc(?:y|ies)|openings?|call|applications) for|(?:position|post|role|job) of"
    r"|(?:wir )?suchen(?: wir)?|gesucht(?: wird| werden)?|werde(?:n sie)?|stelle als|mitarbeit als|karriere als"
    r"|(?:nous |on )?(?:recherch(?:e|ons)|recrut(?:e|ons)|embauche|embauchons)|recrutement|devenez|(?:offre d['’]emploi|poste)(?=\sd['’‘e])"
    r"|se (?:busca|solicita|necesita|requiere|precisa)n?|buscamos|solicitamos|necesitamos|requerimos|contratamos|[uú]nete como"
    r"|(?:puesto|vacante|plaza|oferta|vaga|convocatoria|concurso)(?=\s(?:de|para)\s)|contrata-se|procuramos|procura-se)"
    r"\s(?:(?:an?|our|the|your|next|new|for|to|add|hire|few|good|dich|sie|ab sofort|als|zum|eine[nrs]?|eine:n|unsere?[nr]?|unsere:n"
    r"|une?|un\(e\)|un/une|un·e|nos|notre|des|les?|de|du|una?|unos|unas|uma?|nuestr[oa]|para|el|la)\s|d['’‘](?:un(?:e|-une|-e|\(e\)|\.e|·e)?\s)?|un(?:-une|-e|\.e)\s|d\s(?=[aeiouhéèê])){0,4}",
    re.IGNORECASE,
)
AFTER_CALL = re.compile(
    r"\s(?:to (?:join|help|work|lead|support|build)|for our|who|pour|afin|para (?:nuestr|trabajar|laborar)|con experiencia|zur verst[äa]rkung"
    r"|zum n[äa]chst|ab sofort|f[üu]r (?:unser|den|die|das))\b|[.!]+$",
    re.IGNORECASE,
)
# What says only that the words before it are a job.
SAYS_JOB = re.compile(
    r"\s(?:job (?:desc\w{3,10}|advert(?:isement)?|posting|announcement|specification|spec|ad)|jobs?|vacanc(?:y|ies)|positions?|openings?|wanted|needed|required|role|opportunity|gesucht|opportunities)[\s.!]{0,4}$",
    re.IGNORECASE,
)
ARTICLE = (
    r"(?:un\(e\)|une?|un\.e|un·e|des|an?|the|eine?[nr]?|eine:n|eine?\(n\)|una|um\(a\)|uma?"
    r"|\d{1,2}|several|multiple|mehrere|plusieurs)"
)
# What stands before a title's dash and is nobody's name.
NOBODY = frozenset(
    "internship engineering sales marketing finance hr it operations product design data research job jobs career careers"
    " urgent new hot ausbildung praktikum stage alternance freelance vacancy opening opportunity graduate trainee junior"
    " senior technology development support education healthcare customer software hiring wanted praktika stellenangebot"
    " stellenangebote karriere emploi emplois recrutement vacante vacantes empleo empleos oferta vaga vagas prácticas".split()
)
SEEKS = re.compile(
    r"(?P<name>(?:[^.:;!?]|\.(?=\S)){2,60}?)\s(?:recrut(?:e|ent)|recherch(?:e|ent)|(?i:is (?:hiring|looking for|seeking|recruiting)|seeks)"
    r"|sucht|busca|procura|contrata)\s(?:(?:pour|au sein|dans|für|for|para)\s[^,\n]{2,60}?,?\s(?=une?\b|un[·.(]|eine|an?\s))?"
    rf"(?:{ARTICLE}\s)?(?P<title>.{{3,}})$"
)
# What ends a name that says only what kind of house it is: "Bread Nonprofit Seeks".
KIND_OF_EMPLOYER = re.compile(
    r"\b(?:non-?profit|company|start-?up|firm|organi[sz]ation|employer|client|provider|manufacturer|agency|team|unternehmen|entreprise|empresa)$",
    re.IGNORECASE,
)
# "One postdoctoral position open at Hollow Oak".
OPEN_AT = re.compile(
    r"\W{0,4}(?:(?:\d{1,2}|an?|one|two|three|four|five|several|multiple|new) )?(?P<title>[^\W_][^.:;!?|\n]{2,60}? (?:position|vacancy|job|post|fellowship|internship|studentship|opening|vacancie|opportunitie)s?)"
    r"(?: is| are)? (?:now )?(?:open|available|vacant|offered)(?: now)? (?:at|with) (?:the )?(?P<name>(?-i:[A-ZÀ-Þ])[^,.:;!?\n]{1,60})(?:, (?P<place>[^.:;!?\n]{2,60}))?$",
    re.IGNORECASE,
)
# Pay behind a title: "Night Baker $20/hr", "Bäcker ab 18 €/Stunde".
PAY = re.compile(
    r"\s*[-–—|,(]*\s(?:(?:up to|from|ab|bis zu|bis|desde|hasta|à partir de|jusqu['’]à|OTE)\s)?(?:(?:USD|EUR|GBP|CAD|AUD|US|CA)\s?)?"
    r"(?:[$€£]\s?\d|\d[\d.,]{0,9}\s?(?:[-–]\s?\d[\d.,]{0,9}\s?)?(?:€|EUR\b|CHF\b|£))",
    re.IGNORECASE,
)
OF_PAY = frozenset("$€£")
ARTICLE_OF_NAME = re.compile(r"(?:Die|Der|Das|La|Le)\s(?=[A-ZÀ-Þ])")
# A word that ends the name of a field, and no employer's name.
LABEL = re.compile(
    r"\b(?:titles?|titel|titulo|título|intitulé|positions?|roles?|jobs?|vacanc(?:y|ies)|openings?|classification|category|department"
    r"|function|level|grade|type|description|puesto|cargo|vacante|poste|offre|stelle|stellenbezeichnung|stellentitel|jobtitel|berufsbezeichnung|beruf|vaga)$",
    re.IGNORECASE,
)
ORGANIZATION = re.compile(
    r"(?:(?:\w[\w.'’&-]*|&) ){0,6}(?:University|College|Institute|Hospital|School|Council|Universität|Hochschule|Institut"
    r"|Université|Universidad|Universidade|Foundation|Trust|Society|Association|Federation|Museum|Libraries"
    r"|Authority|Commission|Ministry|Academy|Laboratories|Stiftung|Klinikum|Verein"
    r"|(?:Public|County|City|State|University|Memorial|National|Community|Town|Regional|District|Free) Library|School District|Public Schools"
    r"|Stadt|Gemeinde|Landkreis|Mairie|Fondation|Hôpital|Musée|Fundación|Ayuntamiento|Museo|City|County|Ville|Commune)"
    r"(?: (?:of|for|de|für|der|des|zu)\b.{2,40})?(?: [A-ZÀ-Þ][\w-]{2,30}){0,2}$"
)
TERMS = re.compile(
    r"\W*(?:(?:100 ?% |fully )?(?:remote|remoto|hybrid\w*|on-?site|presencial|home ?office|t[ée]l[ée]travail)"
    r"|(?:full|part)[ -]?time|vollzeit|teilzeit|contract|permanent|temporary|freelance|cdi|cdd|clt|pj"
    r"|jornada completa|tiempo completo|\d{1,3}(?:[.,]\d)?(?:\s?[-–]\s?\d{1,3})?\s?(?:%|h\b|hours?|std|stunden).{0,14}"
    r"|unbefristet|befristet|ab sofort|immediate start|urgent|new|m/w/d|w/m/d|m/f/d)"
    r"(?:\s?[-/,&+ ]\s?(?:remote|full-?time|part-?time|vollzeit|teilzeit|hybrid|fulltime))*\W*$",
    re.IGNORECASE,
)
# "New job at Acme: …": who offers it, before the title.
JOB_AT = re.compile(
    r"\W*(?:(?:neue[rs]?|new|nouvel(?:le)?|nuevo|open|offene) )?(?:jobs?|stellen?(?:angebote?)?|positions?|vacanc(?:y|ies)|openings?|opportunit(?:y|ies)"
    rf"|karriere|careers?|poste|emploi|empleo|vacatures?) (?:bei(?: der| dem)?|at(?: the)?|with|chez|en|bij) (?P<name>(?-i:{NAME})(?: [^\s,;:()|]{{1,40}}){{0,5}}): ",
    re.IGNORECASE,
)
# One of several terms in brackets behind a title: "(20 hours, from May, fixed term)".
HOURS = r"(?:%|h\b|hrs?\b|hours?|std\.?|stunden|wochenstunden|wstd\.?|heures?|horas|uur|ore)(?: ?(?:/|per|pro|par|a|por|die|in der|la|each|à la|p\.) ?(?:week|woche|wo\.?|semaine|sem\.?|semana|w|day|tag|jour|settimana))?"
SPAN = r"(?:months?|monate?|mois|meses|years?|jahre?|ans?|años|weeks?|wochen)"
TERM = re.compile(
    r"\W*(?:(?:in|en|à|als|auf|ca\.?|max\.?|min\.?|mind\.?|bis(?: zu)?|up to|env\.?|circa|approx\.?) )?(?:"
    rf"\d{{1,3}}(?:[.,]\d{{1,2}})?(?: ?[-–] ?| bis (?:zu )?| to | à | a )?(?:max\.? )?(?:\d{{1,3}}(?:[.,]\d{{1,2}})?)? ?{HOURS}"
    r"|full[- ]?time|part[- ]?time|vollzeit|teilzeit|voltijd|deeltijd|(?:à )?temps (?:plein|partiel|complet)|tiempo (?:completo|parcial)|(?:media )?jornada(?: completa| parcial)?"
    r"|tempo (?:pieno|parziale)|cdi|cdd|clt|pj|contract|permanent|temporary|temp|casual|seasonal|freelance|festanstellung|minijob"
    rf"|fixed[- ]term(?: contract)?|ftc|\d{{1,2}}[- ]?{SPAN}(?:[- ](?:ftc|fixed[- ]term(?: contract)?|contract|befristet|maternity cover|temporary|assignment|cdd))?"
    r"|maternity (?:leave )?cover|elternzeitvertretung|(?:(?:zunächst|vorerst|derzeit|vorläufig) )?(?:un)?befristet(?: (?:auf|bis|für) .{1,25})?|durée (?:in)?déterminée"
    r"|(?:ab|zum|start(?:ing)?(?: from)?|from|dès|à partir d[eu]|a partir de|beginn|eintritt):? .{2,25}|immediate(?:ly)?(?: start)?|asap|urgent(?:ly)?|new"
    r"|(?:100 ?% |fully )?(?:remote|remoto|hybrid\w*|on-?site|presencial|home ?office|t[ée]l[ée]travail)|[mwfhd](?:/[mwfhdx]){1,2}"
    r")\W*$",
    re.IGNORECASE,
)
BETWEEN_TERMS = re.compile(
    r"\s*[,;+·|]\s*|\s*/\s*(?=\D)|\s(?:oder|or|und|and|ou|o|y|e|et|&|[-–])\s"
)
