"""Words of people and of each document apart, by which limited members search.

Who is there already is indexed by a worker (applicants.people_tasks).
"""

import django.db.models.deletion
from django.db import DatabaseError, migrations, models, transaction

# Not every server is built with it.
QUICKER = "ALTER TABLE applicants_documentwords ALTER COLUMN words SET COMPRESSION lz4"


def open_quicker(apps, schema_editor):
    if schema_editor.connection.vendor != "postgresql":
        return
    try:
        with transaction.atomic(using=schema_editor.connection.alias):
            schema_editor.execute(QUICKER)
    except DatabaseError:
        pass


def words_of(model):
    """Return the column of a row that is another's words."""
    return models.OneToOneField(
        on_delete=django.db.models.deletion.CASCADE,
        primary_key=True,
        related_name="own_words",
        serialize=False,
        to=f"applicants.{model}",
    )


def said_by(name, column):
    """Return the columns of what one document says."""
    return [
        (
            "id",
            models.BigAutoField(
                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
            ),
        ),
        ("key", column),
        (
            "document",
            models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name=name,
                to="applicants.document",
            ),
        ),
    ]


class Migration(migrations.Migration):
    dependencies = [("applicants", "0026_owed_again")]

    operations = [
        migrations.CreateModel(
            name="PersonWords",
            fields=[
                ("candidate", words_of("candidate")),
                ("names", models.TextField(blank=True)),
                ("words", models.TextField(blank=True)),
            ],
        ),
        migrations.CreateModel(
            name="DocumentWords",
            fields=[("document", words_of("document")), ("words", models.TextField())],
        ),
        migrations.RunPython(open_quicker, migrations.RunPython.noop),
        migrations.CreateModel(
            name="ResumeSkill",
            fields=[
                *said_by("skills", models.CharField(max_length=120)),
                ("years", models.FloatField(blank=True, null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("key", "document"), name="resume_skill_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="ResumeTitle",
            fields=said_by("titles", models.CharField(max_length=200)),
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("key", "document"), name="resume_title_once")
                ],
            },
        ),
    ]
