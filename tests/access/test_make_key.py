"""The command that prints a new key."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from ats.access.kinds import SCOPES
from ats.access.models import ApiKey
from ats.foundation.codes import hash_token


def make_key(*arguments):
    out = StringIO()
    call_command("make_key", *arguments, stdout=out)
    return out.getvalue().strip()


def test_make_key_prints_a_key_of_the_demo_owner(owner, recruiter):
    owner.organization.is_demo = True
    owner.organization.save()

    secret = make_key("api")

    key = ApiKey.objects.get(key_hash=hash_token(secret))
    assert (key.membership, key.scopes) == (owner, sorted(SCOPES))


def test_make_key_for_a_member_with_scopes(recruiter):
    make_key("api", "--member", recruiter.user.email, "--scope", "postings:read")

    key = ApiKey.objects.get()
    assert (key.membership, key.scopes) == (recruiter, ["postings:read"])


def test_make_key_without_the_demo_says_so(owner):
    with pytest.raises(CommandError):
        make_key("api")
