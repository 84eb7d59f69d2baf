"""Who answers: the app and what it loads."""

from django.apps import AppConfig


class ApplicantsConfig(AppConfig):
    name = "applicants"
