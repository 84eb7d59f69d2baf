"""Postings on which nothing moves are asked about, and paused when nobody answers."""

from dataclasses import dataclass

from applicants.queries.standstill import (
    system_answered_by_moves,
    system_guarded,
    system_quiet,
    system_unanswered,
)
from postings.actions.still_hiring import ask_still_hiring, drop_question, pause_unanswered

# So many of an organization at a time: the next look goes on.
BATCH = 200


@dataclass
class Guarded:
    """How many were asked about, paused, and left because something moved."""

    asked: int = 0
    paused: int = 0
    dropped: int = 0


def guard_postings() -> Guarded:
    """Look at every organization's published postings; each step is a transaction of its own.

    Twice is once, and two workers at a time ask and pause each posting once.
    """
    done = Guarded()
    for organization in system_guarded():
        moved = system_answered_by_moves(organization).values_list("pk", flat=True)[:BATCH]
        done.dropped += sum([drop_question(pk) for pk in list(moved)])
        late = system_unanswered(organization).values_list("pk", flat=True)[:BATCH]
        done.paused += sum([pause_unanswered(pk) for pk in list(late)])
        quiet = system_quiet(organization).values_list("pk", flat=True)[:BATCH]
        done.asked += sum([ask_still_hiring(pk) for pk in list(quiet)])
    return done
