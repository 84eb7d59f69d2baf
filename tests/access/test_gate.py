"""The gate itself: doors, strangers and rights (the URL map is walked in tests/house)."""

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.test import RequestFactory

from ats.access.gate import GateMiddleware, members_only, membership_of


def pass_gate(view, user, **kwargs):
    request = RequestFactory().get("/")
    request.user = user
    request.resolver_match = type("Match", (), {"namespaces": []})
    answer = GateMiddleware(lambda r: None).process_view(request, view, (), kwargs)
    return request, answer


def test_gate_unmarked_view_is_closed(owner):
    def forgotten(request):
        return HttpResponse()

    with pytest.raises(Http404):
        pass_gate(forgotten, owner.user)


def test_gate_member_is_let_in(recruiter):
    view = members_only("move_application")(lambda request, org: HttpResponse())

    request, answer = pass_gate(view, recruiter.user, org="larkspur")

    assert (request.member, answer) == (recruiter, None)


def test_gate_role_without_permission_is_refused(interviewer):
    view = members_only("move_application")(lambda request, org: HttpResponse())

    with pytest.raises(PermissionDenied):
        pass_gate(view, interviewer.user, org="larkspur")


def test_gate_stranger_finds_nothing(stranger, organization):
    view = members_only()(lambda request, org: HttpResponse())

    with pytest.raises(Http404):
        pass_gate(view, stranger.user, org=organization.slug)


def test_gate_unknown_permission_fails_at_import():
    with pytest.raises(LookupError):
        members_only("fly")


def test_membership_of_removed_member_is_none(recruiter):
    recruiter.is_active = False
    recruiter.save()

    found = membership_of(recruiter.user, "larkspur")

    assert found is None
