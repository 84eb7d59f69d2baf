"""Headings put together of common parts: "Skills and personal attributes", "Key competences", "Core functions"."""

MOST_WORDS = 8
# All words without case and accents. Each noun names what is asked, whatever stands beside it.
ASKED = frozenset(
    """skill skills skillset skillsets knowledge experience experiences education qualification qualifications requirement requirements ability abilities
    competency competencies competence competences attribute attributes qualities licence licences license licenses licensure certification certifications
    certificate certificates credential credentials expertise trait traits languages aptitude aptitudes prerequisite prerequisites proficiency proficiencies capability capabilities
    qualifikation qualifikationen kenntnisse kenntnis fahigkeiten fertigkeiten erfahrung erfahrungen kompetenz kompetenzen anforderungen voraussetzungen eigenschaften
    fachkenntnisse fachkompetenz fachkompetenzen sozialkompetenz berufserfahrung sprachkenntnisse edvkenntnisse schlusselqualifikationen schlusselkompetenzen anforderungsprofil qualifikationsprofil kompetenzprofil
    competences connaissances qualites aptitudes exigences prerequis savoirs diplomes diplome experience experiences atouts
    idiomas langues sprachen oczekiwania stellenanforderungen bewerberprofil kvalifikationer kvalifikasjoner kvalifikace meriterande pozadavky pozadujeme oczekujemy wymagamy
    solicitamos necesitamos pedimos exigimos erforderlich
    requisito requisitos requerimiento requerimientos conocimiento conocimientos habilidad habilidades competencia competencias destrezas aptitudes actitudes cualidades
    experiencia experiencias titulacion escolaridad estudios
    vereisten vaardigheden competenties competenze requisiti conoscenze esperienza qualificacoes competencias conhecimentos habilidades kwalifikacje wymagania umiejetnosci""".split()
)
# These say what is done, and are no more than that.
DONE = frozenset(
    """duty duties responsibility responsibilities task tasks functions accountability accountabilities obligations
    kra kras assignments obligaciones takenpakket tatigkeitsprofil arbeitsinhalte arbetsuppgifter arbejdsopgaver arbeidsoppgaver
    aufgaben tatigkeiten tatigkeit verantwortlichkeiten hauptaufgaben kernaufgaben aufgabenschwerpunkte aufgabengebiet aufgabenbereich
    missions tache taches responsabilites fonctions attributions funcion funciones tarea tareas responsabilidad responsabilidades labores deberes
    taken werkzaamheden verantwoordelijkheden mansioni compiti responsabilita atribuicoes tarefas funcoes responsabilidades obowiazki zadania""".split()
)
WISHED = frozenset(
    """preferred desired desirable wunschenswerte wunschenswert gewunschte souhaite souhaites souhaitee souhaitees appreciees deseable deseables deseado deseados
    deseada deseadas valorable valorables desejaveis optional opcionales""".split()
)
BESIDES = frozenset(
    """and or & of for the a an your its in to this that at on with
    required requires key essential necessary needed minimum min basic mandatory core main major principal primary general specific special specialised specialized additional other further
    important relevant technical functional professional personal behavioral behavioural interpersonal individual physical cognitive mental educational academic practical theoretical
    occupational clinical linguistic language digital computer managerial leadership supervisory administrative operational strategic financial commercial teaching
    specified certified formal desired preferred desirable optional candidate candidates applicant applicants job role position post vacancy work working day daily everyday typical regular
    training background language languages character personality attitude attitudes critical central
    und oder der die das fur den dem des deine dein ihre ihr fachliche fachlichen fachlicher personliche personlichen soziale sozialen sonstige weitere formale erforderliche erforderlichen notwendige
    wunschenswerte gewunschte zwingende besondere allgemeine wesentliche wichtige wichtigsten berufliche beruflichen methodische ausbildung abschluss an dich sie bewerber stelle position zentrale konkrete
    et ou de du d des la le les l pour votre vos ton tes ta poste profil candidat requis requise requises requis attendu attendues attendus attendue demandees demandes recherchees recherches
    souhaitees souhaites souhaite souhaitee necessaires obligatoires cles techniques technique professionnelles professionnels professionnel professionnelle personnelles personnels comportementales linguistiques
    particulieres specifiques generales principales principaux diverses complementaires formation appreciees quotidiennes metier emploi
    y o e el los las del para tu tus su sus puesto cargo rol vacante candidato perfil requeridas requeridos requerida requerido necesarias necesarios indispensables imprescindibles obligatorios excluyentes
    deseables deseable valorables tecnicas tecnicos tecnica personales profesionales profesional especificas especificos generales basicos basicas minimos minimas minima minimo clave principales laboral previa
    academica academicos blandas duras transversales adicionales complementarios formacion educacion desarrollar realizar desempenar caracteristicas
    en van het de je jouw e di da dos das do""".split()
)
ALONE = frozenset(
    """stellenanforderungen bewerberprofil kvalifikationer kvalifikasjoner kvalifikace meriterande pozadavky pozadujeme oczekujemy wymagamy solicitamos necesitamos pedimos exigimos erforderlich
    kra kras assignments obligaciones takenpakket tatigkeitsprofil arbeitsinhalte arbetsuppgifter arbejdsopgaver arbeidsoppgaver hauptaufgaben
    languages idiomas langues oczekiwania functions obligations skill abilities traits credentials licensure qualites connaissances cualidades actitudes destrezas estudios escolaridad fahigkeiten fertigkeiten fachkompetenz
    kernaufgaben vereisten vaardigheden esperienza kwalifikacje wymagania task fonctions attributions deberes labores werkzaamheden verantwoordelijkheden
    compiti tarefas funcoes obowiazki zadania qualifikationsprofil kompetenzprofil anforderungsprofil conhecimentos requerimiento requisito""".split()
)


def kind_of_parts(words: str) -> str | None:
    """Tell what a heading announces that holds common parts alone; the words without case and accents."""
    parts = words.split()
    if not 1 <= len(parts) <= MOST_WORDS or (len(parts) == 1 and words not in ALONE):
        return None
    asked = done = wished = False
    for part in parts:
        if part in DONE:
            done = True
        elif part in ASKED:
            asked = True
        elif part not in BESIDES and not part.isdigit():
            return None
        wished = wished or part in WISHED
    if done:  # "Duties and requirements" heads both
        return None if asked else "responsibilities"
    return ("nice_to_have" if wished else "requirements") if asked else None
