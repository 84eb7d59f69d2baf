from django.apps import AppConfig


class OrganizationsConfig(AppConfig):
    name = "ats.organizations"
    label = "organizations"
