"""What a posting asks of whoever applies: added, changed, put in order, taken out."""

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from ats.access.models import Membership
from ats.foundation.errors import Conflict, DomainError
from ats.foundation.rows import still_there
from postings.actions.lint_checks import refuse_question
from postings.actions.of_posting import record_of, show_cards_again
from postings.actions.ordering import put_in_order
from postings.actions.question_words import set_question_words
from postings.models import Posting, Question

MOST_QUESTIONS = 40


@transaction.atomic
def add_question(posting: Posting, *, by: Membership, **words) -> Question:
    """Add a question at the end: label, kind, help, options (texts), and as Asked.WORDS.

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
    set_question_words(question, words)
    _refuse(question, by, words)
    question.save()
    record_of(posting, "question.added", by=by, question=question.label)
    return question


@transaction.atomic
def edit_question(question: Question, *, by: Membership, **words) -> Question:
    """Change a question; answers keep the words they were given to. Event `question.edited`."""
    posting = still_there(Posting.objects.select_for_update().filter(pk=question.posting_id))
    question = still_there(Question.objects.filter(pk=question.pk))
    before = _on_cards(question)
    set_question_words(question, words)
    _refuse(question, by, words)
    question.save()
    if _on_cards(question) != before:
        show_cards_again(posting, question=question.pk)
    record_of(posting, "question.edited", by=by, question=question.label)
    return question


@transaction.atomic
def remove_question(question: Question, *, by: Membership) -> None:
    """Ask it no longer. Event `question.removed`.

    A question that somebody may have seen is archived, so that answers keep it.
    """
    posting = still_there(Posting.objects.select_for_update().filter(pk=question.posting_id))
    record_of(posting, "question.removed", by=by, question=question.label)
    if posting.version_number or posting.applications.exists():
        Question.objects.filter(pk=question.pk).update(is_archived=True)
        if question.is_on_card:
            show_cards_again(posting, question=question.pk)
    else:
        question.delete()


@transaction.atomic
def restore_question(question: Question, *, by: Membership) -> None:
    """Ask an archived question again; event `question.restored`."""
    posting = still_there(Posting.objects.select_for_update().filter(pk=question.posting_id))
    Question.objects.filter(pk=question.pk).update(is_archived=False)
    if question.is_on_card:
        show_cards_again(posting, question=question.pk)
    record_of(posting, "question.restored", by=by, question=question.label)


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
        record_of(posting, "questions.reordered", by=by)


def _on_cards(question: Question) -> tuple:
    """Return what decides which of its answers cards show."""
    return question.is_on_card, question.kind, dict(question.look_at)


def _refuse(question: Question, by: Membership, words: dict) -> None:
    asked = {name: getattr(question, name) for name in ("code", "label", "help", "options")}
    refuse_question(question.posting, asked, by=by, despite=words.get("despite", ""))
