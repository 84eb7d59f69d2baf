"""What a letter begins with: the organization's words, filled with what is known by now."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from applicants.models import Application
from ats.access.models import Membership, Organization
from ats.activity.mail_kinds import RenderedMail, mail_kind, render_mail
from ats.activity.mail_kinds.rendering import default_template
from ats.activity.models import MailTemplate

BUILT_IN = "built-in"
# Known only when the letter is queued, and the link is the candidate's alone: these stay in the
# text that a member edits, and are filled in behind it (see actions.letters).
LATE = ("status_url", "stage_name", "reply_by")


def draft_letter(
    application: Application, kind: str, *, by: Membership, template: MailTemplate | None = None
) -> RenderedMail:
    """Return subject and text to begin a letter of `kind` with, late fields left as they are.

    The words are those of `template`, else the organization's usual ones, else ours.
    """
    values: dict[str, object] = {
        **known_fields(application, by=by),
        **{field: placeholder(field) for field in LATE},
    }
    return render_mail(application.organization, kind, values, template)


def known_fields(application: Application, *, by: Membership) -> dict[str, str]:
    """Return the values that do not change until a letter is sent."""
    name = application.candidate.name
    return {
        "candidate_name": name,
        "candidate_first_name": name.split(" ")[0],
        "posting_title": application.posting.title,
        "organization_name": application.organization.name,
        "sender_name": by.name,
    }


@dataclass(frozen=True)
class LetterWords:
    """What a letter of an occasion may begin with: (code, name) each, and what is chosen."""

    choices: list[tuple[str, str]]
    chosen: MailTemplate


def letter_words(organization: Organization, kind: str, wanted: str = "") -> LetterWords:
    """Return the organization's named words for `kind` beside ours, with those `wanted` chosen.

    `wanted` is a code or BUILT_IN; else the organization's usual words are chosen, else ours.
    One statement.
    """
    occasion = mail_kind(kind)
    built_in = MailTemplate(
        organization=organization,
        kind=kind,
        code=BUILT_IN,
        name=_("Built-in words"),
        subject=str(occasion.subject),
        body=str(occasion.body),
    )
    rows = MailTemplate.objects.filter(organization=organization, kind=kind)
    known = [*rows.order_by("-is_default", "name"), built_in]
    usual = known[0] if known[0].is_default else built_in
    chosen = next((row for row in known if row.code == wanted), usual)
    return LetterWords([(row.code, row.name) for row in known], chosen)


def templates_to_write_with(member: Membership) -> list[MailTemplate]:
    """Return the organization's own words for a message, the usual ones first."""
    rows = MailTemplate.objects.filter(organization_id=member.organization_id, kind="message")
    return list(rows.order_by("-is_default", "name"))


def placeholder(field: str) -> str:
    return "{{ " + field + " }}"


def words_of(organization: Organization, kind: str) -> tuple[str, str]:
    """Return subject and text of an occasion with all fields left as they are, for many."""
    words, occasion = default_template(organization, kind), mail_kind(kind)
    if words is None:
        return str(occasion.subject), str(occasion.body)
    return words.subject, words.body
