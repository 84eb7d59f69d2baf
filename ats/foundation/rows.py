"""Rows that may go between the look at them and the lock, and many written at once."""

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from django.db import connection
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


def write_columns(rows: Iterable[Model], names: Sequence[str]) -> None:
    """Write columns of rows of one model as they are set: one statement, prepared once.

    What `bulk_update` does, whose tree of cases takes longer to build than a batch to read.
    Plain values only. The caller has locked the rows; one that is gone stays gone.
    """
    rows = list(rows)
    if not rows:
        return
    meta: Any = rows[0]._meta
    quote, key = connection.ops.quote_name, meta.pk
    fields = [meta.get_field(name) for name in names]
    columns = ", ".join(f"{quote(field.column)} = %s" for field in fields)
    sql = f"UPDATE {quote(meta.db_table)} SET {columns} WHERE {quote(key.column)} = %s"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.executemany(
            sql,
            [
                [
                    field.get_db_prep_save(getattr(row, field.attname), connection)
                    for field in (*fields, key)
                ]
                for row in rows
            ],
        )


def insert_plain(model: type[Model], names: Sequence[str], rows: Sequence[Sequence]) -> None:
    """Insert rows of plain values (numbers, texts) into columns, without a model instance each.

    One statement; the other columns are null or numbered by the database.
    """
    if not rows:
        return
    meta: Any = model._meta
    quote = connection.ops.quote_name
    fields = [meta.get_field(name) for name in names]
    columns = ", ".join(quote(field.column) for field in fields)
    into = f"INSERT INTO {quote(meta.db_table)} ({columns})"
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":  # parsed once, whatever the number of rows
            arrays = ", ".join(f"%s::{field.rel_db_type(connection)}[]" for field in fields)
            values = [list(column) for column in zip(*rows, strict=True)]
            cursor.execute(f"{into} SELECT * FROM UNNEST({arrays})", values)  # noqa: S608
        else:
            cursor.executemany(f"{into} VALUES ({', '.join(['%s'] * len(fields))})", rows)
