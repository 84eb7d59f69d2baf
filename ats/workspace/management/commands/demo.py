"""Load the demo: `manage.py demo`, or the large one with `--candidates 100000`."""

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

    def handle(self, *args, **options):
        if options["logins"]:
            return self.print_logins()
        if options["candidates"]:
            return self.load_large(options["candidates"], options["files"])
        if Organization.objects.exists():
            if options["if_empty"]:
                return None
            raise CommandError(
                "There is an organization already; the demo wants an empty database."
            )
        from ats.workspace.demo.arrive import load_listings
        from ats.workspace.demo.load import load_demo

        organization = load_demo()
        load_listings(organization)
        self.stdout.write(f"The demo of {organization} is loaded.")
        return None

    def print_logins(self) -> None:
        seen = set()
        for login in LOGINS:
            if login.role not in seen and Organization.objects.filter(slug=SLUG).exists():
                seen.add(login.role)
                self.stdout.write(f"{login.role:<16}{login.email:<32}{PASSWORD}")

    def load_large(self, candidates: int, files: int) -> None:
        from ats.workspace.demo.large import load_large

        load_large(candidates, files, self.stdout.write)
