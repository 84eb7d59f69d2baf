"""Members: their role, and whether they may come in; `by` is None for the admin."""

from django.db import transaction

from ats.access.actions.owners import keep_an_owner
from ats.access.models import Membership, Organization, Role
from ats.activity.events import record


@transaction.atomic
def change_role(membership: Membership, *, by: Membership | None, role: str) -> Membership:
    """Give a member another role, at once; event `member.role_changed`.

    LastOwner when the organization would be left without one. The same role changes nothing.
    """
    role = Role(role)
    membership = _lock(membership)
    if membership.role == Role.OWNER and role != Role.OWNER:
        keep_an_owner(membership.organization_id, without=membership)
    before, membership.role = membership.role, role
    if before != role:
        membership.save(update_fields=["role"])
        _record("role_changed", membership, by, {"from": before, "to": role})
    return membership


@transaction.atomic
def deactivate_member(membership: Membership, *, by: Membership | None) -> Membership:
    """Shut a member out; their next request and their keys are refused. What they did stays.

    Event `member.deactivated`; LastOwner when the organization would be left without one.
    """
    membership = _lock(membership)
    if membership.role == Role.OWNER:
        keep_an_owner(membership.organization_id, without=membership)
    return _set_active(membership, by, is_active=False)


@transaction.atomic
def reactivate_member(membership: Membership, *, by: Membership | None) -> Membership:
    """Let a member in again, with the role they had; event `member.reactivated`."""
    return _set_active(_lock(membership), by, is_active=True)


def _set_active(membership: Membership, by: Membership | None, *, is_active: bool) -> Membership:
    if membership.is_active != is_active:
        membership.is_active = is_active
        membership.save(update_fields=["is_active"])
        _record("reactivated" if is_active else "deactivated", membership, by, {})
    return membership


def _lock(membership: Membership) -> Membership:
    # The organization first, as `keep_an_owner` does, so that two never wait for each other.
    Organization.objects.select_for_update(no_key=True).get(pk=membership.organization_id)
    rows = Membership.objects.select_for_update(of=("self",)).select_related("user")
    return rows.get(pk=membership.pk)


def _record(verb: str, membership: Membership, by: Membership | None, facts: dict) -> None:
    record(
        f"member.{verb}",
        organization=membership.organization_id,
        by=by,
        subject=membership,
        facts=facts,
    )
