"""Headings in sentence form by how they open: "Du passt zu uns, wenn", "As our pastry cook, you will"."""

import re
from functools import cache

# By words alone, without case and accents; each has to fit from the first word on.
REQUIREMENTS = (
    r"(?:el|la|nuestr[oa]) (?:candidat[oa]|persona|postulante|perfil|profesional) (?:ideal|que|debe|tiene|seleccionad[oa])\b",
    r"(?:es|son|sera|seria) (?:imprescindible|indispensable|necesario|fundamental|requisito)s?\b",
    r"(?:te )?(?:pedimos|exigimos|solicitamos|necesitamos|requerimos|buscamos)(?: (?:que|a|de ti|en ti|personas?|alguien|una?|un/a|una persona)){0,3}$",
    r"se (?:pide|requiere|precisa|necesita|solicita|exige|busca|tendra en cuenta)(?: (?:que|experiencia|persona|en|de|con)){0,3}$",
    r"(?:si (?:eres|tienes|cumples|cuentas|posees|te)|cuentas|dispones)(?: (?:con|de|una persona|los siguientes|estos|requisitos|identificas)){0,4}$",
    r"nivel (?:academico|de estudios|educativo|de formacion)$",
    r"formacion (?:reglada|complementaria|academica|minima|necesaria|previa)$",
    r"what (?:can |will |do |could |have )*you(?:ll| can| will| have to| could)? (?:offer|give)\b",
    r"what (?:wed|we would|well|id|we) (?:like|love|hope|want|prefer|expect) (?:to (?:see|find|hear)|you to have|in you|from you)\b",
    r"what (?:do we|does it) (?:ask|take|require|expect)\b",
    r"(?:wed|we would|we|id) (?:like|love|want|need|expect|prefer) (?:you to (?:have|be|bring|possess)|to see|(?:someone|somebody|people|a person|candidates?|applicants?) (?:who|with|that).{0,12})$",
    r"we(?:re| are) (?:looking for|seeking|after|searching for) (?:people|someone|somebody|a person|an individual|candidates?|individuals|a candidate|a team player) (?:who|with|that)\b.{0,16}$",
    r"(?:the|our|your|an?) (?:ideal|right|perfect|suitable|successful|strong|good) (?:person|applicant|individual|hire|employee|teammate|colleague|candidates?|addition)(?: (?:has|is|will have|will be|should have|should be|must|must have|brings|possesses|would have|can))?$",
    r"suitable candidates?\b.{0,20}$",
    r"the (?:person|candidate)$",
    r"(?:candidates?|applicants?|you) (?:should|must|need to|are expected to|will need to) (?:possess|have|hold|be|bring|meet|demonstrate)\b.{0,30}$",
    r"(?:candidate|applicant|person|job) (?:criteria|specifications?|spec)$",
    r"you(?:ll| will|d| would|re| are|ll be| will be)? .{0,24}(?:love|enjoy|like|great|good|right|perfect|ideal|suited|fit|match|what it takes|successful|happy|at home)\b.{0,24}\b(?:if|when)(?: you\w{0,3})?$",
    r"(?:we|wed|we would) .{0,10}\b(?:want|love|like|hope) to (?:hear from|talk to|meet) you\b.{0,6}\bif\b",
    r"(?:do|can) you (?:have|meet|bring|tick|recogni[sz]e|possess|fit|see yourself)\b(?! (?:any |further |more )?(?:questions|doubts))(?!.{0,30}\bquestions).{0,40}$",
    r"are you(?: (?:the one|a good fit|a match|someone who|who .{0,30}|what .{0,30}|right for .{0,20}|our .{0,20}))?$",
    r"have you got\b(?!.{0,20}\bquestions).{0,30}$",
    r"(?:if you (?:have|are)|why you|who (?:can|may|should|could|will) apply|who this is for|who is this (?:role |job |position )?for|who .{0,12}looking for)$",
    r"(?:das|dies|damit|hiermit|so|womit|was|wie) (?:bringst du|bringen sie|bringt ihr|hast du|haben sie|kannst du|konnen sie|solltest du|sollten sie|musst du|mussen sie|brauchst du|brauchen sie|brauchen wir|erwarten wir|wunschen wir|suchen wir|setzen wir|zeichnet dich|zeichnet sie|macht dich|macht sie|uberzeugst du|uberzeugen sie|begeisterst du|punktest du|punkten sie|passt du|passen sie|bist du|sind sie)\b(?!.{0,24}\b(?:taglich|vor|davon|zu erwarten|bewirkst|bekommst)\b)",
    r"(?:wie|womit|was) (?:sie|du) (?:uns |dich |sie )?(?:uberzeugst|uberzeugen|begeisterst|punktest|punkten|ausmacht|auszeichnet|bist|bewirbst)\b",
    r"was (?:dich|sie) (?:ausmacht|auszeichnet|besonders macht)\b",
    r"(?:das passt|wer passt|wer) zu uns(?: passt)?$",
    r"das bist du\b",
    r"mit (?:diesen|diesem|folgenden|dieser|ihrer|deiner) \w+ (?:und \w+ )?(?:uberzeug|begeister|punkt|passt|passen)\w*\b",
    r"(?:sie|du) (?:uberzeug|begeister|punkt)(?:st|en|t)\b.{0,24}$",
    r"(?:du|sie) (?:bist|sind|fuhlst|fuhlen|passt|passen)\b.{0,36}\b(?:wenn|weil|falls)(?: (?:du|sie))?$",
    r"(?:bewirb|bewerben)\b.{0,12}\bwenn\b.{0,6}$",
    r"(?:unsere|unser|meine) (?:erwartungen|erwartung|wunsche|wunschprofil|anforderungen|anspruche)\b.{0,20}$",
    r"(?:was|das) (?:erwarten|wunschen|suchen|brauchen) wir\b.{0,24}$",
    r"wir (?:brauchen|benotigen|setzen voraus|stellen uns vor|freuen uns uber|legen wert auf)$",
    r"(?:gesucht|erwartet|vorausgesetzt|erforderlich|gefordert|gewunscht|verlangt|wunschenswert|ideal|optimal)(?: (?:wird|werden|ist|sind|ware|waren))$",
    r"(?:stellenanforderungen|bewerberprofil|wunschprofil|idealprofil)$",
    r"(?:deine?|ihre?|eure) (?:fachliche |personliche |fachliches |personliches |ideales )?(?:personlichkeit|superkrafte|superpower|know how|ausbildung|profil|werkzeugkasten|rustzeug|hintergrund|background|mindset|erfolgsrezept|steckbrief)$",
    r"ce qu(?:e )?(?:l ?on|il|vous|tu|nous|on) .{0,8}\b(?:attend|attendons|recherche|recherchons|cherche|faut|devez|dois|apportez|apportes|demandons|demande|avez)\b.{0,20}$",
    r"ce (?:poste|job|metier) est fait pour (?:vous|toi)\b.{0,6}$",
    r"(?:vous|tu) (?:etes|es) .{0,30}\bsi\b.{0,10}$",
    r"(?:et )?(?:si )?c(?: ?est| ?etait) (?:vous|toi)\b.{0,10}$",
    r"si (?:vous (?:etes|avez)|tu (?:es|as))$",
    r"(?:on|nous) (?:recherche|recherchons|cherche|cherchons|attend|attendons|te veut|vous veut|demande|demandons|exige|exigeons|souhaite|souhaitons|voulons)(?: (?:quelqu ?un|une personne|un profil|de toi|de vous|si|qui|un candidat|un e candidat e)){0,3}$",
    r"(?:le|la|notre|votre) (?:candidat|candidate|profil|perle rare|personne)(?: (?:e|ideal|ideale|recherche|recherchee|parfait|que (?:nous|l on) (?:recherchons|recherche|cherchons))){1,2}$",
    r"(?:vos|tes) (?:points forts|forces|savoir etre|savoir faire|atouts)$",
    r"savoir (?:etre|faire)(?: professionnels?)?(?: (?:et savoir (?:etre|faire)))?$",
    r"(?:votre|ta|ton) (?:formation|experience|parcours|personnalite|bagage)(?: et .{3,24})?$",
    r"(?:criteres|conditions) (?:de selection|d ?embauche|d ?admissibilite|d ?exercice|a remplir|d ?acces|requises|de recrutement|d ?eligibilite|exiges)$",
    r"niveau (?:de formation|d ?etudes|requis|d ?etude|d ?instruction)\b.{0,16}$",
    r"pre ?requis(?: du poste)?$",
    r"formation (?:initiale|requise|souhaitee|exigee)$",
    r"(?:jij|je|u) (?:hebt|bent|beschikt|brengt)\b.{0,24}$",
    r"(?:il|la) (?:profilo|candidat[oa]|persona|figura) (?:ideale|ricercat[oa]|che cerchiamo)\b.{0,12}$",
    r"o que (?:buscamos|procuramos|esperamos|voce precisa|precisas|pedimos|valorizamos)\b.{0,16}$",
    r"(?:czego|kogo) (?:oczekujemy|szukamy)\b.{0,16}$",
    r"(?:oczekujemy|wymagamy|mile widziane|dodatkowe atuty|dodatkowym atutem bedzie|nasze (?:wymagania|oczekiwania)|din profil|vem ar du|hvem er du|kvalifika\w{3,9}|kvalifikationer|meriterande|pozadavky|pozadujeme|profilo|perfil)$",
)  # fmt: skip
RESPONSIBILITIES = (
    r"(?:hier|da) (?:kannst du|konnen sie|bist du|sind sie) (?:dich |sich )?(?:einbringen|gefragt|gefordert|unterstutzen|mitwirken)$",
    r"das (?:erwartet|wartet auf) (?:dich|sie|euch)\b.{0,16}$",
    r"was (?:zu tun ist|auf (?:dich|sie) (?:zukommt|wartet))$",
    r"(?:du|sie) (?:wirst|werden|bist|sind) (?:verantwortlich|zustandig)(?: fur)?$",
    r"du wirst$",
    r"(?:dein|ihr) job (?:bei uns|im detail|als .{3,30})$",
    r"(?:deine|ihre) (?:spielwiese|schwerpunkte|kernaufgaben|einsatzbereiche|arbeitsinhalte|challenge)$",
    r"(?:arbeitsinhalte|kernaufgaben|tatigkeitsprofil|tatigkeitsschwerpunkte|einsatzbereiche)$",
    r"was macht (?:man|ein|eine)\b.{3,30}$",
    r"(?:duties|responsibilities|tasks|accountabilities)(?: (?:may|will|can|shall|would))? (?:include|includes|including)\b.{0,40}$",
    r"(?:some of |a few of )?your .{0,30}\b(?:responsibilities|duties|tasks|role|day|job|work)(?: (?:will|would|may|might|could))? (?:be|include|includes|involve|are|consist of|look like)\b.{0,24}$",
    r"(?:the|this|your|our) (?:role|position|job|post|work)(?: (?:will|would|may))? (?:include|includes|entails?|involves?|consists? of|comprises?|is responsible for|will be responsible for)\b.{0,24}$",
    r"(?:examples? of|illustrative examples? of|typical|representative|distinguishing features of) (?:the )?(?:work|duties|tasks|class)(?: performed| activities)?$",
    r"(?:work|job|key|main|core|principal|daily|essential) (?:activities|tasks|functions|objectives)$",
    r"(?:you|youll|you will)(?: also)?(?: be)?(?: (?:expected|required|asked|responsible|accountable|in charge|tasked))(?: (?:to|for|of|with))?$",
    r"you(?:re| are) (?:responsible|in charge)(?: (?:for|of))?$",
    r"you(?:ll| will) also$",
    r"(?:on|in) a (?:typical|day to day|daily|normal|usual|regular)(?: basis| day| week| shift)\b.{0,12}\byou(?:ll| will| may| might)?$",
    r"(?:day to day|every day|each day|specifically|in particular|more specifically) you(?:ll| will| ll)?$",
    r"(?:as|in) (?:an? |our |the |your |this |part of |member of ).{3,40}\byou(?:ll| will| would| can| shall)?(?: (?:be expected to|be responsible for|be|have to|need to|also|get to|have the opportunity to))?$",
    r"the (?:\w+ ){0,3}(?:postholder|post holder|holder|incumbent|candidate|applicant|person|employee|role|position|manager|assistant|officer|coordinator|engineer|nurse|teacher|chef|supervisor|technician|developer|analyst|consultant|specialist|administrator|director|representative|intern|associate|executive|worker|driver|clerk|advisor|adviser) (?:will|shall|is expected to|is responsible for|would)(?: (?:be|be responsible for|be expected to|be required to|also|primarily|typically))?$",
    r"(?:your|the) (?:new |main |typical )?(?:role|day|week|shift|challenges?|objectives|main tasks|working day)(?: (?:here|with us|as .{3,30}|at .{3,20}))?$(?<!the day)(?<!the week)(?<!the role)(?<!the shift)",
    r"a day in (?:your|the|this|our) (?:life|role|job|shoes)\b.{0,20}$",
    r"what (?:does|will|would|is) (?:the|this) (?:job|role|position|work)(?: (?:involve|entail|include|look like|consist of))?\b.{0,12}$",
    r"(?:performance |key |main )objectives(?: of .{3,20})?$",
    r"(?:scope of (?:the )?(?:role|work|position|job|responsibilities)|key result areas|kra|kras|work tasks|working tasks|job tasks?)$",
    r"(?:vous|tu) (?:serez|seras|aurez|auras|devrez|devras) (?:charge|chargee|chargee?s?|en charge|responsable|amene|amenee|pour (?:mission|missions|tache|taches))(?: e)?(?: (?:de|d|principale|principales|a|du)){0,2}$",
    r"en tant que .{3,40}\b(?:vous|tu)(?: (?:serez|devrez|aurez|etes|seras).{0,20})?$",
    r"(?:a|dans|au sein de|pour) ce(?: (?:titre|cadre|poste))?\b.{0,12}\b(?:vous|tu|nous)(?: (?:serez|devrez|aurez|etes|seras|devras).{0,20})?$",
    r"(?:cual|cuales) (?:es|sera|seran|son|seria) (?:tu|el|tus|los|las) (?:rol|mision|funcion|funciones|reto|retos|tareas|dia a dia|objetivos?)\b.{0,16}$",
    r"(?:tus?|nuestr[oa]s?) (?:retos?|mision|rol|desafios?|dia a dia|jornada)$",
    r"(?:mision|objetivo) (?:del|de la) (?:puesto|cargo|posicion|rol)$",
    r"que (?:funciones|tareas|responsabilidades) (?:\w+ ){0,2}(?:realizaras|tendras|desempenaras|haras)\b.{0,12}$",
    r"(?:takenpakket|wat je gaat doen|jouw (?:rol|functie|werk)|zakres obowiazkow|twoj zakres obowiazkow|twoje (?:zadania|obowiazki)|czym bedziesz sie zajmowac|twoja rola|(?:dina |vara )?arbetsuppgifter|(?:dine |vores )?(?:arbejdsopgaver|opgaver)|arbeidsoppgaver|napln prace|popis prace)$",
)  # fmt: skip


@cache
def _openings() -> re.Pattern[str]:
    kinds = (("requirements", REQUIREMENTS), ("responsibilities", RESPONSIBILITIES))
    return re.compile("|".join(f"(?P<{kind}>{'|'.join(words)})" for kind, words in kinds))


def kind_of_opening(words: str) -> str | None:
    """Tell what a heading announces by the way it opens."""
    found = _openings().match(words)
    return found.lastgroup if found else None
