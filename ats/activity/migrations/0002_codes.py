"""Codes for the addresses of mails and notifications; a time for an event's next fan-out."""

import django.utils.timezone
from django.db import migrations, models

import ats.foundation.codes


def give_codes(apps, schema_editor):
    for name in ("Mail", "Notification"):
        for row in apps.get_model("activity", name).objects.filter(code=None).iterator():
            row.code = ats.foundation.codes.new_code()
            row.save(update_fields=["code"])


class Migration(migrations.Migration):
    dependencies = [("activity", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="event",
            name="run_at",
            field=models.DateTimeField(default=django.utils.timezone.now),
        ),
        # A default would give all rows one code: first none, then each its own, then unique.
        *(
            migrations.AddField(name, "code", models.CharField(max_length=10, null=True))
            for name in ("mail", "notification")
        ),
        migrations.RunPython(give_codes, migrations.RunPython.noop, elidable=True),
        *(
            migrations.AlterField(name, "code", ats.foundation.codes.CodeField())
            for name in ("mail", "notification")
        ),
    ]
