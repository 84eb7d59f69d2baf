"""Print a new key: `make_key api` makes one of the API for the demo's owner."""

from django.core.management.base import BaseCommand, CommandError

from ats.access.actions.api_keys import make_key
from ats.access.kinds import SCOPES
from ats.access.models import ApiKey, Membership, Role


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser):
        parser.add_argument("kind", choices=ApiKey.Kind.values)
        parser.add_argument("--member", metavar="E-MAIL", help="whose key; else the demo's owner")
        parser.add_argument("--organization", metavar="SLUG", help="where the member belongs to")
        parser.add_argument("--scope", action="append", choices=sorted(SCOPES), dest="scopes")
        parser.add_argument("--name", default="Made on the command line")

    def handle(self, *args, kind, member, organization, scopes, name, **options):
        rows = Membership.objects.active().order_by("pk")
        if organization:
            rows = rows.filter(organization__slug=organization)
        if member:
            rows = rows.filter(user__email__iexact=member)
        else:
            rows = rows.filter(role=Role.OWNER, organization__is_demo=True)
        owner = rows.first()
        if owner is None:
            raise CommandError("There is no such member. Without --member the demo must be loaded.")
        _key, secret = make_key(owner, name=name, scopes=scopes or SCOPES, kind=kind)
        self.stdout.write(secret)
