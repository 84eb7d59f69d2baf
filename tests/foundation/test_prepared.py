"""A query set compiled once."""

from datetime import UTC, date, datetime

import pytest
from django.db import connection

from ats.access.models import Membership, Organization
from ats.foundation.prepared import Prepared
from tests.factories.access import MembershipFactory, OrganizationFactory

pytestmark = pytest.mark.django_db

LONG_AGO = datetime.min.replace(tzinfo=UTC)


def since() -> Prepared:
    rows = Organization.objects.filter(
        pk=-1, created_at__date__gte=date.min, created_at__gt=LONG_AGO, reply_days=5
    )
    stand_ins = {"pk": -1, "day": date.min, "moment": LONG_AGO}
    return Prepared(rows.values("slug", "name"), stand_ins)


def test_ask_puts_values_in_the_places_of_the_stand_ins(django_assert_num_queries):
    first, second = OrganizationFactory(reply_days=5), OrganizationFactory(reply_days=5)
    prepared = since()
    then = {"day": date(2020, 2, 29), "moment": datetime(2020, 2, 29, tzinfo=UTC)}

    with django_assert_num_queries(2):
        found = [prepared.ask(pk=row.pk, **then) for row in (first, second)]

    assert found == [[{"slug": row.slug, "name": row.name}] for row in (first, second)]


def test_ask_gives_rows_with_what_they_are_related_to(django_assert_num_queries):
    member = MembershipFactory()
    prepared = Prepared(
        Membership.objects.select_related("organization", "user").filter(code="?"), {"code": "?"}
    )

    with django_assert_num_queries(1):
        found = prepared.first(code=member.code)
        names = (found.organization.name, found.user.name)

    assert found == member
    assert names == (member.organization.name, member.user.name)
    assert prepared.first(code="nobody") is None


def test_ask_for_text_with_nul_finds_nothing():
    prepared = Prepared(Membership.objects.filter(code="?"), {"code": "?"})

    assert prepared.first(code=f"{MembershipFactory().code}\0") is None


def test_ask_without_a_value_asks_nothing(django_assert_num_queries):
    prepared = since()

    with django_assert_num_queries(0), pytest.raises(KeyError):
        prepared.ask(pk=1)


def plans_kept(table: str) -> int:
    with connection.cursor() as cursor:
        asked = "SELECT COUNT(*) FROM pg_prepared_statements WHERE statement LIKE %s"
        cursor.execute(asked, [f'%FROM "{table}"%'])
        return cursor.fetchone()[0]


@pytest.mark.services
@pytest.mark.parametrize("keeps", [True, False])
def test_ask_lets_postgresql_keep_the_plan_unless_told_not_to(settings, keeps):
    settings.DATABASE_KEEPS_PLANS = keeps
    with connection.cursor() as cursor:
        cursor.execute("DEALLOCATE ALL")
    connection.connection._prepared.clear()
    prepared = since()
    then = {"day": date(2020, 2, 29), "moment": datetime(2020, 2, 29, tzinfo=UTC)}

    for pk in (1, 2):
        prepared.ask(pk=pk, **then)
    list(Organization.objects.filter(slug="other"))

    assert plans_kept("access_organization") == int(keeps)


@pytest.mark.services
def test_ask_writes_what_is_the_same_each_time_into_a_kept_statement():
    """So that a plan made once knows it, and takes an index over some of the rows."""
    found = OrganizationFactory(reply_days=5, name="100 % O'Hara")
    OrganizationFactory(reply_days=6, name="100 % O'Hara")
    rows = Organization.objects.filter(pk=-1, reply_days=5, name="100 % O'Hara")
    prepared = Prepared(rows.values("slug"), {"pk": -1})

    assert prepared.ask(pk=found.pk) == [{"slug": found.slug}]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT CARDINALITY(parameter_types), generic_plans FROM pg_prepared_statements"
            " WHERE statement LIKE %s",
            ["%O''Hara%"],
        )
        assert cursor.fetchall() == [(1, 1)]


@pytest.mark.services
def test_ask_has_a_plan_kept_for_each_organization():
    """A plan for all of them would walk a large one's rows to find the few of a small one."""
    first, second = (MembershipFactory(role="recruiter") for _ in range(2))
    rows = Membership.objects.filter(organization=-2, role="recruiter", code="?")
    prepared = Prepared(rows.values("pk"), {"organization": -2, "code": "?"})

    for member in (first, second, first):
        asked = {"organization": member.organization_id, "code": member.code}
        assert prepared.ask(**asked) == [{"pk": member.pk}]

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT CARDINALITY(parameter_types), generic_plans FROM pg_prepared_statements"
            " WHERE statement LIKE %s ORDER BY prepare_time",
            ["%role\" = 'recruiter'%"],
        )
        assert cursor.fetchall() == [(1, 2), (1, 1)]
