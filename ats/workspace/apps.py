from django.apps import AppConfig


class WorkspaceConfig(AppConfig):
    name = "ats.workspace"
    label = "workspace"
