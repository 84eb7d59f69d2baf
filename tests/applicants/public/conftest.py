"""An opening of the cast's organization, and a form for it as a browser would send it."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from applicants.actions.reject_application import reject_application
from applicants.actions.status_links import open_status_link, token_of
from postings.models import PostingVersion
from postings.queries.content import content_of
from tests.factories.applicants import (
    ApplicationFactory,
    CandidateFactory,
    RejectionReasonFactory,
)
from tests.factories.postings import PostingFactory, QuestionFactory, StageFactory

PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"


@pytest.fixture
def publish():
    """Return a function that makes what a posting has now its newest public version."""

    def published(posting):
        posting.version_number += 1
        posting.state = "published"
        posting.save()
        PostingVersion.objects.create(
            posting=posting, number=posting.version_number, content=content_of(posting)
        )
        return posting

    return published


@pytest.fixture
def posting(organization, publish):
    row = PostingFactory(organization=organization, title="Backend engineer", reply_days=5)
    StageFactory(posting=row, position=0, name="Applied")
    StageFactory(posting=row, position=1, name="Screen")
    StageFactory(posting=row, position=2, name="Onsite")
    return publish(row)


@pytest.fixture
def ask(posting, publish):
    """Return a function that adds a question to the posting and publishes it."""

    def asked(**values):
        question = QuestionFactory(posting=posting, **values)
        publish(posting)
        return question

    return asked


@pytest.fixture
def apply_url(posting):
    return reverse("apply", kwargs={"org": posting.organization.slug, "code": posting.code})


@pytest.fixture
def thanks_url(apply_url):
    return f"{apply_url}thanks/"


def a_file(content: bytes = PDF, name: str = "amara-okafor.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, content_type="application/octet-stream")


@pytest.fixture
def read_token(anonymous, apply_url):
    """Return a function: open the form, get its hidden token."""

    def token_of_form(client=anonymous):
        page = client.get(apply_url).content.decode()
        return re.search(r'name="form_token" value="([^"]+)"', page)[1]

    return token_of_form


@pytest.fixture
def filled(read_token):
    """Return a function: the values of a good form, changed by its arguments (None: left out)."""

    def values(**changes):
        sent = {
            "name": "Amara Okafor",
            "email": "amara@example.test",
            "phone": "",
            "resume": a_file(),
            "form_token": changes.get("form_token") or read_token(),
        }
        sent |= changes
        return {key: value for key, value in sent.items() if value is not None}

    return values


@pytest.fixture
def send_form(anonymous, apply_url, filled):
    """Return a function: send a good form, changed by its arguments."""

    def sent(**changes):
        return anonymous.post(apply_url, filled(**changes))

    return sent


@pytest.fixture
def stored_files(settings):
    """Return a function: the files that lie in private storage."""

    def files():
        root = settings.PRIVATE_FILES_DIR
        return [p for p in root.rglob("*") if p.is_file()] if root.exists() else []

    return files


@pytest.fixture
def applied(posting, organization):
    """What Amara sent for the opening."""
    return ApplicationFactory(
        posting=posting,
        stage=posting.stages.first(),
        candidate=CandidateFactory(organization=organization, name="Amara Okafor"),
        submitted={"name": "Amara Okafor", "email": "amara@example.test", "phone": "044 1"},
    )


@pytest.fixture
def page_of(applied):
    """The address of the candidate's own page."""
    return f"/a/{token_of(open_status_link(applied))}/"


@pytest.fixture
def reject(applied, organization, owner):
    """Return a function: it is not moved forward, perhaps with a letter."""

    def rejected(**letter):
        reason = RejectionReasonFactory(organization=organization)
        return reject_application(applied, by=owner, reason=reason, **letter)

    return rejected
