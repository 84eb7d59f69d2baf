"""Somebody who applied to a posting of three stages, and what their page needs."""

from smtplib import SMTPRecipientsRefused

import pytest
from django.core.mail.backends.locmem import EmailBackend
from django.utils import timezone

from applicants.models import SavedSearch
from ats.activity.actions.deliver import deliver_due_mails
from ats.activity.models import Mail
from tests.applicants.reviews import asked, second_manager, three  # noqa: F401  (fixtures)
from tests.factories.applicants import ApplicationFactory, CandidateFactory, RejectionReasonFactory
from tests.factories.postings import PostingFactory, StageFactory, TeamMemberFactory


@pytest.fixture
def posting(organization):
    return PostingFactory(organization=organization, published=True, title="Gardener")


@pytest.fixture
def stages(posting):
    return [
        StageFactory(posting=posting, position=place, name=name)
        for place, name in enumerate(["Applied", "Screen", "Interview"])
    ]


@pytest.fixture
def application(organization, posting, stages):
    candidate = CandidateFactory(
        organization=organization, name="Amara Okafor", email="amara@example.test"
    )
    return ApplicationFactory(posting=posting, stage=stages[0], candidate=candidate)


@pytest.fixture
def reason(organization):
    return RejectionReasonFactory(organization=organization, name="Other skills needed")


@pytest.fixture
def on_team(posting, hiring_manager):
    """Put the hiring manager on the posting's team."""
    return TeamMemberFactory(posting=posting, membership=hiring_manager)


@pytest.fixture
def record_fails(monkeypatch):
    """Return a function that makes an action's `record` fail, as a full disk would."""

    def break_in(module):
        def fail(*args, **kwargs):
            raise RuntimeError("the history cannot be written")

        monkeypatch.setattr(f"applicants.actions.{module}.record", fail)

    return break_in


@pytest.fixture
def refused(monkeypatch, do_jobs):
    """Return a function: the undo time passes and the mail server refuses the address for good."""

    def refuse(self, messages):
        raise SMTPRecipientsRefused({"a@example.test": (550, b"nobody here")})

    def run():
        with monkeypatch.context() as patch:
            patch.setattr(EmailBackend, "send_messages", refuse)
            Mail.objects.filter(state=Mail.State.PENDING).update(run_at=timezone.now())
            deliver_due_mails()
        do_jobs()

    return run


@pytest.fixture
def saved(recruiter):
    return SavedSearch.objects.create(
        organization=recruiter.organization,
        by=recruiter,
        name="Gardeners",
        asked={"q": "name:rose", "sort": "name"},
    )
