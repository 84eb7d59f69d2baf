"""Switching a person off for the whole installation."""

import pytest

from ats.access.actions.owners import LastOwner
from ats.access.actions.users import deactivate_user, reactivate_user


def test_deactivate_user_last_owner_stays(owner):
    with pytest.raises(LastOwner):
        deactivate_user(owner.user)

    owner.user.refresh_from_db()
    assert owner.user.is_active


def test_deactivate_user_and_back(recruiter):
    deactivate_user(recruiter.user)
    recruiter.user.refresh_from_db()
    assert not recruiter.user.is_active

    reactivate_user(recruiter.user)

    recruiter.user.refresh_from_db()
    assert recruiter.user.is_active
