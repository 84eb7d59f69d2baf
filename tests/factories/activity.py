"""Events, mails, templates and notifications."""

import factory
from factory.django import DjangoModelFactory

from ats.activity.models import Event, Mail, MailTemplate, Notification
from tests.factories.access import MembershipFactory, OrganizationFactory


class EventFactory(DjangoModelFactory):
    class Meta:
        model = Event

    organization = factory.SubFactory(OrganizationFactory)
    kind = "test.happened"
    subject_type = "organization"
    subject_id = factory.SelfAttribute("organization.pk")


class MailFactory(DjangoModelFactory):
    class Meta:
        model = Mail

    organization = factory.SubFactory(OrganizationFactory)
    key = factory.Sequence(lambda n: f"test:{n}")
    kind = "message"
    to_email = factory.Sequence(lambda n: f"reader{n}@example.test")
    subject = "A word"
    text = "Hello"
    message_id = factory.Sequence(lambda n: f"<{n}@example.test>")


class MailTemplateFactory(DjangoModelFactory):
    class Meta:
        model = MailTemplate

    organization = factory.SubFactory(OrganizationFactory)
    kind = "message"
    name = factory.Sequence(lambda n: f"Words {n}")
    subject = "About {{ posting_title }}"
    body = "Hello {{ candidate_name }}"


class NotificationFactory(DjangoModelFactory):
    """About the member, which they may always know of."""

    class Meta:
        model = Notification

    membership = factory.SubFactory(MembershipFactory)
    event = factory.SubFactory(
        EventFactory,
        organization=factory.SelfAttribute("..membership.organization"),
        subject_type="membership",
        subject_id=factory.SelfAttribute("..membership.pk"),
    )
    text = "Something happened"
