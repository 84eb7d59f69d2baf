"""A candidate's private link: made of a secret the table does not hold, found by its hash."""

import base64
import secrets
from datetime import timedelta

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import salted_hmac

from applicants.models import Application, StatusLink
from ats.foundation.codes import hash_token

SALT = "applicants.status_link"
# 192 bits of the MAC, 32 characters in the address.
TOKEN_BYTES = 24
DAYS_A_MONTH = 31


def open_status_link(application: Application) -> StatusLink:
    """Add a private link that ends when the organization no longer keeps the application."""
    link = new_status_link(application)
    link.save(force_insert=True)
    return link


def new_status_link(application: Application) -> StatusLink:
    """Return such a link that is not saved yet."""
    nonce = secrets.token_urlsafe(16)
    months = application.organization.retention_months
    return StatusLink(
        application=application,
        nonce=nonce,
        token_hash=hash_token(_derive(nonce, settings.SECRET_KEY)),
        expires_at=timezone.now() + timedelta(days=DAYS_A_MONTH * months),
    )


def token_of(link: StatusLink) -> str | None:
    """Return the link's token; None when no secret of ours makes it (any more).

    The nonce alone opens nothing: who can read the table cannot open anybody's page.
    """
    if not link.nonce:
        return None
    for secret in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS):
        token = _derive(link.nonce, secret)
        if hash_token(token) == link.token_hash:
            return token
    return None


def address_of(token: str) -> str:
    """Return the whole address of a private page, for a mail."""
    return settings.PUBLIC_URL + reverse("show_status", kwargs={"token": token})


def status_url_of(application: Application) -> str:
    """Return the address of the newest open link; blank when there is none to be had.

    Changes nothing: for mails, which are written by a worker that may do so twice.
    """
    tokens = (token_of(link) for link in application.status_links.open()[:5])
    return next((address_of(token) for token in tokens if token), "")


def _derive(nonce: str, secret: str) -> str:
    mac = salted_hmac(SALT, nonce, secret=secret, algorithm="sha256").digest()
    return base64.urlsafe_b64encode(mac[:TOKEN_BYTES]).decode()
