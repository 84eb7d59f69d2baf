"""What was read before listings were triaged is to be looked at."""

from django.db import migrations


def look_at_older_readings(apps, schema_editor):
    listings = apps.get_model("postings", "Listing").objects
    listings.filter(state="read", triage="").update(triage="look")


class Migration(migrations.Migration):
    dependencies = [("postings", "0010_checks")]

    operations = [migrations.RunPython(look_at_older_readings, migrations.RunPython.noop)]
