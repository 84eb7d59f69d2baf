"""The counts beside the navigation."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ats.access.models import Role
from ats.workspace.context import Navigation
from ats.workspace.queries import counts
from tests.factories.access import MembershipFactory
from tests.factories.activity import NotificationFactory
from tests.factories.applicants import ApplicationFactory, CandidateFactory
from tests.factories.postings import ListingFactory, PostingFactory


def test_navigation_counts_in_one_statement(recruiter, organization, django_assert_num_queries):
    posting = PostingFactory(organization=organization, published=True)
    late = timezone.localdate() - timedelta(days=1)
    ApplicationFactory(posting=posting, promise_due_on=late)
    ListingFactory(upload__organization=organization, state="read")
    NotificationFactory(membership=recruiter)
    nav = Navigation(recruiter)

    with django_assert_num_queries(1):
        shown = (nav.today, nav.listings, nav.postings, nav.candidates, nav.unread)
        organizations = nav.organizations

    assert shown == ("1", "1", "1", "1", "1")
    assert organizations == []


def test_navigation_counts_only_what_the_member_sees(interviewer, organization, stranger):
    ListingFactory(upload__organization=organization, state="read")
    ApplicationFactory(posting__organization=organization)
    ApplicationFactory(posting__organization=stranger.organization)

    nav = Navigation(interviewer)

    assert (nav.listings, nav.candidates, nav.today) == ("", "", "")


@pytest.mark.parametrize("role", Role.values)
def test_navigation_counts_of_a_role_are_each_members_own(db, role, django_assert_num_queries):
    busy, idle = MembershipFactory(role=role), MembershipFactory(role=role)
    posting = PostingFactory(organization=busy.organization, published=True)
    posting.team.create(membership=busy)
    application = ApplicationFactory(posting=posting, promise_due_on=timezone.localdate())
    application.assignments.create(membership=busy)

    with django_assert_num_queries(2):
        shown = [counts.navigation_counts(member) for member in (busy, idle)]

    theirs = {"today": 1, "postings": 1, "candidates": 1}
    none = dict.fromkeys(["today", "unread", "listings", "postings", "candidates", "has_others"], 0)
    assert shown == [none | theirs, none]


def test_navigation_stops_counting(recruiter, organization, monkeypatch):
    monkeypatch.setattr(counts, "MOST", 2)
    CandidateFactory.create_batch(3, organization=organization)

    assert Navigation(recruiter).candidates == "2+"


def test_navigation_names_other_organizations(recruiter):
    other = MembershipFactory(user=recruiter.user).organization

    assert set(Navigation(recruiter).organizations) == {recruiter.organization, other}


def test_navigation_is_not_asked_for_where_nothing_is_printed(
    client, recruiter, django_assert_num_queries
):
    with django_assert_num_queries(0):
        client.get("/accounts/login/")
