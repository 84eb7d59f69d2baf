"""A removed posting template stays, so that it can come back."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("postings", "0020_answers_on_cards")]

    operations = [
        migrations.AddField(
            model_name="postingtemplate",
            name="removed_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.RemoveConstraint(
            model_name="postingtemplate", name="posting_template_name_once"
        ),
        migrations.AddConstraint(
            model_name="postingtemplate",
            constraint=models.UniqueConstraint(
                condition=models.Q(("removed_at", None)),
                fields=("organization", "name"),
                name="posting_template_name_once",
            ),
        ),
    ]
