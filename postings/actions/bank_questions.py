"""The organization's questions that are asked again and again; postings take copies of them."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ats.access.models import Membership, Organization
from ats.activity.events import record
from ats.foundation.errors import DomainError
from ats.foundation.rows import still_there
from postings.actions.lint_checks import refuse_bank_question
from postings.actions.of_posting import record_of
from postings.actions.question_words import set_question_words, words_of_question
from postings.actions.questions import add_question, edit_question
from postings.models import BankQuestion, Posting, Question

MOST_QUESTIONS = 500


@transaction.atomic
def add_bank_question(*, by: Membership, **words) -> BankQuestion:
    """Put a question into the bank; words as in `add_question`.

    DomainError with a field for what a question cannot be, QuestionBlocked for what may not be
    asked. Event `bank_question.added`.
    """
    organization = Organization.objects.select_for_update(no_key=True).get(pk=by.organization_id)
    if organization.bank_questions.filter(is_archived=False).count() >= MOST_QUESTIONS:
        raise DomainError(
            _("At most %(most)d questions. Take one out first.") % {"most": MOST_QUESTIONS},
            field="label",
            code="too_many",
        )
    question = BankQuestion(organization=organization)
    _word(question, words)
    question.save()
    _record("added", question, by)
    return question


@transaction.atomic
def edit_bank_question(question: BankQuestion, *, by: Membership, **words) -> BankQuestion:
    """Change its words; postings keep theirs and are offered these. Event `bank_question.edited`.

    None of it when nothing changed. Errors as in `add_bank_question`.
    """
    question = still_there(BankQuestion.objects.select_for_update().filter(pk=question.pk))
    before = words_of_question(question)
    _word(question, words)
    if words_of_question(question) == before:
        return question
    question.version += 1
    question.changed_at = timezone.now()
    question.save()
    _record("edited", question, by)
    return question


@transaction.atomic
def remove_bank_question(question: BankQuestion, *, by: Membership) -> None:
    """Offer it no longer; copies stay. Event `bank_question.removed`."""
    BankQuestion.objects.filter(pk=question.pk).update(is_archived=True)
    _record("removed", question, by)


@transaction.atomic
def restore_bank_question(question: BankQuestion, *, by: Membership) -> None:
    """Offer it again; event `bank_question.restored`."""
    BankQuestion.objects.filter(pk=question.pk).update(is_archived=False)
    _record("restored", question, by)


@transaction.atomic
def insert_bank_question(posting: Posting, bank: BankQuestion, *, by: Membership) -> Question:
    """Ask a copy of a question of the bank; one that is asked already is not asked twice.

    DomainError and QuestionBlocked as in `add_question`. Event `question.added`.
    """
    posting = still_there(Posting.objects.select_for_update().filter(pk=posting.pk))
    bank = still_there(BankQuestion.objects.filter(pk=bank.pk, is_archived=False))
    asked = posting.questions.filter(bank_question=bank, is_archived=False).first()
    if asked is not None:
        return asked
    question = add_question(posting, by=by, **words_of_question(bank))
    return _took(question, bank)


@transaction.atomic
def take_bank_words(question: Question, *, by: Membership) -> Question:
    """Word a copy as the bank words it now; errors and event as in `edit_question`."""
    bank = still_there(BankQuestion.objects.filter(copies=question))
    return _took(edit_question(question, by=by, **words_of_question(bank)), bank)


@transaction.atomic
def keep_own_words(question: Question, *, by: Membership) -> Question:
    """Keep a copy as it is until the bank's words change again; event `question.kept`."""
    posting = still_there(Posting.objects.select_for_update().filter(pk=question.posting_id))
    question = still_there(Question.objects.filter(pk=question.pk, bank_question__isnull=False))
    record_of(posting, "question.kept", by=by, question=question.label)
    return _took(question, still_there(BankQuestion.objects.filter(copies=question)))


@transaction.atomic
def bank_question_of(question: Question, *, by: Membership) -> BankQuestion:
    """Put a posting's question into the bank, of which it is a copy from now on.

    Errors and event as in `add_bank_question`; one that is a copy already stays one.
    """
    question = still_there(Question.objects.select_for_update().filter(pk=question.pk))
    if question.bank_question is not None:
        return question.bank_question
    bank = add_bank_question(by=by, **words_of_question(question))
    _took(question, bank)
    return bank


def _took(question: Question, bank: BankQuestion) -> Question:
    question.bank_question, question.bank_version = bank, bank.version
    question.save(update_fields=["bank_question", "bank_version"])
    return question


def _word(question: BankQuestion, words: dict) -> None:
    set_question_words(question, {name: words[name] for name in question.WORDS if name in words})
    asked = {name: getattr(question, name) for name in ("code", "label", "help", "options")}
    refuse_bank_question(question.organization, asked)


def _record(verb: str, question: BankQuestion, by: Membership) -> None:
    record(
        f"bank_question.{verb}",
        organization=question.organization_id,
        by=by,
        subject=question,
        facts={"question": question.label},
    )
