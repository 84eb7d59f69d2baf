"""A Celery application of nothing but the embedded broker, for the tests of its contract."""

import os
import time
from pathlib import Path

from celery import Celery

import ats.foundation.broker  # noqa: F401 (makes embedded:// known to kombu)

FOLDER = Path(os.environ["BROKER_FOLDER"])

# Without fixups: Django's would ask for an installation's settings.
app = Celery("contract", broker="embedded://", set_as_current=False, fixups=[])
app.conf.update(
    broker_transport_options={"path": str(FOLDER / "broker.sqlite3"), "polling_interval": 0.02},
    broker_connection_retry_on_startup=True,
    task_acks_late=True,
    task_reject_on_worker_lost=True,
    task_ignore_result=True,
    worker_enable_remote_control=False,
    worker_prefetch_multiplier=4,
    worker_lost_wait=0.5,
)


@app.task(name="note")
def note(number: int, seconds: float) -> None:
    """Take a while, then leave a line for each time it was done."""
    time.sleep(seconds)
    with (FOLDER / "done").open("a") as done:
        done.write(f"{number}\n")
