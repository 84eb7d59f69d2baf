from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("applicants", "0025_own_taken")]

    operations = [
        migrations.AddField(
            model_name="application",
            name="promise_recounted_on",
            field=models.DateField(blank=True, null=True),
        ),
    ]
