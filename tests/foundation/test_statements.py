"""A statement compiled once."""

from datetime import date

import pytest

from ats.access.models import Organization
from ats.foundation.statements import Statement
from tests.factories.access import OrganizationFactory

pytestmark = pytest.mark.django_db


def statement() -> Statement:
    rows = Organization.objects.filter(pk=-1, created_at__date__gte=date.min, reply_days=5)
    return Statement(rows.values("slug", "name"), {"pk": -1, "since": date.min})


def test_ask_puts_values_in_the_places_of_the_stand_ins(django_assert_num_queries):
    first, second = OrganizationFactory(reply_days=5), OrganizationFactory(reply_days=5)
    found = statement()

    with django_assert_num_queries(2):
        rows = [found.ask(pk=row.pk, since=date(2020, 2, 29)) for row in (first, second)]

    assert rows == [{"slug": row.slug, "name": row.name} for row in (first, second)]


def test_ask_without_a_value_asks_nothing(django_assert_num_queries):
    found = statement()

    with django_assert_num_queries(0), pytest.raises(KeyError):
        found.ask(pk=1)
