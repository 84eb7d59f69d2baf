"""The words of a question, a posting's or the bank's, set and checked."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from ats.foundation.errors import DomainError
from postings.actions.look_at import answers_to_look_at, still_possible
from postings.models import Question
from postings.models.question import Asked

MOST_OPTIONS = 50
LONGEST_OPTION = 200
WITH_OPTIONS = (Question.Kind.CHOICE, Question.Kind.CHOICES)
NO_WORDS = ("posting", "organization", "bank_question", "code", "options", "look_at")


def set_question_words(question: Asked, words: dict) -> None:
    """Set what `words` names of Asked.WORDS, unsaved; DomainError for what a question cannot be."""
    for name in ("label", "help"):
        if name in words:
            setattr(question, name, " ".join(words[name].split()))
    for name in ("kind", "is_required", "is_on_card"):
        if name in words:
            setattr(question, name, words[name])
    if "options" in words:
        options = (" ".join(option.split()) for option in words["options"])
        question.options = list(dict.fromkeys(option for option in options if option))
    if question.kind not in WITH_OPTIONS:
        question.options = []
    _check(question)
    if "look_at" in words:
        question.look_at = answers_to_look_at(question, words["look_at"])
    else:
        question.look_at = still_possible(question)


def words_of_question(question: Asked) -> dict:
    """Return its words, as `set_question_words` takes them."""
    return {name: getattr(question, name) for name in Asked.WORDS}


def _check(question: Asked) -> None:
    if not question.label:
        raise DomainError(_("Write the question."), field="label", code="blank")
    if question.kind in WITH_OPTIONS and len(question.options) < 2:
        raise DomainError(
            _("Give at least two options, one a line."), field="options", code="too_few"
        )
    if len(question.options) > MOST_OPTIONS:
        raise DomainError(
            _("At most %(most)d options.") % {"most": MOST_OPTIONS},
            field="options",
            code="too_many",
        )
    if any(len(option) > LONGEST_OPTION for option in question.options):
        raise DomainError(
            _("An option has at most %(most)d characters.") % {"most": LONGEST_OPTION},
            field="options",
            code="too_long",
        )
    try:
        question.clean_fields(exclude=NO_WORDS)
    except ValidationError as error:
        name, messages = next(iter(error.message_dict.items()))
        raise DomainError(messages[0], field=name, code=f"{name}_invalid") from error
