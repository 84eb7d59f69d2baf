"""The cast: one employer with a member in each role, and a stranger from another."""

import sys

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client, TransactionTestCase
from hypothesis import HealthCheck, settings

from ats.access.models import Role
from ats.foundation import bell, jobs, limits
from tests.factories.access import MembershipFactory, OrganizationFactory
from tests.sweep import sweep

# A machine that others use as well may be slow at any moment: no example fails for that.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")

# Tests with real processes talk to this machine; all others talk to nobody.
OWN_MACHINE = ["127.0.0.1", "::1", "localhost"]


def pytest_collection_modifyitems(items):
    for item in items:
        if any(item.get_closest_marker(name) for name in ("services", "browser", "processes")):
            item.add_marker(pytest.mark.allow_hosts(OWN_MACHINE))


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """End, before PostgreSQL drops the test's database, what a killed process left open in it.

    The server notices that a client is gone only when it next speaks to it, so a statement that
    waits outlives its process; dropping the database would then fail a run that was green.
    """
    yield
    if connection.vendor != "postgresql":
        return
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid, 5000), backend_type, state, query_start, query"
            " FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        for left in cursor.fetchall():
            sys.__stderr__.write(f"\nStill open in the test database: {left}\n")


@pytest.fixture(scope="session", autouse=True)
def swept():
    """Empty the database after a test that committed by `sweep`, not by Django's flush."""

    def sweep_all(case):
        for alias in case._databases_names(include_mirrors=False):
            sweep(alias)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", sweep_all)
        yield


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
