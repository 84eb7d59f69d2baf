"""The foundation's app configuration: finds the job kinds and checks of every app."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class FoundationConfig(AppConfig):
    name = "ats.foundation"
    label = "foundation"

    def ready(self):
        autodiscover_modules("tasks", "checks")
