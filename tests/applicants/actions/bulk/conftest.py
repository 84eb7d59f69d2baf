"""A way to do something to all who applied for one posting."""

import pytest

from applicants.actions.bulk.asking import (
    ask_bulk_action,
    choose_bulk_action,
    confirm_bulk_action,
)
from applicants.models import BulkAction


@pytest.fixture
def confirmed(recruiter, posting):
    """Return a function: kind and choice to a bulk action over the posting, confirmed."""

    def confirm(kind: str, by=recruiter, codes=(), **choice) -> BulkAction:
        asked = {"posting": posting.code, "state": "active"}
        bulk = ask_bulk_action(by=by, kind=kind, asked=asked, codes=list(codes))
        bulk = choose_bulk_action(bulk, by=by, choice=choice)
        return confirm_bulk_action(bulk, by=by)

    return confirm
