"""The search index: FTS5 tables on SQLite, tsvector and trigrams on PostgreSQL.

Rows go with their candidate by a trigger. On SQLite a later migration that rebuilds
applicants_candidate drops that trigger and must make it again (a test holds it).
"""

from django.db import DatabaseError, migrations, transaction

SQLITE = (
    """CREATE VIRTUAL TABLE applicants_search_words
       USING fts5(words, tokenize='unicode61', prefix='3 4')""",
    "CREATE VIRTUAL TABLE applicants_search_names USING fts5(names, tokenize='trigram')",
    """CREATE TRIGGER applicants_search_forget AFTER DELETE ON applicants_candidate BEGIN
         DELETE FROM applicants_search_words WHERE rowid = OLD.id;
         DELETE FROM applicants_search_names WHERE rowid = OLD.id;
       END""",
)
SQLITE_BACK = (
    "DROP TRIGGER IF EXISTS applicants_search_forget",
    "DROP TABLE applicants_search_words",
    "DROP TABLE applicants_search_names",
)
POSTGRESQL = (
    """CREATE TABLE applicants_search (
         candidate_id bigint PRIMARY KEY,
         organization_id bigint NOT NULL,
         names text NOT NULL,
         words tsvector NOT NULL
       )""",
    "CREATE INDEX applicants_search_words ON applicants_search USING gin (words)",
    """CREATE FUNCTION applicants_search_forget() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         DELETE FROM applicants_search WHERE candidate_id = OLD.id;
         RETURN NULL;
       END $$""",
    """CREATE TRIGGER applicants_search_forget AFTER DELETE ON applicants_candidate
       FOR EACH ROW EXECUTE FUNCTION applicants_search_forget()""",
)
POSTGRESQL_BACK = (
    "DROP TRIGGER IF EXISTS applicants_search_forget ON applicants_candidate",
    "DROP FUNCTION IF EXISTS applicants_search_forget()",
    "DROP TABLE applicants_search",
)
TRIGRAMS = (
    "CREATE EXTENSION IF NOT EXISTS pg_trgm",
    "CREATE INDEX applicants_search_names ON applicants_search USING gin (names gin_trgm_ops)",
)


def make(apps, schema_editor):
    connection = schema_editor.connection
    for statement in POSTGRESQL if connection.vendor == "postgresql" else SQLITE:
        schema_editor.execute(statement)
    if connection.vendor == "postgresql":
        make_trigrams(schema_editor)


def make_trigrams(schema_editor):
    # A role that may not create extensions searches names without this index: slower, the same.
    try:
        with transaction.atomic(using=schema_editor.connection.alias):
            for statement in TRIGRAMS:
                schema_editor.execute(statement)
    except DatabaseError:
        pass


def unmake(apps, schema_editor):
    back = POSTGRESQL_BACK if schema_editor.connection.vendor == "postgresql" else SQLITE_BACK
    for statement in back:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("applicants", "0002_held_file_and_link_nonce")]

    operations = [migrations.RunPython(make, unmake)]
