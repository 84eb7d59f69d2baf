"""The admin: every model of ours is there, opens, and changes nothing behind our actions."""

from functools import partial

import pytest
from django.apps import apps
from django.contrib import admin
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from applicants.models import (
    BulkAction,
    CandidateExport,
    CandidateMerge,
    DocumentRequest,
    EvidenceRun,
    HeldFile,
    LikelyPair,
    PersonField,
    Pool,
    Referral,
    ResumeReading,
    ReviewRequest,
    RuleFiring,
    SavedSearch,
    SourceLink,
    StageRule,
    Transition,
)
from ats.access.models import FounderLink, Organization
from ats.foundation.models import Heartbeat, Job, Tally
from postings.models import (
    BankQuestion,
    CheckSettings,
    FindingFix,
    KeptFinding,
    PackChoice,
    PostingCheck,
    PostingTemplate,
    Reading,
    StageTemplate,
)
from tests.factories.access import (
    ApiKeyFactory,
    DayOffFactory,
    InvitationFactory,
    MembershipFactory,
    UserFactory,
)
from tests.factories.activity import (
    EventFactory,
    MailFactory,
    MailTemplateFactory,
    NotificationFactory,
)
from tests.factories.applicants import (
    ApplicationFactory,
    AssignmentFactory,
    DocumentFactory,
    MessageFactory,
    NoteFactory,
    ReceivedMailFactory,
    RejectionReasonFactory,
    TaskFactory,
)
from tests.factories.postings import (
    ListingFactory,
    PostingFactory,
    QuestionFactory,
    RequisitionFactory,
    TeamMemberFactory,
)

ROOMS = {"foundation", "access", "activity", "organizations", "postings", "applicants"}
# Rows that are only ever seen as part of another: their owner's page shows them.
PARTS = {
    "answer",
    "approval",
    "assignment",
    "bulkrow",
    "consent",
    "container",
    "documentpage",
    "documentwords",
    "evidence",
    "evidencemark",
    "fieldvalue",
    "fingerprint",
    "fingerprintkey",
    "foldedapplication",
    "letterfile",
    "listingact",
    "mailfile",
    "newreading",
    "notificationchoice",
    "nottwins",
    "personkey",
    "personwords",
    "pooledcandidate",
    "postingplace",
    "postingversion",
    "profileskill",
    "profiletitle",
    "proposedchange",
    "question",
    "receivedfile",
    "replyaddress",
    "requirement",
    "resumecorrection",
    "resumeskill",
    "resumetitle",
    "setaside",
    "reviewanswer",
    "reviewer",
    "reviewitem",
    "roworigin",
    "rulepause",
    "searchsubscription",
    "snooze",
    "stageruleversion",
    "statuslink",
    "tag",
    "teammember",
    "textsketch",
    "transition",
    "triageplace",
    "triagestep",
    "twingroup",
    "twinindex",
    "twinmember",
}
MODELS = [model for model in apps.get_models() if model._meta.app_label in ROOMS]
REGISTERED = [model for model in MODELS if admin.site.is_registered(model)]
FACTORIES = (
    ApiKeyFactory,
    DayOffFactory,
    InvitationFactory,
    MembershipFactory,
    EventFactory,
    MailFactory,
    MailTemplateFactory,
    NotificationFactory,
    ApplicationFactory,
    AssignmentFactory,
    DocumentFactory,
    MessageFactory,
    NoteFactory,
    ReceivedMailFactory,
    RejectionReasonFactory,
    TaskFactory,
    ListingFactory,
    QuestionFactory,
    RequisitionFactory,
    TeamMemberFactory,
)


def make_the_rest():
    """Make the rows that no factory makes."""
    now = timezone.now()
    Job.objects.create(kind="read_listings")
    Heartbeat.objects.create(name="worker", at=now)
    Tally.objects.add_one("limit:apply:1:0", 60)
    FounderLink.objects.create(token_hash="0", expires_at=now)
    posting = PostingFactory()
    StageTemplate.objects.create(organization=posting.organization, name="Usual")
    PostingTemplate.objects.create(organization=posting.organization, name="Usual", parts={})
    BankQuestion.objects.create(organization=posting.organization, label="Why?")
    CheckSettings.objects.create(organization=posting.organization, employees=3)
    PackChoice.objects.create(organization=posting.organization, pack="us-co")
    KeptFinding.objects.create(posting=posting, fingerprint="0", rule="age_word", reason="Yes.")
    FindingFix.objects.create(posting=posting, rule="age_word", target="title", before="", after="")
    PostingCheck.objects.create(posting=posting, digest="0")
    Reading.objects.create(listing=ListingFactory(), reader_version="1", text="", data={})
    HeldFile.objects.create(
        posting=posting, form_token="0", name="a.txt", size=1, sha256="0", file_type="txt"
    )
    make_workspace_rows(now)
    make_rule_rows(now)


