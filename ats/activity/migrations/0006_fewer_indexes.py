"""Fewer indexes: none that begins another one, nor for LIKE where only whole texts are asked."""

from django.db import migrations

from ats.foundation.indexes import DropOwnIndexes


class Migration(migrations.Migration):
    dependencies = [("activity", "0005_mail_facts")]

    operations = [
        DropOwnIndexes(
            unindexed={
                "event": ["organization"],
                "mail": ["organization"],
                "mailfile": ["mail"],
                "notification": ["event"],
                "notificationchoice": ["membership"],
            },
            exact={
                "mail": ["message_id"],
            },
        ),
    ]
