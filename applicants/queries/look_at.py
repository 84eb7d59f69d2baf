"""Which answers put an application into "to look at": a sorting, never a decision."""

from collections.abc import Iterable
from functools import cache
from operator import attrgetter

from django.db.models import BooleanField, Exists, FloatField, Func, OuterRef, Q, QuerySet, Value

from applicants.models import Answer, Application
from ats.access.models import Membership
from ats.foundation.prepared import Prepared
from postings.models import Question


def answers_of(application: Application) -> list[Answer]:
    """Return an application's answers, each knowing whether it is to look at. One statement."""
    return _answers().ask(application=application.pk)


@cache
def _answers() -> Prepared:
    return Prepared(Application(pk=-1).answers.select_related("question"), {"application": -1})


def questions_with_look_at(member: Membership, posting: str = "") -> QuerySet[Question]:
    """Return the questions that name answers to look at, of one posting or of all."""
    rows = Question.objects.filter(posting__organization_id=member.organization_id)
    rows = rows.filter(posting__code=posting) if posting else rows
    return rows.exclude(look_at={})


def to_look_at(rows: QuerySet[Application], questions: Iterable[Question]) -> QuerySet[Application]:
    """Narrow applications to those with an answer that one of `questions` wants looked at."""
    asked = Q(pk__in=[])
    for question in filter(attrgetter("look_at"), questions):
        asked |= Q(question=question, kind=question.kind) & _answered(question)
    answers = Answer.objects.alias(number=_Number("value")).filter(asked)
    return rows.filter(Exists(answers.filter(application_id=OuterRef("pk"))))


def _answered(question: Question) -> Q:
    if question.kind == Question.Kind.NUMBER:
        low, high = question.look_at.get("below"), question.look_at.get("above")
        is_below = Q(pk__in=[]) if low is None else Q(number__lt=low)
        return is_below if high is None else is_below | Q(number__gt=high)
    asked = Q(pk__in=[])
    for answer in question.look_at["answers"]:
        if isinstance(answer, bool):
            asked |= Q(value=answer)
        else:
            asked |= Q(_HasText("value", Value(answer)))
    return asked


class _HasText(Func):
    """Whether a JSON value is this text, or a list with it."""

    function = "jsonb_exists"
    output_field = BooleanField()

    def as_sqlite(self, compiler, connection, **extra):
        template = "(%s IN (SELECT json_each.value FROM json_each(%s)))"
        value, text = self.source_expressions
        text_sql, text_params = compiler.compile(text)
        value_sql, value_params = compiler.compile(value)
        return template % (text_sql, value_sql), [*text_params, *value_params]


class _Number(Func):
    """A JSON value as a number, null where it is none."""

    template = (
        "(CASE WHEN jsonb_typeof(%(expressions)s) = 'number' THEN %(expressions)s::float8 END)"
    )
    output_field = FloatField()

    def as_sqlite(self, compiler, connection, **extra):
        return self.as_sql(compiler, connection, template="CAST(%(expressions)s AS REAL)", **extra)
