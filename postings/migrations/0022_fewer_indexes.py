"""Fewer indexes: none that begins another one, nor for LIKE where only whole texts are asked."""

from django.db import migrations, models

from ats.foundation.indexes import DropOwnIndexes


class Migration(migrations.Migration):
    dependencies = [("postings", "0021_removed_posting_templates")]

    operations = [
        DropOwnIndexes(
            unindexed={
                "approval": ["requisition"],
                "container": ["upload"],
                "keptfinding": ["posting"],
                "listing": ["act", "merged_in", "organization", "upload"],
                "listingact": ["organization"],
                "nottwins": ["one"],
                "packchoice": ["organization", "pack"],
                "posting": ["organization"],
                "postingversion": ["posting"],
                "reading": ["corrected_by"],
                "requisition": ["organization"],
                "stage": ["posting"],
                "teammember": ["posting"],
                "twingroup": ["organization"],
                "upload": ["organization"],
            },
        ),
        # Only of the rows that say something.
        *(
            migrations.AddIndex(
                model,
                models.Index(
                    fields=[field], name=name, condition=models.Q((f"{field}__isnull", False))
                ),
            )
            for model, field, name in (
                ("listing", "merged_in", "listing_merged_in"),
                ("listing", "act", "listing_act"),
                ("reading", "corrected_by", "reading_corrected_by"),
            )
        ),
    ]
