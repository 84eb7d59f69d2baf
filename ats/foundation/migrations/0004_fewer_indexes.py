"""Fewer indexes: none that begins another one, nor for LIKE where only whole texts are asked."""

from django.db import migrations

from ats.foundation.indexes import DropOwnIndexes


class Migration(migrations.Migration):
    dependencies = [("foundation", "0003_turns")]

    operations = [
        DropOwnIndexes(
            exact={
                "heartbeat": ["name"],
                "job": ["key"],
                "tally": ["entry"],
            },
        ),
    ]
