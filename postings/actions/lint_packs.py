"""An organization chooses its rule packs and says how many people it employs."""

from django.db import transaction

from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.jobs import enqueue
from postings.kinds import RECHECK
from postings.models import CheckSettings, PackChoice


@transaction.atomic
def switch_check_pack(pack: str, *, by: Membership, is_on: bool, is_blocking: bool) -> PackChoice:
    """Use a pack or not, its warnings stopping or not; published postings are checked again.

    Event `check_pack.switched`, none when nothing changed; a job.
    """
    organization = by.organization
    choice, _new = PackChoice.objects.select_for_update().get_or_create(
        organization=organization, pack=pack
    )
    before = (choice.is_on, choice.is_blocking)
    choice.is_on, choice.is_blocking = is_on, is_blocking and is_on
    if (choice.is_on, choice.is_blocking) == before:
        return choice
    choice.save()
    record(
        "check_pack.switched",
        organization=organization,
        by=by,
        subject=choice,
        facts={"pack": pack, "is_on": choice.is_on, "is_blocking": choice.is_blocking},
    )
    enqueue(RECHECK, organization_id=organization.pk)
    return choice


@transaction.atomic
def edit_check_settings(*, by: Membership, employees: int | None) -> CheckSettings:
    """Say how many people the organization employs; None is unknown. Event and job as above."""
    organization = by.organization
    settings, _new = CheckSettings.objects.select_for_update().get_or_create(
        organization=organization
    )
    if settings.employees == employees:
        return settings
    settings.employees = employees
    settings.save()
    record(
        "check_settings.edited",
        organization=organization,
        by=by,
        subject=settings,
        facts={"employees": employees},
    )
    enqueue(RECHECK, organization_id=organization.pk)
    return settings
