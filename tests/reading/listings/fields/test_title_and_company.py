"""Title and employer together, in the layouts and words that listings announce them with."""

import pytest

from tests.reading.listings.pages import reading_of


@pytest.mark.parametrize(
    ("name", "text", "title", "company"),
    [
        (
            "listing.txt",
            (
                "Now hiring motivated pastry chefs.\n\nWe bake bread in the night for the whole "
                "town and sell it in the morning.\n"
            ),
            "Pastry Chef",
            None,
        ),
        (
            "listing.txt",
            "Join Our Team\n\nHollow Oak is seeking a Night Baker to work in Ghent.\n",
            "Night Baker",
            "Hollow Oak",
        ),
        (
            "listing.txt",
            (
                "Night Baker Job in Ghent\n\nWe bake bread in the night for the whole town and "
                "sell it in the morning.\n"
            ),
            "Night Baker",
            None,
        ),
        (
            "listing.txt",
            (
                "NIGHT BAKER WANTED\n\nWe bake bread in the night for the whole town and sell it "
                "in the morning.\n"
            ),
            "NIGHT BAKER",
            None,
        ),
        (
            "listing.txt",
            (
                "Hollow Oak\nNight Baker\nFull-time | Ghent, Belgium\n\nWe bake bread in the night "
                "for the whole town and sell it in the morning.\n"
            ),
            "Night Baker",
            "Hollow Oak",
        ),
        (
            "listing.txt",
            (
                "Night Baker\n\nHollow Oak · Ghent, Belgium (On-site)\n\nWe bake bread in the "
                "night for the whole town and sell it in the morning.\n"
            ),
            "Night Baker",
            "Hollow Oak",
        ),
        (
            "listing.txt",
            (
                "Night Baker\nHollow Oak - Ghent, Belgium\nPosted 3 days ago\n\nWe bake bread in "
                "the night for the whole town and sell it in the morning.\n"
            ),
            "Night Baker",
            "Hollow Oak",
        ),
        (
            "listing.txt",
            (
                "Hollow Oak | Night Baker | Ghent, Belgium | Full-time\n\nWe bake bread in the "
                "night for the whole town and sell it in the morning.\n"
            ),
            "Night Baker",
            "Hollow Oak",
        ),
        (
            "listing.txt",
            (
                "Hollow Oak (https://hollowoak.example) | Ghent | ONSITE | Full-time\n\nHollow Oak "
                "bakes. We need a night baker who likes rye.\n"
            ),
            "Night Baker",
            "Hollow Oak",
        ),
        (
            "listing.txt",
            "Job Title: Night Baker\nCompany: Hollow Oak\nLocation: Ghent\n",
            "Night Baker",
            "Hollow Oak",
        ),
        (
            "listing.txt",
            (
                "Position: Night Baker\nOrganization: Hollow Oak Trust\n\n\nWe bake bread in the "
                "night for the whole town and sell it in the morning.\n"
            ),
            "Night Baker",
            "Hollow Oak Trust",
        ),
        (
            "listing.txt",
            (
                "Hiring organisation\nHollow Oak\n\nRole\nNight Baker\n\n\nWe bake bread in the "
                "night for the whole town and sell it in the morning.\n"
            ),
            "Night Baker",
            "Hollow Oak",
        ),
        (
            "listing.md",
            (
                "**Position Title:** Night Baker\n**Reports to:** Head Chef\n\n\nWe bake bread in "
                "the night for the whole town and sell it in the morning.\n"
            ),
            "Night Baker",
            None,
        ),
        (
            "listing.txt",
            (
                "We have an exciting opportunity for a Night Baker to join Hollow Oak.\n\nAt "
                "Hollow Oak we bake.\n"
            ),
            "Night Baker",
            "Hollow Oak",
        ),
        (
            "listing.txt",
            (
                "Hollow Oak has an opening for a Night Baker in Ghent.\n\nWe bake bread in the "
                "night for the whole town and sell it in the morning.\n"
            ),
            "Night Baker",
            "Hollow Oak",
        ),
        (
            "listing.txt",
            (
                "The Night Baker will be responsible for the bread. The Night Baker reports to the "
                "Head Chef.\n"
            ),
            "Night Baker",
            None,
        ),
        (
            "listing.txt",
            (
                "Reporting to the Head Chef, the Night Baker bakes bread.\n\nThe successful "
                "candidate for the Night Baker position starts in May."
            ),
            "Night Baker",
            None,
        ),
        (
            "listing.txt",
            (
                "Applications are invited for the position of Night Baker at the University of "
                "Ghentia.\n"
            ),
            "Night Baker",
            "University of Ghentia",
        ),
        (
            "listing.txt",
            (
                "Night Baker (Part Time) £12 per hour Leeds Our client, a busy bakery, needs help. "
                "You will bake."
            ),
            "Night Baker",
            None,
        ),
        (
            "listing.txt",
            "Subject: Vacancy: Night Baker\n\nDear all, Hollow Oak Ltd is recruiting.\n",
            "Night Baker",
            "Hollow Oak Ltd",
        ),
        (
            "listing.md",
            "---\ntitle: Work with us\n---\n\n# Night Baker\n\nHollow Oak bakes in Ghent.\n",
            "Night Baker",
            None,
        ),
        (
            "listing.md",
            "---\ntitle: 'Hollow Oak: Night Baker'\n---\nWe bake.",
            "Night Baker",
            "Hollow Oak",
        ),
        (
            "listing.md",
            "---\nposition: Night Baker\nemployer: Hollow Oak\n---\nWe bake.",
            "Night Baker",
            "Hollow Oak",
        ),
        (
            "listing.md",
            "---\ntitle: Night Baker - Hollow Oak Museum\n---\nWe bake.",
            "Night Baker",
            "Hollow Oak Museum",
        ),
        (
            "listing.txt",
            "Bäcker (m/w/d)\nHohle Eiche GmbH\nHamburg\n\nWir backen nachts.",
            "Bäcker",
            "Hohle Eiche GmbH",
        ),
        (
            "listing.txt",
            (
                "Wir suchen zum nächstmöglichen Zeitpunkt einen engagierten Bäcker (m/w/d) in "
                "Vollzeit.\n\nDie Hohle Eiche GmbH ist eine Bäckerei."
            ),
            "Bäcker",
            "Hohle Eiche GmbH",
        ),
        (
            "listing.txt",
            (
                "Stellenausschreibung\n\nBäckerin / Bäcker\n\nDie Stadt Eichenau sucht zum 1. Mai "
                "eine Bäckerin."
            ),
            "Bäckerin / Bäcker",
            "Stadt Eichenau",
        ),
        (
            "listing.txt",
            (
                "Wir, der Verein Hohle Eiche e.V., suchen ab sofort eine Sozialpädagogin für unser "
                "Haus."
            ),
            "Sozialpädagogin",
            "Verein Hohle Eiche e.V.",
        ),
        (
            "listing.txt",
            (
                "Verkäufer gesucht!\n\nDie Bäckerei Hohle Eiche sucht ab sofort Verkäufer für das "
                "Team."
            ),
            "Verkäufer",
            "Bäckerei Hohle Eiche",
        ),
        (
            "listing.txt",
            (
                "Mitarbeiter im Verkauf (w/m/d)\nbei Hohle Eiche\n\nArbeiten bei Hohle Eiche\n\n"
                "Wir backen."
            ),
            "Mitarbeiter im Verkauf",
            "Hohle Eiche",
        ),
        (
            "listing.txt",
            "Als Bäckermeister bist du bei uns richtig. Hohle Eiche sucht Verstärkung.",
            "Bäckermeister",
            "Hohle Eiche",
        ),
        (
            "listing.txt",
            "Boulanger H/F\n\nLe Chêne Creux recrute un boulanger pour son fournil de Lille.",
            "Boulanger",
            "Chêne Creux",
        ),
        (
            "listing.txt",
            (
                "Recrutement d'un boulanger\n\nLa société Chêne Creux est à la recherche d'un "
                "boulanger."
            ),
            "Boulanger",
            "Chêne Creux",
        ),
        (
            "listing.txt",
            (
                "Dans le cadre de son développement, la Mairie de Chênaie recrute pour son école "
                "un(e) animateur (trice)."
            ),
            "Animateur",
            "Mairie de Chênaie",
        ),
        (
            "listing.txt",
            "Notre client, une boulangerie, recherche un boulanger confirmé en CDI.",
            "Boulanger",
            None,
        ),
        (
            "listing.txt",
            "Poste : Boulanger\nEntreprise : Chêne Creux\nLieu : Lille\n",
            "Boulanger",
            "Chêne Creux",
        ),
        (
            "listing.txt",
            (
                "Nous recherchons un chef de rang pour notre restaurant à Lille.\n\nRejoignez "
                "Chêne Creux\n"
            ),
            "Chef de rang",
            "Chêne Creux",
        ),
        (
            "listing.txt",
            (
                "L'assistant comptable sera chargé de la facturation. L'assistant comptable "
                "travaillera à Lille."
            ),
            "Assistant comptable",
            None,
        ),
        (
            "listing.txt",
            "Se solicita panadero con experiencia\n\nRoble Hueco S.A. de C.V. es una panadería.",
            "Panadero",
            "Roble Hueco S.A. de C.V.",
        ),
        (
            "listing.txt",
            "Roble Hueco busca un panadero para su local de Lima.",
            "Panadero",
            "Roble Hueco",
        ),
        (
            "listing.txt",
            "Importante empresa de alimentos requiere contratar panadero para trabajar en Lima.",
            "Panadero",
            None,
        ),
        (
            "listing.txt",
            "Vacante: Auxiliar contable\nEmpresa: Roble Hueco\nLugar: Bogotá\n",
            "Auxiliar contable",
            "Roble Hueco",
        ),
        (
            "listing.txt",
            "Únete a Roble Hueco\n\nBuscamos cajera para nuestra tienda de Lima.",
            "Cajera",
            "Roble Hueco",
        ),
        (
            "listing.txt",
            "Puesto\nCocinero de turno noche\n\nRequisitos\n- Experiencia",
            "Cocinero de turno noche",
            None,
        ),
        (
            "listing.txt",
            "Contratamos enfermeros para hospital privado.\n\nHospital San Roble",
            "Enfermeros",
            None,
        ),
        (
            "listing.txt",
            (
                "Hollow Oak's mission is bread. We joined Hollow Oak to bake. At Hollow Oak nobody "
                "sleeps. You knead."
            ),
            None,
            "Hollow Oak",
        ),
        (
            "listing.txt",
            "Careers at Hollow Oak\n\nWe are seeking drivers for our vans.",
            "Driver",
            "Hollow Oak",
        ),
        (
            "listing.txt",
            "Hollow Oak does not discriminate against bakers. You knead in the night.",
            None,
            "Hollow Oak",
        ),
        (
            "listing.txt",
            "You knead. © 2021 Hollow Oak Inc. All rights reserved",
            None,
            "Hollow Oak Inc.",
        ),
        (
            "listing.txt",
            (
                "Hiring Manager\nHollow Oak\nGhent, Belgium\n\nWe bake bread in the night for the "
                "whole town and sell it in the morning.\n"
            ),
            "Hiring Manager",
            "Hollow Oak",
        ),
        (
            "listing.txt",
            (
                "Looking for a Night Baker\n\nHollow Oak is a bakery. Hollow Oak pays well. Come "
                "to Hollow Oak."
            ),
            "Night Baker",
            "Hollow Oak",
        ),
        (
            "listing.txt",
            "Head of Bakery, Hollow Oak\n\nAt Hollow Oak, we bake.",
            "Head of Bakery",
            "Hollow Oak",
        ),
        (
            "listing.txt",
            "Night Baker – Hollow Oak, Ghent\n\nAt Hollow Oak, we bake.",
            "Night Baker",
            "Hollow Oak",
        ),
        (
            "listing.txt",
            "Internship - Software Engineer\n\nYou write code.",
            "Internship - Software Engineer",
            None,
        ),
        (
            "listing.txt",
            (
                "Registered Nurse - Emergency Department\nSt. Oak Hospital\nGhent, Belgium\n\nWe "
                "bake bread in the night for the whole town and sell it in the morning.\n"
            ),
            "Registered Nurse - Emergency Department",
            "St. Oak Hospital",
        ),
        (
            "listing.txt",
            (
                "Hollow Oak is hiring a Night Baker!\n\nWe bake bread in the night for the whole "
                "town and sell it in the morning.\n"
            ),
            "Night Baker",
            "Hollow Oak",
        ),
        (
            "listing.txt",
            "Come work with us as a Night Baker in Ghent.",
            "Night Baker",
            None,
        ),
        (
            "listing.txt",
            (
                "About the job\nHollow Oak is looking for an experienced night baker to join our "
                "team."
            ),
            "Night Baker",
            "Hollow Oak",
        ),
        (
            "listing.txt",
            "Employer: City of Oakville\nClassification: Night Custodian\nSalary: $30,000",
            "Night Custodian",
            "City of Oakville",
        ),
        (
            "listing.txt",
            "Night Baker\n\nClass Code:     3156\nWe bake in the night for you all.",
            "Night Baker",
            None,
        ),
        (
            "listing.csv",
            (
                "Job Title,Organization,Job Description\nNight Baker,Printing and Publishing,You "
                "bake bread in the night for the town.\n"
            ),
            "Night Baker",
            None,
        ),
        (
            "listing.csv",
            (
                "ROLES,COMPANIES,LOCATIONS,DESCRIPTION\nNight Baker,Hollow Oak,Ghent,You bake "
                "bread in the night for the town.\n"
            ),
            "Night Baker",
            "Hollow Oak",
        ),
        (
            "listing.txt",
            (
                "Enfermera Nocturna - Con Experiencia en Cuidado de Abuelos\n\nNecesitamos a quien "
                "sepa, con experiencia en Cuidado de Abuelos y de noche."
            ),
            "Enfermera Nocturna - Con Experiencia en Cuidado de Abuelos",
            None,
        ),
        (
            "listing.md",
            (
                "---\ntitle: Jobs\n---\n\n## Stellenausschreibung Bäcker (m/w/d)\n\nWir backen "
                "nachts Brot für die ganze Stadt.\n"
            ),
            "Bäcker",
            None,
        ),
        (
            "listing.md",
            (
                "---\ntitle: >-\n  Night Baker\nlayout: post\n---\n\nThe Night Baker will be in "
                "charge of the bread. We bake in the night.\n"
            ),
            "Night Baker",
            None,
        ),
        (
            "listing.txt",
            "We bake with Certified B Corp flour. You knead it.",
            None,
            None,
        ),
        (
            "listing.txt",
            (
                "About us\nOur recipes run on Bread Linking. Bread Linking is good. Bread Linking "
                "makes dough of water."
            ),
            None,
            None,
        ),
        (
            "listing.txt",
            "Data Analyst\nMarketing Department\nGhent, Belgium\n",
            "Data Analyst",
            None,
        ),
        ("listing.txt", "Property: Must own a car\nTitle: Night Baker", "Night Baker", None),
        (
            "listing.txt",
            "Engineer, Payments\n\nPayments is a team of five. Payments has a roadmap.",
            "Engineer, Payments",
            None,
        ),
        (
            "listing.txt",
            "Night Bakers (Hospitals) Immediate fulltime and part time hours are available in town",
            "Night Bakers",
            None,
        ),
        ("listing.txt", "The Manager will train you. You report to the Director.", None, None),
    ],
)
def test_title_and_company(name, text, title, company):
    reading = reading_of(text, name)

    assert (reading.value("title"), reading.value("company")) == (title, company)
