"""Fewer indexes: none that begins another one, nor for LIKE where only whole texts are asked."""

from django.db import migrations, models

from ats.foundation.indexes import DropOwnIndexes


class Migration(migrations.Migration):
    dependencies = [("applicants", "0027_words_apart")]

    operations = [
        DropOwnIndexes(
            unindexed={
                "application": ["organization", "posting", "rejection_reason", "stage"],
                "assignment": ["application"],
                "bulkrow": ["bulk", "message"],
                "candidate": ["merged_into", "organization", "owner"],
                "documentpage": ["document"],
                "evidence": ["run"],
                "fieldvalue": ["field"],
                "heldfile": ["posting"],
                "likelypair": ["decided_by", "one"],
                "message": ["again_of"],
                "personkey": ["candidate", "organization"],
                "pooledcandidate": ["pool"],
                "profileskill": ["candidate", "organization"],
                "profiletitle": ["candidate", "organization"],
                "receivedmail": ["application"],
                "rejectionreason": ["organization"],
                "resumereading": ["document"],
                "reviewer": ["request"],
                "reviewitem": ["request"],
                "reviewrequest": ["by", "posting"],
                "rulefiring": ["message", "rule"],
                "searchsubscription": ["search"],
                "stageruleversion": ["rule"],
                "tag": ["organization"],
                "task": ["done_by"],
                "transition": ["by", "from_stage"],
                "triageplace": ["by"],
                "triagestep": ["by"],
            },
            exact={
                "message": ["mail_key"],
                "replyaddress": ["token_hash"],
                "statuslink": ["token_hash"],
            },
        ),
        # Without the condition that a stage's delete does not ask by; one of two indexes is enough.
        migrations.RemoveIndex("application", "application_in_stage"),
        migrations.AddIndex(
            "application",
            models.Index(
                fields=["stage", "-stage_entered_at", "-code"],
                name="application_in_stage",
                condition=models.Q(stage__isnull=False),
            ),
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
                ("application", "rejection_reason", "application_rejected_for"),
                ("bulkrow", "message", "bulk_row_message"),
                ("candidate", "owner", "candidate_owner"),
                ("candidate", "merged_into", "candidate_merged_into"),
                ("likelypair", "decided_by", "likely_pair_decided_by"),
                ("message", "again_of", "message_again_of"),
                ("rulefiring", "message", "rule_firing_message"),
                ("task", "done_by", "task_done_by"),
                ("transition", "by", "transition_by"),
                ("transition", "from_stage", "transition_from"),
            )
        ),
    ]
