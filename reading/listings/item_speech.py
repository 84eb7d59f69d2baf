"""How the items of a list speak: of what the job does, or of whom it asks for.

"Bake the rye bread" names work, "Experience in a bakery" a person. Words that open an item tell
it in most lists, so that a heading nobody has seen before need not be known.
"""

import re
from collections.abc import Iterable

FEWEST = 3
MOST_READ = 12
ENOUGH = 0.6
FEW = 0.2
LONGEST_HEAD = 160
HEAD = re.compile(
    r"[^\w]{0,4}(?:(?:also|then|daily|regularly|to|will|and|de|zu|à)\s)?([\w’'/-]{2,30})",
    re.IGNORECASE,
)
# "[Essential] Calm", "(must) Calm": how strongly it is asked says nothing of the words.
TAGGED = re.compile(r"[^\w\[(]{0,4}[\[(][^\[\]()\n]{2,20}[\])]\s{0,2}[:–-]?\s{0,2}(?=\w)")
NAMED = re.compile(r"[^:.!?\n]{2,48}:\s+(?=\S)")
# Verbs in their plain form; -s, -es and -ing are told from them.
VERBS = frozenset(
    """accept achieve acquire act adapt adhere administer advise advocate aid align allocate analyse analyze answer
    apply appraise approve arrange articulate assemble assess assign assist assume attend audit author automate bake balance be
    bill book bridge bring brief budget build calculate calibrate care carry champion check clarify clean close coach
    collaborate collate collect communicate compile complete comply compose conceive conceptualize conduct configure consolidate construct
    consult contact contribute control convert cook coordinate co-ordinate counsel cover craft create cultivate cut curate debug
    decide define delegate deliver demonstrate deploy design detect determine develop devise diagnose direct discover
    dispense dispatch distribute diversify document draft draw drive edit educate elevate embed embrace enable encourage enforce engage
    engineer enhance ensure enter escalate establish estimate evaluate evolve examine execute expand explain explore extend
    facilitate feed file fill find fix follow forecast formulate forge foster fulfil fulfill gather generate give greet grow guide
    handle harden harness help hire host identify implement improve increase influence inform initiate innovate input inspect inspire install
    integrate interact interface interpret interview introduce investigate invoice issue iterate join keep launch lead
    learn leverage liaise lift listen load locate log look maintain make manage map mark market maximize measure mediate
    meet mentor merchandise migrate minimize mitigate model moderate monitor motivate move navigate negotiate nurture observe obtain offer
    onboard open operate optimise optimize orchestrate order organise organize originate oversee own pack paint participate partner perform
    pick pilot pioneer plan post power practise prepare present prevent prioritise prioritize procure process produce program
    promote propose prospect protect prototype prove provide publish pull purchase pursue qualify receive recommend reconcile record
    recruit reduce refactor refer refine register reinforce relay release remain remove repair replace report represent
    requisition research resolve respond restock retain review run safeguard scale schedule scope screen seek select sell serve service set
    shape share ship sign simplify solve source specify spearhead staff steer stock store strategize streamline strengthen structure study
    submit supervise supply support survey sweep tackle take teach test track train transform translate transport triage troubleshoot
    turn uncover undertake unload update upgrade upsell use utilise utilize validate verify visit wash weigh welcome work write""".split()
)
# In these forms they open a demand or a promise as well as a task.
NEITHER = frozenset(
    "be use learn join work working works grow offer give receive enjoy bring look".split()
)
DEMANDS = re.compile(
    r"[^\w]{0,4}(?:\d{1,2}|one|two|three|four|five|six|seven|eight|ten|(?:a |an |at least |minimum |min |über |mindestens |au moins |al menos |m[íi]nimo )?"
    r"(?:experience\w?|experienced|knowledge\w*|ability|abilities|able|degree|bachelor\S{0,2}|master\S{0,2}|phd|doctorate|diploma|mba|hnd|gcse\w?|ged|nvq|strong|excellent|solid|good|great|proven|demonstrated|demonstrable"
    r"|deep|basic|advanced|working knowledge|hands-on|fluent|fluency|familiar\w*|understanding|proficien\w+|expertise|comfortable|comfort|passion\w*|background|skills?|skilled|certifi\w+|licen[cs]e\w?|valid|possess\w*"
    r"|minimum|must|willing\w*|eager\w*|curious|curiosity|self-\w+|detail\w*|highly|attention|team player|native|prior|previous|university|college|high school|graduate\w?|undergraduate|education|qualified|qualification|eligib\w+|exposure"
    r"|interest\w*|track record|outstanding|exceptional|effective|reliable|flexib\w+|motivat\w+|positive|relevant|confident|competen\w+|sound|expert|you(?:’|')?(?:re|ve)|you have|you are|you possess|you(?:’|')?d|have|has|having|no |not |english|german|french|spanish"
    r"|creative|analytical|organi[sz]ed|independent|enthusiastic|driver\S{0,2}|clean (?:driv|record|licen|criminal)\w*|physical\w*|availab\w+|legal\w*|authori[sz]ed|problem[- ]solving|interpersonal|communication skills|time management|currently|enrolled|enthusias\w+|dedicat\w+|commitment|ownership"
    r"|grundausbildung|berufslehre|umfassende[nrs]?|umfangreiche[nrs]?|führerausweis|muttersprache|erfahrung\w*|mehrjährige\w?|berufserfahrung|kenntnisse|fundierte\w?|gute\w?|sehr gute\w?|abgeschlossene\w?|erfolgreich abgeschlossene\w?|ausbildung|studium|hochschul\w*|führerschein|fahrerlaubnis|fähigkeit\w*|teamf\w+|belastbar\w*|zuverlässig\w*|eigenverantwort\w+|selbst\w*|verantwortungs\w+"
    r"|freude|spaß|begeisterung|leidenschaft|interesse|bereitschaft|idealerweise|sicherer?|sichere\w?|ausgeprägte\w?|hohe\w?|kommunikations\w+|organisations\w+|flexibilität|motivation|engagement|deutsch\w*|englisch\w*|sie (?:haben|verfügen|besitzen|sind|bringen)|du (?:hast|bist|bringst|verfügst)|quereinst\w+|vorkenntnisse|empathie\w*|erste|einschlägige\w?"
    r"|exp[ée]rience|formation|dipl[ôo]me|titulaire|ma[îi]trise|connaissances?|comp[ée]tences?|capacit[ée]|rigueur|rigoureux\S*|autonom\w+|sens|esprit|aisance|permis|bac|bon(?:ne)?s?|excellente?s?|vous (?:[êe]tes|avez|ma[îi]trisez|disposez|justifiez|poss[ée]dez)|tu (?:es|as|ma[îi]trises)|[êe]tre|avoir|ma[îi]triser|disposer|savoir|poss[ée]der|justifier|id[ée]alement|niveau|dynamique|motiv[ée]\S*|anglais"
    r"|experiencia|conocimientos?|t[íi]tulo|titulaci[óo]n|formaci[óo]n|estudios?|egresad\S+|bachiller\w*|licenciatura|grado|manejo|dominio|capacidad|habilidad\w*|disponibilidad|carnet|permiso|nivel|ingl[ée]s|idiomas?|ser |tener|contar|poseer|persona|buen[ao]?s?|proactiv\S+|responsab\w+|orientaci[óo]n|vehículo|residir|edad|sexo|compromiso|actitud"
    r"|experi[êe]ncia|viv[êe]ncia|conhecimentos?|dom[íi]nio|capacidade|habilidades?|boa|bom|ensino|superior|forma[çc][ãa]o|gradua[çc][ãa]o|ingl[êe]s|proatividade|facilidade|disponibilidade|curs(?:ando|o)|possuir|ter |ser |residir|cnh|organiza[çc][ãa]o|comunica[çc][ãa]o|desej[áa]vel"
    r"|esperienza|conoscenza|conoscenze|diploma|laurea\w{0,3}|capacit[àa]|ottim[aeoi]|buon[aeo]?|predisposizione|attitudine|disponibilit[àa]|patente|autonomia|flessibilit[àa]|precisione|massima|titolo|possesso|et[àa]|propensione|inglese|gradita|requisiti"
    r"|ervaring|kennis|opleiding|afgeronde|minimaal|goede|beheersing|rijbewijs|beschikbaar|flexibele?|hbo|mbo|wo|zelfstandig\w{0,2}|je (?:hebt|bent|beschikt|spreekt|kunt|kan)|affiniteit|communicatie\w{0,4}|teamspeler|enthousias\w{1,4}|gedreven|in bezit|woonachtig"
    r"|do[śs]wiadczenie|wykszta[łl]cenie|znajomo[śs][ćc]|umiej[ęe]tno[śs][ćc]\w{0,3}|bardzo dobra|dobra|komunikatywno[śs][ćc]|prawo jazdy|gotowo[śs][ćc]|samodzielno[śs][ćc]|mile widzian\w{1,3}|dyspozycyjno[śs][ćc]"
    r"|besitz|eigeninitiative|einfühlungs\w+|ressourcen\w+|kommunikations-|team-|führungs(?:erfahrung|kompetenz|stärke|qualität)\w*|berufliche|mindestens|verständnis|offenheit|affinität|ein (?:hohes|gutes|abgeschlossenes)|eine (?:abgeschlossene|gute|hohe|selbst\w+|strukturierte)|strukturierte\w?|analytische\w?|kundenorient\w+|praktische\w?|versierte\w?|routinierte\w?|pkw|fundiertes|gespür)\b)",
    re.IGNORECASE,
)  # fmt: skip
# What opens a task in the other languages: infinitives, and nouns made of verbs.
TASKS = re.compile(
    r"[^\w]{0,4}(?:(?:(?:selbst(?:st)?ändige|eigenverantwortliche|eigenständige|aktive|fachliche|enge|allgemeine)[rsn]? )?(?:(?-i:[A-ZÄÖÜ])\w{2,20}-,? (?:und|oder) )?"
    r"(?-i:[A-ZÄÖÜ][\w-]{0,20})(?:ung|ieren|ation|arbeit|pflege|kontrolle|annahme|hilfe|abwicklung|verwaltung|betreuung|führung)\b|(?:sie|du) (?!haben|hast|sind|bist|verfüg|bring|besitz|beherrsch|passt|passen|könn|kann)\w{3,}(?:en|st|t|n)\b"
    r"|(?:aufbau|übernahme|mitwirkung|mitarbeit|durchführung|einsatz|ansprechpartner|erstellung|analyse|planung|umsetzung|verkauf|einkauf|bedienung|reinigung)\b"
    r"|(?:la |le |les |l['’])?(?:gestion|r[ée]alisation|[ée]laboration|suivi|accueil|entretien|participation|conception|organisation|mise|animation|pr[ée]paration|coordination|encadrement|contr[ôo]le|r[ée]daction|saisie|traitement|vente|d[ée]veloppement)\b"
    r"|(?:s['’]|se |d['’]|de )?(?!avoir|être|savoir|maîtriser|disposer|posséder|justifier|hiver|premier)[a-zéèêâîôûç]{3,}(?<!th)(?:er|ir|oir|uire|dre|ttre|crire|aire)\s(?:(?:à|a|au|aux|avec|la|le|les|l['’]\w+|des?|du|d['’]\w+|en|et|un|une|ses|nos|votre|vos|leur|sur|dans|par|pour|que|ce|cet|cette|ces|tous|toutes|différents|l['’]|à)\b)"
    r"|(?:responsible|accountable|responsibility|accountability) for\b"
    r"|(?!ter |ser |possuir |saber |residir )[a-záéíóúâêôãõç]{3,}(?:ar|er|ir|por) (?:a|o|as|os|ao|aos|à|às|de|da|do|das|dos|em|na|no|um|uma|e|com|para|por|novos?|novas?|todos?|todas?|contato|seus?|suas?|relat[óo]rios|atividades|suporte|clientes|leads)\b"
    r"|(?:atendimento|apoio|suporte|elabora[çc][ãa]o|realiza[çc][ãa]o|gest[ãa]o|acompanhamento|controle|execu[çc][ãa]o|organiza[çc][ãa]o de|participa[çc][ãa]o|desenvolvimento|preparo|limpeza|manuten[çc][ãa]o|contato com)\b"
    r"|(?!avere |essere |saper )[a-zàèéìòù]{3,}(?:are|ere|ire|rsi) (?:il|lo|la|i|gli|le|un|una|l['’]\w+|ai|al|alla|con|di|del|della|in|e|nuov[aeio]|report|attività)\b"
    r"|(?:gestione|supporto|assistenza|redazione|controllo|elaborazione|organizzazione|coordinamento|analisi|sviluppo|predisposizione di|vendita|accoglienza|preparazione|manutenzione|monitoraggio|collaborazione)\b"
    r"|(?:het )?(?!hebben|zijn|kunnen|beschikken)[a-z]{2,18}(?:en) van (?:de|het|een|onze|alle|nieuwe|\w+)\b|je (?!hebt|bent|beschikt|spreekt|kunt|kan|woont|houdt|vindt)[a-z]{3,}t? (?:de|het|een|voor|met|aan|samen|mee|onze)\b"
    r"|(?:prowadzenie|przygotowywanie|obs[łl]uga|realizacja|wsp[óo][łl]praca|tworzenie|nadz[óo]r|kontrola|udzia[łl]|sporz[ąa]dzanie|zarz[ąa]dzanie|organizacja|wsparcie|dbanie|utrzymanie|rozw[óo]j|analiza|monitorowanie|pozyskiwanie)\b"
    r"|(?:vous|tu) (?!êtes|avez|maîtrisez|disposez|justifiez|possédez|es |as )\w+(?:ez|as|es)\b"
    r"|(?:la |el )?(?:gesti[óo]n|realizaci[óo]n|elaboraci[óo]n|control|atenci[óo]n|apoyo|seguimiento|coordinaci[óo]n|supervisi[óo]n|administraci[óo]n|preparaci[óo]n|registro|an[áa]lisis|desarrollo|participaci[óo]n|ejecuci[óo]n|mantenimiento|venta|compra|limpieza)\b"
    r"|(?!ser|tener|poseer|contar|saber|residir|lugar)[a-záéíóúñ]{3,}(?:ar|er|ir)(?:se|los?|las?)?\s(?:(?:a|al|con|la|el|las|los|de|del|en|y|un|una|sus|que|por|para|todo|todas|todos)\b))",
    re.IGNORECASE,
)  # fmt: skip


