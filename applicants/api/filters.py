"""What the list of applications may be narrowed by."""

from typing import ClassVar

from django_filters import rest_framework as filters

from applicants.models import Application


class ApplicationFilter(filters.FilterSet):
    posting = filters.CharFilter(field_name="posting__code", max_length=10)
    stage = filters.CharFilter(field_name="stage__code", max_length=10)
    candidate = filters.CharFilter(field_name="candidate__code", max_length=10)

    class Meta:
        model = Application
        fields: ClassVar = ["state"]
