"""Two listings of one job, and the group that they were found to be."""

import pytest

from postings.models import TwinGroup
from tests.postings.twins import CUT, WHOLE, brought_in


@pytest.fixture
def twins(organization):
    """The cut listing with place, date and pay, and the whole one without them."""
    return brought_in(organization, CUT, WHOLE)


@pytest.fixture
def group(twins):
    return TwinGroup.objects.get()
