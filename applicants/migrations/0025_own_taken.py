from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("applicants", "0024_source_links")]

    operations = [
        migrations.AddField(
            model_name="candidatemerge",
            name="own_taken",
            field=models.JSONField(blank=True, default=list),
        ),
    ]
