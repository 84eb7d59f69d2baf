"""What the lines on top of a listing are told by."""

import re

MOST_LINES = 14
LONGEST_LINE = 110
LONGEST_PIPED = 260
ADDRESS = re.compile(r"https?://|www\.|@")
AGE = re.compile(
    r"\b(?:ago|vor \d|il y a|hace)\b|^\W*(?:posted|new|today|reposted)\b", re.IGNORECASE
)
TERMS = re.compile(
    r"^\W*(?:(?:full|part)[ -]?time|vollzeit|teilzeit|contract(?:or)?|permanent|temporary|internship"
    r"|cdi|cdd|stage|alternance|remote|hybrid|on-?site|t[ée]l[ée]travail\b.{0,12}"
    r"|jornada completa|tiempo completo|(?:night|day|evening|weekend|morning|late|early|rotating|swing|graveyard|first|second|third|1st|2nd|3rd)s?(?: shifts?)?|shifts?(?: work)?"
    r"|per diem|prn|casual|seasonal|zero[ -]hours|relief|mon(?:day)?(?: to | ?[-–] ?)fri(?:day)?|immediate start|urgent|entry[ -]level|mid[ -]level|senior[ -]level|multiple (?:positions|openings)"
    r"|schichtarbeit|nachtschicht|wechselschicht|minijob|ab sofort|turno (?:de )?(?:noche|día|rotativo)|travail de nuit)\W*$",
    re.IGNORECASE,
)
FIELD = re.compile(r"[^:]{1,40}:(?!//)(?:\s|\d)")
# Lines of code around a page's text: server tags, markup, directives, underlines.
CODE = re.compile(
    r"\s*(?:<[!?%/a-zA-Z]|[?%]>|\$\w+\s?=|\{[{%<]|//|\.\. |:\w+:$|[=~^_*-]{4,}$|\w+\([\"']|(?:include|require|import|use)(?:_once)?[ (][\"'\w])"
)
OPENS_SENTENCE = re.compile(
    r"(?:we|our|join|are you|do you|nous|notre|wir|unser|du|sie|buscamos|somos|nuestr[oa]|estamos)\b",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"[a-zäöüß]{2}(?<!\bInc)(?<!\bLtd)(?<!\bCo)(?<!\bCorp)\.$")
