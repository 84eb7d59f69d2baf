"""The Celery application: tasks carry ids, every piece of work is a row first."""

import os

from celery import Celery
from celery.signals import setup_logging

import ats.foundation.broker  # noqa: F401 (tells kombu of our transports)

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ats.settings")

app = Celery("rolecall")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@setup_logging.connect
def keep_our_logging(**kwargs):
    """Keep Celery from a logging of its own; a receiver is all that takes."""
