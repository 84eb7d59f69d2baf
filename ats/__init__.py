"""The project package: foundation below, wiring above."""

from ats.celery import app as celery_app

__all__ = ["celery_app"]
