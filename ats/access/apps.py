from django.apps import AppConfig


class AccessConfig(AppConfig):
    name = "ats.access"
    label = "access"
