"""Sweepers: each room registers what is to be looked after every few seconds."""

from collections.abc import Callable

sweepers: list[Callable[[], object]] = []


def sweeper(function: Callable[[], object]) -> Callable[[], object]:
    """Register a function that beat calls every two seconds; it must be quick and repeatable."""
    sweepers.append(function)
    return function
