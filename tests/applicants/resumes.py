"""A résumé of an invented person, and what it takes to have it read and held against a posting."""

from applicants.models import Application, Document
from ats.foundation import jobs
from ats.foundation.files import private_files
from ats.foundation.jobs import enqueue
from tests.factories.applicants import DocumentFactory
from tests.factories.postings import RequirementFactory

RESUME = """\
Amara Okafor
Data Engineer
amara@example.test · +49 30 901820

EXPERIENCE
Senior Data Engineer, Kupferkanne GmbH                 03/2021 – present
- Built the streaming platform with Python and Kafka

Data Engineer, Hafenlicht AG                 01/2018 - 12/2020
- Looked after the warehouse in PostgreSQL and wrote Python jobs

EDUCATION
B.Sc. in Mathematics, TU Dresden, 2012 - 2015

SKILLS
Python, PostgreSQL, Kafka

LANGUAGES
German (native), English (B1)
"""


def ask(posting, *lines: str, wished: tuple[str, ...] = ()) -> None:
    """Make these a posting's requirements."""
    for position, text in enumerate([*lines, *wished]):
        RequirementFactory(
            posting=posting, position=position, text=text, is_must=text not in wished
        )


def send(to: Application, text: str = RESUME, **values) -> Document:
    """Keep a résumé with an application and have a worker read it."""
    stored = private_files.save(text.encode())
    document = DocumentFactory(
        **{
            "candidate": to.candidate,
            "application": to,
            "name": "cv.txt",
            "file": stored.name,
            "size": stored.size,
            **values,
        }
    )
    jobs.run(enqueue("read_document", subject_id=document.pk).pk)
    document.refresh_from_db()
    return document
