"""Who hears of an event: the registry that the apps' `notices` modules fill."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from ats.activity.models import Event


@dataclass(frozen=True)
class NotificationDraft:
    """A word to a member: `text` at most 300 characters, `url` a path in the product.

    `mail` goes to who hears of it by mail at once, instead of the mail with the word alone.
    """

    membership_id: int
    text: str
    url: str = ""
    mail: "MailDraft | None" = None


@dataclass(frozen=True)
class FileDraft:
    """A file that goes with a mail: where its bytes lie in private storage, and what it is."""

    name: str
    file: str
    size: int
    sha256: str
    content_type: str


@dataclass(frozen=True)
class MailDraft:
    """A mail to be: `key` makes it one; `send_at` delays it (until then it can be taken back).

    `unsubscribe_url` ends mails of its kind by a POST alone, for mail programs to offer. `facts`
    say of whom a mail to a member tells (see ats.activity.second_looks).
    """

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
    unsubscribe_url: str = ""
    files: tuple[FileDraft, ...] = ()
    facts: dict[str, Any] = field(default_factory=dict)


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
