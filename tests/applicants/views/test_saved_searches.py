"""Searches that are saved, shared, followed by mail and given up."""

import re
from datetime import timedelta

import pytest
from django.core import mail as outbox
from django.test import Client
from django.utils import timezone

from applicants.actions.index_candidate import index_candidate
from applicants.actions.mail_searches import ask_for_due_mails
from applicants.actions.saved_searches import forget_given_up_searches
from applicants.models import SavedSearch, SearchSubscription
from applicants.queries.saved_searches import token_of
from ats.activity.models import Event, Mail
from tests.factories.access import MembershipFactory
from tests.factories.applicants import ApplicationFactory, AssignmentFactory, CandidateFactory

URL = "/o/larkspur/searches/"


@pytest.fixture
def saved(recruiter):
    return SavedSearch.objects.create(
        organization=recruiter.organization,
        by=recruiter,
        name="Gardeners",
        asked={"q": "name:rose", "sort": "name"},
    )


@pytest.fixture
def followed(saved, recruiter):
    """A subscription whose morning has come, of a search that was looked at a day ago."""
    return SearchSubscription.objects.create(
        search=saved,
        membership=recruiter,
        next_at=timezone.now(),
        looked_at=timezone.now() - timedelta(days=1),
    )


@pytest.fixture
def rose(organization):
    person = CandidateFactory(organization=organization, name="Rose Hip")
    index_candidate(person.pk)
    return person


@pytest.fixture
def morning(do_jobs):
    """Return a function: the morning comes; answers the mails there are."""

    def come():
        SearchSubscription.objects.update(next_at=timezone.now())
        ask_for_due_mails()
        do_jobs()
        return list(Mail.objects.filter(kind="search_news").order_by("pk"))

    return come


def test_add_saved_search_keeps_what_the_list_shows(recruiter, sign_in):
    values = {"name": "Roses", "q": "rose", "state": "active", "is_followed": "on"}

    response = sign_in(recruiter).post(f"{URL}new/", values)

    search = SavedSearch.objects.get()
    assert (search.asked, search.is_shared) == ({"q": "rose", "state": "active"}, False)
    assert search.subscriptions.get().membership == recruiter
    columns = "columns=posting%2Cstage%2Csource%2Cadded"
    assert response["Location"] == f"/o/larkspur/candidates/?q=rose&state=active&{columns}"


@pytest.mark.parametrize(
    "values", [{"name": ""}, {"name": "x" * 81}, {"name": "Gardeners"}, {"name": "y", "q": "(("}]
)
def test_add_saved_search_refused(saved, recruiter, sign_in, values):
    assert sign_in(recruiter).post(f"{URL}new/", values).status_code == 422
    assert SavedSearch.objects.count() == 1


def test_add_saved_search_is_shared_by_staff_alone(interviewer, sign_in):
    sign_in(interviewer).post(f"{URL}new/", {"name": "Mine", "is_shared": "on"})

    assert not SavedSearch.objects.get().is_shared


def test_list_saved_searches_own_and_shared(saved, owner, recruiter, stranger, sign_in):
    def seen(member):
        slug = member.organization.slug
        return "Gardeners" in sign_in(member).get(f"/o/{slug}/searches/").content.decode()

    assert (seen(recruiter), seen(owner), seen(stranger)) == (True, False, False)
    sign_in(recruiter).post(f"{URL}{saved.code}/", {"what": "share"})
    assert (seen(recruiter), seen(owner), seen(stranger)) == (True, True, False)


def test_change_saved_search_belongs_to_who_saved_it(saved, recruiter, hiring_manager, sign_in):
    SavedSearch.objects.update(is_shared=True)
    client = sign_in(hiring_manager)

    answers = [
        client.post(f"{URL}{saved.code}/", {"what": what}).status_code
        for what in ("follow", "unshare", "share", "delete", "fly")
    ]

    assert answers == [303, 422, 422, 422, 422]
    assert SavedSearch.objects.get().is_shared


