"""Who is added or referred by a member hears of it: from whom their details are."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from applicants.kinds import source_name
from applicants.models import Candidate
from applicants.queries.person import system_candidate
from applicants.queries.privacy import privacy_notice_of
from applicants.queries.referrals import system_referral
from applicants.queries.sent import first_name
from ats.activity.mail_kinds import render_mail
from ats.activity.models import Event
from ats.activity.notices import MailDraft, notices_for

KIND = "details_kept"


@notices_for("candidate.added")
def tell_who_was_added(event: Event) -> Iterator[MailDraft]:
    candidate = system_candidate(event.subject_id)
    if candidate is None or not event.facts.get("tells"):
        return
    source = source_name(str(event.facts.get("source", "")))
    words = _("We have them from: %(source)s.") % {"source": source}
    key = f"candidate:{candidate.pk}:added"
    # Until it leaves, the addition can be undone, and with it that somebody is written to.
    send_at = event.at + timedelta(minutes=candidate.organization.mail_undo_minutes)
    yield from _mail(candidate, candidate.email, candidate.name, words, key, send_at=send_at)


@notices_for("candidate.referred")
def tell_who_was_referred(event: Event) -> Iterator[MailDraft]:
    """Name the member who gave the details; to the address that was given."""
    referral = system_referral(event.facts.get("referral"))
    if referral is None:
        return
    names = {"name": event.actor_name, "organization": referral.candidate.organization.name}
    words = _("%(name)s, who works at %(organization)s, gave us your details.") % names
    if referral.posting:
        more = {"words": words, "title": referral.posting.title}
        words = _("%(words)s It is about the job “%(title)s”.") % more
    to_email, to_name = str(event.facts["to_email"]), str(event.facts["to_name"])
    key = f"referral:{referral.pk}"
    yield from _mail(referral.candidate, to_email, to_name, words, key)


def _mail(
    candidate: Candidate,
    to_email: str,
    to_name: str,
    source: str,
    key: str,
    *,
    send_at: datetime | None = None,
) -> Iterator[MailDraft]:
    if not to_email:
        return
    values: dict[str, object] = {
        "candidate_first_name": first_name(to_name),
        "data_source": source,
        "privacy_notice": privacy_notice_of(candidate.organization),
    }
    mail = render_mail(candidate.organization, KIND, values)
    yield MailDraft(
        key=key,
        kind=KIND,
        to_email=to_email,
        to_name=to_name,
        subject=mail.subject,
        text=mail.text,
        html=mail.html,
        subject_type="candidate",
        subject_id=candidate.pk,
        send_at=send_at,
    )
