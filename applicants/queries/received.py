"""Mails that came in: for the workers that read them, and their files for members."""

from django.db.models import QuerySet

from applicants.models import Application, ReceivedFile, ReceivedMail, ReplyAddress
from applicants.queries.applications import applications_for
from ats.access.models import Membership, Role


def system_reply_address(token_hash: str) -> ReplyAddress | None:
    """Return a reply address, open or not, with its message, application and organization."""
    rows = ReplyAddress.objects.select_related("message__application__organization")
    return rows.filter(token_hash=token_hash).first()


def system_received_mail(pk: int | None) -> ReceivedMail | None:
    """Return a mail that waits to be read; None when it was, or is gone."""
    rows = ReceivedMail.objects.select_related("application__candidate", "application__posting")
    return rows.filter(pk=pk or 0, state=ReceivedMail.State.QUEUED).first()


def system_hearers(application: Application) -> list[int]:
    """Return who hears of an answer: whoever wrote to the candidate here, who leads the hiring.

    Of them those who may read messages still; without any, all who may.
    """
    active = Membership.objects.active().filter(
        organization_id=application.organization_id, role__in=[Role.OWNER, Role.RECRUITER]
    )
    wrote = application.messages.exclude(by=None).values("by")
    leads = active.filter(
        team_memberships__posting=application.posting_id, team_memberships__is_lead=True
    )
    found = {*_ids(active.filter(pk__in=wrote)), *_ids(leads)}
    return sorted(found) or _ids(active)


def _ids(rows: QuerySet[Membership]) -> list[int]:
    return list(rows.order_by("pk").values_list("pk", flat=True).distinct())


def received_file_of(member: Membership, code: str, file: str) -> ReceivedFile | None:
    """Return a file that came for an application `member` sees, else None."""
    rows = ReceivedFile.objects.select_related("mail__application", "mail__answers")
    mine = applications_for(member).filter(code=code)
    return rows.filter(mail__application__in=mine, code=file).first()
