"""A statement compiled once and asked many times, each time with other values."""

from collections.abc import Mapping
from datetime import date

from django.db import connection
from django.db.models import QuerySet


class Statement:
    """What a query set of one row says in SQL, for where building it costs more than asking it.

    The query set is built with stand-ins, values that occur nowhere else in it; `ask` puts
    others in their places.
    """

    def __init__(self, rows: QuerySet, stand_ins: Mapping[str, int | date]):
        self.sql, given = rows.query.sql_with_params()
        names = {_adapted(value): name for name, value in stand_ins.items()}
        self._places = [names.get(value) for value in given]
        self._given = given

    def ask(self, **values: int | date) -> dict:
        """Return the row's values by name; a KeyError when a stand-in's value is missing."""
        given = [
            value if name is None else _adapted(values[name])
            for name, value in zip(self._places, self._given, strict=True)
        ]
        with connection.cursor() as cursor:
            cursor.execute(self.sql, given)
            names = [column[0] for column in cursor.description]
            return dict(zip(names, cursor.fetchone(), strict=True))


def _adapted(value: int | date) -> int | date | str | None:
    return connection.ops.adapt_datefield_value(value) if isinstance(value, date) else value
