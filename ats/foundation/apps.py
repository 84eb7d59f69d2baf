"""The foundation's app configuration: finds the job kinds and checks of every app."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules

from ats.foundation import lookups


class FoundationConfig(AppConfig):
    name = "ats.foundation"
    label = "foundation"

    def ready(self):
        lookups.register()
        autodiscover_modules("tasks", "checks")
