"""The pages of twins: the list, a group side by side, and its buttons."""

from datetime import date

import pytest
from pytest_django.asserts import assertContains, assertNotContains

from ats.foundation.wording import day
from postings.models import Listing, NotTwins, TwinGroup
from postings.queries.listings import listings_for
from postings.queries.twins import pills_of
from tests.factories.postings import ContainerFactory
from tests.postings.twins import MECHANIC, PLANNER, TIPS, WHOLE, brought_in


@pytest.fixture
def client(sign_in, recruiter):
    return sign_in(recruiter)


def url(group, what=""):
    return f"/o/larkspur/twins/{group.code}/{what}"


def undo_of(response):
    return [message.extra_tags.partition("=")[2] for message in response.wsgi_request._messages]


def test_list_twins_without_any_says_what_would_be_here(client):
    assertContains(client.get("/o/larkspur/twins/"), "No twins")


def test_list_twins_names_the_original_and_what_differs(client, group):
    response = client.get("/o/larkspur/twins/")

    assertContains(response, "Line Planner")
    assertContains(response, "differs: Locations, Pay, Posted")
    assertContains(response, "1 copy")


def test_list_twins_costs_the_same_for_one_and_three(
    client, organization, django_assert_num_queries
):
    brought_in(organization, PLANNER, WHOLE)
    client.get("/o/larkspur/twins/")
    with django_assert_num_queries(6):
        client.get("/o/larkspur/twins/")

    brought_in(organization, MECHANIC, MECHANIC + TIPS)
    others = PLANNER.replace("Line Planner", "Porter").split("What we")[0]
    brought_in(organization, *[others.replace("wax", "corn").replace("candles", "flour")] * 2)

    with django_assert_num_queries(6):
        client.get("/o/larkspur/twins/")


def test_show_twins_marks_what_differs_and_where_it_is_taken_from(client, group):
    response = client.get(url(group))

    rows = {row.name: row for row in response.context["rows"]}
    assert [cell.words for cell in rows["locations"].cells] == ["", "Utrecht, Netherlands"]
    assert [cell.is_taken for cell in rows["locations"].cells] == [False, True]
    assert (rows["locations"].together, rows["title"].differs) == ("Utrecht, Netherlands", False)
    assert rows["posted_date"].together == day(date(2026, 3, 4))


def test_show_twins_compares_the_texts_word_by_word(client, organization):
    brought_in(organization, PLANNER, PLANNER.replace("three pouring lines", "four pouring lines"))

    response = client.get(url(TwinGroup.objects.get()))

    assertContains(response, "<del>three</del>")
    assertContains(response, "<ins>four</ins>")


def test_twins_of_one_name_say_where_they_came_from(client, group, twins):
    for listing, table in zip(twins, ("may.csv", "june.csv"), strict=True):
        container = ContainerFactory(upload=listing.upload, name=table)
        Listing.objects.filter(pk=listing.pk).update(name="row-0004", container=container)

    for page in ("/o/larkspur/twins/", url(group)):
        response = client.get(page)

        assertContains(response, "row-0004 (may.csv)")
        assertContains(response, "row-0004 (june.csv)")


def test_merge_listings_offers_to_take_apart(client, group):
    response = client.post(url(group, "merge/"), {"row_version": group.row_version})

    assert (response.status_code, response.url) == (303, url(group))
    assert undo_of(response) == [url(group, "parting/")]
    assert Listing.objects.to_review().count() == 1
    assertContains(client.get(url(group)), "Take apart")


def test_merged_listings_stand_on_a_shelf_and_are_taken_apart_from_it(client, group):
    client.post(url(group, "merge/"), {"row_version": group.row_version})
    shelf = client.get("/o/larkspur/listings/?show=merged")
    assertContains(shelf, f'action="{url(group, "parting/")}?show=merged"')

    response = client.post(f"{url(group, 'parting/')}?show=merged")

    assert response.url == "/o/larkspur/listings/?show=merged"
    assert undo_of(response)[-1] == url(group, "merge/")
    assert Listing.objects.to_review().count() == 2
    client.post(undo_of(response)[-1])
    assert Listing.objects.merged().count() == 1


def test_undo_of_a_merge_needs_no_version(client, group):
    client.post(url(group, "merge/"), {"row_version": group.row_version})

    response = client.post(url(group, "parting/"))

    assert (response.status_code, Listing.objects.to_review().count()) == (303, 2)


def test_merge_listings_of_a_stale_page_is_a_conflict(client, group, organization):
    shown = group.row_version
    brought_in(organization, PLANNER)

    response = client.post(url(group, "merge/"), {"row_version": shown})

    assert response.status_code == 409
    assertContains(response, "These twins changed while you had them open", status_code=409)


def test_tell_twins_apart_offers_to_put_it_back(client, group, twins):
    twin = twins[0].fingerprint

    response = client.post(url(group, f"members/{twin.code}/"), {"row_version": group.row_version})

    assert (response.status_code, response.url) == (303, "/o/larkspur/twins/")
    assert undo_of(response) == [f"/o/larkspur/twins/told-apart/{twin.code}/"]
    assert NotTwins.objects.count() == 1


def test_rejoin_twins_leads_to_the_group(client, group, twins):
    twin = twins[0].fingerprint
    client.post(url(group, f"members/{twin.code}/"), {"row_version": group.row_version})

    response = client.post(f"/o/larkspur/twins/told-apart/{twin.code}/")

    assert response.url == url(TwinGroup.objects.get())


def test_twins_of_another_organization_are_not_there(sign_in, stranger, group):
    client = sign_in(stranger)
    path = f"/o/{stranger.organization.slug}/twins/{group.code}/"

    assert client.get(path).status_code == 404
    assert client.post(f"{path}merge/").status_code == 404
    assertNotContains(client.get(f"/o/{stranger.organization.slug}/twins/"), "Line Planner")


def test_a_pill_names_the_twin_in_one_query(recruiter, twins, group, django_assert_num_queries):
    listings = list(listings_for(recruiter).order_by("pk"))

    with django_assert_num_queries(1):
        pills = pills_of(listings)

    assert [pills[listing.pk].name for listing in listings] == ["Line Planner", "Line Planner"]
    assert {pill.group for pill in pills.values()} == {group.code}


def test_no_pills_ask_nothing(organization, django_assert_num_queries):
    listings = brought_in(organization, MECHANIC)

    with django_assert_num_queries(0):
        assert pills_of(listings) == {}
