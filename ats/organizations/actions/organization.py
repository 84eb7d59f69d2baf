"""An organization's own settings, and a member's own profile."""

from django.db import transaction

from ats.access.models import Membership, Organization, User
from ats.activity.events import record
from ats.organizations.actions.days_off import ask_to_count

EDITABLE = (
    "name",
    "time_zone",
    "country",
    "tagline",
    "introduction",
    "privacy_notice",
    "reply_days",
    "mail_undo_minutes",
    "retention_months",
    "needs_requisition",
    "quiet_days",
    "quiet_answer_days",
)


@transaction.atomic
def edit_organization(
    organization: Organization, *, by: Membership | None, values: dict
) -> Organization:
    """Change settings by name; event `organization.edited` with the names that changed.

    New values hold for what comes: promises that were made keep their date, but for days off:
    where the country or the zone changes, a worker counts them and the promises anew.
    """
    organization = Organization.objects.select_for_update(no_key=True).get(pk=organization.pk)
    changed = [
        name
        for name in EDITABLE
        if values.get(name, getattr(organization, name)) != getattr(organization, name)
    ]
    for name in changed:
        setattr(organization, name, values[name])
    if changed:
        organization.save(update_fields=changed)
        if {"country", "time_zone"}.intersection(changed):
            ask_to_count(organization)
        record(
            "organization.edited",
            organization=organization,
            by=by,
            subject=organization,
            facts={"fields": changed},
        )
    return organization


@transaction.atomic
def edit_profile(member: Membership, *, name: str, time_zone: str) -> User:
    """Change a member's own name and zone; event `member.edited`. No zone: the organization's."""
    user = User.objects.select_for_update().get(pk=member.user_id)
    user.name, user.time_zone = " ".join(name.split()), time_zone
    user.save(update_fields=["name", "time_zone"])
    record("member.edited", organization=member.organization_id, by=member, subject=member)
    return user
