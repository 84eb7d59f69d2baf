"""The address to which one message's answers come: a secret before the `@`, stored hashed."""

import base64
import secrets
from collections.abc import Sequence
from datetime import timedelta

from django.conf import settings
from django.utils import timezone

from applicants.models import Message, ReplyAddress
from ats.access.models import Organization
from ats.activity.reply_addresses import reply_address
from ats.foundation.codes import hash_token

# 128 random bits are 26 characters of base 32.
TOKEN_BYTES = 16
DAYS_A_MONTH = 31


def open_reply_address(message: Message) -> str:
    """Add a reply address and return it; blank where no domain is set for answers.

    It ends when the organization no longer keeps the application.
    """
    return open_reply_addresses([message], organization=message.application.organization).get(
        message.pk, ""
    )


def open_reply_addresses(
    messages: Sequence[Message], *, organization: Organization
) -> dict[int, str]:
    """Add a reply address for each message and return them by the message's key.

    One statement; none where no domain is set for answers.
    """
    if not settings.REPLY_DOMAIN:
        return {}
    ends = timezone.now() + timedelta(days=DAYS_A_MONTH * organization.retention_months)
    tokens = {message.pk: _token() for message in messages}
    ReplyAddress.objects.bulk_create(
        ReplyAddress(message=message, token_hash=hash_token(tokens[message.pk]), expires_at=ends)
        for message in messages
    )
    return {key: reply_address(token) for key, token in tokens.items()}


def _token() -> str:
    return base64.b32encode(secrets.token_bytes(TOKEN_BYTES)).decode().rstrip("=").lower()
