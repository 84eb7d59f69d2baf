"""Permission to hire is asked for: made, changed, sent to its approvers, taken back."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import Conflict, DomainError
from ats.foundation.rows import still_there
from postings.models import Approval, Posting, Requisition
from postings.pay import currencies

WORDS = ("title", "department", "reason", "why")
# What an approver says yes to: another number needs another yes.
AGREED = ("openings", "budget_min_minor", "budget_max_minor", "budget_currency")
FIELDS = {"budget_min_minor": "budget_min", "budget_max_minor": "budget_max"}
MOST_APPROVERS = 5


class StaleRequisition(Conflict):
    code = "requisition_changed"


class NotAsked(Conflict):
    """It is not in a state from which this can be done."""

    code = "requisition_state"


@transaction.atomic
def create_requisition(
    *, by: Membership, approvers: Sequence[Membership] = (), **values
) -> Requisition:
    """Make a draft: WORDS and AGREED by name. DomainError with a field for what it cannot be.

    Event `requisition.created`.
    """
    requisition = Requisition(organization=by.organization, created_by=by)
    _set(requisition, values)
    _demand_approvers(requisition, approvers)
    requisition.save()
    _write_chain(requisition, [member.pk for member in approvers])
    record_about(requisition, "requisition.created", by=by)
    return requisition


@transaction.atomic
def edit_requisition(
    requisition: Requisition,
    *,
    by: Membership,
    row_version: int,
    approvers: Sequence[Membership] | None = None,
    **values,
) -> Requisition:
    """Change a requisition; other openings, another budget or other approvers are asked anew.

    Once it has been asked, such a change begins a new round with the first approver, and once it
    was decided the next asking does; the old round's words stay. StaleRequisition, or DomainError
    with a field. Locks the requisition; event `requisition.edited` and, for a new round,
    `requisition.asked`.
    """
    requisition = lock_requisition(requisition)
    if requisition.row_version != row_version:
        raise StaleRequisition(
            _("Somebody else saved this requisition meanwhile. Nothing was overwritten.")
        )
    before = {name: getattr(requisition, name) for name in (*WORDS, *AGREED)}
    chain = chain_of(requisition)
    _set(requisition, values)
    changed = [name for name, value in before.items() if getattr(requisition, name) != value]
    _demand_approvers(requisition, approvers or ())
    wanted = chain if approvers is None else [member.pk for member in approvers]
    if wanted != chain:
        changed.append("approvers")
    if not changed:
        return requisition
    facts = {"changed": changed, "openings": [before["openings"], requisition.openings]}
    record_about(requisition, "requisition.edited", by=by, **facts)
    requisition.row_version += 1
    is_asked = requisition.state in (Requisition.State.WAITING, Requisition.State.APPROVED)
    needs_anew = bool({*AGREED, "approvers"}.intersection(changed))
    if is_asked and needs_anew:
        _begin_round(requisition, wanted, by)
    elif needs_anew:
        # A yes of the round before was to other numbers: taking back its no must not bring it back.
        _next_round_if_decided(requisition)
        approvals_of(requisition).delete()
        _write_chain(requisition, wanted)
    requisition.updated_at = timezone.now()
    requisition.save()
    return requisition


@transaction.atomic
def ask_approval(requisition: Requisition, *, by: Membership) -> Requisition:
    """Send a draft, or one that was declined, to its first approver.

    DomainError without approvers, NotAsked in any other state. Event `requisition.asked`.
    """
    requisition = lock_requisition(requisition)
    if requisition.state not in (Requisition.State.DRAFT, Requisition.State.DECLINED):
        raise NotAsked(_("Approval has been asked for already."))
    _begin_round(requisition, chain_of(requisition), by)
    requisition.updated_at = timezone.now()
    requisition.save()
    return requisition


@transaction.atomic
def withdraw_requisition(requisition: Requisition, *, by: Membership) -> Requisition:
    """Make a draft again of one that waits; NotAsked otherwise. Event `requisition.withdrawn`."""
    requisition = lock_requisition(requisition)
    if requisition.state != Requisition.State.WAITING:
        raise NotAsked(_("It does not wait for approval."))
    requisition.state, requisition.updated_at = Requisition.State.DRAFT, timezone.now()
    requisition.save()
    approvals_of(requisition).filter(decision="").update(asked_at=None)
    record_about(requisition, "requisition.withdrawn", by=by)
    return requisition


@transaction.atomic
def link_requisition(posting: Posting, *, by: Membership, requisition: Requisition | None) -> None:
    """Say on whose permission a posting stands; None: on none.

    Event `posting.requisition_linked` of the posting.
    """
    posting = still_there(Posting.objects.select_for_update().filter(pk=posting.pk))
    if requisition is not None and requisition.organization_id != posting.organization_id:
        raise DomainError(_("There is no such requisition."), field="requisition")
    if posting.requisition_id == (requisition.pk if requisition else None):
        return
    posting.requisition, posting.updated_at = requisition, timezone.now()
    posting.save(update_fields=["requisition", "updated_at"])
    facts = {"code": posting.code, "title": posting.title}
    facts |= {"requisition": requisition.title if requisition else ""}
    record(
        "posting.requisition_linked",
        organization=posting.organization_id,
        by=by,
        subject=posting,
        facts=facts,
    )


def lock_requisition(requisition: Requisition) -> Requisition:
    return still_there(Requisition.objects.select_for_update().filter(pk=requisition.pk))


def approvals_of(requisition: Requisition):
    """Return the approvals of the round that goes on, in their order."""
    return Approval.objects.filter(requisition=requisition, round=requisition.round).order_by(
        "position"
    )


def chain_of(requisition: Requisition) -> list[int]:
    """Return the memberships that approve, in their order."""
    return list(approvals_of(requisition).values_list("membership_id", flat=True))


def record_about(requisition: Requisition, kind: str, *, by: Membership | None, **facts) -> None:
    facts = {"code": requisition.code, "title": requisition.title, **facts}
    record(kind, organization=requisition.organization_id, by=by, subject=requisition, facts=facts)


def _begin_round(requisition: Requisition, chain: Sequence[int], by: Membership) -> None:
    if not chain:
        raise DomainError(
            _("Choose at least one approver."), field="approvers", code="no_approvers"
        )
    rows = approvals_of(requisition)
    is_asked = requisition.state in (Requisition.State.WAITING, Requisition.State.APPROVED)
    if is_asked or rows.exclude(decision="").exists():
        rows.filter(decision="").update(asked_at=None)
        requisition.round += 1
    else:
        rows.delete()
    _write_chain(requisition, chain)
    now = timezone.now()
    approvals_of(requisition).filter(position=0).update(asked_at=now)
    requisition.state, requisition.decided_at = Requisition.State.WAITING, None
    record_about(
        requisition,
        "requisition.asked",
        by=by,
        member=chain[0],
        round=requisition.round,
        position=0,
    )


def _next_round_if_decided(requisition: Requisition) -> None:
    """Leave the words of a declined round where they are."""
    if approvals_of(requisition).exclude(decision="").exists():
        requisition.round += 1


def _demand_approvers(requisition: Requisition, approvers: Sequence[Membership]) -> None:
    """DomainError for too many, one who is named twice, or a stranger."""
    if len(approvers) > MOST_APPROVERS:
        raise DomainError(
            _("At most %(most)d approvers.") % {"most": MOST_APPROVERS}, field="approvers"
        )
    if len({member.pk for member in approvers}) < len(approvers):
        raise DomainError(_("Somebody is named twice."), field="approvers", code="named_twice")
    if any(member.organization_id != requisition.organization_id for member in approvers):
        raise DomainError(_("Choose members of your organization."), field="approvers")


def _write_chain(requisition: Requisition, chain: Sequence[int]) -> None:
    Approval.objects.bulk_create(
        Approval(
            requisition=requisition, round=requisition.round, position=position, membership_id=pk
        )
        for position, pk in enumerate(chain)
    )


def _set(requisition: Requisition, values: dict) -> None:
    for name in (*WORDS, *AGREED):
        if name in values:
            value = values[name]
            setattr(requisition, name, " ".join(value.split()) if isinstance(value, str) else value)
    low, high = requisition.budget_min_minor, requisition.budget_max_minor
    if low is None and high is None:
        requisition.budget_currency = ""
    elif requisition.budget_currency not in currencies():
        raise DomainError(_("Say in which currency."), field="budget_currency")
    if low is not None and high is not None and low > high:
        raise DomainError(_("The budget begins above where it ends."), field="budget_max")
    try:
        requisition.clean_fields(exclude=["organization", "created_by", "code"])
    except ValidationError as error:
        name, messages = next(iter(error.message_dict.items()))
        raise DomainError(messages[0], field=FIELDS.get(name, name)) from error
