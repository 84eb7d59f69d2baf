"""What stands around a title in its line: announcements, who seeks, kinds of organizations."""

import re

NAME = r"[^\W\d_a-zß-ÿ][^\s,;:()|]{0,40}"
ANNOUNCED = re.compile(
    r"\W*(?:job (?:opening|opportunity|vacancy|title|offer)|position|vacancy|now hiring|hiring|we(?:['’]re| are) hiring"
    r"|career opportunity|stellen(?:angebot|ausschreibung|anzeige)|stelle|wir suchen|gesucht|offre d['’]emploi"
    r"|avis de recrutement|offre|nous recrutons|oferta(?: de (?:empleo|trabajo))?|se busca|buscamos|vacante|vaga)"
    r"\s?[:!–-]\s?(?:dich als )?|\W*stellen(?:ausschreibung|angebot|anzeige)\s(?:als |für )?(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
)
ARTICLE = (
    r"(?:un\(e\)|une?|un\.e|un·e|des|an?|the|eine?[nr]?|eine:n|eine?\(n\)|una|um\(a\)|uma?"
    r"|\d{1,2}|several|multiple|mehrere|plusieurs)"
)
SEEKS = re.compile(
    r"(?P<name>(?:[^.:;!?]|\.(?=\S)){2,60}?)\s(?:recrut(?:e|ent)|recherch(?:e|ent)|is (?:hiring|looking for|seeking|recruiting)|seeks"
    rf"|sucht|busca|procura|contrata)\s(?:{ARTICLE}\s)?(?P<title>.{{3,}})$"
)
ARTICLE_OF_NAME = re.compile(r"(?:Die|Der|Das|La|Le)\s(?=[A-ZÀ-Þ])")
# A word that ends the name of a field, and no employer's name.
LABEL = re.compile(
    r"\b(?:titles?|titel|titulo|título|intitulé|position|role|job|vacancy|opening|classification|category|department"
    r"|function|level|grade|type|description|puesto|cargo|vacante|poste|offre|stelle|stellenbezeichnung|beruf|vaga)$",
    re.IGNORECASE,
)
ORGANIZATION = re.compile(
    r"(?:\w[\w.'’&-]* ){0,6}(?:University|College|Institute|Hospital|School|Council|Universität|Hochschule|Institut"
    r"|Université|Universidad|Universidade|Foundation|Trust)"
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
