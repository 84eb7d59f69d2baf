"""The shapes of postings and listings in the API."""

from typing import ClassVar

from django.core.files.base import ContentFile, File
from rest_framework import serializers

from postings.models import Listing, Posting, PostingPlace, Reading, Stage


class PlaceSerializer(serializers.ModelSerializer):
    class Meta:
        model = PostingPlace
        fields: ClassVar = ["city", "region", "country"]


class PaySerializer(serializers.Serializer):
    """Minor units (cents) of an ISO 4217 currency; either bound may be null."""

    min_minor = serializers.IntegerField(source="pay_min_minor", allow_null=True)
    max_minor = serializers.IntegerField(source="pay_max_minor", allow_null=True)
    currency = serializers.CharField(source="pay_currency")
    period = serializers.CharField(source="pay_period")


class StageSerializer(serializers.ModelSerializer):
    class Meta:
        model = Stage
        fields: ClassVar = ["code", "name", "position"]


class PostingSerializer(serializers.ModelSerializer):
    places = PlaceSerializer(many=True, read_only=True)
    pay = PaySerializer(source="*", read_only=True)

    class Meta:
        model = Posting
        fields: ClassVar = [
            "code",
            "title",
            "state",
            "department",
            "employment_type",
            "workplace",
            "places",
            "pay",
            "reply_days",
            "is_resume_required",
            "version_number",
            "published_at",
            "closed_at",
            "created_at",
            "updated_at",
        ]


class PostingDetailSerializer(PostingSerializer):
    requirements = serializers.SlugRelatedField(many=True, read_only=True, slug_field="text")
    stages = StageSerializer(many=True, read_only=True)

    class Meta(PostingSerializer.Meta):
        fields: ClassVar = [
            *PostingSerializer.Meta.fields,
            "content_html",
            "requirements",
            "stages",
        ]


class ListingSerializer(serializers.ModelSerializer):
    """`problem` says in a sentence why a listing could not be read."""

    upload = serializers.SlugRelatedField(read_only=True, slug_field="code")

    class Meta:
        model = Listing
        fields: ClassVar = [
            "code",
            "upload",
            "name",
            "size",
            "sha256",
            "state",
            "title",
            "problem_code",
            "problem",
            "created_at",
            "read_at",
            "reviewed_at",
            "discarded_at",
        ]


class ReadingSerializer(serializers.ModelSerializer):
    """`data` is what was read with spans into `text`; `corrections` are the members' words."""

    data = serializers.DictField()
    corrections = serializers.DictField()

    class Meta:
        model = Reading
        fields: ClassVar = [
            "reader_version",
            "text",
            "data",
            "corrections",
            "duration_ms",
            "created_at",
            "updated_at",
        ]


class NewListingSerializer(serializers.Serializer):
    """A listing as text (JSON), or as one file (multipart)."""

    name = serializers.CharField(max_length=200, required=False, default="listing.txt")
    text = serializers.CharField(max_length=1_000_000, required=False)
    file = serializers.FileField(required=False, allow_empty_file=True)

    def validate(self, attrs):
        if ("text" in attrs) == ("file" in attrs):
            raise serializers.ValidationError({"text": ["Send either text or one file."]})
        return attrs

    def as_file(self) -> File:
        """Return what was sent as a file; only of valid data."""
        data = self.validated_data
        return data["file"] if "file" in data else ContentFile(data["text"].encode(), data["name"])
