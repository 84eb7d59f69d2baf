"""Candidates and their applications."""

from datetime import date

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from applicants.models import (
    Application,
    Assignment,
    Candidate,
    Document,
    Evidence,
    EvidenceRun,
    Message,
    Note,
    PersonField,
    ReceivedFile,
    ReceivedMail,
    RejectionReason,
    Task,
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


class TaskFactory(DjangoModelFactory):
    """Of the application's candidate, due today."""

    class Meta:
        model = Task

    application = factory.SubFactory(ApplicationFactory)
    organization = factory.SelfAttribute("application.organization")
    candidate = factory.SelfAttribute("application.candidate")
    text = "Call the referee"
    due_on = factory.LazyFunction(timezone.localdate)
    assignee = factory.SubFactory(
        MembershipFactory, organization=factory.SelfAttribute("..organization")
    )


class MessageFactory(DjangoModelFactory):
    class Meta:
        model = Message

    application = factory.SubFactory(ApplicationFactory)
    kind = "message"
    subject = "About your application"
    text = "Hello"
    mail_key = factory.Sequence(lambda n: f"message:{n}")


class ReceivedMailFactory(DjangoModelFactory):
    """An answer that was read."""

    class Meta:
        model = ReceivedMail

    application = factory.SubFactory(ApplicationFactory)
    answers = factory.SubFactory(MessageFactory, application=factory.SelfAttribute("..application"))
    fingerprint = factory.Sequence(lambda n: f"{n:064}")
    size = 10
    sha256 = "0" * 64
    state = "read"
    subject = "Re: About your application"
    text = "Thank you."
    from_email = "somebody@example.test"


class ReceivedFileFactory(DjangoModelFactory):
    class Meta:
        model = ReceivedFile

    mail = factory.SubFactory(ReceivedMailFactory)
    name = "letter.txt"
    size = 10
    sha256 = "0" * 64


class DocumentFactory(DjangoModelFactory):
    class Meta:
        model = Document

    candidate = factory.SubFactory(CandidateFactory)
    name = "resume.txt"
    file = ""
    size = 10
    sha256 = "0" * 64
    file_type = "txt"


class PersonFieldFactory(DjangoModelFactory):
    """A text that the organization keeps of its people."""

    class Meta:
        model = PersonField

    organization = factory.SubFactory(OrganizationFactory)
    name = factory.Sequence(lambda n: f"Field {n}")
    key = factory.LazyAttribute(lambda field: field.name.lower().replace(" ", "_"))
    kind = "short"


class EvidenceRunFactory(DjangoModelFactory):
    class Meta:
        model = EvidenceRun

    application = factory.SubFactory(ApplicationFactory)
    rules_version = 1
    reader_version = 1
    inputs = "0" * 64
    as_of = date(2026, 11, 1)


class EvidenceFactory(DjangoModelFactory):
    """A line for which nothing was found."""

    class Meta:
        model = Evidence

    run = factory.SubFactory(EvidenceRunFactory)
    requirement_id = 1
    position = factory.Sequence(lambda n: n)
    text = "Pruning"
    is_must = True
    state = "nothing"
    digest = factory.Sequence(lambda n: f"{n:064}")
