"""Emptying the database after a test that committed: only of what it wrote.

Django's own way truncates every table and makes the permissions anew, seconds for each test on
PostgreSQL. This waits for whoever still writes, as that does, and leaves the rows that every
test finds: content types and permissions.
"""

from django.db import connections, transaction

KEPT = {"django_migrations", "django_content_type", "auth_permission"}


def sweep(alias: str) -> None:
    """Delete all rows of the tables that have any; foreign keys are asked only at the end."""
    connection = connections[alias]
    tables = connection.introspection.django_table_names(only_existing=True, include_views=False)
    names = [connection.ops.quote_name(name) for name in sorted({*tables} - KEPT)]
    with (
        connection.constraint_checks_disabled(),
        transaction.atomic(using=alias),
        connection.cursor() as cursor,
    ):
        if connection.vendor == "postgresql":
            cursor.execute(f"LOCK TABLE {', '.join(names)} IN EXCLUSIVE MODE")
        asked = [f"SELECT '{name}' WHERE EXISTS (SELECT 1 FROM {name})" for name in names]
        filled = []
        for start in range(0, len(asked), 100):  # SQLite takes 500 at most
            cursor.execute(" UNION ALL ".join(asked[start : start + 100]))
            filled += [name for (name,) in cursor.fetchall()]
        for name in filled:
            cursor.execute(f"DELETE FROM {name}")
