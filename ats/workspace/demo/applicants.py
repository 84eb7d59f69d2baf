"""Inventing the demo's applicants: who they are, what they send, which way they go."""

from datetime import datetime, timedelta
from random import Random

from applicants.models import Application, Candidate
from applicants.models.candidate import email_key
from ats.workspace.demo.codes import code_of
from ats.workspace.demo.company import Cast
from ats.workspace.demo.openings import Opening
from ats.workspace.demo.people import CITIES, SOURCES, person
from ats.workspace.demo.pipeline import FATES, FIRST_FATES, LEAST_DAYS, Life, live
from ats.workspace.demo.postings import Vacancy
from ats.workspace.demo.resumes import write_resume

SEED = 20_260_304
WEEKS_SHOWN_DAYS = 45
ANSWERS = {
    "short": ["In a month", "After two months' notice", "At once"],
    "link": ["https://portfolio.example.org/work"],
    "long": [
        "A tool that told our night shift which pump would fail next. It was ugly, and right.",
        "The second version of our booking page: half the fields, twice the bookings.",
        "A library nobody noticed. That was the point of it.",
    ],
}


def invent(number: int, vacancies: list[Vacancy], cast: Cast, now: datetime) -> Life:
    """Return the applicant of this number, the same in every run, with dates before `now`."""
    random = Random(f"{SEED}/{number}")
    vacancy = random.choices(vacancies, [vacancy.opening.share for vacancy in vacancies])[0]
    fate = random.choice(FATES)
    if number < len(FIRST_FATES):
        fate = FIRST_FATES[number]
        vacancy = vacancies[0] if number % 2 else vacancy
    opening = vacancy.opening
    if opening.state == "closed" and fate.isdigit():
        fate = "rejected"
    days = _days_ago(random, opening, fate)
    if number < len(FIRST_FATES):
        # What is to be seen in a small demo has had the time to happen.
        days = min(days + 14, opening.days - 0.5)
    applied_at = now - timedelta(days=days, minutes=random.randint(0, 600))
    name, email = person(random, number)
    city, country = random.choice(CITIES)
    resume = write_resume(
        random,
        name=name,
        email=email,
        place=f"{city}, {country}",
        title=opening.title.split(",")[0],
        skills=list(opening.skills) or ["Writing"],
        year=now.year,
    )
    candidate = Candidate(
        organization=cast.organization,
        code=code_of("candidate", number),
        name=name,
        email=email,
        email_key=email_key(email),
        phone=resume.phone,
        headline=resume.headline,
        location=resume.place,
        source=random.choice(SOURCES),
        created_at=applied_at,
        updated_at=applied_at,
    )
    application = Application(
        organization=cast.organization,
        posting=vacancy.posting,
        candidate=candidate,
        code=code_of("application", number),
        source=candidate.source,
        applied_at=applied_at,
    )
    life = Life(number, random, vacancy, candidate, application, resume, now, cast)
    live(life, fate)
    return life


def _days_ago(random: Random, opening: Opening, fate: str) -> float:
    days = random.betavariate(1.1, 2.2) * min(WEEKS_SHOWN_DAYS, opening.days)
    least = LEAST_DAYS[fate]
    if opening.state == "closed":
        least = 24
    elif opening.state == "paused":
        least = max(least, 4)
    return min(max(days, least + random.uniform(0, 3)), opening.days - 0.5)


def answer(random: Random, kind: str) -> str | bool:
    """Return an answer to a question of `kind`."""
    if kind == "yes_no":
        return random.random() < 0.85
    return random.choice(ANSWERS[kind])
