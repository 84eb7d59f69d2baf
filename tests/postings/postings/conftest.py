"""A published posting with something of everything."""

import pytest

from postings.actions.create_posting import create_posting
from postings.actions.publish_posting import publish_posting


@pytest.fixture
def posting(recruiter):
    posting = create_posting(
        by=recruiter,
        title="Gardener",
        department="Beds",
        places=[{"city": "Lisbon", "country": "PT"}],
        workplace="hybrid",
        employment_type="FULL_TIME",
        pay={"min_minor": 30_000_00, "max_minor": 40_000_00, "currency": "EUR", "period": "YEAR"},
        content_html="<p>Roses.</p>",
        requirements=["Knows roses", {"text": "Likes bees", "is_must": False}],
    )
    return publish_posting(posting, by=recruiter)


@pytest.fixture
def page(posting):
    """Return a function: the address of one of the posting's pages."""
    return lambda path: f"/o/{posting.organization.slug}/postings/{posting.code}/{path}"
