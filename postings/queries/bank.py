"""The question bank as members see it: what is in it, where it is used, what it would change."""

from django.db.models import Count, Q, QuerySet

from ats.access.models import Membership
from postings.models import BankQuestion, Posting, Question
from postings.models.question import Asked


def bank_for(member: Membership) -> QuerySet[BankQuestion]:
    """Return the organization's questions, each with `used_count`: how many postings ask it."""
    asked = Q(copies__is_archived=False)
    return BankQuestion.objects.filter(organization_id=member.organization_id).annotate(
        used_count=Count("copies__posting", filter=asked, distinct=True)
    )


def bank_to_insert(member: Membership, posting: Posting) -> QuerySet[BankQuestion]:
    """Return the questions of the bank that the posting does not ask."""
    asked = posting.questions.filter(is_archived=False, bank_question__isnull=False)
    rows = BankQuestion.objects.filter(organization_id=member.organization_id, is_archived=False)
    return rows.exclude(pk__in=asked.values("bank_question"))


def questions_with_offers(posting: Posting) -> list[Question]:
    """Return a posting's questions, each with `offer`: newer words of the bank or None."""
    questions = list(posting.questions.select_related("bank_question"))
    for question in questions:
        question.offer = _offered(question, question.bank_question)
    return questions


def _offered(question: Question, bank: BankQuestion | None) -> BankQuestion | None:
    if bank is None or bank.is_archived or bank.version <= question.bank_version:
        return None
    is_same = all(getattr(question, name) == getattr(bank, name) for name in Asked.WORDS)
    return None if is_same else bank
