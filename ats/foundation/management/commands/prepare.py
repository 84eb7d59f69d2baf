"""Bring the database and the static files to the state of this release."""

from argparse import ArgumentParser

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    """`manage.py prepare`: to be run before a release starts; running it again changes nothing."""

    help = "Migrate, make the cache's table, gather static files; load the demo where it belongs."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--no-static", action="store_true", help="the static files are in the image already"
        )

    def handle(self, *, verbosity: int, no_static: bool, **options) -> None:
        settings.VAR_DIR.mkdir(parents=True, exist_ok=True)
        settings.PRIVATE_FILES_DIR.mkdir(parents=True, exist_ok=True, mode=0o700)
        quiet = {"verbosity": max(0, verbosity - 1)}
        call_command("migrate", interactive=False, **quiet)
        call_command("createcachetable", **quiet)
        if not no_static:
            call_command("collectstatic", interactive=False, **quiet)
        if settings.DEMO:
            call_command("demo", if_empty=True)
