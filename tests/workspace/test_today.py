"""Today: what waits, for whom, the oldest promise first."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.utils import timezone

from ats.activity.models import Mail
from postings.models import Listing
from tests.factories.activity import MailFactory, NotificationFactory
from tests.factories.applicants import ApplicationFactory, AssignmentFactory, TaskFactory
from tests.factories.postings import (
    ListingFactory,
    PostingFactory,
    StageFactory,
    TeamMemberFactory,
    UploadFactory,
)

TODAY = "/o/larkspur/"


@pytest.fixture
def posting(organization):
    return PostingFactory(organization=organization, published=True)


@pytest.fixture
def apply(posting):
    """Return a function: days until the promise to an application."""
    stage = StageFactory(posting=posting)

    def make(days, **kwargs):
        due_on = timezone.localdate() + timedelta(days=days)
        return ApplicationFactory(posting=posting, stage=stage, promise_due_on=due_on, **kwargs)

    return make


def owed(client):
    return [row.pk for row in client.get(TODAY).context["today"].owed]


def test_today_nothing_waits(sign_in, recruiter):
    assert "Nothing waits for you" in sign_in(recruiter).get(TODAY).content.decode()


def test_today_oldest_promise_comes_first(sign_in, recruiter, apply):
    soon, late, now = apply(2), apply(-3), apply(0)

    assert owed(sign_in(recruiter)) == [late.pk, now.pk, soon.pk]


def test_today_leaves_out_what_can_wait_or_is_answered(sign_in, recruiter, apply):
    apply(3)
    apply(-1, promise_met_at=timezone.now())

    assert owed(sign_in(recruiter)) == []


def test_today_leads_to_all_who_are_owed_an_answer(sign_in, recruiter, apply):
    for days in (-3, 0, 1, 2, 2, 2, 2, 2, 2, 3):
        apply(days)
    client = sign_in(recruiter)

    html = client.get(TODAY).content.decode()
    (address,) = re.findall(r'href="([^"]+)">All 9 you owe an answer</a>', html)

    assert client.get(unescape(address)).context["page"].count == 9


def test_today_counts_in_words(sign_in, recruiter, apply):
    apply(-3)
    apply(0)

    page = sign_in(recruiter).get(TODAY).content.decode()

    assert "1 late" in page
    assert "1 due today" in page


def test_today_hiring_manager_sees_own_postings(sign_in, hiring_manager, apply, posting):
    row = apply(-1)
    assert owed(sign_in(hiring_manager)) == []

    TeamMemberFactory(posting=posting, membership=hiring_manager)

    assert owed(sign_in(hiring_manager)) == [row.pk]


def test_today_interviewer_sees_what_is_assigned(sign_in, interviewer, apply):
    apply(-1)
    mine = AssignmentFactory(application=apply(-1), membership=interviewer).application

    today = sign_in(interviewer).get(TODAY).context["today"]

    assert ([row.pk for row in today.assigned], today.owed) == ([mine.pk], [])


def test_today_stranger_sees_nothing_of_it(sign_in, stranger, apply):
    apply(-1)

    assert sign_in(stranger).get(TODAY).status_code == 404
    page = sign_in(stranger).get(f"/o/{stranger.organization.slug}/")
    assert page.context["today"].is_empty


def test_today_names_listings_mails_and_drafts(sign_in, recruiter, organization):
    upload = UploadFactory(organization=organization)
    ListingFactory.create_batch(2, upload=upload, state=Listing.State.READ)
    ListingFactory(upload=upload, state=Listing.State.UNREADABLE, problem="Not text.")
    MailFactory(organization=organization, state=Mail.State.FAILED)
    draft = PostingFactory(organization=organization)

    page = sign_in(recruiter).get(TODAY).content.decode()

    for words in ("2 listings need a look", "1 file could not be read", "1 mail could not be sent"):
        assert words in page
    assert draft.title in page


def test_today_hiring_manager_is_spared_them(sign_in, hiring_manager, organization):
    ListingFactory(upload__organization=organization, state=Listing.State.READ)
    MailFactory(organization=organization, state=Mail.State.FAILED)
    PostingFactory(organization=organization)

    assert sign_in(hiring_manager).get(TODAY).context["today"].is_empty


def test_today_tasks_the_most_overdue_first(sign_in, interviewer, apply):
    mine = AssignmentFactory(application=apply(3), membership=interviewer).application
    rows = [
        TaskFactory(
            application=mine, assignee=interviewer, due_on=timezone.localdate() + timedelta(days=n)
        )
        for n in (0, -2, 4)
    ]
    TaskFactory(application=mine)
    TaskFactory(application=mine, assignee=interviewer, done_at=timezone.now())

    page = sign_in(interviewer).get(TODAY)

    assert page.context["today"].tasks == [rows[1], rows[0], rows[2]]
    assert "1 overdue" in page.content.decode()


def test_today_shows_unread_notifications(sign_in, interviewer):
    NotificationFactory(membership=interviewer, text="Maya mentioned you")

    assert "Maya mentioned you" in sign_in(interviewer).get(TODAY).content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_today_statements_do_not_grow(
    sign_in, recruiter, organization, apply, count, django_assert_num_queries
):
    for number in range(count):
        TaskFactory(application=apply(-number), assignee=recruiter)
        NotificationFactory(membership=recruiter)
        PostingFactory(organization=organization)
        ListingFactory(upload__organization=organization, state=Listing.State.READ)
    client = sign_in(recruiter)

    with django_assert_num_queries(9):
        client.get(TODAY)


def test_today_is_the_members_own_day(sign_in, recruiter, apply, time_machine):
    organization = recruiter.organization
    organization.time_zone = "Pacific/Auckland"
    organization.save()
    time_machine.move_to("2026-11-19T20:00:00Z", tick=False)

    page = sign_in(recruiter).get(TODAY).content.decode()

    assert "Friday 20 November" in page
