"""One of each thing in one organization, and clients for each role."""

import json
from dataclasses import dataclass, field
from datetime import timedelta
from hashlib import sha256

from django.test import Client
from django.utils import timezone

from applicants.models import (
    BulkAction,
    Candidate,
    CandidateExport,
    CandidateMerge,
    Document,
    DocumentPage,
    EvidenceMark,
    LikelyPair,
    PersonField,
    Pool,
    ResumeCorrection,
    ReviewRequest,
    SavedSearch,
    SourceLink,
    StageRule,
)
from ats.access.api.scopes import SCOPES
from ats.access.models import ApiKey, Membership, Organization, Role
from ats.activity.models import MailFile
from ats.foundation.codes import hash_token
from ats.foundation.files import private_files
from postings.actions.posting_templates import add_posting_template
from postings.models import (
    BankQuestion,
    FindingFix,
    Fingerprint,
    Listing,
    ListingAct,
    Reading,
    SetAside,
    StageTemplate,
    TwinGroup,
    TwinMember,
)
from postings.queries.content import content_of
from postings.queries.lint import checked
from reading.listings import read_listing
from reading.listings.twins import Signature
from tests.factories.access import (
    ApiKeyFactory,
    DayOffFactory,
    InvitationFactory,
    MembershipFactory,
)
from tests.factories.activity import MailFactory, MailTemplateFactory, NotificationFactory
from tests.factories.applicants import (
    ApplicationFactory,
    AssignmentFactory,
    CandidateFactory,
    DocumentFactory,
    EvidenceFactory,
    MessageFactory,
    NoteFactory,
    ReceivedFileFactory,
    TaskFactory,
)
from tests.factories.postings import (
    ListingFactory,
    PostingFactory,
    QuestionFactory,
    RequisitionFactory,
    StageFactory,
    TeamMemberFactory,
    UploadFactory,
)
from tests.factories.reviews import ReviewerFactory, ReviewItemFactory, ReviewRequestFactory


def bank_of(posting) -> dict:
    """Return a question of the bank, one taken out of it, and a posting's copy of the first."""
    organization = posting.organization
    bank = BankQuestion.objects.create(organization=organization, label="Why?")
    archived = BankQuestion.objects.create(
        organization=organization, label="Where?", is_archived=True
    )
    copy = QuestionFactory(posting=posting, bank_question=bank, bank_version=1)
    return {
        "bank_question": bank,
        "archived_bank_question": archived,
        "bank_copy_question": copy,
    }


def set_aside_of(posting) -> SetAside:
    """Return words that may return to the posting as it is."""
    content = content_of(posting)
    digest = sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()
    return SetAside.objects.create(posting=posting, content=content, digest=digest)


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
        application = ApplicationFactory(posting=posting, stage=stage)
        ended = ApplicationFactory(posting=posting, stage=None, state="rejected")
        for row in (application, ended):
            AssignmentFactory(application=row, membership=interviewer)
        upload = UploadFactory(organization=self.organization)
        document = document_of(application)
        self.fingerprint = finding_of(posting)
        self.rows = {
            "posting": posting,
            "stage": stage,
            "fix": FindingFix.objects.create(
                posting=posting, rule="age_word", target="title", before="A", after=posting.title
            ),
            "question": QuestionFactory(posting=posting),
            "archived_question": QuestionFactory(posting=posting, is_archived=True),
            **bank_of(posting),
            "set_aside": set_aside_of(posting),
            "posting_template": add_posting_template(posting, by=recruiter, name="Usual"),
            "application": application,
            "ended": ended,
            "candidate": application.candidate,
            **same_person_as(application.candidate),
            "document": document,
            "mark": mark_of(application),
            "correction": correction_of(document),
            "export": CandidateExport.objects.create(
                organization=self.organization,
                by=recruiter,
                kind="csv",
                file=private_files.save(b"Name").name,
                expires_at=timezone.now() + timedelta(days=1),
            ),
            "search": SavedSearch.objects.create(
                organization=self.organization, by=recruiter, name="Gardeners", is_shared=True
            ),
            "via": SourceLink.objects.create(posting=posting, name="Fair", source="fair"),
            "field": PersonField.objects.create(
                organization=self.organization, key="pay", name="Pay", kind="number"
            ),
            "pool": Pool.objects.create(organization=self.organization, name="Silver medals"),
            "bulk": BulkAction.objects.create(
                organization=self.organization, by=recruiter, kind="move"
            ),
            "review": review_of(application, recruiter, manager),
            "note": NoteFactory(application=application, by=recruiter),
            "task": TaskFactory(application=application, assignee=interviewer),
            "message": MessageFactory(application=application, by=recruiter),
            "sent_file": sent_file_of(application),
            "file": ReceivedFileFactory(
                mail__application=application, file=private_files.save(b"Dear you").name
            ),
            "rule": StageRule.objects.create(posting=posting, stage=stage, kind="remind"),
            "upload": upload,
            "listing": read_listing_of(upload),
            "act": ListingAct.objects.create(organization=self.organization, kind="discard"),
            **twins_of(self.organization, upload),
            "requisition": RequisitionFactory(organization=self.organization, created_by=manager),
            "day_off": DayOffFactory(organization=self.organization),
            "invitation": InvitationFactory(organization=self.organization),
            "member": self.members["interviewer_out"],
            "team_member": manager,
            "key": ApiKeyFactory(membership=recruiter),
            "notification": NotificationFactory(membership=recruiter),
            "mail": MailFactory(organization=self.organization, state="failed"),
            "mail_template": MailTemplateFactory(organization=self.organization),
            "stage_template": StageTemplate.objects.create(
                organization=self.organization, name="Short", stage_names=["Applied", "Talk"]
            ),
        }

    def parameters(self, thing: str, names: tuple[str, ...]) -> dict:
        """Return the address's parameters: `code` is of `thing`, others are of their name.

        `thing` may name a second one, as in "posting team_member": then `member` is of that.
        """
        given = {"org": self.organization.slug, "token": "t" * 32, "number": 1, "pack": "us-co"}
        given["fingerprint"] = self.fingerprint
        given |= {"kind": "message"} | {name: row.code for name, row in self.rows.items()}
        first, _space, second = thing.partition(" ")
        if first:
            given["code"] = self.rows[first].code
        if second:
            given[second.rpartition("_")[2]] = self.rows[second].code
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


