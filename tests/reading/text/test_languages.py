"""Languages by their commonest words."""

import pytest

from reading.text.languages import language_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("We look for a baker who will work with us in the night and on the weekend.", "en"),
        (
            "Wir suchen für unsere Backstube eine Person, die mit uns in der Nacht bäckt.",
            "de",
        ),
        (
            "Nous cherchons une personne qui aime le pain et la nuit, pour nos boutiques.",
            "fr",
        ),
        (
            "Buscamos a una persona que quiera trabajar en la noche y los fines de semana.",
            "es",
        ),
        ("Wij zoeken een bakker die met ons in de nacht werkt en van het brood houdt.", "nl"),
    ],
)
def test_language_of_running_text(text, code):
    assert language_of(text).code == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Night baker - 5 years experience, good knowledge of ovens. Send your resume.", "en"),
        ("Bäcker gesucht, Vollzeit, gute Kenntnisse. Bewerbung an: Backstube", "de"),
        ("Boulanger, expérience 2 ans, CDI temps plein. Envoyer CV.", "fr"),
        ("Panadero con experiencia. Horario: lunes a viernes. Enviar CV.", "es"),
        ("Atención de clientes, manejo de caja. Requisitos: experiencia. Salario a tratar", "es"),
        ("Padeiro com experiência. Requisitos: ensino médio completo. Vale transporte.", "pt"),
    ],
)
def test_language_of_few_words(text, code):
    assert language_of(text).code == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("岗位要求:大学本科以上学历,有三年以上面包烘焙经验,熟悉 Excel 与 Outlook。", "zh"),
        ("パン職人を募集しています。夜間勤務が可能な方、経験者を歓迎します。", "ja"),
        ("Ищем пекаря для работы в ночную смену в нашей пекарне.", "ru"),
        ("Шукаємо пекаря для роботи в нічну зміну у нашій пекарні.", "uk"),
        ("Ζητείται αρτοποιός για νυχτερινή βάρδια στον φούρνο μας.", "el"),
    ],
)
def test_language_by_its_script(text, code):
    assert language_of(text).code == code


def test_a_few_foreign_signs_change_nothing():
    text = "We look for a baker who will work with us – in the night. 面包师 is what we say to him."

    assert language_of(text).code == "en"


@pytest.mark.parametrize("text", ["", "Software Engineer", "1234 5678", "工程师招聘"])
def test_language_of_too_little_is_unknown(text):
    assert language_of(text).code is None
