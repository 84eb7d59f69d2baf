"""Candidates and their applications."""

import factory
from factory.django import DjangoModelFactory

from applicants.models import (
    Application,
    Assignment,
    Candidate,
    Document,
    Message,
    Note,
    RejectionReason,
)
from tests.factories.access import MembershipFactory, OrganizationFactory
from tests.factories.postings import PostingFactory, StageFactory


class CandidateFactory(DjangoModelFactory):
    class Meta:
        model = Candidate

    organization = factory.SubFactory(OrganizationFactory)
    name = factory.Sequence(lambda n: f"Candidate {n}")
    email = factory.Sequence(lambda n: f"candidate{n}@example.test")
    email_key = factory.LazyAttribute(lambda row: row.email.lower())


class ApplicationFactory(DjangoModelFactory):
    """Active, in a stage of its own posting unless one is given."""

    class Meta:
        model = Application

    posting = factory.SubFactory(PostingFactory, published=True)
    organization = factory.SelfAttribute("posting.organization")
    candidate = factory.SubFactory(
        CandidateFactory, organization=factory.SelfAttribute("..organization")
    )
    stage = factory.SubFactory(StageFactory, posting=factory.SelfAttribute("..posting"))


class RejectionReasonFactory(DjangoModelFactory):
    class Meta:
        model = RejectionReason

    organization = factory.SubFactory(OrganizationFactory)
    name = factory.Sequence(lambda n: f"Reason {n}")


class AssignmentFactory(DjangoModelFactory):
    class Meta:
        model = Assignment

    application = factory.SubFactory(ApplicationFactory)
    membership = factory.SubFactory(
        MembershipFactory, organization=factory.SelfAttribute("..application.organization")
    )


class NoteFactory(DjangoModelFactory):
    class Meta:
        model = Note

    application = factory.SubFactory(ApplicationFactory)
    text = "A good word."


class MessageFactory(DjangoModelFactory):
    class Meta:
        model = Message

    application = factory.SubFactory(ApplicationFactory)
    kind = "message"
    subject = "About your application"
    text = "Hello"
    mail_key = factory.Sequence(lambda n: f"message:{n}")


class DocumentFactory(DjangoModelFactory):
    class Meta:
        model = Document

    candidate = factory.SubFactory(CandidateFactory)
    name = "resume.txt"
    file = ""
    size = 10
    sha256 = "0" * 64
    file_type = "txt"
