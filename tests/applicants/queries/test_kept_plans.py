"""A plan that is kept knows no values, and finds by an index over some rows all the same."""

import pytest
from django.db import connection

from applicants.queries.applying import _candidates
from applicants.queries.candidates import Narrowing, _first, candidate_page
from applicants.queries.public import _openings
from ats.workspace.queries.counts import _navigation, navigation_counts
from ats.workspace.queries.today import _counts, today_of

pytestmark = [pytest.mark.services, pytest.mark.django_db]


def kept_plan(prepared, values):
    connection.ensure_connection()
    statement = prepared._with_constants(connection)
    for number, _name in enumerate(prepared._asked, 1):
        statement = statement.replace("%s", f"${number}", 1)
    given = ", ".join(values[name] for name in prepared._asked)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")  # a table this small is read through
        cursor.execute(f"PREPARE kept AS {statement.replace('%%', '%')}")
        cursor.execute(f"EXPLAIN EXECUTE kept({given})")
        lines = [line for (line,) in cursor.fetchall()]
        cursor.execute("DEALLOCATE kept")
    return "\n".join(lines)


def test_known_candidate_is_found_by_the_index_of_addresses():
    values = {"posting": "1", "organization": "1", "email": "'ana@example.test'"}

    assert "using candidate_email_once" in kept_plan(_candidates(), values)


def test_form_that_became_an_application_is_found_by_the_index_of_forms():
    values = {"org": "'larkspur'", "code": "'abcdefghjk'", "form_token": "'form'"}

    assert "using application_form_once" in kept_plan(_openings(has_form=True), values)


@pytest.mark.parametrize("ask", ["page", "counts", "today"])
def test_limited_member_has_a_plan_for_what_they_see(ask, hiring_manager):
    """One for all of them would walk everybody of the organization for who sees few."""
    _first.cache_clear()
    _navigation.cache_clear()
    _counts.cache_clear()
    match ask:
        case "page":
            candidate_page(hiring_manager, Narrowing(), sort="name")
        case "counts":
            navigation_counts(hiring_manager)
        case "today":
            today_of(hiring_manager)

    asked = "SELECT COUNT(*) FROM pg_prepared_statements WHERE statement LIKE %s"
    with connection.cursor() as cursor:
        cursor.execute(asked, [f'%"membership_id" = {hiring_manager.pk})%'])
        assert cursor.fetchone() == (1,)
