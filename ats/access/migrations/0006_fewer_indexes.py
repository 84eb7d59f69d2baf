"""Fewer indexes: none that begins another one, nor for LIKE where only whole texts are asked."""

from django.db import migrations

from ats.foundation.indexes import DropOwnIndexes


class Migration(migrations.Migration):
    dependencies = [("access", "0005_still_hiring")]

    operations = [
        DropOwnIndexes(
            unindexed={
                "membership": ["organization"],
            },
            exact={
                "apikey": ["key_hash"],
                "founderlink": ["token_hash"],
                "invitation": ["token_hash"],
            },
        ),
    ]
