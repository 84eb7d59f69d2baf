"""The merge syntax of mails: `{{ candidate_name }}` and nothing more.

People's text never meets a template engine: there is nothing in it to run.
"""

import re
from collections.abc import Iterator

from django.utils.html import escape
from django.utils.translation import gettext as _

from ats.activity.mail_kinds.registry import Items, MailKind, Values
from ats.foundation.errors import DomainError

PLACE = re.compile(r"\{\{\s*([a-z_]+)\s*\}\}")
BRACES = re.compile(r"\{\{[^{}\n]{0,60}\}?\}?|\}\}")
LINK = re.compile(r"https?://[^\s<>\"']*[^\s<>\"'.,;:!?)\]]")
LONGEST_VALUE = 300


class UnknownField(DomainError):
    code = "unknown_field"


class WordsMissing(DomainError):
    code = "words_missing"


def check_words(kind: MailKind, *, subject: str, body: str) -> None:
    """Refuse words that cannot be sent: UnknownField, or WordsMissing for blank ones and for
    a field that this mail exists for."""
    for name, text in (("subject", subject), ("body", body)):
        if not text.strip():
            raise WordsMissing(_("Write something here."), field=name)
        for place in _strange_places(kind, text):
            raise UnknownField(
                _("“%(place)s” is not a field of this mail.") % {"place": place}, field=name
            )
    written = set(PLACE.findall(body))
    for field in kind.fields:
        if field.is_needed and field.name not in written:
            raise WordsMissing(
                _("This mail needs the field “%(place)s”: %(label)s.")
                % {"place": "{{ " + field.name + " }}", "label": field.label},
                field="body",
            )


def _strange_places(kind: MailKind, text: str) -> Iterator[str]:
    known = {field.name for field in kind.fields}
    yield from (f"{{{{ {name} }}}}" for name in PLACE.findall(text) if name not in known)
    yield from BRACES.findall(PLACE.sub("", text))


def merge(kind: MailKind, text: str, values: Values) -> str:
    """Return the text with its values; KeyError for one that is missing."""
    return "".join(part for part, _is_ours in _parts(kind, text, values))


def merge_html(kind: MailKind, text: str, values: Values) -> str:
    """Return the same as escaped paragraphs.

    Addresses become links where the organization wrote them or a link field holds them, never
    in a value such as a name: that is a stranger's text in the organization's mail.
    """
    return _paragraphs(
        "".join(
            linked(part) if is_ours else escape(part)
            for part, is_ours in _parts(kind, text, values)
        )
    )


def to_html(text: str) -> str:
    """Return a member's plain text as escaped paragraphs with links."""
    return _paragraphs(linked(text))


def _parts(kind: MailKind, text: str, values: Values) -> Iterator[tuple[str, bool]]:
    text, place = text.replace("\r\n", "\n"), 0
    for found in PLACE.finditer(text):
        yield text[place : found.start()], True
        field = kind.field(found[1])
        value = values[field.name] if field else None
        if isinstance(value, list | tuple):
            yield from _items(value)
        elif field is not None:
            yield one_line(value), field.is_link
        place = found.end()
    yield text[place:], True


def _items(items: Items) -> Iterator[tuple[str, bool]]:
    """Yield the lines of a list: what a stranger may have written is no link, its address is."""
    for number, (text, url) in enumerate(items):
        yield ("\n" if number else "") + f"– {one_line(text)}\n  ", False
        yield url, True


def one_line(value: object) -> str:
    """Return a value as it stands in a mail."""
    return " ".join(str(value).split())[:LONGEST_VALUE]


def linked(text: str) -> str:
    """Return plain text escaped, with its addresses as links."""
    parts, place = [], 0
    for found in LINK.finditer(text):
        url = escape(found[0])
        parts += [escape(text[place : found.start()]), f'<a href="{url}">{url}</a>']
        place = found.end()
    return "".join([*parts, escape(text[place:])])


def _paragraphs(html: str) -> str:
    blocks = [block.strip("\n") for block in re.split(r"\n\s*\n", html)]
    return "\n".join(
        f"<p>{block.replace(chr(10), '<br>')}</p>" for block in blocks if block.strip()
    )
