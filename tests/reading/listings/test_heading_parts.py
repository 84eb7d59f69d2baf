"""Headings that no list of headings holds: put together of common parts, or said in a sentence."""

import pytest

from reading.listings.headings import heading_kind

ASKED = (
    "Das bringst du im besten Fall mit",
    "Davon profitieren wir",
    "Criterios de selección para la persona que buscamos",
    "Le - la candidat-e devra impérativement",
    "Damit überzeugst du uns",
    "Was dich ausmacht",
    "Womit Sie überzeugen",
    "Unsere Erwartungen an Sie",
    "Du bist bei uns richtig, wenn",
    "Qualifikationen und Kenntnisse",
    "Persönliche Eigenschaften",
    "Soziale Kompetenzen",
    "Mit diesem Profil punktest du",
    "Skills and personal attributes",
    "Key competences",
    "Required licenses",
    "Technical knowledge",
    "What you can offer us",
    "What we'd love to see",
    "We are looking for people who",
    "The ideal applicant",
    "You have what it takes if",
    "Do you meet these criteria?",
    "Who can apply",
    "Connaissances et compétences",
    "Ce qu'on attend de toi",
    "Savoir-être professionnels",
    "Niveau d'études",
    "Vous êtes notre perle rare si",
    "Competencias y habilidades",
    "El candidato ideal tiene",
    "Es imprescindible",
    "Si cumples con estos requisitos",
    "Nivel de estudios",
    "Jij hebt",
    "Il profilo ideale",
    "Oczekujemy",
    "Nasze wymagania",
    "Vem är du?",
)
DONE = (
    "Core functions",
    "In diesen Bereichen wirst Du arbeiten",
    "Le-la délégué-e aura pour missions",
    "Your main tasks",
    "The role entails",
    "You will be expected to",
    "As our pastry cook, you will",
    "On a typical day you will",
    "The post holder will",
    "Examples of work performed",
    "What does the job involve?",
    "A day in your life",
    "The bakery manager will",
    "Hier bist du gefragt",
    "Das wartet auf dich",
    "Sie sind verantwortlich für",
    "Kernaufgaben",
    "Vous serez chargé de",
    "En tant que boulangère, vous",
    "Principales fonctions",
    "¿Cuál será tu rol?",
    "Tus retos",
    "Deberes",
    "Takenpakket",
    "Twój zakres obowiązków",
    "Arbetsuppgifter",
)
NEITHER = (
    "The mission",
    "So profitierst du",
    "Davon profitierst du",
    "Our team",
    "Job function",
    "Experience level",
    "Level of education",
    "Customer experience",
    "Quality management",
    "Do you have any questions?",
    "Are you interested?",
    "Wir freuen uns auf dich",
    "Wir freuen uns über deine Bewerbung",
    "Haben Sie Fragen?",
    "Was wir bieten",
    "What we offer",
    "What you'll earn",
    "Ce que nous offrons",
    "Lo que ofrecemos",
    "The week",
    "Your team",
    "Interested?",
    "Training and development",
)


@pytest.mark.parametrize("words", ASKED)
def test_heading_asks(words: str) -> None:
    heading = heading_kind(words)
    assert heading is not None
    assert heading.kind in ("requirements", "nice_to_have")


@pytest.mark.parametrize("words", DONE)
def test_heading_tells_the_work(words: str) -> None:
    heading = heading_kind(words)
    assert heading is not None
    assert heading.kind == "responsibilities"


@pytest.mark.parametrize("words", NEITHER)
def test_heading_names_neither_list(words: str) -> None:
    heading = heading_kind(words)
    kind = heading.kind if heading else None
    assert kind not in ("requirements", "nice_to_have", "responsibilities")


def test_heading_of_wishes() -> None:
    heading = heading_kind("Desired knowledge and abilities")
    assert heading is not None
    assert heading.kind == "nice_to_have"
