"""Headings in sentence form: "What will I be doing?", "Was Sie bei uns tun", "¿Qué harás con nosotros?"."""

from reading.listings.heading_openings import kind_of_opening
from reading.text.patterns import Cued

MOST_WORDS = 12
YOU = r"(?:you|youll|youd|youre|youve|i|ill|we|well|the \w+|our \w+|this \w+)"
WHO_WORKS = r"(?:you|youll|youd|youre|i|ill|id|(?:the|this|our) (?!team\b|company\b|product\b|project\b|business\b|organi[sz]ation\b)\w+)"
# By words alone, without case and accents; the first that fits counts.
SENTENCES = (
    ("apply", Cued(
        r"^(?:what|how|who|our|the|your|about|en que|como|cual|que|nuestro|el|notre|le|comment|quel(?:le)?|wie|unser|unsere|so|das|der|ablauf|come|il|o|hoe|onze)\b.{0,40}"
        r"\b(?:(?:selection|recruitment|recruiting|hiring|interview|application) process|proceso de (?:seleccion|contratacion)|processus de (?:recrutement|selection)"
        r"|auswahl(?:verfahren|prozess)|bewerbungs(?:verfahren|prozess|ablauf)|einstellungs(?:verfahren|prozess)|processo (?:seletivo|di selezione)|sollicitatieprocedure)\b")),
    ("benefits", Cued(
        rf"^(?:and )?(?!what (?:can |will |do |could |have )*you(?:ll| can| will| have to| could)? (?:offer|give|provide)\b)what(?: is|s)? (?:will |do |can |does )?{YOU}\b.{{0,30}}\b(?:get|gets|offer|offers|receive|gain|enjoy|give|provide)\b(?! to\b)"
        r"|^whats in it for|^what is in it for|^why (?:join|work|youll|you will|you should|us\b|choose|its? |this|we|come|be part|be a part)"
        r"|\bin return\b|^(?:how we (?:take care|look after|reward|support))|^in exchange\b|^reasons to\b"
        r"|^(?:und )?(?:was|das) (?:wir|sie|dich|du|ihnen|ihr)\b.{0,30}\b(?:bieten|bekommst|bekommen|geboten|kriegst|erhaltst|erhalten)\b"
        r"|^(?:darauf|auf das|auf was) (?:kannst|konnen|durfen|darfst)\b|^(?:freuen sie sich|freu dich) auf\b|\b(?:freuen sie sich|freu dich) auf$"
        r"|^warum (?:wir|du|sie|zu uns|bei uns)\b|^(?:das|dies) bieten wir\b|^bei uns (?:erwartet|erwarten)\b|^wir bieten\b"
        r"|^(?:wat|dit) (?:bieden|krijg) (?:wij|we|je|jij)\b|^cosa (?:ti )?offriamo\b|^o que (?:te |lhe )?oferecemos\b"
        r"|^(?:nous|on) (?:vous |t |te )?(?:offrons|proposons|offre|propose)\b|^ce que (?:nous|on) (?:vous |t |te )?(?:offr|propos)|^pourquoi (?:nous|rejoindre|choisir|venir|travailler)\b"
        r"|^que (?:te |le |les )?(?:ofrecemos|damos|brindamos)\b|^lo que (?:te |le )?(?:ofrecemos|brindamos)\b|^(?:te|le|les|se) ofrece(?:mos)?\b|^por que (?:unirte|trabajar|elegirnos|nosotros)\b")),
    ("nice_to_have", Cued(
        r"\b(?:is|be|are|as|est|sont|serait|seraient|sera|es|seria|seran|ware|waren|ist|sind)(?: an?| un| de| ein| von)? (?:\w+ )?(?:plus|pluses|bonus|advantage|asset|atout|vorteil|ventaja)$"
        r"|^(?:ways|how|what|things|skills|this|that|experience) .{0,40}\b(?:stand out|set you apart|sets you apart|impress us|make you shine|go the extra)"
        r"|^(?:extra |some |big |a )?(?:bonus|brownie|plus) (?:points |if |for )?.{0,20}\b(?:you|if|for|skills)\b|^(?:it|we|even).{0,12}\b(?:would be (?:great|nice|good|awesome)|love it if)\b"
        r"|^no (?:es |son |sera )?(?:excluyentes?|imprescindibles?|indispensables?|obligatorios?|necesarios?|requisitos?)(?: pero)? .{0,16}\b(?:valora\w{0,5}|suma\w{0,3}|plus|bienvenid\w{1,2}|deseables?|aprecia\w{0,5})\b"
        r"|^(?:se valora|valoraremos|sera valorado|sumara|sumaria|suma)\b")),
    ("requirements", Cued(
        rf"^what (?:will |do |does |would |are |were |skills |experience |qualifications )?(?:do |will |does )?{YOU}\b.{{0,35}}\b(?:need|needs|look(?:ing)? for|want|seek(?:ing)?|expect|bring|(?<!we )(?<!well )have|possess|see|require|hope)\b(?! (?:to offer|built|done)\b)"
        r"|^(?:what|which) (?:skills|experience|qualifications|qualities)\b|^what (?:it takes|makes you|makes a|would make|were after|are we after)\b"
        r"|^(?:who|whom) (?:are we|were|we are|we re|we want|you are|are you|will|should|thrives|succeeds|would)\b"
        r"|\b(?:fit|match|person|suited|right|love to (?:hear from|meet|talk to) you|talk|apply|successful|thrive|succeed|shine|one|for you|in touch)\b.{0,25}\bif(?: you\w{0,3}(?: \w+)?)?$"
        r"|^(?:you|youll|you will|you may|you might) .{0,30}\b(?:thrive|fit|succeed|excel|match)\b.{0,20}\b(?:if|here|as|in)\b|^is this you\b|^(?:does this sound like you|sound like you|could this be you|is that you|are you (?:the|our|a) )"
        r"|^(?:to|in order to) (?:succeed|thrive|be successful|excel|qualify|apply|be considered)\b"
        r"|^(?:wir|ich) (?:wunschen|erhoffen|erwarten) (?:uns |mir )?(?:von|einen|eine|dich|sie|jemanden)\b(?!.{0,30}\bbewerbung)"
        r"|^(?:und )?(?:was|das|womit) (?:sie|du|wir|dich|ihnen|ihr|solltest|sollten)\b.{0,40}\b(?:mitbringen|mitbringst|mit|brauchst|brauchen|benotigen|benotigst|haben|hast|erwarten|suchen|auszeichnet|konnen|kannst|wunschen|begeister\w{1,4}|uberzeug\w{1,4}|voraus)\b"
        r"|^(?:wen|welche\w?) .{0,20}\bsuchen\b|^(?:damit|so|hiermit) .{0,20}\b(?:uberzeug|punkt|begeister|passt|passen)|^(?:sie|du) (?:passt|passen)\b|^wer (?:sie|du) \w+$|^wer bist du\b|^wer sind sie\b"
        r"|^(?:vos|votre|tes|ton|ta) (?:principa\w{2,4} )?(?:competences?|talents?|atouts|qualites|connaissances|prerequis|expertises?|aptitudes|personnalite)\b"
        r"|^(?:tus?|sus?) (?:principales )?(?:habilidades|conocimientos|talentos|competencias|aptitudes|superpoderes)\b"
        r"|^(?:deine?|ihre?) (?:fachlichen? |personlichen? )?(?:kompetenz(?:en)?|fahigkeiten|kenntnisse|qualifikation(?:en)?|starken|talente)\b"
        r"|^(?:wat|dit) (?:vragen|verwachten|zoeken) (?:wij|we)\b|^(?:wat|dit) (?:neem|breng|heb) (?:je|jij)\b|^cosa (?:ti )?(?:chiediamo|cerchiamo)\b"
        r"|^(?:ce que (?:nous|on) (?:attend|cherch|recherch)|qui (?:etes|es|cherchons|recherchons)|vous (?:etes|avez) le profil|etes vous|c est (?:vous|toi) si)"
        r"|^(?:que|lo que|a quien|quien) (?:\w+ )?(?:buscamos|buscando|necesitas|necesitamos|pedimos|esperamos|requerimos|solicitamos|exigimos|valoramos|debes|deberias|tendrias|piden?)\b|^(?:eres|sos) (?:tu|vos)\b")),
    ("responsibilities", Cued(
        rf"^(?:and |so )?what (?:will |do |does |would |are )?{WHO_WORKS}\b.{{0,30}}\b(?:do|does|doing|work on|working on|own|build|building|deliver|achieve|accomplish|tackle|handle|responsible|in charge|be up to|get up to|get to do)\b"
        rf"|^(?:how|where) (?:will |do |does |would |can )?{WHO_WORKS}\b.{{0,25}}\b(?:contribute|impact|difference|spend|help|make)\b"
        r"|^(?:the |your |a )?(?:typical|average|usual|regular) (?:day|week|tasks|duties)\b|^(?:some |a few )?of the things you|^things you\w{0,3} (?:do|work)"
        r"|^(?:und )?(?:was|das) (?:sie|du|dich|ihr)\b.{0,30}\b(?:tun|tust|machen|machst|bewegen|bewegst|erwartet|ubernehmen|ubernimmst|gestalten|gestaltest|bewirken|bewirkst|anpacken|anpackst)\b"
        r"|^(?:hier|dafur|dabei|wofur|darum) .{0,20}\b(?:brauchen wir|packst du|packen sie|zustandig|verantwortlich|kummerst|kummern)\b|^(?:so|wie) .{0,20}\b(?:arbeitstag|alltag|arbeitsalltag)\b"
        r"|^(?:wat|dit) ga (?:je|jij) .{0,20}\b(?:doen|oppakken)\b|^(?:wat|dit) doe (?:je|jij)\b|^cosa (?:farai|andrai a fare)\b|^o que (?:vais|voce vai|vai) fazer\b"
        r"|^ce que (?:vous|tu) (?:ferez|feras|allez|vas|aurez|auras|realiser)|^(?:vos|tes|ses|les|nos) (?:futures? |principales |grandes )?(?:missions|activites|taches|responsabilites)\b|^en quoi consiste"
        r"|^(?:que|lo que|como) (?:haras|vas a hacer|harias|vas a|hara|hariamos|seria tu dia)\b|^(?:cuales|como) (?:seran|son|sera) (?:tus|las|tu|sus)\b|^en que (?:consiste|trabajaras)")),
)  # fmt: skip


def kind_of_sentence(words: str) -> str | None:
    """Tell what a heading of several words announces; the words without case and accents."""
    if not 1 < words.count(" ") + 1 <= MOST_WORDS:
        return None
    found = (kind for kind, sentence in SENTENCES if sentence.search(words))
    return next(found, None) or kind_of_opening(words)
