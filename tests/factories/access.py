"""Users, organizations and members."""

from datetime import date, timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from ats.access.models import ApiKey, DayOff, Invitation, Membership, Organization, Role, User
from ats.foundation.codes import hash_token, new_token


class UserFactory(DjangoModelFactory):
    class Meta:
        model = User
        skip_postgeneration_save = True

    email = factory.Sequence(lambda n: f"person{n}@example.test")
    name = factory.Sequence(lambda n: f"Person {n}")


class OrganizationFactory(DjangoModelFactory):
    class Meta:
        model = Organization

    slug = factory.Sequence(lambda n: f"employer-{n}")
    name = factory.Sequence(lambda n: f"Employer {n}")


class MembershipFactory(DjangoModelFactory):
    class Meta:
        model = Membership

    organization = factory.SubFactory(OrganizationFactory)
    user = factory.SubFactory(UserFactory)
    role = Role.RECRUITER


class InvitationFactory(DjangoModelFactory):
    class Meta:
        model = Invitation

    organization = factory.SubFactory(OrganizationFactory)
    email = factory.Sequence(lambda n: f"invited{n}@example.test")
    role = Role.RECRUITER
    token_hash = factory.LazyFunction(lambda: hash_token(new_token()))
    expires_at = factory.LazyFunction(lambda: timezone.now() + timedelta(days=7))


class DayOffFactory(DjangoModelFactory):
    class Meta:
        model = DayOff

    organization = factory.SubFactory(OrganizationFactory)
    name = "Summer break"
    first_on = date(2030, 8, 5)
    last_on = date(2030, 8, 9)


class ApiKeyFactory(DjangoModelFactory):
    class Meta:
        model = ApiKey

    membership = factory.SubFactory(MembershipFactory)
    name = "Test key"
    prefix = "rk_test"
    key_hash = factory.LazyFunction(lambda: hash_token(new_token()))
    scopes: list[str] = []
