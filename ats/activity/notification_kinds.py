"""The kinds of things that members hear of, and how, until they choose otherwise."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ats.activity.models import ByMail


@dataclass(frozen=True)
class NotificationKind:
    """`events` are the kinds of events that tell of it; one that ends with a dot is a prefix."""

    name: str
    label: str | Promise
    events: tuple[str, ...]
    by_mail: ByMail = ByMail.NEVER


OTHER = NotificationKind("other", _("Anything else"), ())
KINDS = {
    kind.name: kind
    for kind in (
        NotificationKind("mention", _("Somebody mentions me in a note"), ("note.",), ByMail.DAILY),
        NotificationKind(
            "task", _("A task is given to me, or its day has come"), ("task.",), ByMail.DAILY
        ),
        NotificationKind(
            "asked",
            _("I am asked to look at somebody"),
            ("interviewer.",),
            ByMail.DAILY,
        ),
        NotificationKind(
            "review",
            _("My word about some people is asked for, or due"),
            ("review.asked", "review.reminded"),
            ByMail.NOW,
        ),
        NotificationKind(
            "answer", _("A candidate answers me"), ("message.received",), ByMail.DAILY
        ),
        NotificationKind(
            "returned",
            _("A mail of mine did not arrive"),
            ("message.bounced", "mail.failed"),
            ByMail.DAILY,
        ),
        NotificationKind(
            "applied",
            _("Somebody applies for a posting of mine, withdraws, or sends a document"),
            ("application.created", "application.withdrawn", "document."),
        ),
        NotificationKind(
            "progress",
            _("Somebody moves on, is hired, or is reviewed"),
            ("application.moved", "application.hired", "review.answered"),
        ),
        NotificationKind(
            "posting",
            _("A posting of mine opens, closes, or needs a look"),
            ("posting.", "team_member."),
        ),
        NotificationKind(
            "approval",
            _("My approval is asked for, or what I asked for is decided"),
            ("requisition.",),
        ),
        NotificationKind(
            "finished",
            _("Work that I began is through: an upload, an export"),
            ("upload.", "export.", "listings."),
        ),
        NotificationKind("rule", _("A stage rule did something, or waits"), ("stage_rule.",)),
        OTHER,
    )
}


def kind_of(event_kind: str) -> NotificationKind:
    """Return the kind that an event tells of; what nobody has named is OTHER."""
    for kind in KINDS.values():
        for name in kind.events:
            if event_kind == name or (name.endswith(".") and event_kind.startswith(name)):
                return kind
    return OTHER
