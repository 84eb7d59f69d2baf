"""The secret of an invitation's link: made again from the row, never stored, gone on a resend."""

import base64

from django.conf import settings
from django.urls import reverse
from django.utils.crypto import salted_hmac

from ats.access.models import Invitation

SALT = "rolecall.invitation"


def invitation_token(invitation: Invitation) -> str:
    """Return the secret: 256 bits of the installation's key over the code and the end.

    The worker that writes the mail needs it, and the row holds but its hash. A resend moves the
    end, so the link before it is worth nothing.
    """
    intent = f"{invitation.code}:{invitation.expires_at.timestamp():.6f}"
    digest = salted_hmac(SALT, intent, algorithm="sha256").digest()
    return base64.urlsafe_b64encode(digest).decode().rstrip("=")


def invitation_url(invitation: Invitation) -> str:
    path = reverse("accept_invitation", kwargs={"token": invitation_token(invitation)})
    return settings.PUBLIC_URL + path
