"""What a copy of a posting begins with: words, stages, questions, team; no dates, no people."""

from typing import Any

from postings.models import Posting, Question, Stage
from postings.queries.content import content_of

STAGE = ("name", "purpose", "to_check", "documents", "target_days")
QUESTION = (*Question.WORDS, "bank_version")


def parts_of(posting: Posting) -> dict[str, Any]:
    """Return the parts as plain values; a query for each kind of row below a posting."""
    words = {name: value for name, value in content_of(posting).items() if name != "questions"}
    questions = posting.questions.filter(is_archived=False).select_related("bank_question")
    team = posting.team.values_list("membership__code", "is_lead")
    return {
        "words": words,
        "stages": [_stage(stage) for stage in posting.stages.all()],
        "questions": [_question(question) for question in questions],
        "team": [{"member": code, "is_lead": is_lead} for code, is_lead in team],
    }


def _stage(stage: Stage) -> dict[str, Any]:
    return {name: getattr(stage, name) for name in STAGE}


def _question(question: Question) -> dict[str, Any]:
    """Return a question; `bank` is the code of the bank's, blank without one."""
    bank = question.bank_question.code if question.bank_question else ""
    return {name: getattr(question, name) for name in QUESTION} | {"bank": bank}
