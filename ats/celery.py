"""The Celery application: tasks carry ids, every piece of work is a row first."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ats.settings")

app = Celery("rolecall")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