def test_change_saved_search_unshared_lets_others_go(saved, recruiter, owner, sign_in):
    SavedSearch.objects.update(is_shared=True)
    for member in (recruiter, owner):
        sign_in(member).post(f"{URL}{saved.code}/", {"what": "follow"})

    sign_in(recruiter).post(f"{URL}{saved.code}/", {"what": "unshare"})

    assert SearchSubscription.objects.get().membership == recruiter


def test_mail_search_tells_who_is_new_once(followed, rose, morning):
    mails = morning()

    assert [mail.subject for mail in mails] == ["1 new: Gardeners"]
    assert "Rose Hip" in mails[0].text
    assert "/o/larkspur/candidates/?q=name%3Arose&sort=name" in mails[0].text
    assert len(morning()) == 1


def test_mail_search_is_one_a_day(followed, rose, morning, organization):
    morning()
    index_candidate(CandidateFactory(organization=organization, name="Rose Two").pk)

    assert len(morning()) == 1


def test_mail_search_the_next_day_tells_only_whoever_came(
    followed, rose, morning, organization, time_machine
):
    time_machine.move_to("2026-11-20T08:00:00Z")
    SearchSubscription.objects.update(looked_at=timezone.now())
    first = CandidateFactory(organization=organization, name="Rose One")
    index_candidate(first.pk)
    morning()
    time_machine.move_to("2026-11-21T08:00:00Z")
    assert len(morning()) == 1
    index_candidate(CandidateFactory(organization=organization, name="Rose Two").pk)

    time_machine.move_to("2026-11-22T08:00:00Z")
    mails = morning()

    assert "Rose Two" in mails[-1].text
    assert "Rose One" not in mails[-1].text


def test_mail_search_tells_who_applies_again(followed, rose, morning, organization, time_machine):
    type(rose).objects.update(created_at=timezone.now() - timedelta(days=900))
    assert morning() == []

    time_machine.move_to(timezone.now() + timedelta(days=1))
    ApplicationFactory(candidate=rose, posting__organization=organization)

    assert len(morning()) == 1


def test_mail_search_by_the_rights_of_the_day(
    saved, rose, morning, interviewer, organization, time_machine
):
    SavedSearch.objects.update(is_shared=True)
    SearchSubscription.objects.create(
        search=saved,
        membership=interviewer,
        next_at=timezone.now(),
        looked_at=timezone.now() - timedelta(days=1),
    )
    assert morning() == []

    time_machine.move_to(timezone.now() + timedelta(days=1))
    application = ApplicationFactory(candidate=rose, posting__organization=organization)
    AssignmentFactory(application=application, membership=interviewer)

    assert [mail.to_email for mail in morning()] == [interviewer.user.email]


def test_mail_search_a_member_who_left_hears_nothing(followed, rose, morning, recruiter):
    recruiter.is_active = False
    recruiter.save()

    assert morning() == []
    assert not SearchSubscription.objects.exists()


def test_mail_search_a_broken_search_ends(followed, morning):
    SavedSearch.objects.update(asked={"q": "gone:field"})

    assert morning() == []
    assert not SearchSubscription.objects.exists()


def test_unsubscribe_by_the_link_in_the_mail(followed, rose, morning):
    path = re.search(r"http\S+(/searches/unsubscribe/\S+)", morning()[0].text)[1]
    client = Client(enforce_csrf_checks=True)

    page = client.get(path).content.decode()
    assert "Gardeners" in page
    assert SearchSubscription.objects.exists()

    client.post(path, {"List-Unsubscribe": "One-Click"})
    assert not SearchSubscription.objects.exists()
    assert "nothing any more" in client.get(path).content.decode()


