"""Parts of a title at work are found by trigrams on PostgreSQL."""

from django.db import DatabaseError, migrations, transaction

MAKE = (
    "CREATE INDEX applicants_profiletitle_parts ON applicants_profiletitle"
    " USING gin (key gin_trgm_ops)"
)


def make(apps, schema_editor):
    if schema_editor.connection.vendor != "postgresql":
        return
    # Without the extension, which a role may not be allowed to create, titles are read one by one.
    try:
        with transaction.atomic(using=schema_editor.connection.alias):
            schema_editor.execute(MAKE)
    except DatabaseError:
        pass


def unmake(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP INDEX IF EXISTS applicants_profiletitle_parts")


class Migration(migrations.Migration):
    dependencies = [("applicants", "0022_referrals")]

    operations = [migrations.RunPython(make, unmake)]
