"""What a posting asks of whoever applies: added, changed, put in order, taken out."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import Conflict, DomainError
from ats.foundation.rows import still_there
from postings.actions.lint_checks import refuse_question
from postings.actions.ordering import put_in_order
from postings.models import Posting, Question

MOST_QUESTIONS = 40
MOST_OPTIONS = 50
LONGEST_OPTION = 200
WITH_OPTIONS = (Question.Kind.CHOICE, Question.Kind.CHOICES)


@transaction.atomic
def add_question(posting: Posting, *, by: Membership, **words) -> Question:
    """Add a question at the end: label, kind, help, options (texts), is_required.

    DomainError with a field for what a question cannot be, QuestionBlocked for what may not be
    asked; an owner's reason in `despite` lets that pass. Event `question.added`.
    """
    posting = still_there(Posting.objects.select_for_update().filter(pk=posting.pk))
    asked = posting.questions.filter(is_archived=False)
    if asked.count() >= MOST_QUESTIONS:
        raise DomainError(
            _("At most %(most)d questions: every one of them costs you applicants.")
            % {"most": MOST_QUESTIONS},
            field="label",
            code="too_many",
        )
    last = posting.questions.aggregate(last=Max("position"))["last"]
    question = Question(posting=posting, position=0 if last is None else last + 1)
    _set_words(question, words)
    _refuse(question, by, words)
    question.save()
    _record("question.added", posting, by, {"question": question.label})
    return question


@transaction.atomic
def edit_question(question: Question, *, by: Membership, **words) -> Question:
    """Change a question; answers keep the words they were given to. Event `question.edited`."""
    posting = still_there(Posting.objects.select_for_update().filter(pk=question.posting_id))
    question = still_there(Question.objects.filter(pk=question.pk))
    _set_words(question, words)
    _refuse(question, by, words)
    question.save()
    _record("question.edited", posting, by, {"question": question.label})
    return question


@transaction.atomic
def remove_question(question: Question, *, by: Membership) -> None:
    """Ask it no longer. Event `question.removed`.

    A question that somebody may have seen is archived, so that answers keep it.
    """
    posting = still_there(Posting.objects.select_for_update().filter(pk=question.posting_id))
    _record("question.removed", posting, by, {"question": question.label})
    if posting.version_number or posting.applications.exists():
        Question.objects.filter(pk=question.pk).update(is_archived=True)
    else:
        question.delete()


@transaction.atomic
def restore_question(question: Question, *, by: Membership) -> None:
    """Ask an archived question again; event `question.restored`."""
    posting = still_there(Posting.objects.select_for_update().filter(pk=question.posting_id))
    Question.objects.filter(pk=question.pk).update(is_archived=False)
    _record("question.restored", posting, by, {"question": question.label})


@transaction.atomic
def reorder_questions(posting: Posting, *, by: Membership, codes: list[str]) -> None:
    """Ask in the order of `codes`; Conflict when these are not all of the questions.

    Locks the posting; event `questions.reordered`, none when the order is the same.
    """
    posting = still_there(Posting.objects.select_for_update().filter(pk=posting.pk))
    asked = posting.questions.filter(is_archived=False)
    changed = Conflict(
        _("The questions have changed meanwhile. Here they are as they are now."),
        code="questions_changed",
    )
    if put_in_order(asked, codes, changed=changed):
        _record("questions.reordered", posting, by, {})


def _set_words(question: Question, words: dict) -> None:
    for name in ("label", "help"):
        if name in words:
            setattr(question, name, " ".join(words[name].split()))
    for name in ("kind", "is_required"):
        if name in words:
            setattr(question, name, words[name])
    if "options" in words:
        options = (" ".join(option.split()) for option in words["options"])
        question.options = list(dict.fromkeys(option for option in options if option))
    if question.kind not in WITH_OPTIONS:
        question.options = []
    _check(question)


def _refuse(question: Question, by: Membership, words: dict) -> None:
    asked = {name: getattr(question, name) for name in ("code", "label", "help", "options")}
    refuse_question(question.posting, asked, by=by, despite=words.get("despite", ""))


def _check(question: Question) -> None:
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
        question.clean_fields(exclude=["posting", "code", "options"])
    except ValidationError as error:
        name, messages = next(iter(error.message_dict.items()))
        raise DomainError(messages[0], field=name, code=f"{name}_invalid") from error


def _record(kind: str, posting: Posting, by: Membership, facts: dict) -> None:
    record(
        kind,
        organization=posting.organization_id,
        by=by,
        subject=posting,
        facts={"code": posting.code, "title": posting.title, **facts},
    )
