"""Reviews of people, their reviewers, items and answers."""

import factory
from factory.django import DjangoModelFactory

from applicants.models import ReviewAnswer, Reviewer, ReviewItem, ReviewRequest
from tests.factories.access import MembershipFactory
from tests.factories.applicants import ApplicationFactory
from tests.factories.postings import PostingFactory


class ReviewRequestFactory(DjangoModelFactory):
    class Meta:
        model = ReviewRequest

    posting = factory.SubFactory(PostingFactory, published=True)
    organization = factory.SelfAttribute("posting.organization")
    by = factory.SubFactory(MembershipFactory, organization=factory.SelfAttribute("..organization"))
    token = factory.Sequence(lambda n: f"{n:032}")


class ReviewerFactory(DjangoModelFactory):
    class Meta:
        model = Reviewer

    request = factory.SubFactory(ReviewRequestFactory)
    membership = factory.SubFactory(
        MembershipFactory, organization=factory.SelfAttribute("..request.organization")
    )


class ReviewItemFactory(DjangoModelFactory):
    class Meta:
        model = ReviewItem

    request = factory.SubFactory(ReviewRequestFactory)
    application = factory.SubFactory(
        ApplicationFactory, posting=factory.SelfAttribute("..request.posting")
    )


class ReviewAnswerFactory(DjangoModelFactory):
    class Meta:
        model = ReviewAnswer

    reviewer = factory.SubFactory(ReviewerFactory)
    item = factory.SubFactory(
        ReviewItemFactory, request=factory.SelfAttribute("..reviewer.request")
    )
    choice = "yes"
