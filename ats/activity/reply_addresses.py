"""Addresses that a mail's answers and returns come to: a token before the `@`, no name.

Lower case alone: servers and programs on the way may change the case.
"""

import re

from django.conf import settings

REPLY, BOUNCE = "reply", "bounce"
TOKEN_LENGTH = 26
OURS = re.compile(r"(?:reply|bounce)\+([a-z2-7]{26})@([a-z0-9.-]{1,190})")


def reply_address(token: str) -> str:
    """Return the address for a token; blank where no domain is set for answers."""
    return f"{REPLY}+{token}@{settings.REPLY_DOMAIN}" if settings.REPLY_DOMAIN else ""


def token_in(address: str) -> str:
    """Return the token of an address of ours, blank for any other."""
    found = OURS.fullmatch(address.strip().strip("<>").lower())
    return found[1] if found and found[2] == settings.REPLY_DOMAIN else ""


def bounce_address(reply_to: str) -> str:
    """Return where servers are to report about a mail with this reply address, or nothing."""
    token = token_in(reply_to)
    return f"{BOUNCE}+{token}@{settings.REPLY_DOMAIN}" if token else ""


def without_token(address: str) -> str:
    """Return an address as the outbox keeps it once its mail has left."""
    return reply_address("…") if token_in(address) else address


def tokens_cut(text: str) -> str:
    """Return text in which no address of ours can be written to any more."""
    return OURS.sub(r"\2", text) if settings.REPLY_DOMAIN else text
