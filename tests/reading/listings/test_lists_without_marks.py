"""Lists without bullets that a sentence announces, and what is no item of theirs."""

from tests.reading.listings.pages import reading_of

TITLE = "Night Baker (m/f/d)\n\n"


def items(text: str, name: str = "responsibilities") -> list[str]:
    return reading_of(text).value(name) or []


def test_lines_below_a_sentence_that_announces_duties_are_duties():
    text = (
        f"{TITLE}Aufgaben:\nDu magst Brot und die Nacht – und stehst gern früh auf?\n"
        "Dann komm zu uns in die Backstube am Hafen.\n\n"
        "Als Night Baker & Early Bird Harbour (m/w/d) erwarten dich folgende Hauptaufgaben:\n"
        "Zubereitung der Teige für den kommenden Morgen\n"
        "Eigenständige Reinigung der Öfen nach jeder Schicht\n"
        "Mitwirkung bei der Planung neuer Brotsorten\n\n"
        "Anforderungen:\nErfahrung am Ofen\nFreude am frühen Aufstehen\nGute Deutschkenntnisse\n"
    )

    assert len(items(text)) == 3
    assert len(items(text, "requirements")) == 3


def test_the_last_sentence_of_a_paragraph_announces_the_lines_below_it():
    text = (
        "Le fournil du port cuit le pain de toute la ville depuis trente ans et grandit encore.\n\n"
        "Vous rejoindrez une équipe de six personnes, de nuit comme de jour. Sous la responsabilité"
        " de la cheffe boulangère, vos missions seront les suivantes :\n"
        "Préparer les pâtes pour le lendemain\nEntretenir les fours et les tables\n"
        "Accueillir les clients au petit matin\n\n"
        "Votre profil\nRigueur et ponctualité au travail\nExpérience d'un an au four\n"
    )

    assert items(text)[0] == "Préparer les pâtes pour le lendemain"
    assert len(items(text)) == 3


def test_a_clause_that_ends_with_who_answers_for_what_announces_duties():
    text = (
        "About the job\n\nEn la panadería del puerto hacemos pan para toda la ciudad.\n\n"
        "Te imaginas aprendiendo un oficio noble y siendo responsable de:\n"
        "Amasar el pan de cada mañana con paciencia.\n"
        "Limpiar los hornos cuando acaba la noche.\n"
        "Recibir la harina que llega del molino.\n"
        "Requisitos:\nContar con dos años de experiencia al horno.\nVivir cerca del puerto.\n"
    )

    assert len(items(text)) == 3
    assert len(items(text, "requirements")) == 2


def test_paragraphs_below_such_a_sentence_are_no_items():
    text = (
        f"{TITLE}Here is what you will be responsible for:\n\n"
        "The bakery opens at two in the night. First you light the ovens and wait until they are"
        " hot. Then the doughs go in, one tray after the other, until the shelves are full.\n\n"
        "At six the shop opens. You help at the till until the day crew arrives. Most guests know"
        " each other and like a word or two about the weather and the boats.\n\n"
        "On Sundays we rest. The ovens are cleaned once a week by all of us together, and there is"
        " coffee afterwards. Nobody works two Saturdays in a row, and the nights are shared out.\n"
    )

    assert items(text) == []


def test_an_address_to_write_to_is_no_list():
    text = (
        f"{TITLE}We bake bread for the boats in the harbour.\n\n"
        "Letters are read by the head baker and should be mailed to:\n"
        "Harbour Bakery Rye and Sons\n12 Quay Street, second floor\nPorto Covo, Alentejo 7520\n"
    )

    assert items(text) == []


def test_labelled_facts_of_some_length_behind_demands_are_none_of_them():
    text = (
        f"{TITLE}Desired Skills:\nExperience at a large oven\nAbility to keep time\n"
        "Good sense of humour at night\n"
        "Vaccination Statement: This position handles food, so a health card is asked for by law.\n"
        "Card Level: Food handling\n"
        "Other Matters You Should Know\n"
        "Expression of Interest: By applying to this job you let us keep your letter for a year and"
        " write to you again when another oven is lit. You may say no to that whenever you like.\n"
        "Ability to Work at Home: None: bread is baked where the oven stands.\n"
        "Work Schedules: The bakery offers several shifts, which are shared out once a month.\n"
    )

    assert len(items(text, "requirements")) == 3


def test_what_is_wanted_in_the_first_weeks_is_no_demand():
    text = (
        "Ton profil\n\nExpérience au four\nRigueur et ponctualité\nBonne humeur la nuit\n\n"
        "Tu rejoins une équipe de huit personnes qui aime le pain.\n\n"
        "Ce que l'équipe attend de toi pour les premières semaines :\n\n"
        "Semaine 1 : Découverte du fournil et des recettes\n"
        "Semaine 2 : Pétrissage avec la cheffe\n"
        "Semaine 3 : Première fournée sans aide\n"
    )

    assert len(items(text, "requirements")) == 3
