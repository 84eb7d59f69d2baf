"""The shapes of postings and listings in the API."""

from typing import ClassVar

from django.core.files.base import ContentFile, File
from rest_framework import serializers

from ats.foundation.api.fields import TextField
from postings.kinds import EmploymentType, PayPeriod, Workplace
from postings.models import Listing, Posting, PostingPlace, Reading, Stage


class PlaceSerializer(serializers.ModelSerializer):
    class Meta:
        model = PostingPlace
        fields: ClassVar = ["city", "region", "country"]


class UnsaidField(serializers.ChoiceField):
    """A choice that may be left open: blank in the row, null in the API."""

    def __init__(self, choices, **options):
        super().__init__(choices, allow_null=True, read_only=True, **options)

    def to_representation(self, value):
        return super().to_representation(value) or None


class PaySerializer(serializers.Serializer):
    """Minor units (cents) of an ISO 4217 currency; either bound may be null."""

    min_minor = serializers.IntegerField(source="pay_min_minor", allow_null=True)
    max_minor = serializers.IntegerField(source="pay_max_minor", allow_null=True)
    currency = serializers.CharField(source="pay_currency")
    period = UnsaidField(PayPeriod.choices, source="pay_period")

    def to_representation(self, instance):
        if instance.pay_min_minor is None and instance.pay_max_minor is None:
            return None
        return super().to_representation(instance)


class StageSerializer(serializers.ModelSerializer):
    class Meta:
        model = Stage
        fields: ClassVar = ["code", "name", "position"]


class PostingSerializer(serializers.ModelSerializer):
    places = PlaceSerializer(many=True, read_only=True)
    pay = PaySerializer(source="*", read_only=True, allow_null=True)
    employment_type = UnsaidField(EmploymentType.choices)
    workplace = UnsaidField(Workplace.choices)

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
            "opens_on",
            "closes_on",
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


class NewListingTextSerializer(serializers.Serializer):
    """A listing as text; `name` ends as its kind of file does."""

    name = TextField(max_length=200, required=False, default="listing.txt")
    text = TextField(max_length=1_000_000)

    def as_file(self) -> File:
        """Return what was sent as a file; only of valid data."""
        data = self.validated_data
        return ContentFile(data["text"].encode(), data["name"])


class NewListingFileSerializer(serializers.Serializer):
    """A listing as one file."""

    file = serializers.FileField(allow_empty_file=True)

    def as_file(self) -> File:
        """Return what was sent; only of valid data."""
        return self.validated_data["file"]
