"""What lists of postings and listings may be narrowed by."""

from typing import ClassVar

from django_filters import rest_framework as filters

from postings.models import Listing, Posting


class PostingFilter(filters.FilterSet):
    class Meta:
        model = Posting
        fields: ClassVar = ["state", "workplace", "employment_type"]


class ListingFilter(filters.FilterSet):
    upload = filters.CharFilter(field_name="upload__code", max_length=10)

    class Meta:
        model = Listing
        fields: ClassVar = ["state"]
