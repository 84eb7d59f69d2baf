"""Uploads, listings and postings."""

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from postings.models import (
    Container,
    Listing,
    Posting,
    PostingVersion,
    Question,
    Requirement,
    Requisition,
    Stage,
    TeamMember,
    Upload,
)
from postings.queries.content import content_of, summary_of
from tests.factories.access import MembershipFactory, OrganizationFactory


class UploadFactory(DjangoModelFactory):
    class Meta:
        model = Upload

    organization = factory.SubFactory(OrganizationFactory)
    source = Upload.Source.FILES
    name = "listing.txt"


class ContainerFactory(DjangoModelFactory):
    class Meta:
        model = Container

    upload = factory.SubFactory(UploadFactory)
    number = factory.Sequence(lambda n: n)
    kind = "zip"
    name = "jobs.zip"


class ListingFactory(DjangoModelFactory):
    class Meta:
        model = Listing

    upload = factory.SubFactory(UploadFactory)
    organization = factory.SelfAttribute("upload.organization")
    position = factory.Sequence(lambda n: n)
    name = "listing.txt"


class PostingVersionFactory(DjangoModelFactory):
    """What the public sees of a posting as it is now."""

    class Meta:
        model = PostingVersion

    number = 1
    content = factory.LazyAttribute(lambda version: content_of(version.posting))
    summary = factory.LazyAttribute(lambda version: summary_of(version.content))


class PostingFactory(DjangoModelFactory):
    """A draft; `published=True` (trait) makes it open with one version."""

    class Meta:
        model = Posting
        skip_postgeneration_save = True

    class Params:
        published = factory.Trait(
            state=Posting.State.PUBLISHED,
            version_number=1,
            published_at=factory.LazyFunction(timezone.now),
            public_changed_at=factory.LazyFunction(timezone.now),
            version=factory.RelatedFactory(PostingVersionFactory, "posting"),
        )

    organization = factory.SubFactory(OrganizationFactory)
    title = factory.Sequence(lambda n: f"Gardener {n}")


class RequisitionFactory(DjangoModelFactory):
    class Meta:
        model = Requisition

    organization = factory.SubFactory(OrganizationFactory)
    title = factory.Sequence(lambda n: f"Gardeners {n}")
    openings = 2


class StageFactory(DjangoModelFactory):
    class Meta:
        model = Stage

    posting = factory.SubFactory(PostingFactory)
    position = factory.Sequence(lambda n: n)
    name = factory.Sequence(lambda n: f"Stage {n}")


class RequirementFactory(DjangoModelFactory):
    class Meta:
        model = Requirement

    posting = factory.SubFactory(PostingFactory)
    text = "Knows roses"


class QuestionFactory(DjangoModelFactory):
    class Meta:
        model = Question

    posting = factory.SubFactory(PostingFactory)
    label = factory.Sequence(lambda n: f"Question {n}?")


class TeamMemberFactory(DjangoModelFactory):
    class Meta:
        model = TeamMember

    posting = factory.SubFactory(PostingFactory)
    membership = factory.SubFactory(
        MembershipFactory, organization=factory.SelfAttribute("..posting.organization")
    )
