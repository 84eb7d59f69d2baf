"""A mail to a member: rendered, addressed, and about the membership, which it may outlive."""

from typing import Any

from ats.access.models import Membership
from ats.activity.mail_kinds import render_mail
from ats.activity.mail_kinds.registry import Values
from ats.activity.notices import MailDraft


def mail_to_member(
    member: Membership,
    kind: str,
    values: Values,
    *,
    key: str,
    unsubscribe_url: str = "",
    facts: dict[str, Any] | None = None,
) -> MailDraft:
    """Return the draft of a kind of mail; `values` lack the first name and the link to end it."""
    always = {"member_first_name": member.user.get_short_name()}
    if unsubscribe_url:
        always["unsubscribe_url"] = unsubscribe_url
    mail = render_mail(member.organization, kind, {**always, **values})
    return MailDraft(
        key=key,
        kind=kind,
        to_email=member.user.email,
        to_name=member.name,
        subject=mail.subject,
        text=mail.text,
        html=mail.html,
        unsubscribe_url=unsubscribe_url,
        subject_type="membership",
        subject_id=member.pk,
        facts=facts or {},
    )