def sent_file_of(application) -> MailFile:
    """Return a file that went out with a letter about an application."""
    mail = MailFactory(
        organization=application.organization,
        subject_type="application",
        subject_id=application.pk,
        state="sent",
    )
    return MailFile.objects.create(
        mail=mail,
        position=0,
        name="terms.txt",
        file=private_files.save(b"Dear you").name,
        size=8,
        content_type="text/plain",
    )


def same_person_as(candidate) -> dict:
    """Give another record that may be the candidate, and one that was merged into the candidate."""
    first, other, absorbed = (
        CandidateFactory(organization=candidate.organization) for _number in range(3)
    )
    pair = LikelyPair.objects.create(
        organization=candidate.organization, one=first, other=other, reasons=[["name", "same"]]
    )
    merge = CandidateMerge.objects.create(
        organization=candidate.organization, absorbed=absorbed, survivor=first
    )
    Candidate.objects.filter(pk=absorbed.pk).update(merged_into=first)
    return {"pair": pair, "other": other, "merge": merge, "survivor": first}


def finding_of(posting) -> str:
    """Give the posting a word that a check finds, and return the finding's fingerprint."""
    posting.content_html = "<p>Join our young team.</p>"
    posting.save()
    found = checked(posting, content_of(posting)).all
    return next(row.finding.fingerprint for row in found if row.finding.code == "age_word")


def review_of(application, recruiter, manager) -> ReviewRequest:
    """Return a review in which the manager is asked about an application."""
    review = ReviewRequestFactory(posting=application.posting, by=recruiter)
    ReviewItemFactory(request=review, application=application)
    ReviewerFactory(request=review, membership=manager)
    return review


def mark_of(application) -> EvidenceMark:
    """Return what somebody said of a line of an application's evidence."""
    line = EvidenceFactory(run__application=application)
    return EvidenceMark.objects.create(
        application=application, evidence=line, digest=line.digest, is_right=True
    )


def correction_of(document) -> ResumeCorrection:
    """Return what somebody said instead of what was read from a document."""
    return ResumeCorrection.objects.create(document=document, path="headline", was="a", value="b")


def document_of(application) -> Document:
    """Make a document whose file and one page really lie in private storage."""
    file, page = private_files.save(b"words"), private_files.save(b"RIFFpicture")
    document = DocumentFactory(
        candidate=application.candidate, application=application, file=file.name
    )
    DocumentPage.objects.create(document=document, number=1, file=page.name, width=10, height=10)
    return document


def twins_of(organization, upload) -> dict:
    """Make two listings of one job, in a group."""
    fingerprints = [
        Fingerprint.objects.create(
            organization=organization,
            listing=read_listing_of(upload),
            signature=Signature(()).to_bytes(),
        )
        for _number in range(2)
    ]
    group = TwinGroup.objects.create(organization=organization, original=fingerprints[0])
    for fingerprint in fingerprints:
        TwinMember.objects.create(group=group, fingerprint=fingerprint)
    return {"twins": group, "twin": fingerprints[1]}


def read_listing_of(upload) -> Listing:
    """Make a listing that was read and waits for its review."""
    content = b"Gardener\n\nLarkspur\nLeeds, GB\n\nWhat you will do\n- Prune the roses\n"
    listing = ListingFactory(upload=upload, file=private_files.save(content).name, state="read")
    plain = read_listing(content, "listing.txt").to_dict()
    Reading.objects.create(
        listing=listing, text=plain.pop("text"), data=plain, reader_version="test"
    )
    return listing


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
