"""The worker's side of the history: fan-out and delivery."""

from celery import shared_task

from ats.activity.actions.deliver import deliver_due_mails
from ats.activity.actions.fan_out import BATCH, fan_out
from ats.foundation.jobs import ring


@shared_task(name="activity.fan_out")
def fan_out_events() -> None:
    if fan_out() == BATCH:
        ring("activity.fan_out")


@shared_task(name="activity.deliver_mails")
def deliver_mails() -> None:
    if deliver_due_mails(BATCH) == BATCH:
        ring("activity.deliver_mails")
