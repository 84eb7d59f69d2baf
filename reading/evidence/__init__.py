"""Evidence: a posting's requirements held against a résumé, quoted. No total, no ranking."""

from collections.abc import Iterable

from reading.evidence.model import EVIDENCE_VERSION, Evidence, Fact, Finding, Quote
from reading.resumes.model import Resume

__all__ = ["EVIDENCE_VERSION", "Evidence", "Fact", "Finding", "Quote", "evidence_for"]


def evidence_for(requirements: Iterable[tuple[str, bool | None]], resume: Resume) -> list[Evidence]:
    """Find for each requirement what a résumé says of it; see `reading.evidence.reader`.

    The patterns and lexicons come with the first résumé: who only shows evidence needs none.
    """
    from reading.evidence.reader import evidence_for as find

    return find(requirements, resume)
