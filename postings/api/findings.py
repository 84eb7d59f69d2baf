"""What is to be looked at in a posting, for API keys."""

from typing import ClassVar

from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.response import Response

from ats.access.api import MemberView
from postings.models import KeptFinding
from postings.queries.content import content_of
from postings.queries.lint import checked, condition_of, said, scope_of
from postings.queries.postings import postings_for


class ReasonSerializer(serializers.Serializer):
    """A pack's word for it, its source, why it counts here, and for which employers."""

    pack = serializers.CharField()
    version = serializers.DateField()
    why = serializers.CharField()
    source = serializers.CharField(source="source.name")
    section = serializers.CharField(source="source.section")
    url = serializers.URLField(source="source.url")
    scope = serializers.SerializerMethodField()
    condition = serializers.SerializerMethodField()

    def get_scope(self, reason) -> str:
        return scope_of(reason)

    def get_condition(self, reason) -> str:
        return condition_of(reason)


class PassageSerializer(serializers.Serializer):
    """Where it stands: characters `start` to `end` of the part's plain text."""

    part = serializers.CharField()
    key = serializers.CharField()
    start = serializers.IntegerField()
    end = serializers.IntegerField()
    text = serializers.CharField()


class FixSerializer(serializers.Serializer):
    kind = serializers.CharField()
    after = serializers.CharField()


class FindingSerializer(serializers.Serializer):
    """`severity` is block, warn or advice; what somebody left as it is says why."""

    fingerprint = serializers.CharField(source="finding.fingerprint")
    code = serializers.CharField(source="finding.code")
    severity = serializers.CharField(source="finding.severity")
    title = serializers.CharField()
    passage = PassageSerializer(source="finding.passage", allow_null=True)
    fix = FixSerializer(source="finding.fix", allow_null=True)
    reasons = serializers.SerializerMethodField()
    is_blocking = serializers.BooleanField()
    kept_because = serializers.CharField(source="kept.reason", default=None, allow_null=True)

    @extend_schema(responses=ReasonSerializer(many=True))
    def get_reasons(self, looked) -> list[dict]:
        rows = list(ReasonSerializer(looked.finding.reasons, many=True).data)
        for row in rows:
            row["why"] = said(row["why"], looked.finding.facts)
        return rows


@extend_schema(tags=["postings"])
class FindingList(MemberView):
    needs: ClassVar = {"GET": ("view_postings", "postings:read")}
    serializer_class = FindingSerializer
    pagination_class = None

    def get_queryset(self):
        return KeptFinding.objects.none()  # of which kind, for the schema

    @extend_schema(operation_id="list_findings", responses=FindingSerializer(many=True))
    def get(self, request, code):
        """What the checks find in the posting as it is saved, the gravest first."""
        rows = postings_for(self.member).select_related("organization")
        posting = get_object_or_404(rows, code=code)
        found = checked(posting, content_of(posting)).all
        return Response(self.get_serializer(found, many=True).data)