def make_workspace_rows(now):
    """Make what members leave behind them: of one application, another person and a member."""
    application, other = ApplicationFactory(), ApplicationFactory().candidate
    candidate, by = application.candidate, MembershipFactory()
    organization = candidate.organization
    reading = ResumeReading.objects.create(document=DocumentFactory(), version=1)
    EvidenceRun.objects.create(
        application=application, reading=reading, rules_version=1, reader_version=1,
        inputs="0", as_of=now.date(),
    )  # fmt: skip
    LikelyPair.objects.create(organization=organization, one=candidate, other=other)
    CandidateMerge.objects.create(organization=organization, survivor=candidate, absorbed=other)
    SourceLink.objects.create(posting=application.posting, name="Fair", source="fair")
    Referral.objects.create(candidate=candidate, by=by, why="Good with roses")
    PersonField.objects.create(organization=organization, key="pay", name="Pay", kind="number")
    Pool.objects.create(organization=organization, by=by, name="Silver medals")
    BulkAction.objects.create(organization=organization, by=by, kind=BulkAction.Kind.values[0])
    SavedSearch.objects.create(organization=organization, by=by, name="Bakers")
    ReviewRequest.objects.create(organization=organization, posting=application.posting, by=by)
    CandidateExport.objects.create(
        organization=organization, by=by, kind=CandidateExport.Kind.values[0], expires_at=now
    )


def make_rule_rows(now):
    """Make a rule of a stage and what it did."""
    application = ApplicationFactory()
    rule = StageRule.objects.create(
        posting=application.posting, stage=application.stage, kind=StageRule.Kind.ASK
    )
    entry = Transition.objects.create(application=application, to_state="active", at=now)
    firing = RuleFiring.objects.create(
        rule=rule, application=application, entry=entry, version=1, entered_at=now, due_at=now
    )
    DocumentRequest.objects.create(application=application, firing=firing, what="Certificate")


def named(models):
    return pytest.mark.parametrize("model", models, ids=lambda model: model._meta.model_name)


@pytest.fixture
def superuser(db):
    client = Client()
    user = UserFactory(is_staff=True, is_superuser=True)
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def url(model, page, *args):
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}", args=args)


@named(MODELS)
def test_admin_shows_every_model(model):
    assert admin.site.is_registered(model) or model._meta.model_name in PARTS


@named(REGISTERED)
def test_admin_every_list_is_searched_and_filtered(model):
    page = admin.site.get_model_admin(model)

    assert page.search_fields
    assert page.list_filter or model._meta.model_name in {"heartbeat", *PARTS}


def statements(call):
    """Return the call's answer and how many statements it took."""
    with CaptureQueriesContext(connection) as asked:
        answer = call()
    return answer, len(asked)


# The rows are made once and every model is looked at: making them is what takes the time.
def test_admin_lists_statements_do_not_grow(superuser):
    for factory in FACTORIES:
        factory.create_batch(6)

    found = {
        (model._meta.model_name, words): statements(
            partial(superuser.get, url(model, "changelist"), {"q": words} if words else {})
        )
        for model in REGISTERED
        for words in ("", "1")
    }

    assert {page.status_code for page, _ in found.values()} == {200}
    assert {key: number for key, (_, number) in found.items() if number > 14} == {}


@pytest.fixture
def rows(db):
    """One row of each model that has pages."""
    for factory in FACTORIES:
        factory()
    make_the_rest()
    return {model: model.objects.first() for model in REGISTERED}


def test_admin_pages_open(rows, superuser):
    found = {
        model._meta.model_name: statements(partial(superuser.get, url(model, "change", row.pk)))
        for model, row in rows.items()
    }

    assert {name: page.status_code for name, (page, _) in found.items()} == dict.fromkeys(
        found, 200
    )
    assert {name: number for name, (_, number) in found.items() if number > 25} == {}


def test_admin_deletes_nothing(rows, superuser):
    codes = {
        model: superuser.post(url(model, "delete", row.pk), {"post": "yes"}).status_code
        for model, row in rows.items()
    }

    assert codes == dict.fromkeys(rows, 403)
    assert all(model.objects.filter(pk=row.pk).exists() for model, row in rows.items())


@named(REGISTERED)
def test_admin_is_shut_to_members(model, owner, sign_in):
    assert sign_in(owner).get(url(model, "changelist")).status_code in (302, 403)


def test_admin_organization_is_changed_by_our_action(superuser, organization):
    values = {
        "name": "Larkspur Gardens",
        "time_zone": "UTC",
        "reply_days": "5",
        "mail_undo_minutes": "10",
        "retention_months": "12",
    }

    superuser.post(url(Organization, "change", organization.pk), values)

    organization.refresh_from_db()
    assert organization.name == "Larkspur Gardens"
