"""What can be an employer's name, and what cannot."""

import re

from reading.listings.headings import heading_kind
from reading.listings.titles import is_job_noun, names_a_job
from reading.text.places import is_known_place
from reading.text.skills import skill_mentions

NO_NAME = frozenset(
    "us you the our we this it your team role position job company who what why how about here a an i"
    " they there that these invite these confidential anonymous leadership management sales marketing development dev hr"
    " product data engineering support design finance tech tech-team customer operations people recruiting security devops"
    " core software web mobile backend frontend platform service project deine dein ihr ihre unser unsere wir das dem"
    " nous vous notre votre nosotros nous uns nuestro nuestra equipo grow remote home applicants candidates download"
    " se es no si sí el la los las le les un una on il elle ils qui lo man wer er jetzt aktuell heute today dear hello hi"
    " apply print share save email menu search login new hiring now university college hospital city county school"
    " institute bank company group clinic department ministry government center centre foundation academy hochschule"
    " universität université universidad hôpital klinikum klinik institut entreprise société unternehmen empresa cliente"
    " client clients employer employers employee träger arbeitgeber anbieter veranstalter auftraggeber"
    " program programme programm programa project projekt projet proyecto opportunity vacancy ici bref concrètement résultat objectif mission"
    " ventas recursos operaciones ingeniería tecnología desarrollo atención servicio logística administración producción calidad finanzas departamento dirección gerencia"
    " work duties employment compensation training"
    " text image page section file document figure copyright photo video link"
    " kunden kunde mandanten klienten patienten kindern kollegen studierenden klant klanten cliënten clienti clientes".split()
)
# Words of which a name may consist in part: "Hospital Clínic", "City of Oak".
KINDS = frozenset(
    "university college hospital city county school institute bank company group clinic department ministry government"
    " center centre foundation academy hochschule universität université universidad hôpital klinikum klinik institut"
    " entreprise société data web mobile core cloud new product software design tech security marketing people home"
    " engineering finance support development research work employment compensation training".split()
)
OPENS_NO_NAME = NO_NAME - KINDS
# What opens a name, whatever it ends with.
HOUSES = frozenset(
    "grupo groupe gruppo casa hotel hôtel restaurante restaurant maison café".split()
)
ARTICLES = frozenset(("Les", "La", "Le", "Los", "Las", "El"))
# Short forms of legal forms that are tools as well: "(SPSS, R, SAS)".
LEGAL_FORMS = frozenset(("SAS", "SE", "AG", "SA", "UG", "and", "und", "et", "or"))
NO_OWN_NAME = frozenset(
    "english german french spanish italian portuguese dutch american european british federal state bachelor master"
    " bachelors masters degree phd diploma january february march april may june july august september october november"
    " december monday tuesday wednesday thursday friday saturday sunday covid covid-19 internet office ai it ml ui ux qa"
    " ceo cto cfo eu usa us uk agile scrum equal opportunity employer benefits requirements responsibilities"
    " qualifications experience skills about what who why how when where ability knowledge strong must you we our the"
    " this these those all any each if as at in on for with by from please note all united government university department"
    " ihr du sie wir ihre dein team teams deutsch englisch erfahrung kenntnisse vous nous notre votre français anglais"
    " usted inglés español empresa experiencia conocimientos ofrecemos requisitos".split()
)


# What equal-opportunity sentences say of the employer: "Veterans Employer".
OF_EQUAL_SENTENCES = re.compile(
    r"\bemployers?$|\b(?:affirmative|equal opportunity|eeo|veterans|disabled|disability|minorities|females?)\b",
    re.IGNORECASE,
)


def consists_of_skills(name: str) -> bool:
    """Tell "Node.js" and "SPSS, R, SAS": names of tools and nothing else."""
    left = list(name)
    for mention in skill_mentions(name):
        left[mention.span.start : mention.span.end] = " " * (mention.span.end - mention.span.start)
    words = re.findall(r"[^\W\d_]{2,}", "".join(left))
    return "".join(left) != name and all(word in LEGAL_FORMS for word in words)


def is_name(name: str, *, is_sure: bool) -> bool:
    """Tell a name; only one that is surely spoken of may end like a job: "Plain Physicians"."""
    words = name.split()
    has_article = is_sure and len(words) > 1 and words[0] in ARTICLES  # "Les Fours du Roble"
    opens = OPENS_NO_NAME if len(words) > 1 else NO_NAME
    if len(name) < 2 or (words[0].lower() in opens and not has_article):
        return False
    if OF_EQUAL_SENTENCES.search(name) or not any(sign.isalpha() for sign in name):
        return False
    if name.endswith("B Corp"):  # a certificate
        return False
    if is_sure and len(words) > 1 and words[0].lower() in HOUSES:
        return True  # "Grupo Panadero"
    is_heading = heading_kind(name) is not None or heading_kind(f"about {name}") is None
    return not is_heading and (
        not is_job_noun(words[-1]) or (is_sure and len(words) > 1 and words[-1].endswith("s"))
    )


def is_own_name(name: str) -> bool:
    """Tell a name that is no tool's, place's, language's or job's."""
    if not is_name(name, is_sure=False) or is_known_place(name) or name.lower() in NO_OWN_NAME:
        return False
    words = name.split()
    if len(words) == 1 and (len(name) < 3 or words[0].lower() in NO_OWN_NAME):
        return False
    return not any(
        mention.span.end - mention.span.start >= len(words[0]) for mention in skill_mentions(name)
    ) and not names_a_job(name)