DASH = re.compile(r"\s[-–—|]\s")
COMMA = re.compile(r", ")
PIPE = re.compile(r"\s+[|•·]\s+")
PICTURE = re.compile(r"(?:^|\s{1,3})(?=[☀-➿\U0001F300-\U0001FAFF])")
OF_TERMS = re.compile(
    r"\b(?:(?:full|part)[ -]?time|vollzeit|teilzeit|remote|hybrid|on-?site|telecommute|cdi|cdd|freelance"
    r"|tiempo completo|jornada completa|t[ée]l[ée]travail|presencial|remoto)\b",
    re.IGNORECASE,
)
# A page's own title may stand below its menu.
MOST_ABOVE = 60
LONGEST_ABOVE = 900
# Lines above a title that say only that a job is offered.
ANNOUNCEMENTS = frozenset(
    (
        "job advert", "job advertisement", "job posting", "job vacancy", "vacancy", "job opening", "job offer",
        "job description", "job title", "about the job", "careers", "career", "jobs", "now hiring", "were hiring",
        "we are hiring", "hiring", "join us", "join our team", "career opportunity", "current vacancies", "open position",
        "stellenanzeige", "stellenausschreibung", "stellenangebot", "stellenbeschreibung", "wir suchen", "wir suchen sie",
        "wir suchen dich", "wir stellen ein", "karriere", "ihre karriere", "offre demploi", "nous recrutons", "recrutement",
        "fiche de poste", "oferta de empleo", "oferta de trabajo", "vacante", "empleo", "vaga", "a propos du poste",
    )
)  # fmt: skip
LABELS = frozenset(
    (
        "role", "position", "title", "job title", "company", "employer", "location", "type", "department", "team",
        "salary", "contact", "url", "posted", "date posted", "reports to", "hours", "grade", "company name", "job",
        "employment type", "job location", "link to job posting", "job type", "posted on", "nombre de la compania",
        "titulo del trabajo", "titulo del puesto", "lugar", "ubicacion", "link a la publicacion del trabajo", "experience",
        "stelle", "firma", "standort", "entreprise", "lieu", "poste", "empresa", "puesto", "reference number",
    )
)  # fmt: skip
# Words that labels are made of, where they name neither job nor employer: "Department/Office".
OF_LABELS = frozenset(
    "department dept office division unit section branch group area category function industry sector bureau directorate team"
    " grade level band class code number no nr id ref reference requisition req status schedule shift hours type kind contract city"
    " state country county region site address date posted posting closing opening start end duration salary pay rate wage range"
    " compensation remuneration supervisor manager reports to reporting line contact person phone website source seniority experience"
    " education degree qualification vacancies openings appointment term terms faculty programme program project deadline of the for"
    " and or abteilung bereich fachbereich referat dezernat amt dienststelle kennziffer referenznummer stellennummer eintritt beginn"
    " eintrittsdatum befristung umfang arbeitszeit vergutung eingruppierung entgeltgruppe besoldung bewerbungsschluss bewerbungsfrist"
    " ansprechpartner ansprechpartnerin ort arbeitsort einsatzort stellenumfang vertragsart service departement direction pole unite"
    " categorie filiere contrat lieu salaire remuneration secteur domaine niveau grade departamento gerencia direccion categoria"
    " jornada contrato tipo salario fecha ubicacion nivel supervisor jefe inmediato afdeling ufficio reparto".split()
)
# A line below a title that is of the employer, and not its name.
OF_THE_HOUSE = re.compile(
    r"(?:.*\b(?:department|team|division|level|unit|abteilung|bereich|ebene|departamento|área|équipe|service)"
    r"|(?:department|division|team|département|service|équipe|abteilung|bereich|departamento|área)\b.*)$",
    re.IGNORECASE,
)
# "330 Harbour Road, Ghent 9000", "Lindenweg 4", "12 bis rue des Fours": where the house stands.
STREET = re.compile(
    r"\d{1,5}[a-z]?,? [A-ZÀ-Þ].{4,80}\b\d{4,5}\b"
    r"|\d{1,5}[a-z]?,? (?:[\w'’.-]{1,25} ){1,5}(?:Road|Street|Avenue|Lane|Drive|Boulevard|Highway|Parkway|Crescent|Terrace|Rd|St|Ave|Blvd|Hwy|Pkwy|Dr|Ln)\b\.?"
    r"(?: (?:North|South|East|West|[NSEW]{1,2})\b)?(?:,? (?:[Ss]uite|[Uu]nit|[Ff]loor|#).{0,12})?$"
    r"|\d{1,4},?(?: bis| ter)?,? (?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Pp]lace|[Qq]uai|[Cc]hemin|[Rr]oute|[Aa]llée|[Ii]mpasse)\s"
    r"|(?:[A-ZÀ-Þ][\w.'’-]{1,30} ){0,3}[\w.-]{0,30}(?:[Ss]tra(?:ß|ss)e|[Ss]tr\.|gasse|[Pp]latz|weg|[Aa]llee|damm) ?\d{1,4} ?[a-z]?$"
    r"|(?:Calle|Avenida|Av\.|C/|Carrera|Paseo|Rua|Via|Viale|Piazza)\s[^:]{2,50}[ ,#]\d"
)
# The heading of a page that lists what is offered, and no house's name.
OFFERS = re.compile(
    r"(?:(?:our|all|current|open|latest|nos|toutes? les|unsere|aktuelle|offene|nuestras)\s)?(?:offres?|emplois|(?:job )?(?:vacanc(?:y|ies)|openings|opportunities)|jobs|stellenangebote?|stellenanzeigen?"
    r"|stellenausschreibung(?:en)?|stellen|ofertas?|vacantes?|empleos|vagas?|vacatures?|offerte)(?!\w)",
    re.IGNORECASE,
)
# What boards print beside a title.
BADGES = frozenset(
    ("hot job", "hot", "featured", "promoted", "urgent", "urgently hiring", "easy apply", "easily apply",
     "actively hiring", "actively recruiting", "be an early applicant", "new", "top job", "premium", "sponsored",
     "gesponsert", "neu", "schnellbewerbung", "offre sponsorisée", "candidature simplifiée", "urgente", "destacado", "oferta destacada")
)  # fmt: skip
