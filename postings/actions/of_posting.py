"""The line of the history that tells what happened to a posting."""

from typing import Any

from ats.access.models import Membership
from ats.activity.events import record
from ats.activity.models import Event
from ats.foundation.jobs import enqueue
from postings.models import Posting


def record_of(posting: Posting, kind: str, *, by: Membership | None, **facts: Any) -> Event:
    """Record `kind` of `posting`; its code and title stand among the facts, as others ask for them.

    Must be called inside the action's transaction.
    """
    return record(
        kind,
        organization=posting.organization_id,
        by=by,
        subject=posting,
        facts={"code": posting.code, "title": posting.title, **facts},
    )


def show_cards_again(posting: Posting, **of: int) -> None:
    """Have open boards show cards anew: of who stands in a `stage`, or has answered a `question`.

    Who applied is in a room above: the worker looks for them there.
    """
    enqueue(
        "show_cards_again",
        subject_id=posting.pk,
        organization_id=posting.organization_id,
        payload=of,
    )
