"""The demo: its shape, its pages for each role, and that it comes once."""

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone

from applicants.models import Application, Document, Message, Note, StatusLink, Transition
from applicants.queries.search import search_candidates
from applicants.queries.timeline import timeline_of
from ats.access.models import Membership, Organization, Role
from ats.activity.models import Event, Mail, Notification
from ats.foundation.models import Job
from ats.workspace.demo.company import LOGINS, PASSWORD
from ats.workspace.demo.load import load_demo
from postings.models import Listing, Posting

SIZE = 12
TODAY = 2  # who applies on the day itself
PAGES = (
    "today", "list_listings", "list_postings", "list_candidates", "list_notifications",
    "list_members", "list_mail_templates", "list_mails", "edit_organization", "edit_profile",
    "list_api_keys",
)  # fmt: skip
STAFF_PAGES = ("list_listings", "list_mail_templates", "list_mails")
OWNER_PAGES = ("list_members", "edit_organization")


@pytest.fixture
def demo(db, settings):
    settings.DEMO = True
    return load_demo(SIZE)


def member_of(organization, role):
    return Membership.objects.filter(organization=organization, role=role).earliest("pk")


def opens(client, name, *args):
    response = client.get(reverse(name, args=args))
    return response.status_code == 200


def test_load_demo_holds_a_bit_of_everything(demo):
    members, listings = Membership.objects.filter(organization=demo), Listing.objects.all()

    assert Organization.objects.get() == demo
    assert set(members.values_list("role", flat=True)) == set(Role.values)
    assert Posting.objects.count() == 12
    assert set(Posting.objects.values_list("state", flat=True)) == set(Posting.State.values)
    assert Application.objects.count() == SIZE + TODAY
    states = set(Application.objects.values_list("state", flat=True))
    assert states == set(Application.State.values)
    assert listings.to_review().count() == 4
    assert listings.twins().count() == 2
    assert listings.unreadable().count() == 2
    assert listings.waiting().count() == 2
    assert listings.discarded().count() == 1
    assert listings.reviewed().get().posting.title == "Field Technician"


def test_load_demo_dates_everything_before_now(demo):
    now = timezone.now()

    assert not Event.objects.filter(at__gt=now).exists()
    assert not Transition.objects.filter(at__gt=now).exists()
    assert not Note.objects.filter(created_at__gt=now).exists()
    assert not Notification.objects.filter(created_at__gt=now).exists()


def test_load_demo_writes_a_history_as_the_actions_do(demo):
    owner = Membership.objects.filter(organization=demo, role=Role.OWNER).first()
    for application in Application.objects.select_related("candidate", "stage"):
        last = application.transitions.last()
        lines = timeline_of(owner, application)

        assert (last.to_state, last.to_stage) == (application.state, application.stage)
        assert last.at == application.stage_entered_at
        assert len(lines) == Event.objects.about(application).count()
        assert not any("?" in line.text for line in lines)


def test_load_demo_leaves_only_the_letters_of_today_waiting(demo):
    waiting = Mail.objects.filter(state=Mail.State.PENDING)

    assert sorted(waiting.values_list("kind", flat=True)) == ["application_rejected", "message"]
    assert Message.objects.count() == Mail.objects.filter(key__startswith="message:").count()


def test_load_demo_opens_a_status_page_from_its_mails(demo, client):
    mail = Mail.objects.filter(text__contains="/a/").first()
    token = mail.text.split("/a/")[1].split("/")[0]

    assert opens(client, "show_status", token)
    assert StatusLink.objects.count() == SIZE + TODAY


def test_load_demo_leaves_the_pages_of_resumes_to_the_worker(demo):
    documents = Document.objects.filter(state=Document.State.QUEUED)
    jobs = Job.objects.filter(kind="read_document", state=Job.State.PENDING)

    assert documents.exclude(text="").count() == SIZE
    assert {"pdf", "docx"} == set(documents.values_list("file_type", flat=True))
    assert jobs.count() == SIZE + TODAY


def test_load_demo_is_found_by_search(demo):
    owner = member_of(demo, Role.OWNER)
    application = Application.objects.earliest("pk")

    found = search_candidates(owner, application.candidate.name)

    assert application.candidate in found


def test_load_demo_is_done_by_a_worker_without_failure(demo, do_jobs):
    Job.objects.update(run_at=timezone.now())

    do_jobs()
    do_jobs()  # what was read asks who else it could be

    assert not Job.objects.exclude(state=Job.State.DONE).exists()
    assert not Event.objects.waiting().exists()
    assert not Document.objects.exclude(state=Document.State.READ).exists()


@pytest.mark.parametrize("role", Role.values)
def test_load_demo_renders_the_main_pages(demo, sign_in, role):
    member = member_of(demo, role)
    client = sign_in(member)

    for name in PAGES:
        is_hidden = (name in STAFF_PAGES and role in (Role.HIRING_MANAGER, Role.INTERVIEWER)) or (
            name in OWNER_PAGES and role != Role.OWNER
        )
        response = client.get(reverse(name, args=[demo.slug]))
        assert (name, response.status_code) == (name, 403 if is_hidden else 200)


def test_load_demo_renders_each_row_of_it(demo, sign_in, anonymous):
    client = sign_in(member_of(demo, Role.OWNER))

    for application in Application.objects.all():
        assert opens(client, "show_application", demo.slug, application.code)
    for listing in Listing.objects.exclude(reading=None):
        assert opens(client, "review_listing", demo.slug, listing.code)
    for posting in Posting.objects.all():
        assert opens(client, "show_posting", demo.slug, posting.code)
        assert opens(client, "show_board", demo.slug, posting.code)
    assert opens(anonymous, "show_careers", demo.slug)
    for posting in Posting.objects.published():
        assert opens(anonymous, "show_opening", demo.slug, posting.code)
        assert opens(anonymous, "apply", demo.slug, posting.code)


def test_demo_if_empty_changes_nothing_the_second_time(demo):
    before = Event.objects.count(), Application.objects.count(), Mail.objects.count()

    call_command("demo", if_empty=True)

    assert before == (Event.objects.count(), Application.objects.count(), Mail.objects.count())


def test_demo_refuses_a_database_in_use(demo):
    with pytest.raises(CommandError, match="empty database"):
        call_command("demo")


def test_demo_is_refused_where_it_is_not_wanted(db, settings):
    settings.DEMO = False

    for options in ({}, {"if_empty": True}, {"logins": True}):
        with pytest.raises(CommandError, match="ROLECALL_DEMO"):
            call_command("demo", **options)
    assert not Organization.objects.exists()


def test_demo_logins_prints_one_of_each_role(demo, capsys):
    call_command("demo", logins=True)

    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert lines == [[login.role, login.email, PASSWORD] for login in LOGINS[:4]]


def test_demo_logins_sign_in(demo, client):
    maya = LOGINS[0]

    response = client.post(reverse("account_login"), {"login": maya.email, "password": PASSWORD})

    assert response.status_code == 302
    assert int(client.session["_auth_user_id"]) == member_of(demo, Role.OWNER).user_id
