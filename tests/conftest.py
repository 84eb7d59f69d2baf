"""The cast: one employer with a member in each role, and a stranger from another."""

import pytest
from django.core.cache import cache
from django.test import Client

from ats.access.models import Role
from ats.foundation import bell, jobs, limits
from tests.factories.access import MembershipFactory, OrganizationFactory

# Tests with real processes talk to this machine; all others talk to nobody.
OWN_MACHINE = ["127.0.0.1", "::1", "localhost"]


def pytest_collection_modifyitems(items):
    for item in items:
        if any(item.get_closest_marker(name) for name in ("services", "browser", "processes")):
            item.add_marker(pytest.mark.allow_hosts(OWN_MACHINE))


@pytest.fixture(autouse=True)
def private_folder(settings, tmp_path):
    """Give each test private files of its own."""
    settings.PRIVATE_FILES_DIR = tmp_path / "files"


@pytest.fixture(autouse=True)
def forgetful(monkeypatch):
    """Forget what this process counted and learned: rates, and a broker that was away."""
    cache.clear()
    limits.local.clear()
    monkeypatch.setattr(bell.Quiet, "until", 0.0)


@pytest.fixture
def organization(db):
    return OrganizationFactory(slug="larkspur", name="Larkspur")


@pytest.fixture
def owner(organization):
    return MembershipFactory(organization=organization, role=Role.OWNER)


@pytest.fixture
def recruiter(organization):
    return MembershipFactory(organization=organization, role=Role.RECRUITER)


@pytest.fixture
def hiring_manager(organization):
    return MembershipFactory(organization=organization, role=Role.HIRING_MANAGER)


@pytest.fixture
def interviewer(organization):
    return MembershipFactory(organization=organization, role=Role.INTERVIEWER)


@pytest.fixture
def stranger(db):
    """The owner of another organization."""
    return MembershipFactory(role=Role.OWNER)


@pytest.fixture
def anonymous():
    return Client()


@pytest.fixture
def sign_in():
    """Return a function: a member to a signed-in client (`client.member` is the member)."""

    def signed_in(member):
        client = Client()
        client.force_login(
            member.user, backend="allauth.account.auth_backends.AuthenticationBackend"
        )
        client.member = member
        return client

    return signed_in


@pytest.fixture
def do_jobs():
    """Return a function that does all open jobs, events and due mails, as the worker would."""
    from ats.activity.actions.deliver import deliver_due_mails
    from ats.activity.actions.fan_out import fan_out
    from ats.foundation.models import Job

    def do_all():
        for job in Job.objects.open():
            jobs.run(job.pk)
        fan_out()
        deliver_due_mails()

    return do_all
