"""How long an application stood in a stage, told from its moves alone."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise

ACTIVE = "active"
# Who is back in a stage so soon never really left it: the move was taken back.
BACK_SOON = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Move:
    """One line of an application's way; the fields of a Transition that matter here."""

    pk: int
    application_id: int
    from_stage_id: int | None
    to_state: str
    to_stage_id: int | None
    at: datetime
    from_state: str = ""
    by_id: int | None = None

    @property
    def is_by_hand(self) -> bool:
        """Return whether a member put the person up, who has sent nothing."""
        return not self.from_state and self.by_id is not None


# The columns of a Transition that make a Move, in its order.
COLUMNS = (
    "pk",
    "application_id",
    "from_stage_id",
    "to_state",
    "to_stage_id",
    "at",
    "from_state",
    "by_id",
)


@dataclass
class Stay:
    """From an entry into a stage on: `spans` are from when until when (None: still) it stood there.

    A move that is taken back, and an end that is, go on with the stay that was there before.
    """

    entry: Move
    spans: list[tuple[datetime, datetime | None]] = field(default_factory=list)

    @property
    def has_entry(self) -> bool:
        """Return whether rules act for it: the entry is known, and nobody was put up by hand.

        Where none is known, `entry` is the first move out of the stage.
        """
        is_known = bool(self.spans) and self.entry.at == self.spans[0][0]
        return is_known and not self.entry.is_by_hand

    @property
    def is_open(self) -> bool:
        return bool(self.spans) and self.spans[-1][1] is None

    def acts_at(self, due_at: datetime, undo: timedelta) -> datetime | None:
        """Return when something due at `due_at` is done for good; None when it is not.

        It is done while the application stands there, and taken back again when the
        application leaves within `undo`; a return has it done once more.
        """
        for start, end in self.spans:
            when = max(due_at, start)
            if end is None or (when < end and end - when > undo):
                return when
        return None


def stays_in(stage_id: int, moves: Iterable[Move]) -> list[Stay]:
    """Return the stays of one application in a stage; `moves` are its own, in their order."""
    stays: list[Stay] = []
    left: Move | None = None
    for before, move in pairwise([None, *moves]):
        assert move is not None
        if move.from_stage_id == stage_id:
            left = move
            if stays and stays[-1].is_open:
                stays[-1].spans[-1] = (stays[-1].spans[-1][0], move.at)
        if move.to_stage_id == stage_id:
            is_back = left is not None and _is_back(move, left, before)
            if not is_back:
                stays.append(Stay(move))
            elif not stays and left is not None:
                # It was there before its way was kept: all that is known is that it left.
                stays.append(Stay(left))
            stays[-1].spans.append((move.at, None))
    return stays


def _is_back(move: Move, left: Move, before: Move | None) -> bool:
    has_gone_on = before is left and left.to_state != ACTIVE
    return has_gone_on or move.at - left.at <= BACK_SOON
