"""Text with NUL is in no row, whatever is asked, on both databases."""

import pytest

from ats.access.models import Organization

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("lookup", ["exact", "iexact", "contains", "startswith"])
def test_text_with_nul_finds_nothing(organization, lookup):
    assert not Organization.objects.filter(**{f"slug__{lookup}": "lark\0"}).exists()


def test_text_with_nul_among_others_finds_the_others(organization):
    found = Organization.objects.filter(slug__in=["lark\0", organization.slug])

    assert list(found) == [organization]


def test_nothing_but_text_with_nul_finds_nothing(organization):
    assert not Organization.objects.filter(slug__in=["lark\0", "\0"]).exists()
