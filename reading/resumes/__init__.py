"""Résumés: one person's file to a Resume, every value with its span."""

from datetime import date

from reading.resumes.answer import answer
from reading.resumes.model import RESUME_VERSION, Resume

__all__ = ["RESUME_VERSION", "Resume", "answer", "read_resume"]


def read_resume(data: bytes, filename: str = "", *, as_of: date) -> Resume:
    """Read one résumé; see `reading.resumes.reader`.

    The parsers and tables come with the first résumé: who only shows Resumes needs none.
    """
    from reading.resumes.reader import read_resume as read

    return read(data, filename, as_of=as_of)
