"""What migrations do to rows that an earlier release wrote."""

from importlib import import_module

from django.apps import apps

from postings.models import Listing
from tests.factories.postings import ListingFactory


def test_listings_read_before_there_was_a_triage_are_looked_at(db):
    rows = [ListingFactory(state=state, problem="Broken.") for state in ("read", "unreadable")]

    import_module("postings.migrations.0011_look_at_older_readings").look_at_older_readings(
        apps, None
    )

    assert [Listing.objects.get(pk=row.pk).triage for row in rows] == ["look", ""]
