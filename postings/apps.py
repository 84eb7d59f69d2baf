"""What is offered: the app and what it loads."""

from django.apps import AppConfig


class PostingsConfig(AppConfig):
    name = "postings"
