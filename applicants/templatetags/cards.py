"""A card of the board, drawn in one go: a board has 150 of them, ten values in each."""

from html import escape

from django import template
from django.utils.safestring import SafeString

from applicants.queries.cards import Card

register = template.Library()

CARD = (
    '<li class="applicant" id="a-{code}" data-version="{version}"><div class="name">{avatar}'
    '<a href="{url}{code}/">{name}</a><time datetime="{entered}">{age}</time></div>'
    '<p class="line">{headline}</p><div class="foot">{due}'
    '<span class="faint xs">{source}</span></div></li>\n'
)


@register.simple_tag(name="card")
def draw_card(card: Card, applications_url: str) -> SafeString:
    """Draw a card whose link begins with `applications_url`.

    What people wrote is escaped here; the rest is ours: codes, numbers, times, drawn HTML.
    """
    words = {
        "name": escape(card["name"]),
        "headline": escape(card["headline"]),
        "source": escape(card["source"]),
        "age": escape(card["age"]),
    }
    return SafeString(CARD.format(url=applications_url, **{**card, **words}))
