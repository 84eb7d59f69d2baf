"""Who hears of permissions to hire: whose turn it is, who asked, who could close what is full."""

from collections.abc import Iterator

from django.db.models import Q
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from ats.access.models import Membership
from ats.activity.actions.member_mails import mail_to_member
from ats.activity.models import Event
from ats.activity.notices import Draft, MailDraft, NotificationDraft, notices_for
from ats.activity.sight import Told, sight_of
from postings.models import Approval, Requisition
from postings.queries.requisitions import (
    address_of,
    public_address_of,
    requisitions_for,
    system_posting,
    system_requisition,
    system_turn,
)
from postings.queries.team import system_publisher_ids

LONGEST_TITLE = 120
MAILS = {"requisition.asked": "approval_asked", "requisition.reminded": "approval_reminder"}


@sight_of("requisition")
def requisitions_seen(member: Membership, told: Told) -> Q:
    return told.about(requisitions_for(member))


@notices_for("requisition.asked", "requisition.reminded")
def tell_whose_turn_it_is(event: Event) -> Iterator[Draft]:
    """Tell an approver by a word and a mail, unless they have decided meanwhile."""
    requisition = system_requisition(event.subject_id)
    turn = system_turn(event.subject_id, event.facts["round"], event.facts["position"])
    if requisition is None or turn is None or not turn.membership.is_active:
        return
    text = _("Your approval is asked for: %(title)s")
    if event.kind == "requisition.reminded":
        text = _("Your approval is still waited for: %(title)s")
    text %= {"title": _title(requisition)}
    yield NotificationDraft(turn.membership_id, text, address_of(requisition))
    yield _mail(event, requisition, turn)


@notices_for("requisition.decided")
def tell_who_asked(event: Event) -> Iterator[NotificationDraft]:
    """Tell who made the requisition of a no, and of the last yes."""
    requisition = system_requisition(event.subject_id)
    if requisition is None or not event.facts["is_last"]:
        return
    if requisition.created_by_id is None or requisition.created_by_id == event.actor_id:
        return
    text = _("%(who)s declined “%(title)s”")
    if event.facts["decision"] == Approval.Decision.APPROVED:
        text = _("“%(title)s” is approved: you can publish")
    text %= {"who": event.actor_name, "title": _title(requisition)}
    yield NotificationDraft(requisition.created_by_id, text, address_of(requisition))


@notices_for("posting.filled")
def ask_to_close_what_is_full(event: Event) -> Iterator[NotificationDraft]:
    """Ask who publishes to close what is full; nothing closes by itself."""
    posting = system_posting(event.subject_id)
    if posting is None or posting.is_over:
        return
    title = Truncator(posting.title).chars(LONGEST_TITLE)
    words = {"filled": event.facts["filled"], "title": title}
    text = _("All openings of “%(title)s” are filled (%(filled)d hired). Close it?") % words
    url = reverse("close_posting", args=[posting.organization.slug, posting.code])
    for membership_id in system_publisher_ids(posting.pk):
        yield NotificationDraft(membership_id, text, url)


def _title(requisition: Requisition) -> str:
    return Truncator(requisition.title).chars(LONGEST_TITLE)


def _mail(event: Event, requisition: Requisition, turn: Approval) -> MailDraft:
    member, asker = turn.membership, requisition.created_by
    kind = MAILS[event.kind]
    return mail_to_member(
        member,
        kind,
        {
            "requisition_title": requisition.title,
            "openings": requisition.openings,
            "asked_by": asker.name if asker else member.organization.name,
            "requisition_url": public_address_of(requisition),
        },
        key=f"{kind}:{event.pk}",
        facts={"event": event.pk},
    )
