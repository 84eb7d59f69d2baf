"""One of each thing in one organization, and clients for each role."""

from dataclasses import dataclass, field

from django.test import Client

from ats.access.api.scopes import SCOPES
from ats.access.models import ApiKey, Membership, Organization, Role
from ats.foundation.codes import hash_token
from tests.factories.access import ApiKeyFactory, InvitationFactory, MembershipFactory
from tests.factories.applicants import (
    ApplicationFactory,
    AssignmentFactory,
    DocumentFactory,
    MessageFactory,
    NoteFactory,
)
from tests.factories.postings import (
    ListingFactory,
    PostingFactory,
    QuestionFactory,
    StageFactory,
    TeamMemberFactory,
    UploadFactory,
)

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@dataclass
class World:
    """`things` maps a name to the parameters that lead to it."""

    organization: Organization
    members: dict[str, Membership]
    things: dict[str, dict] = field(default_factory=dict)

    @classmethod
    def make(cls, owner, recruiter, manager, interviewer, stranger) -> "World":
        organization = owner.organization
        members = {
            "owner": owner,
            "recruiter": recruiter,
            "manager": manager,
            "manager_out": MembershipFactory(organization=organization, role=Role.HIRING_MANAGER),
            "interviewer": interviewer,
            "interviewer_out": MembershipFactory(organization=organization, role=Role.INTERVIEWER),
            "stranger": stranger,
        }
        world = cls(organization, members)
        world._fill(manager, interviewer, recruiter)
        return world

    def _fill(self, manager, interviewer, recruiter) -> None:
        posting = PostingFactory(organization=self.organization, published=True)
        TeamMemberFactory(posting=posting, membership=manager)
        stage = StageFactory(posting=posting, name="Applied")
        StageFactory(posting=posting, name="Screen")
        question = QuestionFactory(posting=posting)
        application = ApplicationFactory(posting=posting, stage=stage)
        AssignmentFactory(application=application, membership=interviewer)
        upload = UploadFactory(organization=self.organization)
        listing = ListingFactory(upload=upload)
        self.rows = {
            "posting": posting,
            "stage": stage,
            "question": question,
            "application": application,
            "candidate": application.candidate,
            "document": DocumentFactory(candidate=application.candidate, application=application),
            "note": NoteFactory(application=application, by=recruiter),
            "message": MessageFactory(application=application, by=recruiter),
            "upload": upload,
            "listing": listing,
            "invitation": InvitationFactory(organization=self.organization),
            "member": self.members["interviewer_out"],
            "key": ApiKeyFactory(membership=recruiter),
        }

    def parameters(self, thing: str, names: tuple[str, ...]) -> dict:
        """Return the address's parameters: `code` is of `thing`, others are of their name."""
        given = {"org": self.organization.slug, "token": "t" * 32, "number": 1, "n": 1}
        for name, row in self.rows.items():
            given[name] = row.code
        if thing:
            given["code"] = self.rows[thing].code
        return {name: given[name] for name in names}

    def client(self, role: str, url: str) -> tuple[Client, dict]:
        """Return a client and headers: a session for pages, a key for the API."""
        client = Client(raise_request_exception=True)
        if role == "anonymous":
            return client, {}
        member = self.members[role]
        if url.startswith("/api/v1/"):
            return client, {"Authorization": f"Bearer {key_of(member)}"}
        client.force_login(member.user, backend=BACKEND)
        return client, {}


def key_of(member: Membership) -> str:
    """Make a key of `member` with every scope and return its secret."""
    secret = f"rk_test_{member.code}"
    ApiKey.objects.get_or_create(
        key_hash=hash_token(secret),
        defaults={
            "membership": member,
            "name": "table",
            "prefix": "rk_test",
            "scopes": list(SCOPES),
        },
    )
    return secret
