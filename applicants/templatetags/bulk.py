"""The keys of what is done to those who are ticked."""

from django import template

from applicants.models import BulkAction

register = template.Library()

KEYS = {
    BulkAction.Kind.MOVE: "m",
    BulkAction.Kind.REJECT: "r",
    BulkAction.Kind.SNOOZE: "s",
    BulkAction.Kind.ASSIGN: "o",
    BulkAction.Kind.TAG: "g",
}


@register.filter
def bulk_key(kind: str) -> str:
    return KEYS.get(BulkAction.Kind(kind), "")
