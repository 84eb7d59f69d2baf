"""Parts of pages that are the same again and again: drawn once, and kept by what they show."""

import secrets
from collections.abc import Hashable
from functools import lru_cache

from django import template
from django.template.loader import get_template
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

register = template.Library()

# Stands where a form's token goes: that one is each reader's own.
TOKEN = secrets.token_hex(16)


@register.simple_tag(takes_context=True)
def kept(context, template_name: str, **facts: Hashable) -> SafeString:
    """Include a template that sees `facts` and nothing else, drawn once for each set of them.

    For what is the same for long: no times, no rows. The token of forms is put in each time.
    """
    # A text and markup that read the same are equal, and must not stand for one another.
    named = tuple((name, type(value), value) for name, value in facts.items())
    drawn = _drawn(template_name, get_language(), named)
    if TOKEN in drawn:
        drawn = drawn.replace(TOKEN, str(context.get("csrf_token", "")))
    return mark_safe(drawn)  # noqa: S308  drawn by a template, which escapes


@lru_cache(maxsize=512)
def _drawn(template_name: str, language: str | None, named: tuple) -> str:
    facts = {name: value for name, _type, value in named}
    return get_template(template_name).render({**facts, "csrf_token": TOKEN})
