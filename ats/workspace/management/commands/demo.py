"""Load the demo: `manage.py demo`, or the large one with `--candidates 100000`."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from ats.access.models import Organization
from ats.workspace.demo.company import LOGINS, PASSWORD, SLUG


class Command(BaseCommand):
    help = "Load the demo employer, or print its logins."

    def add_arguments(self, parser):
        parser.add_argument("--if-empty", action="store_true", help="only when nothing is there")
        parser.add_argument("--logins", action="store_true", help="print a login for each role")
        parser.add_argument("--candidates", type=int, help="make the large demo of this size")
        parser.add_argument("--files", type=int, default=1000, help="résumé files of the large one")

    def handle(self, *, if_empty, logins, candidates, files, **options):
        if candidates:
            # Nobody knows a password of it, so it may be loaded anywhere.
            return self.load_large(candidates, files)
        if not settings.DEMO:
            raise CommandError(
                "The demo has logins that everybody knows: set ROLECALL_DEMO=1 on a machine of "
                "your own."
            )
        if logins:
            return self.print_logins()
        if Organization.objects.exists():
            if if_empty:
                return None
            raise CommandError(
                "There is an organization already; the demo wants an empty database."
            )
        # The makers of PDF and DOCX are not for every command.
        from ats.workspace.demo.load import load_demo

        organization = load_demo()
        self.stdout.write(f"The demo of {organization} is loaded.")
        return None

    def print_logins(self) -> None:
        if not Organization.objects.filter(slug=SLUG, is_demo=True).exists():
            return
        first = {login.role: login for login in reversed(LOGINS)}
        for login in sorted(first.values(), key=LOGINS.index):
            self.stdout.write(f"{login.role:<16}{login.email:<32}{PASSWORD}")

    def load_large(self, candidates: int, files: int) -> None:
        from ats.workspace.demo.large import LOGIN, SLUG, load_large

        if Organization.objects.filter(slug=SLUG).exists():
            raise CommandError(f"There is an organization “{SLUG}” already.")
        load_large(candidates, files, self.stdout.write)
        self.stdout.write(f"Its owner is {LOGIN}: manage.py changepassword sets a password.")
