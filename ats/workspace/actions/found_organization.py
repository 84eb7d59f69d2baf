"""A new organization with everything it needs to begin: owner, stages, reasons."""

from allauth.account.models import EmailAddress
from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from applicants.models import RejectionReason
from ats.access.actions.founder_links import use_founder_link
from ats.access.models import FounderLink, Membership, Organization, Role, User
from ats.activity.events import record
from ats.foundation.errors import DomainError
from postings.actions.stage_templates import ensure_default_template


class NameTaken(DomainError):
    code = "name_taken"
    field = "slug"


@transaction.atomic
def found_organization(
    *,
    name: str,
    owner_name: str,
    owner_email: str,
    password: str,
    slug: str = "",
    time_zone: str = "UTC",
    is_demo: bool = False,
) -> Membership:
    """Make an organization and its owner; return the owner. Event `organization.founded`.

    `slug` is made of the name when it is not given; NameTaken when a given one is in use. An
    address with a user keeps that user and password.
    """
    organization = Organization.objects.create(
        name=name.strip(), slug=_slug(slug, name), time_zone=time_zone, is_demo=is_demo
    )
    user = User.objects.filter(email__iexact=owner_email).first()
    if user is None:
        user = User.objects.create_user(owner_email, password, name=owner_name.strip())
        EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    owner = Membership.objects.create(organization=organization, user=user, role=Role.OWNER)
    ensure_default_template(organization)
    RejectionReason.objects.bulk_create(
        RejectionReason(organization=organization, name=reason, position=place)
        for place, reason in enumerate(first_reasons())
    )
    record("organization.founded", organization=organization, by=owner, subject=organization)
    return owner


@transaction.atomic
def found_installation(link: FounderLink, **values) -> Membership:
    """Make the first organization and owner of an installation by its one-time link.

    Whoever holds the link runs the machine, so the owner may use the admin as well. LinkGone
    when the link has been used; it is closed for good once a user exists.
    """
    use_founder_link(link)
    owner = found_organization(**values)
    User.objects.filter(pk=owner.user_id).update(is_staff=True, is_superuser=True)
    return owner


def first_reasons() -> list[str]:
    return [
        _("Another candidate fits the role more closely"),
        _("The experience differs from what the role needs now"),
        _("Place, hours or pay could not be brought together"),
        _("The role is no longer open"),
    ]


def _slug(wanted: str, name: str) -> str:
    slug = slugify(wanted or name)[:50] or "organization"
    if not Organization.objects.filter(slug=slug).exists():
        return slug
    if wanted:
        raise NameTaken(_("This short name is in use."))
    number = 2
    while Organization.objects.filter(slug=f"{slug}-{number}").exists():
        number += 1
    return f"{slug}-{number}"
