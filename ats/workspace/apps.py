"""What looks over all rooms, as a Django app."""

from django.apps import AppConfig


class WorkspaceConfig(AppConfig):
    name = "ats.workspace"
    label = "workspace"
