"""Private links leave with their mail: the outbox does not keep what is hashed elsewhere."""

import re

from django.conf import settings

TOKEN = re.compile(
    r"(?P<path>/(?:a|invitations|accounts/password/reset/key)/)[A-Za-z0-9_~.:=-]{16,}"
)
GONE = "…"


def without_private_links(text: str) -> str:
    """Return the text with every private link cut short; the demo's mailbox keeps them."""
    return text if settings.DEMO else TOKEN.sub(rf"\g<path>{GONE}", text)
