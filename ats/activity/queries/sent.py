"""What we have sent, for whoever has a mail before them."""

from ats.activity.models import Mail


def is_our_own(message_id: str) -> bool:
    """Return whether a mail with this Message-ID went out from here."""
    return bool(message_id) and Mail.objects.filter(message_id=message_id).exists()
