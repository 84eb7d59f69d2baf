"""The organization's settings and a member's profile."""

import pytest
from django.urls import reverse

from ats.activity.models import Event

VALUES = {
    "name": "Larkspur Gardens",
    "time_zone": "Europe/Lisbon",
    "country": "pt",
    "reply_days": "7",
    "mail_undo_minutes": "5",
    "retention_months": "6",
    "tagline": "",
    "introduction": "",
    "privacy_notice": "",
}


def url(name, **kwargs):
    return reverse(name, kwargs={"org": "larkspur", **kwargs})


@pytest.mark.parametrize(
    ("role", "page"),
    [
        ("owner", "edit_organization"),
        ("recruiter", "list_mail_templates"),
        ("hiring_manager", "edit_profile"),
        ("interviewer", "edit_profile"),
    ],
)
def test_organization_settings_leads_to_what_the_role_may_open(sign_in, request, role, page):
    client = sign_in(request.getfixturevalue(role))

    response = client.get(url("organization_settings"), follow=True)

    assert (response.status_code, response.redirect_chain[0][0]) == (200, url(page))


def test_edit_organization_saves_and_names_what_changed(sign_in, owner):
    response = sign_in(owner).post(url("edit_organization"), VALUES)

    owner.organization.refresh_from_db()
    assert (response.status_code, owner.organization.name) == (303, "Larkspur Gardens")
    assert owner.organization.country == "PT"
    facts = Event.objects.get(kind="organization.edited").facts
    assert sorted(facts["fields"]) == [
        "country",
        "mail_undo_minutes",
        "name",
        "reply_days",
        "retention_months",
        "time_zone",
    ]


@pytest.mark.parametrize(
    "wrong",
    [
        {"time_zone": "Moon/Base"},
        {"reply_days": "0"},
        {"reply_days": "61"},
        {"country": "Portugal"},
        {"name": ""},
        {"mail_undo_minutes": "61"},
    ],
)
def test_edit_organization_wrong_value_is_refused(sign_in, owner, wrong):
    response = sign_in(owner).post(url("edit_organization"), VALUES | wrong)

    owner.organization.refresh_from_db()
    assert (response.status_code, owner.organization.name) == (422, "Larkspur")


def test_edit_organization_recruiter_is_refused(sign_in, recruiter):
    assert sign_in(recruiter).post(url("edit_organization"), VALUES).status_code == 403


def test_edit_profile_changes_name_and_zone(sign_in, interviewer):
    response = sign_in(interviewer).post(
        url("edit_profile"), {"name": "Sofía  Mendieta", "time_zone": "America/Bogota"}
    )

    interviewer.user.refresh_from_db()
    assert (response.status_code, interviewer.user.name) == (303, "Sofía Mendieta")
    assert interviewer.user.time_zone == "America/Bogota"


def test_edit_profile_unknown_zone_is_refused(sign_in, interviewer):
    response = sign_in(interviewer).post(
        url("edit_profile"), {"name": "Sofía", "time_zone": "Mars/Olympus"}
    )

    assert response.status_code == 422
