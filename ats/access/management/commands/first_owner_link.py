"""Print the one-time link by which an installation without users gets its first owner."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse

from ats.access.actions.founder_links import LIFETIME, issue_founder_link
from ats.foundation.errors import DomainError


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args, **options):
        try:
            token = issue_founder_link()
        except DomainError as error:
            raise CommandError(error.message) from error
        hours = int(LIFETIME.total_seconds() // 3600)
        url = settings.PUBLIC_URL + reverse("found_organization", kwargs={"token": token})
        self.stdout.write(f"Open this page within {hours} hours to become the first owner:\n{url}")
