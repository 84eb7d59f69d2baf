"""An index is written with every row: each is one that something asks.

A foreign key whose column begins another index of its table has no index of its own; one that is
empty in most rows has one of those rows alone in which it says something, for the deletes that ask
by it. Texts that are asked for as a whole are ExactText and have no index for LIKE.
"""

import pytest
from django.apps import apps
from django.db import connection

ROOMS = ["access", "activity", "organizations", "foundation", "postings", "applicants", "workspace"]
# Django makes the tables between many and many by itself, and no option leaves an index out.
OF_DJANGO = ["access_user_groups", "access_user_user_permissions"]
OF_DJANGO += ["applicants_candidate_tags", "applicants_note_mentions"]
ASKED_BY_LIKE = {
    "activity_mail.key": "the mails of one subscription are found by what their keys begin with",
    "access_user.email": "a field of Django's own, and a table of few rows",
    "access_organization.slug": "a field of Django's own, and a table of few rows",
}
INDEXES = """
WITH tables AS (SELECT oid, relname FROM pg_class WHERE relname = ANY(%s)),
indexes AS (
    SELECT indrelid AS of_table, indexrelid, class.relname AS name, indisunique AS is_unique,
        pg_get_expr(indpred, indrelid) AS condition, indexprs IS NOT NULL AS has_expression,
        string_to_array(indkey::text, ' ')::int[] AS columns,
        string_to_array(indclass::text, ' ') AS classes
    FROM pg_index JOIN pg_class class ON class.oid = indexrelid
    JOIN pg_am ON pg_am.oid = class.relam
    WHERE indrelid IN (SELECT oid FROM tables) AND amname = 'btree'
),
plain AS (SELECT * FROM indexes WHERE condition IS NULL AND NOT has_expression)
"""
BEGINNINGS = """
SELECT DISTINCT part.name || ' begins ' || whole.name
FROM plain part JOIN plain whole USING (of_table)
WHERE NOT part.is_unique AND part.indexrelid <> whole.indexrelid
    AND whole.columns[:cardinality(part.columns)] = part.columns
    AND whole.classes[:cardinality(part.classes)] = part.classes
    AND (whole.is_unique OR cardinality(whole.columns) > cardinality(part.columns)
        OR whole.indexrelid < part.indexrelid)
"""
FOR_LIKE = """
SELECT tables.relname || '.' || attname FROM indexes
JOIN tables ON tables.oid = of_table
JOIN pg_attribute ON attrelid = of_table AND attnum = columns[1]
JOIN pg_opclass ON pg_opclass.oid = classes[1]::oid
WHERE opcname LIKE '%%pattern_ops'
"""
UNFOUND = """
SELECT tables.relname || '.' || attname FROM pg_constraint
JOIN tables ON tables.oid = conrelid
JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
WHERE contype = 'f' AND NOT EXISTS (
    SELECT FROM indexes WHERE of_table = conrelid AND columns[1] = conkey[1]
    AND (condition IS NULL OR condition = '(' || quote_ident(attname) || ' IS NOT NULL)')
)
"""


def answers(query: str) -> list[str]:
    models = [
        model
        for room in ROOMS
        if apps.is_installed(f"ats.{room}") or apps.is_installed(room)
        for model in apps.get_app_config(room).get_models(include_auto_created=True)
    ]
    tables = {model._meta.db_table for model in models} - set(OF_DJANGO)
    with connection.cursor() as cursor:
        cursor.execute(INDEXES + query, [sorted(tables)])
        return sorted(name for (name,) in cursor.fetchall())


@pytest.mark.services
def test_no_index_is_the_beginning_of_another(db):
    assert answers(BEGINNINGS) == []


@pytest.mark.services
def test_only_what_is_asked_by_its_beginning_has_an_index_for_like(db):
    assert answers(FOR_LIKE) == sorted(ASKED_BY_LIKE)


@pytest.mark.services
def test_a_delete_finds_by_an_index_what_refers_to_the_row(db):
    assert answers(UNFOUND) == []
