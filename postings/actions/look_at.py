"""Which answers to a question sort an application into "to look at"; none of them rejects."""

from django.utils.translation import gettext as _

from ats.foundation.errors import DomainError
from postings.models import Question
from postings.models.question import Asked

BOUNDS = ("below", "above")
LARGEST = 10**11


def answers_to_look_at(question: Asked, given: dict) -> dict:
    """Return `given` as Question.look_at keeps it, for the kind and options of `question`.

    DomainError at `look_at` for an answer that cannot be given and for bounds that leave
    no number out or cannot be compared.
    """
    if question.kind == Question.Kind.NUMBER:
        return _bounds(given)
    wanted = _texts(question, given.get("answers", []))
    possible = _possible(question)
    for answer in wanted:
        if answer not in possible:
            raise DomainError(
                _("“%(answer)s” is no answer to this question.") % {"answer": str(answer)[:80]},
                field="look_at",
                code="unknown_answer",
            )
    return _kept([answer for answer in possible if answer in wanted])


def still_possible(question: Asked) -> dict:
    """Return what of its look_at a question's kind and options still allow."""
    if question.kind == Question.Kind.NUMBER:
        return {name: question.look_at[name] for name in BOUNDS if name in question.look_at}
    before = question.look_at.get("answers", [])
    return _kept([answer for answer in _possible(question) if answer in before])


def _kept(answers: list) -> dict:
    return {"answers": answers} if answers else {}


def _possible(question: Asked) -> list:
    return [True, False] if question.kind == Question.Kind.YES_NO else list(question.options)


def _texts(question: Asked, answers: list) -> list:
    if question.kind == Question.Kind.YES_NO:
        return list(answers)
    return [text for answer in answers if (text := " ".join(str(answer).split()))]


def _bounds(given: dict) -> dict:
    bounds = {name: given[name] for name in BOUNDS if given.get(name) is not None}
    # A NaN is no smaller and no larger than anything.
    if any(not -LARGEST <= number <= LARGEST for number in bounds.values()):
        raise DomainError(_("Give a number."), field="look_at", code="not_a_number")
    if len(bounds) == 2 and bounds["below"] > bounds["above"]:
        raise DomainError(
            _("The first number must not be above the second: every answer would be looked at."),
            field="look_at",
            code="out_of_order",
        )
    return bounds
