"""Phrases that name the job that is offered, and the words around its title."""

import re

from reading.text.patterns import Cued

SOUGHT = re.compile(
    r"\b(?:looking for|requires? the services of|on the (?:lookout|hunt) for|(?:wish(?:es)?|wants?|would like) to (?:hire|recruit|appoint|engage|employ)|has a vacancy for|(?:in )?(?:our|the|a)? ?search for|in need of|(?:immediate )?(?:requirement|vacanc(?:y|ies)|openings?|need) for|we need|to (?:hire|recruit|appoint)|urgently requires?|looking to (?:hire|add)|seeking to (?:add|hire|fill|recruit|appoint)|seeking|seeks|hiring|searching for|recruiting|in search of)\s+"
    r"(?:(?:an?|our|the|new|next|to hire|for|multiple|several|some|few|good|\d)\s+){0,4}",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W\d_][\w'’+#.-]*|[,;:.!?()\n]")
ENDS_TITLE = frozenset(
    "to who with for that in at on which whose as join from across within".split()
)
# "Team member" is a job where it is what the reader will be.
TEAM_MEMBER = re.compile(r"\b(?:Team|Crew|Staff|Kitchen|Faculty) (?:Team )?(?:Member|Associate)$")
BEFORE_TITLE = r"(?<![\w&/-])(?:(?:suchen wir )?(?:eine[nrs]?|eine:n|an?|als|as:?|un|une)|suchen wir(?! ein))\s+"
TAGGED = re.compile(
    rf"{BEFORE_TITLE}((?:[^\s.!?:;()]{{1,40}}\s){{0,7}}?[^\s.!?:;()]{{1,40}})\s*\(\s?"
    r"(?:[mwfdxhi](?:\s?[/|,*]\s?(?:[mwfdxhi]|-)){1,3}|h/f|f/h|all genders?)\s?\)",
    re.IGNORECASE,
)
# What still stands before the noun: "zum 1. Mai als", "eine engagierte".
BEFORE_NOUN = re.compile(
    r".*\b(?:eine[nrsm]?|eine:n|als|as|an?|une?)\s+[„“\"»]?(?=[A-ZÀ-Þ])|^(?:[a-zäöüß]{2,30}\s){1,4}(?=[A-ZÀ-Þ])|.*\b(?:eine[nrsm]?|eine:n)\s(?:[a-zäöüß]{2,30}\s){1,3}(?=[A-ZÀ-Þ])|^[„“\"»]"
)
AS_A = re.compile(
    r"\bAs (?:(?:an?|our|the) )?(?:new )?((?:(?:[A-Z][\w&/+-]{0,30}|[-–&]) ?){1,9}?),? you(?:['’]ll|['’]re| will| are| would)?\b"
    r"|\bYou (?:will|['’]ll) be (?:the|an?|our) (?:new )?((?:[A-Z][\w&/+-]{0,30} ){1,6}[A-Z][\w&/+-]{0,30})(?= (?:for|at|in|on|with|of)\b|[,.])"
    r"|\b[Aa]ls ([^\W\d_][^.,:;\n()]{3,50}?) bij (?:de |het )?[\w.-]{2,40}(?: [A-Z]\w{1,30}){0,3} (?:ben|werk|ga|krijg|heb|maak|zorg|lever|kom|bied|houd|sta|draag|kun|mag|word|begeleid|ontwikkel|verzorg) "
    r"|\bjoin (?:our|the|us|[A-Z])[^.!?\n]{0,40} as (?:an?|our|the) (?:new )?((?:[A-Z][\w&/+-]{0,30} ?){1,6})"
)
ROMANCE = re.compile(
    r"\b(?:recherch(?:e|ons|ent)|recrut(?:e|ons|ent)|cherchons|recrutement d['’]|busca(?:mos|ndo)?|necesitamos|solicitamos|contratamos|procuramos)"
    r"\s(?:pour notre client |actuellement |activement )?(?:un\(e\)|un/une|un[.·•-]e|une?|unos?|unas?|notre|nuestr[oa]|des|l['’]un|um\(a\)|uma?)\s?"
    r"(?P<title>[^\W\d_](?:[^.:;!?,\n()]|\.(?=[a-zß-ÿ])){3,70})"
)
ROMANCE_END = re.compile(
    r"\s(?:pour|afin|qui|que|capable|avec|dans|en (?:CDI|CDD)|à|au sein|ayant|disposant|para|con|qu[eé]|expérimentée?s?|motivée?s?"
    r"|passionnée?s?|confirmée?s?|dynamiques?|apasionad[oa]s?|con experiencia|com|que tenha|à temps|bas[ée]e?|\()(?=\s|$|\()"
)
RUN = r"(?-i:[A-ZÀ-Þ][\w&/+#.'’-]{0,30}(?:,? (?:(?:of|and|for|in|de|du|des|der|für|und|et|y|&|–|-) ){0,2}[A-ZÀ-Þ][\w&/+#.'’-]{0,30}){0,8}(?: (?:I{1,3}|IV|V|\d))?)"
LOW = r"(?P<low>[^\W\d_][^.:;!?,\n()]{3,60}?)"
# Sentences about the job, by how surely what they name is the listing's own.
NAMES = (
    (3, Cued(rf"\b(?:position|role|post|job|vacancy|opening|opportunity)(?: is)? (?:of|as|for) (?:an?|our|the) (?:new |full-time |part-time )?(?P<title>{RUN})")),
    (3, Cued(rf"\b(?:[Tt]he|[Tt]his|[Oo]ur|[Aa]n?) (?P<title>{RUN}) (?:role|position|post|job|vacancy|opportunity)\b")),
    (2, Cued(rf"(?:^|[.!?:] )(?:The|Our|This|An?) (?P<title>{RUN}) (?:will|is responsible|is accountable|is expected|reports|works|plays|must|performs|provides|oversees|manages|leads|supports|serves|ensures|is a|is an)\b", re.MULTILINE)),
    (2, Cued(rf"\b(?:work|start|apply|career|join|joining|employed|hire you) [^.!?\n]{{0,40}}?\bas (?:an?|our|the) (?:new )?(?P<title>{RUN})")),
    (3, Cued(rf"\b(?:position|role|post|job) of (?P<title>{RUN})")),
    (3, Cued(rf"\b(?:apply|applications?|applying|candidates?) for (?:the |our |a |an )?(?:position of |role of |post of )?(?P<title>{RUN})")),
    (3, Cued(rf"\b(?:[Ss]telle|[Pp]osition|[Rr]olle|[Ff]unktion|[Jj]ob) (?:als|des|der|einer|eines|als?:) (?P<title>{RUN})")),
    (2, Cued(rf"\b(?:[Aa]ls|[Ww]erde|[Dd]urch eine[n]?) (?P<title>{RUN})(?: \([^()]{{1,14}}\))?,? (?:bist|sind Sie|bei|in unserem|unterst[üu]tzt|übernimmst|übernehmen|betreust|betreuen|arbeitest|hast|haben|wirst|verantwortest|zum|ab)\b")),
    (3, Cued(rf"\b(?:sucht|suchen)(?: wir)?(?: [\wäöüß./]+){{0,8}}? (?:eine[nr]?|eine:n|eine\(n\)|mehrere) (?:\w+e[nrs]? )?(?P<title>{RUN})")),
    (3, Cued(rf"\b(?:recrut\w*|recherch\w*|embauch\w*|cherch\w*)(?: [^.:;!?\n()]{{1,60}}?)? (?:un\(e\)|un/une|un·e|une?|des) {LOW}(?= \(| pour| afin| qui|,|\.|$| h/f| en (?:CDI|CDD|alternance|stage)| dans| à | au | avec)", re.IGNORECASE)),
    (2, Cued(rf"\b(?:poste|offre|mission|emploi|fonction|fonctions|qualité) (?:de |d['’])(?!travail|formation){LOW}(?= \(| pour| afin| qui|,|\.|$| h/f| en (?:CDI|CDD|alternance|stage)| dans| à | au | avec)", re.IGNORECASE)),
    (2, Cued(rf"\b(?:en tant que |L['’]|Le/La |La/le )(?-i:{LOW}) (?:sera|serez|est chargé|aura pour|assurera|travaillera|est responsable|vous)\b")),
    (3, Cued(rf"\b(?:requiere|requieren|solicita|solicitan|contratar|incorporar|busca|buscan|buscamos|requerimos|selecciona|seleccionar|necesitamos|necesita)(?: (?:contratar|incorporar|personal|para|de|urgente|a)){{0,3}} (?:un/a |una/o |una?\(a\) |una? |unos |a |personal de )?(?!contratar|incorporar){LOW}(?= para| con |,|\.|$| que| en | \(| a tiempo| de tiempo)", re.IGNORECASE)),
    (2, Cued(rf"\b(?:puesto|cargo|posición|vacante|plaza|vaga) (?:de|para|es) (?:una? )?{LOW}(?= para| con |,|\.|$| que| en | \()", re.IGNORECASE)),
)  # fmt: skip
# Who is named in a listing and not sought by it.
OTHERS = re.compile(
    r"(?:hiring|recruitment|recruiting|line|your|direct|general|senior|program)? ?(?:managers?|supervisors?|recruiters?|directors?|executives?|officers?|leads?|partners?|employers?|experts?|specialists?|professionals?|"
    r"workers?|members?|candidates?|applicants?|consultants?|clients?|agents?|coordinators?|engineers?|representatives?|associates?|leaders?|assistants?)$|(?:job|personal|profesional|empresa|responsable|agents?)\b",
    re.IGNORECASE,
)
REPORTS = re.compile(
    r"(?:report(?:s|ing)?(?: directly)? to|supervision of|support(?:s|ing)?|assist(?:s|ing)?|with)\s+$",
    re.IGNORECASE,
)
# A run of words before whatever an advertisement in one line says next.
NO_OPENING = frozenset(
    "this these those as if we you your are do in at for with all any no".split()
)
OPENING = re.compile(rf"(?P<title>{RUN})(?: \((?P<more>[^()\n]{{2,30}})\))?(?P<next>[^\n]{{0,40}})")
POSSESSIVE = re.compile(r"\w+['’]s\b")
VERB = re.compile(r"\s(?:are|have|love|do|make|need|were|can|should)\b")
LONGEST_TITLE, FEWEST = 80, 2
IN_PROSE = ("intro", "about", "role", "responsibilities", "other")
