"""What a mail to a member may still say: a registry of how each kind is asked once more.

A kind that nobody has registered says nothing that a member may lose sight of but by leaving, or
has the id of an event in its `facts`, which that member must still see.
"""

from collections.abc import Callable
from dataclasses import dataclass

from ats.access.models import Membership
from ats.activity.models import Mail


@dataclass(frozen=True)
class SecondLook:
    """`may_leave` tells whether the member may know still all that the mail says of people.

    `put_back` lets what a mail says that stays wait for another one, in one transaction with that.
    """

    may_leave: Callable[[Membership, Mail], bool]
    put_back: Callable[[Membership, Mail], None]


second_looks: dict[str, SecondLook] = {}


def look_again_at(kind: str, look: SecondLook) -> None:
    second_looks[kind] = look
