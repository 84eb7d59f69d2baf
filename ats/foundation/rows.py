"""Rows that may go between the look at them and the lock."""

from typing import TypeVar

from django.db.models import Model, QuerySet
from django.utils.translation import gettext as _

from ats.foundation.errors import Conflict

Row = TypeVar("Row", bound=Model)


def gone() -> Conflict:
    return Conflict(_("Somebody has removed this meanwhile."), code="gone")


def still_there(rows: QuerySet[Row]) -> Row:
    """Return the row that was found before; Conflict when somebody has removed it since."""
    row = rows.first()
    if row is None:
        raise gone()
    return row
