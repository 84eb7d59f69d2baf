"""Background work for open boards: what their cards say changed for many at once."""

from django.db import transaction

from applicants.actions.show_again import show_applications_again
from applicants.queries.board_changes import system_cards_of
from ats.foundation.jobs import finishing, job_kind, renew
from ats.foundation.models import Job


@job_kind("show_cards_again", attempts=4, lease_seconds=120)
def show_cards_again(job: Job) -> None:
    """Show the cards of a stage, or of who answered a question, a chunk at a time."""
    of = {name: job.payload[name] for name in ("stage", "question") if name in job.payload}
    after = job.payload.get("after", 0)
    while ids := system_cards_of(job.subject_id or 0, after=after, **of):
        after = ids[-1]
        with transaction.atomic():
            show_applications_again(ids)
            renew(job, payload=job.payload | {"after": after})
    with finishing(job):
        pass
