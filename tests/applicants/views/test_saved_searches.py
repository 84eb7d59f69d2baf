"""Searches that are saved, shared and given up."""

from datetime import timedelta

import pytest
from django.utils import timezone

from applicants.actions.saved_searches import forget_given_up_searches
from applicants.models import SavedSearch, SearchSubscription
from tests.factories.access import MembershipFactory

URL = "/o/larkspur/searches/"


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


@pytest.mark.parametrize("count", [1, 3])
def test_list_saved_searches_statements_do_not_grow(
    organization, recruiter, sign_in, count, django_assert_num_queries
):
    for number in range(count):
        SavedSearch.objects.create(organization=organization, by=recruiter, name=str(number))
    client = sign_in(recruiter)

    with django_assert_num_queries(5):
        client.get(URL)


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
