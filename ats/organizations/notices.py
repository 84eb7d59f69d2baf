"""Who hears of what happens to members."""

from django.db.models import Q
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from ats.access.models import Invitation, Membership, Role
from ats.activity.mail_kinds import render_mail
from ats.activity.models import Event
from ats.activity.notices import MailDraft, NotificationDraft, notices_for
from ats.activity.sight import Told, sight_of
from ats.organizations.invitation_links import invitation_url


@notices_for("invitation.sent")
def mail_invitation(event: Event):
    """Mail the link to whom it is for; an invitation that has ended meanwhile is not mailed."""
    invitation = (
        Invitation.objects.open().select_related("organization").filter(pk=event.subject_id).first()
    )
    if invitation is None:
        return
    ends = localtime(invitation.expires_at, invitation.organization.zone)
    rendered = render_mail(
        invitation.organization,
        "invitation",
        {
            "inviter_name": event.actor_name,
            "role": invitation.get_role_display(),
            "expires_on": date_format(ends, "j F Y"),
            "invitation_url": invitation_url(invitation),
        },
    )
    yield MailDraft(
        key=f"invitation:{event.pk}",
        kind="invitation",
        to_email=invitation.email,
        subject=rendered.subject,
        text=rendered.text,
        html=rendered.html,
        subject_type="invitation",
        subject_id=invitation.pk,
    )


@sight_of("membership")
def members_seen(member: Membership, told: Told) -> Q:
    """Of oneself everybody hears; who joins is the owners' business."""
    return Q() if member.can("manage_members") else told.having(subject_id=member.pk)


@notices_for("member.joined")
def tell_owners(event: Event):
    owners = Membership.objects.active().filter(
        organization_id=event.organization_id, role=Role.OWNER
    )
    url = reverse("list_members", kwargs={"org": event.organization.slug})
    for owner in owners:
        text = _("%(name)s has joined.") % {"name": event.actor_name}
        yield NotificationDraft(owner.pk, text, url)


@notices_for("member.role_changed")
def tell_member(event: Event):
    text = _("%(name)s made you %(role)s.") % {
        "name": event.actor_name or _("Somebody"),
        "role": Role(event.facts["to"]).label,
    }
    url = reverse("edit_profile", kwargs={"org": event.organization.slug})
    yield NotificationDraft(event.subject_id, text, url)
