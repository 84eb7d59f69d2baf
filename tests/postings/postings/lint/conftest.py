"""The draft that is checked."""

import pytest

from postings.actions.create_posting import create_posting


@pytest.fixture
def draft(recruiter):
    """A draft with a word to fix and nothing that stops it."""
    return create_posting(
        by=recruiter,
        title="Gardener",
        places=[{"city": "Denver", "region": "CO", "country": "US"}],
        employment_type="FULL_TIME",
        content_html="<p>Join our <strong>young</strong> team &amp; grow. Benefits: dental.</p>",
        requirements=["Knows roses", "A native English speaker"],
    )
