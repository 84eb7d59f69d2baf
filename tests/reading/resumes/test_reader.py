"""Whole résumés: what the flat answer says of them, and that every value stands where it says."""

import json
from datetime import date

import pytest

from reading.errors import UnreadableDocument
from reading.resumes import Resume, answer, read_resume

DAY = date(2026, 11, 1)
PLAIN = """\
Anna-Lena Brückner
Senior Data Engineer
anna.brueckner@postfach.example | +49 (0)151 234 567 89 | Hamburg, Germany | github.com/annalena

SUMMARY
Data engineer with a love for streaming systems and the people who run them.

EXPERIENCE
Senior Data Engineer, Kupferkanne GmbH                 03/2019 – present
- Built the streaming platform
- Led a team of four

Data Engineer | Hafenlicht AG | Jan 2015 - Feb 2019
- Looked after the warehouse

EDUCATION
M.Sc. Computer Science, University of Hamburg, 2012 - 2014
B.Sc. in Mathematics — TU Dresden (2009 – 2012)

SKILLS
Languages: Python, SQL, Go
Tools: Postgres 14, Kafka

LANGUAGES
German (native), English (C1), French - basic
"""


def read(text: str) -> Resume:
    return read_resume(text.encode(), "a.txt", as_of=DAY)


def test_plain_resume_answers_every_key():
    assert answer(read(PLAIN)) == {
        "name": "Anna-Lena Brückner",
        "emails": ["anna.brueckner@postfach.example"],
        "links": ["https://github.com/annalena"],
        "phones": ["+4915123456789"],
        "headline": "Senior Data Engineer",
        "location": {"city": "Hamburg", "region": None, "country": "DE"},
        "positions": [
            {
                "title": "Senior Data Engineer", "company": "Kupferkanne GmbH",
                "start": "2019-03", "end": None, "current": True,
            },
            {
                "title": "Data Engineer", "company": "Hafenlicht AG",
                "start": "2015-01", "end": "2019-02", "current": False,
            },
        ],
        "education": [
            {
                "institution": "University of Hamburg", "degree": "M.Sc.",
                "field": "Computer Science", "start": "2012", "end": "2014",
            },
            {
                "institution": "TU Dresden", "degree": "B.Sc.", "field": "Mathematics",
                "start": "2009", "end": "2012",
            },
        ],
        "skills": ["Python", "SQL", "Go", "PostgreSQL", "Apache Kafka"],
        "languages": [
            {"name": "German", "level": "native"},
            {"name": "English", "level": "C1"},
            {"name": "French", "level": "basic"},
        ],
        "total_years": 11.8,
        "language": "en",
        "has_text": True,
    }  # fmt: skip


def test_values_stand_where_their_spans_say():
    resume = read(PLAIN)

    for found in (resume.name, resume.headline, *resume.emails):
        assert resume.text[found.span.start : found.span.end] == found.value
    for job in resume.positions:
        assert resume.text[job.title.span.start : job.title.span.end] == job.title.value
        assert resume.text[job.company.span.start : job.company.span.end] == job.company.value


def test_resume_is_the_same_after_json():
    resume = read(PLAIN)

    assert Resume.from_dict(json.loads(json.dumps(resume.to_dict()))) == resume


def test_file_without_words_is_refused():
    with pytest.raises(UnreadableDocument) as caught:
        read_resume(b"1 2 3", "a.txt", as_of=DAY)

    assert caught.value.code == "no_words"
