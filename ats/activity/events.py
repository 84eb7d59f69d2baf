"""Writing the history: one event for each action, in the action's own transaction."""

from collections.abc import Iterable

from django.db import models, transaction

from ats.access.models import Membership, Organization
from ats.activity.models import Event, Mail
from ats.foundation.jobs import enqueue, ring
from ats.foundation.rows import insert_alike


def record_many(
    kind: str,
    *,
    organization: Organization | int,
    subjects: Iterable[tuple[models.Model, dict]],
    by: Membership | None = None,
) -> None:
    """Add a line of one kind for each subject, all of one model, and its facts, by one statement;
    otherwise as `record`."""
    assert transaction.get_connection().in_atomic_block, "an event belongs to a transaction"
    organization_id = organization if isinstance(organization, int) else organization.pk
    told = list(subjects)
    if told:
        same = {
            "organization_id": organization_id,
            "kind": kind,
            "actor_id": by.pk if by else None,
            "actor_name": by.name if by else "",
            "subject_type": told[0][0]._meta.model_name or "",
        }
        rows = [(subject.pk, facts) for subject, facts in told]
        insert_alike(Event, same, ("subject_id", "facts"), rows)
        transaction.on_commit(wake)


def record(
    kind: str,
    *,
    organization: Organization | int,
    subject: models.Model,
    by: Membership | None = None,
    facts: dict | None = None,
    at=None,
) -> Event:
    """Add a line to the history and wake the fan-out when the transaction commits.

    `facts` are plain JSON values; `by` is None for a candidate or the software itself.
    Must be called inside the action's transaction, so that neither is there without the other.
    """
    assert transaction.get_connection().in_atomic_block, "an event belongs to a transaction"
    organization_id = organization if isinstance(organization, int) else organization.pk
    event = Event.objects.create(
        organization_id=organization_id,
        kind=kind,
        actor_id=by.pk if by else None,
        actor_name=by.name if by else "",
        subject_type=subject._meta.model_name or "",
        subject_id=subject.pk,
        facts=facts or {},
        **({"at": at} if at else {}),
    )
    transaction.on_commit(wake)
    return event


def record_failure(mail: Mail) -> None:
    """Record mail.failed in the history of what the mail is about; nothing for an account's.

    What was promised by it is settled in a job.
    """
    assert transaction.get_connection().in_atomic_block, "an event belongs to a transaction"
    if mail.organization_id is None or mail.subject_id is None:
        return
    Event.objects.create(
        organization_id=mail.organization_id,
        kind="mail.failed",
        subject_type=mail.subject_type,
        subject_id=mail.subject_id,
        facts={"mail": mail.code, "subject": mail.subject, "kind": mail.kind},
    )
    settle(mail)
    transaction.on_commit(wake)


def settle(mail: Mail) -> None:
    """Have what follows from the fate of a mail about an application done by a job, by name."""
    if mail.subject_type == "application":
        enqueue("settle_mail", subject_id=mail.pk, organization_id=mail.organization_id)


def wake() -> None:
    ring("activity.fan_out")
