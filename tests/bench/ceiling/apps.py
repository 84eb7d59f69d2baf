"""The ceiling as a Django app."""

from django.apps import AppConfig


class CeilingConfig(AppConfig):
    name = "tests.bench.ceiling"
    label = "ceiling"
