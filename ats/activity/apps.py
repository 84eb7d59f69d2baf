"""The outbox and the history as a Django app."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class ActivityConfig(AppConfig):
    name = "ats.activity"
    label = "activity"

    def ready(self):
        autodiscover_modules("notices")
