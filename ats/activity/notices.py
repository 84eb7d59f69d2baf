"""Who hears of an event: the registry that the apps' `notices` modules fill."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from ats.activity.models import Event


@dataclass(frozen=True)
class NotificationDraft:
    """A word to a member: `text` at most 300 characters, `url` a path in the product."""

    membership_id: int
    text: str
    url: str = ""


@dataclass(frozen=True)
class MailDraft:
    """A mail to be: `key` makes it one; `send_at` delays it (until then it can be taken back)."""

    key: str
    kind: str
    to_email: str
    subject: str
    text: str
    html: str = ""
    to_name: str = ""
    from_name: str = ""
    reply_to: str = ""
    subject_type: str = ""
    subject_id: int | None = None
    send_at: datetime | None = None


Draft = NotificationDraft | MailDraft
Listener = Callable[[Event], Iterable[Draft]]
listeners: dict[str, list[Listener]] = defaultdict(list)


def notices_for(*kinds: str) -> Callable[[Listener], Listener]:
    """Register a function that answers who hears of events of `kinds`.

    It is called in a worker, may query, must not write, and may be called twice.
    """

    def register(listener: Listener) -> Listener:
        for kind in kinds:
            listeners[kind].append(listener)
        return listener

    return register


def drafts_for(event: Event) -> list[Draft]:
    return [draft for listener in listeners[event.kind] for draft in listener(event)]
