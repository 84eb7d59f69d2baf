"""How items speak: of work, or of whom a listing asks for."""

import pytest

from reading.listings.item_speech import speech_of

TASKS = (
    ["Bake the rye bread", "Cleans the bench", "Ordering flour in time", "To greet the guests"],
    ["Zubereitung der Teige", "Reinigung der Öfen", "Mitarbeit im Verkauf", "Bedienung der Gäste"],
    ["Préparer les pâtes", "Nettoyer le plan de travail", "Gestion des stocks de farine"],
    ["Preparar la masa", "Limpiar los hornos", "Gestión de los pedidos de harina"],
)
DEMANDS = (
    ["Experience in a bakery", "2+ years at an oven", "You have a calm hand", "Strong back"],
    ["Abgeschlossene Ausbildung als Bäcker", "Erfahrung am Ofen", "Teamfähigkeit"],
    ["Être titulaire d'un CAP", "Maîtrise du four", "Bonne humeur"],
    ["Experiencia en panadería", "Conocimientos de hornos", "Disponibilidad de noche"],
)


@pytest.mark.parametrize("items", TASKS)
def test_tasks(items):
    assert speech_of(items) == "responsibilities"


@pytest.mark.parametrize("items", DEMANDS)
def test_demands(items):
    assert speech_of(items) == "requirements"


@pytest.mark.parametrize(
    "items",
    [
        ["Bake the bread", "Clean the bench"],  # too few
        ["Bake the bread", "Experience at an oven", "Clean the bench", "Strong back"],
        ["Free bread", "A garden", "Thirty days of holidays"],
    ],
)
def test_what_does_not_speak_clearly(items):
    assert speech_of(items) is None


@pytest.mark.parametrize(
    ("items", "spoken"),
    [
        (
            ["[Essential] Experience of ovens", "[Wish] Good voice", "(Must) Knowledge"],
            "requirements",
        ),
        (
            ["Realizar a limpeza do forno", "Atendimento ao cliente", "Controle de estoque"],
            "responsibilities",
        ),
        (
            ["Experiência com fornos", "Ensino médio completo", "Disponibilidade aos sábados"],
            "requirements",
        ),
        (
            ["Gestione del forno", "Preparazione del pane", "Accoglienza dei clienti"],
            "responsibilities",
        ),
        (
            ["Esperienza in panificio", "Ottima manualità", "Disponibilità nel weekend"],
            "requirements",
        ),
        (["Ervaring in een bakkerij", "Goede beheersing van taal", "Rijbewijs B"], "requirements"),
        (
            ["Obsługa pieca", "Przygotowywanie chleba", "Współpraca z kuchnią"],
            "responsibilities",
        ),
        (
            ["Doświadczenie w piekarni", "Umiejętność pracy w nocy", "Prawo jazdy"],
            "requirements",
        ),
        (
            ["D’adapter ce pain aux saisons", "De former tous les apprentis", "De tenir le four"],
            "responsibilities",
        ),
        (
            ["Responsible for the ovens", "Accountable for the flour", "Bake the bread"],
            "responsibilities",
        ),
    ],
)  # fmt: skip
def test_items_speak_in_more_languages(items: list[str], spoken: str) -> None:
    assert speech_of(items) == spoken


@pytest.mark.parametrize(
    "items",
    [
        ["Ambiente leve e divertido", "Vale alimentação", "Plano de saúde"],
        ["Un team giovane", "Buoni pasto", "Parcheggio gratuito"],
        ["Een gezellig team", "Reiskosten", "Een vast contract"],
        ["Prywatna opieka medyczna", "Karta sportowa", "Owocowe czwartki"],
    ],
)
def test_what_is_offered_is_neither(items: list[str]) -> None:
    assert speech_of(items) is None
