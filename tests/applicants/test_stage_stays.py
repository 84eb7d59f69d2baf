"""A stay is one entry, whatever was taken back in between."""

from datetime import UTC, datetime, timedelta

import pytest

from applicants.stage_stays import BACK_SOON, Move, stays_in

HERE, THERE = 1, 2
START = datetime(2026, 11, 3, 10, tzinfo=UTC)
UNDO = timedelta(minutes=10)


def way(*steps: tuple[int, int | None, int | None]) -> list[Move]:
    """Return moves of (minutes after the start, from stage, to stage); to none is an end."""
    return [
        Move(number, 7, came, "active" if to else "rejected", to, START + timedelta(minutes=at))
        for number, (at, came, to) in enumerate(steps, 1)
    ]


def spans(moves) -> list[list[tuple[float, float | None]]]:
    def minutes(at):
        return at and (at - START) / timedelta(minutes=1)

    return [
        [(minutes(start), minutes(end)) for start, end in stay.spans]
        for stay in stays_in(HERE, moves)
    ]


def test_stay_goes_on_until_the_move_out():
    assert spans(way((0, None, HERE), (90, HERE, THERE))) == [[(0, 90)]]


def test_move_taken_back_soon_is_the_same_stay():
    assert spans(way((0, None, HERE), (90, HERE, THERE), (100, THERE, HERE))) == [
        [(0, 90), (100, None)]
    ]


def test_move_back_later_is_another_stay():
    later = 90 + BACK_SOON / timedelta(minutes=1) + 1

    assert len(spans(way((0, None, HERE), (90, HERE, THERE), (later, THERE, HERE)))) == 2


def test_several_moves_taken_back_one_after_another_are_the_same_stay():
    moves = way((0, None, HERE), (5, HERE, 2), (6, 2, 3), (7, 3, 2), (8, 2, HERE))

    assert len(spans(moves)) == 1


def test_end_taken_back_is_the_same_stay_whenever():
    assert len(spans(way((0, None, HERE), (90, HERE, None), (9000, None, HERE)))) == 1


def test_end_reopened_elsewhere_and_moved_is_another_stay():
    moves = way((0, None, HERE), (90, HERE, None), (9000, None, THERE), (9100, THERE, HERE))

    assert len(spans(moves)) == 2


def test_stay_without_a_known_entry_says_so():
    [stay] = stays_in(HERE, way((90, HERE, THERE), (100, THERE, HERE)))

    assert not stay.has_entry


def test_somebody_put_up_by_hand_has_no_entry_for_rules():
    [stay] = stays_in(HERE, [Move(1, 7, None, "active", HERE, START, from_state="", by_id=3)])

    assert not stay.has_entry


@pytest.mark.parametrize(
    ("due", "done"),
    [(0, 0), (85, 100), (95, 100), (120, 120)],
    ids=["long before", "taken back, then once more", "away, then back", "after"],
)
def test_what_is_due_is_done_where_it_stays_done(due, done):
    [stay] = stays_in(HERE, way((0, None, HERE), (90, HERE, THERE), (100, THERE, HERE)))

    acts = stay.acts_at(START + timedelta(minutes=due), UNDO)

    assert acts == START + timedelta(minutes=done)


def test_what_is_due_after_the_end_is_not_done():
    [stay] = stays_in(HERE, way((0, None, HERE), (90, HERE, THERE)))

    assert stay.acts_at(START + timedelta(minutes=91), UNDO) is None
