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
