"""The shapes of candidates and applications in the API."""

from typing import ClassVar

from rest_framework import serializers

from applicants.models import Answer, Application, Candidate, Transition
from ats.foundation.api.fields import TextField
from postings.api.serializers import StageSerializer
from postings.models import Posting


class CandidateSerializer(serializers.ModelSerializer):
    class Meta:
        model = Candidate
        fields: ClassVar = [
            "code",
            "name",
            "email",
            "phone",
            "headline",
            "location",
            "source",
            "created_at",
            "updated_at",
        ]


class CandidateReferenceSerializer(serializers.ModelSerializer):
    class Meta:
        model = Candidate
        fields: ClassVar = ["code", "name", "email"]


class PostingReferenceSerializer(serializers.ModelSerializer):
    class Meta:
        model = Posting
        fields: ClassVar = ["code", "title"]


class AnswerSerializer(serializers.ModelSerializer):
    value = serializers.JSONField()

    class Meta:
        model = Answer
        fields: ClassVar = ["label", "kind", "value"]


class TransitionSerializer(serializers.ModelSerializer):
    class Meta:
        model = Transition
        fields: ClassVar = [
            "from_state",
            "to_state",
            "from_stage_name",
            "to_stage_name",
            "why",
            "at",
        ]


class ApplicationSerializer(serializers.ModelSerializer):
    """`version` grows with each move; send it back as `seen_version` to be told of conflicts."""

    candidate = CandidateReferenceSerializer(read_only=True)
    posting = PostingReferenceSerializer(read_only=True)
    stage = StageSerializer(read_only=True, allow_null=True)
    version = serializers.IntegerField(source="row_version", read_only=True)

    class Meta:
        model = Application
        fields: ClassVar = [
            "code",
            "state",
            "stage",
            "candidate",
            "posting",
            "source",
            "is_verified",
            "promise_due_on",
            "applied_at",
            "stage_entered_at",
            "ended_at",
            "updated_at",
            "version",
        ]


class ApplicationDetailSerializer(ApplicationSerializer):
    answers = AnswerSerializer(many=True, read_only=True)
    transitions = TransitionSerializer(many=True, read_only=True)

    class Meta(ApplicationSerializer.Meta):
        fields: ClassVar = [*ApplicationSerializer.Meta.fields, "answers", "transitions"]


class MoveSerializer(serializers.Serializer):
    to_stage = TextField(max_length=10, help_text="The code of a stage.")
    seen_version = serializers.IntegerField(required=False, min_value=1, max_value=2**31 - 1)
    why = TextField(max_length=300, required=False, allow_blank=True, default="")


class RejectSerializer(serializers.Serializer):
    """Without `message` no mail is written; with it, the mail waits out its undo window."""

    reason = TextField(max_length=10, help_text="The code of a rejection reason.")
    seen_version = serializers.IntegerField(required=False, min_value=1, max_value=2**31 - 1)
    subject = TextField(max_length=250, required=False)
    message = TextField(max_length=20_000, required=False)
