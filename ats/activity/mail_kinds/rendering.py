"""From an occasion and its values to the mail: subject, plain text, and the same as HTML."""

from dataclasses import dataclass
from functools import lru_cache

from django.template.loader import render_to_string
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

from ats.access.models import Organization
from ats.activity.mail_kinds.merging import merge, merge_html, to_html
from ats.activity.mail_kinds.registry import MailKind, Values, mail_kind
from ats.activity.models import MailTemplate

# No text of anybody's can hold it: a database takes no such character.
PLACE = "\0"


@dataclass(frozen=True)
class RenderedMail:
    subject: str
    text: str
    html: str


def render_mail(
    organization: Organization,
    kind: str,
    values: Values,
    template: MailTemplate | None = None,
) -> RenderedMail:
    """Fill the words of an occasion: `template`, else the organization's default, else ours.

    `values` has every field of the kind but `organization_name`, which is filled in; KeyError
    for one that is used and missing.
    """
    occasion = mail_kind(kind)
    values = {"organization_name": organization.name, **values}
    words = template or default_template(organization, kind)
    subject, body = _words(occasion, words)
    return RenderedMail(
        subject=" ".join(merge(occasion, subject, values).split())[:250],
        text=merge(occasion, body, values),
        html=_framed(organization, merge_html(occasion, body, values)),
    )


def dress_mail(organization: Organization | None, subject: str, text: str) -> RenderedMail:
    """Make the mail of a text that a member has written or changed: no fields, nothing merged."""
    return RenderedMail(
        subject=" ".join(subject.split())[:250],
        text=text.replace("\r\n", "\n"),
        html=_framed(organization, to_html(text.replace("\r\n", "\n"))),
    )


def default_template(organization: Organization, kind: str) -> MailTemplate | None:
    return MailTemplate.objects.filter(
        organization=organization, kind=kind, is_default=True
    ).first()


def _words(occasion: MailKind, words: MailTemplate | None) -> tuple[str, str]:
    if words is None:
        return str(occasion.subject), str(occasion.body)
    return words.subject, words.body


def _framed(organization: Organization | None, paragraphs: str) -> str:
    name = organization.name if organization else None
    before, behind = _frame(name, get_language())
    return f"{before}{paragraphs}{behind}"


@lru_cache(maxsize=256)
def _frame(name: str | None, language: str | None) -> tuple[str, str]:
    """Return what stands before and behind the paragraphs: the same in thousands of mails."""
    context = {
        "organization": None if name is None else {"name": name},
        "paragraphs": mark_safe(PLACE),  # noqa: S308  ours, and replaced by escaped words
    }
    before, _place, behind = render_to_string("email/frame.html", context).partition(PLACE)
    return before, behind
