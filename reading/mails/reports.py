"""What mail servers say of a mail that they could not deliver, or not yet: RFC 3464."""

from collections.abc import Iterator
from email.message import Message

from reading.mails.model import Report

MOST = 50
ACTIONS = {"failed", "delayed", "delivered", "relayed", "expanded"}


def reports_in(message: Message) -> list[Report]:
    """Return a report for each recipient; none for a mail that is no delivery report."""
    if message.get_content_type() != "multipart/report":
        return []
    return list(_reports(message))[:MOST]


def _reports(message: Message) -> Iterator[Report]:
    for number, part in enumerate(message.walk()):
        if number >= MOST:
            return
        if part.get_content_type() != "message/delivery-status":
            continue
        payload = part.get_payload()
        blocks = payload if isinstance(payload, list) else []
        # The first block tells of the report itself.
        for block in blocks[1:]:
            if not isinstance(block, Message):
                continue
            action = _field(block, "action").lower()
            if action in ACTIONS:
                yield Report(
                    action,
                    _typed(_field(block, "final-recipient")),
                    _field(block, "status")[:20],
                    _typed(_field(block, "diagnostic-code")),
                )


def _field(block: Message, name: str) -> str:
    try:
        return " ".join(str(block.get(name, "")).split())[:600]
    except (ValueError, TypeError, AttributeError, IndexError):
        return ""


def _typed(value: str) -> str:
    """Return a value without its type: "rfc822; a@b.example", "smtp; 550 …"."""
    kind, mark, rest = value.partition(";")
    return (rest if mark and len(kind) < 30 else value).strip()[:300]