def test_mail_program_ends_the_mails_at_one_click(followed, rose, morning, settings):
    """RFC 8058: both heads, and a POST without a session or a token of ours ends them."""
    settings.PUBLIC_URL = "https://jobs.example.org"
    mail = morning()[0]

    heads = outbox.outbox[-1].extra_headers
    path = mail.unsubscribe_url.removeprefix("https://jobs.example.org")

    assert heads["List-Unsubscribe"] == f"<{mail.unsubscribe_url}>"
    assert heads["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    client = Client(enforce_csrf_checks=True)
    assert client.post(path, {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert not SearchSubscription.objects.exists()


@pytest.mark.parametrize("change", [lambda token: token + "x", lambda token: "abc:def:ghi"])
def test_unsubscribe_with_a_false_token_ends_nothing(followed, change):
    Client().post(f"/searches/unsubscribe/{change(token_of(followed))}/")

    assert SearchSubscription.objects.exists()


def test_mail_search_sends_through_the_outbox(followed, rose, morning):
    morning()

    assert len(outbox.outbox) == 1


@pytest.mark.parametrize("count", [1, 3])
def test_list_saved_searches_statements_do_not_grow(
    organization, recruiter, sign_in, count, django_assert_num_queries
):
    for number in range(count):
        SavedSearch.objects.create(organization=organization, by=recruiter, name=str(number))
    client = sign_in(recruiter)

    with django_assert_num_queries(5):
        client.get(URL)


def test_delete_saved_search_offers_undo(followed, saved, recruiter, sign_in, morning):
    client = sign_in(recruiter)

    client.post(f"{URL}{saved.code}/", {"what": "delete"})
    page = client.get(URL).content.decode()
    undo = re.search(r'action="(/o/larkspur/searches/\w+/restored/)"', page)[1]

    assert "No saved searches" in page
    assert morning() == []

    client.post(undo)
    client.post(undo)  # twice is once

    assert "Gardeners" in client.get(URL).content.decode()
    assert SavedSearch.objects.get().subscriptions.get() == followed
    kinds = Event.objects.filter(kind__startswith="search.").values_list("kind", flat=True)
    assert sorted(kinds) == ["search.deleted", "search.restored"]


def test_restore_saved_search_whose_name_was_used_again_is_refused(saved, recruiter, sign_in):
    client = sign_in(recruiter)
    client.post(f"{URL}{saved.code}/", {"what": "delete"})
    client.post(f"{URL}new/", {"name": "Gardeners", "q": "tulip"})

    assert client.post(f"{URL}{saved.code}/restored/").status_code == 422
    assert [row.asked for row in SavedSearch.objects.kept()] == [{"q": "tulip"}]


def test_restore_saved_search_of_somebody_else_is_refused(saved, recruiter, owner, sign_in):
    SavedSearch.objects.update(is_shared=True)
    sign_in(recruiter).post(f"{URL}{saved.code}/", {"what": "delete"})
    colleague = MembershipFactory(organization=recruiter.organization, role="recruiter")
    stranger = MembershipFactory(role="owner")

    refused = sign_in(colleague).post(f"{URL}{saved.code}/restored/").status_code
    unseen = sign_in(stranger).post(f"{URL}{saved.code}/restored/").status_code

    assert (refused, unseen, SavedSearch.objects.kept().exists()) == (422, 404, False)


def test_delete_saved_search_is_for_good_after_a_day(saved, recruiter, sign_in, time_machine):
    sign_in(recruiter).post(f"{URL}{saved.code}/", {"what": "delete"})
    forget_given_up_searches()
    assert SavedSearch.objects.exists()

    time_machine.move_to(timezone.now() + timedelta(days=1, minutes=1))
    forget_given_up_searches()

    assert not SavedSearch.objects.exists()


def test_mail_of_a_search_given_up_waits_until_it_is_back(followed, saved, rose, morning):
    ask_for_due_mails()
    SavedSearch.objects.update(deleted_at=timezone.now())

    assert morning() == []

    SavedSearch.objects.update(deleted_at=None)
    followed.refresh_from_db()
    assert followed.next_at > timezone.now() - timedelta(minutes=1)
