"""A query set compiled once and asked many times, each time with other values."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from copy import copy
from datetime import date, datetime
from functools import partial
from typing import Any

from django.conf import settings
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import QuerySet

# The stand-ins of which each value has a plan of its own: one organization may have nearly all the
# rows of a table, and another so few that what is quickest for the first reads through all of them.
PLANNED_BY = ("organization",)
# Of so many values the statements are remembered.
MOST_PLANNED = 200


class Prepared:
    """What a query set says in SQL: for hot paths, where building it costs more than asking it.

    The query set is built with stand-ins, values that occur nowhere else in it; `ask` puts
    others in their places. Rules are so written once, as query sets, and paid for once; and
    PostgreSQL keeps its plan, which for a query of many tables takes it longer than the answer:
    one for each value of the stand-ins `planned_by`.
    """

    def __init__(
        self,
        rows: QuerySet,
        stand_ins: Mapping[str, Any],
        *,
        shares: str = "",
        planned_by: Iterable[str] = PLANNED_BY,
    ):
        """Compile `rows`; what is found in table `shares` stays as it is until the end.

        A shared lock, which query sets do not know, on PostgreSQL; elsewhere a writer is alone.
        """
        self._rows = rows
        self._compiler = rows.query.get_compiler(rows.db)
        self._sql, self._given = self._compiler.as_sql()
        if shares and connections[rows.db].vendor == "postgresql":
            self._sql += f" FOR SHARE OF {connections[rows.db].ops.quote_name(shares)}"
        names = {self._adapted(value): name for name, value in stand_ins.items()}
        self._places = [names.get(value) for value in self._given]
        self._asked = [name for name in self._places if name is not None]
        self._planned_by = set(planned_by) & set(self._asked)
        self._planned: dict[tuple, str] = {}

    def ask(self, **values: Any) -> list[Any]:
        """Return the rows, as the query set would; a KeyError when a stand-in has no value.

        None for a text with NUL, which is in no row (see ats.foundation.lookups).
        """
        adapted = {name: self._adapted(values[name]) for name in self._asked}
        if any(isinstance(value, str) and "\0" in value for value in values.values()):
            return []
        compiler = copy(self._compiler)
        compiler.connection = connections[self._rows.db]  # each thread has its own
        if _may_keep_plans(compiler.connection):
            known = {name: adapted[name] for name in self._planned_by}
            statement = self._with_constants(compiler.connection, **known)
            given = tuple(adapted[name] for name in self._asked if name not in known)
            compiler.execute_sql = partial(_with_kept_plan, compiler)
        else:
            statement = self._sql
            places = zip(self._places, self._given, strict=True)
            given = tuple(value if name is None else adapted[name] for name, value in places)
        compiler.as_sql = lambda *_, **__: (statement, given)
        rows = self._rows.all()
        rows.query.get_compiler = lambda *_, **__: compiler  # type: ignore[method-assign]
        return list(rows)

    def first(self, **values: Any) -> Any:
        """Return the first row or None."""
        return next(iter(self.ask(**values)), None)

    def _with_constants(self, connection: BaseDatabaseWrapper, **known: Any) -> str:
        """Return the statement with what is the same each time, and what is `known`, written in.

        A plan that is kept knows nothing of the values beside it: neither how common they are
        nor whether an index over some of the rows has them.
        """
        key = tuple(known.items())
        statement = self._planned.get(key)
        if statement is None:
            from psycopg.sql import Literal

            connection.ensure_connection()
            pieces = self._sql.split("%s")
            statement = pieces[0]
            for name, value, piece in zip(self._places, self._given, pieces[1:], strict=True):
                if name is None or name in known:
                    written = Literal(known[name] if name else value)
                    statement += written.as_string(connection.connection).replace("%", "%%")
                else:
                    statement += "%s"
                statement += piece
            if len(self._planned) >= MOST_PLANNED:
                self._planned.clear()
            self._planned[key] = statement
        return statement

    def _adapted(self, value: Any) -> Any:
        """Return a value as the database's driver takes it."""
        operations = connections[self._rows.db].ops
        if isinstance(value, datetime):
            return operations.adapt_datetimefield_value(value)
        return operations.adapt_datefield_value(value) if isinstance(value, date) else value


def _may_keep_plans(connection: BaseDatabaseWrapper) -> bool:
    # Who has statements written down wants to see the values in them.
    is_wanted = settings.DATABASE_KEEPS_PLANS and not connection.queries_logged
    return is_wanted and connection.vendor == "postgresql"


def _with_kept_plan(compiler: Any, *arguments: Any, **options: Any) -> Any:
    with _keeping_plans(compiler.connection):
        return type(compiler).execute_sql(compiler, *arguments, **options)


@contextmanager
def _keeping_plans(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """Let what is asked meanwhile be planned once for as long as the connection lasts.

    The driver writes values into a statement by itself, so that each is another one to the
    server; here they go beside it.
    """
    from django.db.backends.postgresql.base import ServerBindingCursor  # wants its driver

    connection.ensure_connection()
    driver: Any = connection.connection
    before = driver.cursor_factory, driver.prepare_threshold
    driver.cursor_factory, driver.prepare_threshold = ServerBindingCursor, 0
    try:
        yield
    finally:
        driver.cursor_factory, driver.prepare_threshold = before
