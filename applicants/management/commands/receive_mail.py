"""Take in one mail from standard input, as a mail server pipes it."""

import sys

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from applicants.actions.receive_mail import TooManyMails, UnknownAddress, receive_mail
from ats.foundation.errors import DomainError

# sysexits.h, by which Postfix, Exim and Sendmail tell what to do with the mail.
NO_USER, BAD_DATA, LATER = 67, 65, 75


class Command(BaseCommand):
    """Prints the outcome: received, duplicate or loop.

    Exit status: 0 taken in, 67 nobody at this address, 65 no mail or too large, 75 try later
    (whatever else went wrong: nothing was taken in).
    """

    help = __doc__.partition("\n")[0]
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("--to", default="", help="the envelope's recipient; else the head's")

    def handle(self, *args, to: str, **options):
        data = sys.stdin.buffer.read(settings.LIMITS["mail_bytes"] + 1)
        try:
            received = receive_mail(data, to=to)
        except UnknownAddress as error:
            raise CommandError(error.message, returncode=NO_USER) from error
        except TooManyMails as error:
            raise CommandError(error.message, returncode=LATER) from error
        except DomainError as error:
            raise CommandError(error.message, returncode=BAD_DATA) from error
        except Exception as error:  # the mail server keeps it and tries again
            raise CommandError(type(error).__name__, returncode=LATER) from error
        self.stdout.write(received.outcome)
