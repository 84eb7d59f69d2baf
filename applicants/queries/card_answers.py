"""The answers that stand on cards: those to look at, and those to questions marked for it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Q

from applicants.models import Answer
from applicants.queries.sent import answer_words

# So many that are only to be seen; those to look at are all told.
MOST = 2
# A card is no place to read: the answer is whole on the application's page.
LONGEST = 80


@dataclass
class CardAnswers:
    """Each is (question as it was asked, answer in words); none stands in both."""

    looks: list[tuple[str, str]] = field(default_factory=list)
    shown: list[tuple[str, str]] = field(default_factory=list)


def answers_on_cards(applications: Iterable[int]) -> dict[int, CardAnswers]:
    """Return them by the application's primary key; one without any is left out.

    By what the questions say now. Whoever sees an application may read its answers: ask for
    none that the member does not see. One statement.
    """
    is_marked = Q(question__is_on_card=True, question__is_archived=False)
    answers = (
        Answer.objects.filter(application_id__in=list(applications), question__isnull=False)
        .filter(~Q(question__look_at={}) | is_marked)
        .select_related("question")
    )
    found: dict[int, CardAnswers] = defaultdict(CardAnswers)
    for answer in answers:
        words = answer_words(answer)
        if answer.is_to_look_at:
            found[answer.application_id].looks.append((answer.label, words))
        elif words and _is_marked(answer) and len(found[answer.application_id].shown) < MOST:
            found[answer.application_id].shown.append((answer.label, clipped(words)))
    return {pk: answers for pk, answers in found.items() if answers.looks or answers.shown}


def clipped(words: str) -> str:
    """Return words on one line, without the end of what is too long."""
    words = " ".join(words.split())
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rstrip()}…"


def _is_marked(answer: Answer) -> bool:
    question = answer.question
    return question is not None and question.is_on_card and not question.is_archived
