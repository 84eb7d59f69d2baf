"""Background work about days off: counted when settings change, and before a calendar runs out."""

import time

from django.db import transaction
from django.utils import timezone

from applicants.actions.count_days_off import count_days_off
from ats.foundation.jobs import enqueue, finishing, job_kind
from ats.foundation.models import Job
from ats.foundation.sweepers import sweeper
from ats.organizations.actions.calendar import find_holidays
from ats.organizations.kinds import COUNT_DAYS_OFF
from ats.organizations.queries.days_off import system_organization, system_running_out

LOOK_SECONDS = 900.0
BATCH = 200
_looked = {"at": -LOOK_SECONDS}


@job_kind(COUNT_DAYS_OFF, attempts=6)
def count_days_off_of_organization(job: Job) -> None:
    # Loading and asking the tables takes half a second: not while a row is locked.
    for organization in system_organization(job.subject_id):
        find_holidays(organization)
    with finishing(job):
        count_days_off(job.subject_id or 0)


@sweeper
def write_calendars_that_run_out() -> None:
    """Now and then, once a day for each, have the next year's holidays looked up."""
    if time.monotonic() - _looked["at"] < LOOK_SECONDS:
        return
    _looked["at"] = time.monotonic()
    for pk in system_running_out().values_list("pk", flat=True)[:BATCH]:
        with transaction.atomic():
            key = f"{COUNT_DAYS_OFF}:{pk}:{timezone.now():%F}"
            enqueue(COUNT_DAYS_OFF, subject_id=pk, organization_id=pk, key=key)
