"""How an organization runs itself, as a Django app."""

from django.apps import AppConfig


class OrganizationsConfig(AppConfig):
    name = "ats.organizations"
    label = "organizations"
