"""Rows that may go between the look at them and the lock, and many written at once."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from django.db import connection
from django.db.models import Field, JSONField, Model, QuerySet
from django.db.models.expressions import DatabaseDefault
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


def insert_alike(
    model: type[Model],
    same: Mapping[str, Any],
    names: Sequence[str],
    rows: Sequence[Sequence],
    *,
    ignore_conflicts: bool = False,
) -> list[int]:
    """Insert rows that differ only in the columns `names`; all others are `same`, or the default.

    What `bulk_create` does for rows of one occasion, without an instance each: one statement, to
    which what is the same goes once. Return the keys where the database tells them (PostgreSQL,
    in the order of `rows` unless conflicts are ignored), else none.
    """
    if not rows:
        return []
    meta: Any = model._meta
    unlike = [meta.get_field(name) for name in names]
    alike = [field for field in meta.concrete_fields if not field.primary_key]
    alike = [
        field
        for field in alike
        if field not in unlike and (field.attname in same or not field.has_db_default())
    ]
    assert {field.attname for field in alike} >= set(same), f"{set(same)} are not all columns"
    assert not any(field.unique for field in alike), "what is unique differs from row to row"
    constants = [_plain(field, same.get(field.attname, field.get_default())) for field in alike]
    quote = connection.ops.quote_name
    columns = ", ".join(quote(field.column) for field in (*alike, *unlike))
    into = f"INSERT INTO {quote(meta.db_table)} ({columns})"
    ending = " ON CONFLICT DO NOTHING" if ignore_conflicts else ""
    values = [
        [_plain(field, value) for field, value in zip(unlike, row, strict=True)] for row in rows
    ]
    if connection.vendor == "postgresql":
        once = "".join(f"%s::{_type(field)}, " for field in alike)
        arrays = ", ".join(f"%s::{_type(field)}[]" for field in unlike)
        given = f"SELECT {once}given.* FROM UNNEST({arrays}) AS given"  # noqa: S608
        lists = [list(column) for column in zip(*values, strict=True)]
        with connection.cursor() as cursor:
            cursor.execute(
                f"{into} {given}{ending} RETURNING {quote(meta.pk.column)}", [*constants, *lists]
            )
            return [key for (key,) in cursor.fetchall()]
    marks = ", ".join(["%s"] * (len(alike) + len(unlike)))
    with connection.cursor() as cursor:
        cursor.executemany(
            f"{into} VALUES ({marks}){ending}", [[*constants, *row] for row in values]
        )
    return []


def insert_instances(rows: Sequence[Model], *, ignore_conflicts: bool = False) -> None:
    """Insert new instances of one model as `insert_alike` does: what all have goes once.

    Their keys are set unless conflicts are ignored.
    """
    if not rows:
        return
    first = rows[0]
    if connection.vendor != "postgresql" and not ignore_conflicts:
        type(first)._default_manager.bulk_create(rows)  # only one by one would it tell the keys
        return
    fields = [field for field in first._meta.concrete_fields if not field.primary_key]
    names = [field.attname for field in fields]
    table = [[getattr(row, name) for name in names] for row in rows]
    same = {}
    for place, (field, value) in enumerate(zip(fields, table[0], strict=True)):
        if not field.unique and all(line[place] == value for line in table):
            same[field.attname] = value
    unlike = [place for place, name in enumerate(names) if name not in same]
    told = {name: value for name, value in same.items() if not isinstance(value, DatabaseDefault)}
    differing = [[line[place] for place in unlike] for line in table]
    keys = insert_alike(
        type(first),
        told,
        [names[place] for place in unlike],
        differing,
        ignore_conflicts=ignore_conflicts,
    )
    if not ignore_conflicts:
        for row, key in zip(rows, keys, strict=False):
            row.pk = key


def _plain(field: Field, value: Any) -> Any:
    """Return a value as the database's driver takes it."""
    if isinstance(field, JSONField) and value is not None:
        return json.dumps(value, cls=field.encoder)
    return field.get_db_prep_save(value, connection)


def _type(field: Field) -> str:
    """Return a column's type without its length: a cast would cut what is too long, in silence."""
    return str(field.rel_db_type(connection)).partition("(")[0]
