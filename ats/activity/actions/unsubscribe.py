"""The link with which a reader ends mails to members, without signing in (RFC 8058)."""

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.db import transaction
from django.urls import reverse

from ats.access.models import Membership
from ats.activity.actions.choose_notifications import choose_notifications
from ats.activity.models import ByMail
from ats.activity.notification_kinds import KINDS
from ats.activity.queries.notification_choices import Choice, choices_of

SALT = "activity.unsubscribe"
# What a link ends: the mails of one kind, or the digests of all kinds.
DIGEST = "digest"


def unsubscribe_url(member: Membership, scope: str) -> str:
    """Return the whole address of the link; it holds for good, for all that it does is to end."""
    token = Signer(salt=SALT).sign(f"{member.code}:{scope}")
    return settings.PUBLIC_URL + reverse("unsubscribe", kwargs={"token": token})


def unsubscription_of(token: str) -> tuple[Membership | None, str]:
    """Return whose mails a link ends, and which; the member is None for a link that is none."""
    try:
        code, _colon, scope = Signer(salt=SALT).unsign(token).partition(":")
    except BadSignature:
        return None, ""
    rows = Membership.objects.select_related("organization", "user")
    return rows.filter(code=code).first(), scope


@transaction.atomic
def unsubscribe(member: Membership, scope: str) -> None:
    """End the mails that a link is of; twice is once. Records notifications.chosen by nobody:
    whoever has the link may use it."""
    ended = {
        name: Choice(choice.is_in_app, ByMail.NEVER)
        for name, choice in choices_of(member).items()
        if name in KINDS and (name == scope or (scope == DIGEST and choice.is_in_digest))
    }
    choose_notifications(member, ended, by=None)
