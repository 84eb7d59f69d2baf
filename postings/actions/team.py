"""Who hires for a posting: added, taken off, and who leads."""

from django.db import transaction
from django.utils.translation import gettext as _

from ats.access.models import Membership
from ats.foundation.errors import DomainError
from ats.foundation.rows import still_there
from postings.actions.of_posting import record_of
from postings.models import Posting, TeamMember


@transaction.atomic
def add_team_member(
    posting: Posting, *, by: Membership, membership: Membership, is_lead: bool = False
) -> TeamMember:
    """Put a member on the hiring team; event `team_member.added`.

    DomainError when the member is of another organization, no longer active, or on it already.
    """
    posting = still_there(Posting.objects.select_for_update().filter(pk=posting.pk))
    known = Membership.objects.active().filter(organization_id=posting.organization_id)
    if not known.filter(pk=membership.pk).exists():
        raise DomainError(
            _("Choose a member of your organization."), field="membership", code="unknown"
        )
    if posting.team.filter(membership=membership).exists():
        raise DomainError(
            _("%(name)s is on the team already.") % {"name": membership.name},
            field="membership",
            code="taken",
        )
    row = TeamMember.objects.create(posting=posting, membership=membership)
    _record("team_member.added", posting, by, membership)
    return _lead(posting, row) if is_lead else row


@transaction.atomic
def remove_team_member(row: TeamMember, *, by: Membership) -> None:
    """Take a member off the team, who may then no longer see the posting.

    Event `team_member.removed`.
    """
    posting = still_there(Posting.objects.select_for_update().filter(pk=row.posting_id))
    _record("team_member.removed", posting, by, row.membership)
    TeamMember.objects.filter(pk=row.pk).delete()


@transaction.atomic
def choose_lead(row: TeamMember, *, by: Membership) -> TeamMember:
    """Let this member lead the hiring, nobody else; event `team_member.leads`."""
    posting = still_there(Posting.objects.select_for_update().filter(pk=row.posting_id))
    row = still_there(TeamMember.objects.select_related("membership__user").filter(pk=row.pk))
    _record("team_member.leads", posting, by, row.membership)
    return _lead(posting, row)


def _lead(posting: Posting, row: TeamMember) -> TeamMember:
    posting.team.exclude(pk=row.pk).update(is_lead=False)
    row.is_lead = True
    row.save(update_fields=["is_lead"])
    return row


def _record(kind: str, posting: Posting, by: Membership, member: Membership) -> None:
    record_of(posting, kind, by=by, member=member.name, membership_id=member.pk)
