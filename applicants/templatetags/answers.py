"""Answers to a posting's questions as people read them."""

from django import template

from applicants.models import Answer
from applicants.queries.sent import answer_words

register = template.Library()


@register.filter(name="answer_words")
def words(answer: Answer) -> str:
    return answer_words(answer)
