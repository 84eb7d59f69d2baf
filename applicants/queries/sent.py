"""What somebody sent with an application, in words for a page."""

from dataclasses import dataclass, field

from django.utils.dateparse import parse_date
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from applicants.models import Answer, Application, Document
from postings.models import Question


@dataclass(frozen=True)
class SentAnswerWords:
    label: str
    words: str


@dataclass(frozen=True)
class Sent:
    name: str
    email: str
    phone: str
    answers: list[SentAnswerWords] = field(default_factory=list)
    documents: list[Document] = field(default_factory=list)

    @property
    def first_name(self) -> str:
        return first_name(self.name)


def sent_in(application: Application) -> Sent:
    """Return what was sent, as it was sent; an application that a member added says less."""
    sent, candidate = application.submitted, application.candidate
    return Sent(
        name=sent.get("name") or candidate.name,
        email=sent.get("email") or candidate.email,
        phone=sent.get("phone", ""),
        answers=[
            SentAnswerWords(row.label, answer_words(row)) for row in application.answers.all()
        ],
        documents=list(application.documents.all()),
    )


def answer_words(answer: Answer) -> str:
    """Return an answer as people read it: yes or no, a date in words, options side by side."""
    value = answer.value
    if value is True:
        return _("Yes")
    if value is False:
        return _("No")
    if isinstance(value, list):
        return ", ".join(str(item) for item in value)
    if answer.kind == Question.Kind.DATE and (day := parse_date(str(value))):
        return date_format(day, "j F Y")
    return "" if value is None else str(value)


def first_name(name: str) -> str:
    return next(iter(name.split()), name)
