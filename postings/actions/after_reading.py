"""Who is to hear of listings that were just read, in the transaction that keeps them."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from reading.listings import Reading
from reading.listings.twins import Signature, signature_of

Signatures = Mapping[int, Signature]
Listener = Callable[[int, Mapping[int, Reading], Signatures], object]
Registered = TypeVar("Registered", bound=Listener)
listeners: list[Listener] = []


def after_reading(function: Registered) -> Registered:
    """Register a function of an organization's id, its readings and their signatures by listing id.

    It runs in the batch's transaction: what it raises has the batch read again, one by one.
    """
    listeners.append(function)
    return function


def signatures_of(readings: Mapping[int, Reading]) -> Signatures:
    """Work out what twins are found by: before the transaction, so that no lock waits for it."""
    return {pk: signature_of(read) for pk, read in readings.items()}


def tell_kept(
    organization_id: int, readings: Mapping[int, Reading], signatures: Signatures
) -> None:
    """Tell the listeners; `signatures` are those of the readings, and perhaps of more."""
    for listener in listeners if readings else ():
        listener(organization_id, readings, signatures)
