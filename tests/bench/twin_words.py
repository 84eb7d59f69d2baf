"""Phrases that invented employers build their listings of; all of it is made up."""

# ruff: noqa: E501, ISC004  lines of data

ENGLISH = {
    "verbs": "plan design review maintain document improve operate test schedule monitor rebuild "
    "coordinate calibrate audit extend simplify",
    "objects": "the booking engine|the cold store|our loading docks|the stock ledger|"
    "the pricing tables|the nightly import|the customer portal|our claims desk|the spare parts shop|"
    "the sensor network|the delivery routes|the training plan|the quality records|the mixing hall|"
    "the tenant contracts|the sample archive|the refund workflow|the alarm system|the tool room|"
    "the annual budget|the payroll run|the fitting workshop|the vaccine register|the seed catalogue",
    "tails": "together with the night shift|so that orders leave on time|for nine branches|"
    "before each audit|with an eye on cost|and report to the site lead|in close touch with suppliers|"
    "during the winter peak|and train newcomers on it|for the whole northern region|"
    "with the tools you choose|until every fault is gone|at the pace of a small team|"
    "and keep the figures public|without stopping production|for our largest customers",
    "asked": "{n} years of experience with {object}|You have worked on {object} before|"
    "A sound grasp of how to {verb} {object}|You know how to {verb} {object} {tail}|"
    "You can explain {object} to newcomers|Practice in teams that {verb} {object}|"
    "A certificate for work on {object}|You enjoy to {verb} {object} {tail}",
    "role": "As {title} you {verb} {object} {tail}. You also {verb2} {object2}, {tail2}. "
    "The team of {count} sits next to {object3} and decides itself how to {verb3} it.",
    "shared_duties": "Take part in the weekly safety round of the whole site|"
    "Share what you learn in our Friday half hour|Stand in for colleagues on leave",
    "shared_asked": "Good written and spoken English|Willingness to work one Saturday a month|"
    "You treat colleagues and visitors with respect",
    "heads": "What you will do|What we are looking for|What we offer|About {company}|The role",
    "offer": "Twenty-eight days of leave and a paid birthday|A season ticket for bus and train|"
    "Lunch from our own kitchen|A pension plan from the first day",
    "about": "{company} has {founded} and still belongs to the people who work there. "
    "Every tenth of our profit goes to the town's schools. We hire slowly, teach thoroughly and "
    "promote from within, which is why half of our managers began on the floor. Visitors are "
    "welcome on the first Thursday of each month, with coffee.",
    "equal": "{company} is an equal opportunity employer. We decide on merit alone and welcome "
    "applications from people of any background, age, faith, gender or disability.",
    "pay": "Pay: {low} to {high} EUR a year",
    "based": "The place of work is {city}.",
}  # fmt: skip
GERMAN = {
    "verbs": "plane prüfe warte dokumentiere verbessere betreue teste steuere überwache erneuere "
    "koordiniere vereinfache",
    "objects": "das Kühllager|die Ersatzteilausgabe|den Tourenplan|die Kundenkartei|"
    "das Probenarchiv|die Mischanlage|den Jahresabschluss|die Lohnabrechnung|das Sensornetz|"
    "die Mietverträge|das Schulungsprogramm|die Reklamationen|den Wareneingang|die Messstation",
    "tails": "zusammen mit der Nachtschicht|damit jede Lieferung pünktlich ist|für neun Filialen|"
    "vor jeder Prüfung|mit Blick auf die Kosten|und berichte der Standortleitung|"
    "in enger Abstimmung mit Lieferanten|während der Wintersaison|und leite Neue darin an|"
    "für den gesamten Norden|ohne die Produktion anzuhalten|für unsere größten Kunden",
    "asked": "{n} Jahre Erfahrung im Umgang mit Aufgaben rund um {object}|"
    "Du hast schon einmal {object} verantwortet|Sicherer Blick für {object} {tail}|"
    "Freude daran, {object} Neuen zu erklären|Nachweis einer Schulung über {object}|"
    "Routine in Gruppen, die {object} betreuen {tail}",
    "role": "Als {title}: {verb} {object} {tail}. Dazu {verb2} {object2} {tail2}. "
    "Die Gruppe von {count} Leuten entscheidet selbst, wie sie {object3} ordnet.",
    "shared_duties": "Nimm am wöchentlichen Sicherheitsrundgang teil|"
    "Teile dein Wissen in unserer halben Stunde am Freitag|Vertrete Kollegen im Urlaub",
    "shared_asked": "Gutes Deutsch in Wort und Schrift|Bereitschaft zu einem Samstag im Monat|"
    "Respektvoller Umgang mit Kollegen und Gästen",
    "heads": "Deine Aufgaben|Dein Profil|Wir bieten|Über {company}|Die Stelle",
    "offer": "Achtundzwanzig Tage Urlaub und ein freier Geburtstag|Ein Jobticket für Bus und Bahn|"
    "Mittagessen aus der eigenen Küche|Betriebsrente vom ersten Tag an",
    "about": "{company} hat {founded} und gehört bis heute den Beschäftigten. Ein Zehntel des "
    "Gewinns geht an die Schulen der Stadt. Wir stellen langsam ein, bilden gründlich aus und "
    "besetzen Leitungsstellen aus den eigenen Reihen. Gäste sind jeden ersten Donnerstag im Monat "
    "zum Kaffee willkommen.",
    "equal": "{company} begrüßt Bewerbungen unabhängig von Alter, Herkunft, Religion, Geschlecht "
    "oder Behinderung. Bei gleicher Eignung entscheidet allein die Leistung.",
    "pay": "Gehalt: {low} bis {high} EUR im Jahr",
    "based": "Der Arbeitsort ist {city}.",
}  # fmt: skip
FRENCH = {
    "verbs": "planifier contrôler entretenir documenter améliorer piloter tester surveiller rénover "
    "coordonner simplifier auditer",
    "objects": "la chambre froide|les tournées de livraison|le fichier des clients|"
    "les archives d'échantillons|l'atelier de mélange|les contrats de location|la paie mensuelle|"
    "le réseau de capteurs|le plan de formation|les réclamations|le quai de chargement|"
    "le magasin de pièces|le budget annuel|le registre des vaccins",
    "tails": "avec l'équipe de nuit|pour que chaque commande parte à l'heure|pour neuf agences|"
    "avant chaque audit|en surveillant les coûts|et rendre compte au chef de site|"
    "en lien étroit avec les fournisseurs|pendant la saison d'hiver|et former les nouveaux venus|"
    "pour toute la région nord|sans arrêter la production|pour nos plus grands clients",
    "asked": "{n} ans d'expérience avec {object}|Vous avez déjà géré {object} {tail}|"
    "Vous savez expliquer {object} aux nouveaux|Une habilitation pour {object}|"
    "Une pratique des équipes qui gèrent {object}|L'envie de {verb} {object} {tail}",
    "role": "Comme {title}, il s'agit de {verb} {object} {tail}, puis de {verb2} {object2} {tail2}. "
    "L'équipe de {count} personnes choisit elle-même comment {verb3} {object3}.",
    "shared_duties": "Participer au tour de sécurité de la semaine|"
    "Partager ses acquis lors de notre demi-heure du vendredi|Remplacer les collègues en congé",
    "shared_asked": "Bon français écrit et parlé|Disponibilité un samedi par mois|"
    "Respect des collègues et des visiteurs",
    "heads": "Vos missions|Votre profil|Nous offrons|À propos de {company}|Le poste",
    "offer": "Vingt-huit jours de congé et un anniversaire payé|Un abonnement de transport|"
    "Le déjeuner de notre propre cuisine|Une retraite complémentaire dès le premier jour",
    "about": "{company} a {founded} et appartient toujours à ceux qui y travaillent. Un dixième de "
    "nos bénéfices va aux écoles de la ville. Nous recrutons lentement, formons à fond et "
    "choisissons nos responsables dans nos rangs. Les visiteurs sont les bienvenus chaque premier "
    "jeudi du mois autour d'un café.",
    "equal": "{company} étudie toutes les candidatures sans distinction d'âge, d'origine, de "
    "religion, de genre ou de handicap. Seul le mérite compte.",
    "pay": "Salaire : {low} à {high} EUR par an",
    "based": "Le lieu de travail est {city}.",
}  # fmt: skip
SPANISH = {
    "verbs": "planificar revisar mantener documentar mejorar operar probar programar vigilar renovar "
    "coordinar simplificar",
    "objects": "la cámara frigorífica|las rutas de reparto|el fichero de clientes|"
    "el archivo de muestras|la sala de mezcla|los contratos de alquiler|la nómina mensual|"
    "la red de sensores|el plan de formación|las reclamaciones|el muelle de carga|"
    "el almacén de repuestos|el presupuesto anual|el registro de vacunas",
    "tails": "junto con el turno de noche|para que cada pedido salga a tiempo|para nueve sucursales|"
    "antes de cada auditoría|cuidando los costes|e informar al jefe de planta|"
    "en contacto con los proveedores|durante la campaña de invierno|y formar a los nuevos|"
    "para toda la región norte|sin parar la producción|para nuestros mayores clientes",
    "asked": "{n} años de experiencia con {object}|Has llevado antes {object} {tail}|"
    "Sabes explicar {object} a los nuevos|Un certificado para trabajar con {object}|"
    "Práctica en equipos que llevan {object}|Ganas de {verb} {object} {tail}",
    "role": "Como {title} te toca {verb} {object} {tail}, y también {verb2} {object2} {tail2}. "
    "El equipo de {count} personas decide por sí mismo cómo {verb3} {object3}.",
    "shared_duties": "Participar en la ronda semanal de seguridad|"
    "Compartir lo aprendido en nuestra media hora del viernes|Cubrir a compañeros de vacaciones",
    "shared_asked": "Buen español escrito y hablado|Disponibilidad un sábado al mes|"
    "Trato respetuoso con compañeros y visitantes",
    "heads": "Tus funciones|Requisitos|Qué ofrecemos|Sobre {company}|El puesto",
    "offer": "Veintiocho días de vacaciones y el cumpleaños libre|Abono de transporte|"
    "Comida de nuestra propia cocina|Plan de pensiones desde el primer día",
    "about": "{company} ha {founded} y sigue siendo de quienes trabajan en ella. Una décima parte "
    "de los beneficios va a las escuelas de la ciudad. Contratamos despacio, enseñamos a fondo y "
    "ascendemos desde dentro. Las visitas son bienvenidas el primer jueves de cada mes, con café.",
    "equal": "{company} valora todas las candidaturas sin distinción de edad, origen, religión, "
    "género o discapacidad. Solo cuenta el mérito.",
    "pay": "Salario: {low} a {high} EUR al año",
    "based": "El lugar de trabajo es {city}.",
}  # fmt: skip
LANGUAGES = {"en": ENGLISH, "de": GERMAN, "fr": FRENCH, "es": SPANISH}
# Each family is one employer: language, name, what the employer did, its titles. Titles that
# differ by a level alone share most of their text.
FAMILIES = (
    ("en", "Tallow & Reed", "made candles since 1911", "Line Planner|Senior Line Planner|Warehouse Clerk|Fleet Mechanic|Product Buyer|Quality Inspector"),
    ("en", "Copperleaf Dairy", "bottled milk since 1954", "Dairy Technician|Lead Dairy Technician|Route Driver|Lab Analyst|Shop Manager|Payroll Clerk"),
    ("en", "Osprey Ferries", "crossed the sound since 1978", "Deck Officer|Junior Deck Officer|Ticket Agent|Marine Engineer|Harbour Planner|Catering Manager"),
    ("en", "Birchwood Housing", "let flats since 1926", "Property Manager|Senior Property Manager|Caretaker|Rent Accountant|Repairs Planner|Data Analyst"),
    ("en", "Quillon Software", "written ledgers since 1999", "Backend Engineer|Senior Backend Engineer|Frontend Engineer|Data Engineer|Product Designer|Support Engineer"),
    ("de", "Hallerbach Logistik", "seit 1962 Waren bewegt", "Disponent|Lagerleiter|Buchhalterin|Kraftfahrer|Senior Disponent|Einkäufer"),
    ("fr", "Moulin Saint-Aubin", "moulu du grain depuis 1931", "Technicien de maintenance|Comptable|Chauffeur-livreur|Acheteuse|Technicien de maintenance senior|Chef de quai"),
    ("es", "Bodegas Altamira", "hecho vino desde 1948", "Técnico de calidad|Contable|Conductora|Comprador|Técnico de calidad senior|Jefa de almacén"),
)  # fmt: skip
CITIES = (
    "Utrecht",
    "Porto",
    "Gdansk",
    "Leeds",
    "Turin",
    "Malmö",
    "Graz",
    "Nantes",
    "Bilbao",
    "Cork",
)
TIPS = (
    "Stay safe while you look for work",
    "Never send money to somebody who offers you a position. A serious firm pays you, not the "
    "other way round. Report what seems odd to our desk and we look at it within a day.",
    "Get new vacancies like this one by mail every morning. You can end it at any time with one "
    "click at the foot of each message.",
    "People who viewed this also looked at: Head Gardener, Tram Driver, Night Porter, Bookseller",
)
BAR = ("Home | Vacancies | Companies | Salaries | Log in", "Share this vacancy  Save  Print")
