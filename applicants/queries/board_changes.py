"""What changed on a board since somebody looked: the cheap question that every open board asks."""

from dataclasses import dataclass
from datetime import timedelta
from functools import cache

from django.utils import timezone

from applicants.models import Application
from applicants.queries.applications import applications_for
from applicants.queries.board import cards_of
from applicants.queries.cards import Card, at_micros, micros
from ats.access.models import Membership
from ats.access.stand_ins import STAND_INS, member_of_role, values_of
from ats.foundation.prepared import Prepared

# A move may become visible a little after one that was written later: changes are read from
# this much before the newest one that was seen.
OVERLAP = timedelta(seconds=10)
# Changes that one answer of the poll carries; more of them show the board anew.
MOST_CHANGES = 100
# How many of the newest changes tell one version of the board from another.
CLOSE = 50
# So many cards are shown anew at a time where a posting's words change what they say.
CHUNK = 500


@dataclass(frozen=True)
class Version:
    """What a board looked like: a word for an ETag, and the time up to which changes were seen."""

    newest: int
    near: int
    posting: int
    day: str

    def __str__(self) -> str:
        return f"{self.newest}.{self.near}.{self.posting}.{self.day}"

    @classmethod
    def read(cls, word: str) -> "Version | None":
        parts = word.strip().removeprefix("W/").strip('"').split(".")
        if len(parts) != 4 or not all(part.isdecimal() and len(part) <= 17 for part in parts):
            return None
        return cls(int(parts[0]), int(parts[1]), int(parts[2]), parts[3])


def board_version(member: Membership, posting_code: str) -> Version | None:
    """Return what changes when anything on the board does; None when nobody applied.

    One statement: the newest change, how many stand close to it (one that is committed later
    with an earlier time is seen by their number), the posting's own last change, and the day,
    since promises run out at midnight.
    """
    newest = _newest(member.role).ask(code=posting_code, **values_of(member))
    if not newest:
        return None
    last, posting_changed = newest[0]
    near = sum(updated_at > last - OVERLAP for updated_at, _posting in newest)
    today = timezone.localdate(timezone=member.organization.zone)
    return Version(micros(last), near, micros(posting_changed), f"{today:%Y%m%d}")


@cache
def _newest(role: str) -> Prepared:
    rows = applications_for(member_of_role(role)).filter(posting__code="?")
    times = rows.order_by("-updated_at").values_list("updated_at", "posting__updated_at")
    return Prepared(times[:CLOSE], {"code": "?", **STAND_INS})


def changed_cards(
    member: Membership, posting_code: str, seen: Version, now: Version
) -> list[Card] | None:
    """Return the cards that changed after `seen`; None when the whole board must be shown anew.

    A card that was seen already may come again. Four statements.
    """
    if (seen.posting, seen.day) != (now.posting, now.day):
        return None
    since = at_micros(seen.newest) - OVERLAP
    rows = applications_for(member).filter(posting__code=posting_code, updated_at__gt=since)
    today = timezone.localdate(timezone=member.organization.zone)
    cards = cards_of(member, rows.order_by("-updated_at")[: MOST_CHANGES + 1], today)
    return cards if len(cards) <= MOST_CHANGES else None


def system_cards_of(
    posting: int, *, after: int, stage: int | None = None, question: int | None = None
) -> list[int]:
    """Return the next active applications in a stage, or with an answer, for a worker."""
    rows = Application.objects.active().filter(posting_id=posting, pk__gt=after).order_by("pk")
    if stage is not None:
        rows = rows.filter(stage_id=stage)
    if question is not None:
        rows = rows.filter(answers__question_id=question).distinct()
    return list(rows.values_list("pk", flat=True)[:CHUNK])
