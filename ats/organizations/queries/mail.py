"""Mail templates and the organization's outbox."""

from django.db.models import QuerySet

from ats.access.models import Membership
from ats.activity.models import Mail, MailTemplate


def mail_templates_for(member: Membership) -> QuerySet[MailTemplate]:
    return MailTemplate.objects.filter(organization_id=member.organization_id).order_by(
        "kind", "-is_default", "name", "pk"
    )


def mails_for(member: Membership, *, state: str = "") -> QuerySet[Mail]:
    """Return what goes out in the organization's name, newest first; of a state, if it is one."""
    rows = Mail.objects.filter(organization_id=member.organization_id).order_by("-pk")
    return rows.filter(state=state) if state in Mail.State.values else rows
