"""Who is to hear of listings that were just read, in the transaction that keeps them."""

from collections.abc import Callable, Mapping

from reading.listings import Reading

Listener = Callable[[int, Mapping[int, Reading]], object]
listeners: list[Listener] = []


def after_reading(function: Listener) -> Listener:
    """Register a function of an organization's id and its readings by listing id.

    It runs in the batch's transaction: what it raises has the batch read again, one by one.
    """
    listeners.append(function)
    return function


def tell_kept(organization_id: int, readings: Mapping[int, Reading]) -> None:
    for listener in listeners if readings else ():
        listener(organization_id, readings)