def speech_of(items: Iterable[str]) -> str | None:
    """Give "responsibilities" or "requirements" where most items speak so and few otherwise."""
    read = [item for item, _ in zip(items, range(MOST_READ), strict=False)]
    if len(read) < FEWEST:
        return None
    said = [_said_by(item) for item in read]
    tasks, demands = said.count("task"), said.count("demand")
    if tasks >= ENOUGH * len(read) and demands <= FEW * len(read):
        return "responsibilities"
    if demands >= ENOUGH * len(read) and tasks <= FEW * len(read):
        return "requirements"
    return None


def all_speak(items: Iterable[str], kind: str) -> bool:
    """Tell that each of a few items speaks as those of a list before them do."""
    said = {_said_by(item) for item in items}
    return said == {"task" if kind == "responsibilities" else "demand"}


def opens_item(words: str) -> bool:
    """Tell words that open an item of either list."""
    return bool(_opened_by(words))


def is_task(words: str) -> bool:
    """Tell words that name work."""
    return _said_by(words) == "task"


def is_demand(words: str) -> bool:
    """Tell words that ask for something."""
    return _said_by(words) == "demand"


def _said_by(item: str) -> str:
    item = item[:LONGEST_HEAD]
    if tag := TAGGED.match(item):
        item = item[tag.end() :]
    named = NAMED.match(item)
    said = _opened_by(item)
    return said or (_opened_by(item[named.end() :]) if named else "")


def _opened_by(item: str) -> str:
    if DEMANDS.match(item):
        return "demand"
    head = HEAD.match(item)
    if head and _is_task(head[1].lower()):
        return "task"
    return "task" if TASKS.match(item) else ""


def _is_task(word: str) -> bool:
    if word in NEITHER:
        return False
    return any(form in VERBS and form not in NEITHER for form in _plain_forms(word))


def _plain_forms(word: str) -> Iterable[str]:
    """Give what "manages", "planning" and "carries" may be forms of."""
    yield word
    if word.endswith("ing") and len(word) > 5:
        stem = word[:-3]
        yield from (stem, stem + "e", stem[:-1])
    elif word.endswith("s"):
        yield word[:-1]
        if word.endswith("es"):
            yield word[:-2]
        if word.endswith("ies"):
            yield word[:-3] + "y"
