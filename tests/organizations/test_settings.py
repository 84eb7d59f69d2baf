"""The organization's settings and a member's profile."""

import re

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


def countries_in(html: str) -> list[tuple[str, bool, str]]:
    """Return value, whether it is chosen, and words of each country that the form offers."""
    select = html.partition('<select name="country"')[2].partition("</select>")[0]
    options = re.findall(r'<option value="([^"]*)"( selected)?>([^<]+)</option>', select)
    return [(value, bool(chosen), words) for value, chosen, words in options]


def test_edit_organization_offers_countries_by_name(sign_in, owner):
    owner.organization.country = "PT"
    owner.organization.save()

    html = sign_in(owner).get(url("edit_organization")).content.decode()

    offered = countries_in(html)
    assert offered[:4] == [
        ("", False, "Not said"),
        ("AF", False, "Afghanistan"),
        ("AX", False, "Åland Islands"),
        ("AL", False, "Albania"),
    ]
    assert [one for one in offered if one[1]] == [("PT", True, "Portugal")]


@pytest.mark.parametrize("country", ["", "MX"])
def test_edit_organization_keeps_the_two_letters_of_a_country(sign_in, owner, country):
    sign_in(owner).post(url("edit_organization"), VALUES | {"country": country})

    owner.organization.refresh_from_db()
    assert owner.organization.country == country


def test_edit_organization_keeps_letters_of_no_country_that_were_written_once(sign_in, owner):
    owner.organization.country = "UK"
    owner.organization.save()
    client = sign_in(owner)

    offered = countries_in(client.get(url("edit_organization")).content.decode())
    kept = client.post(url("edit_organization"), VALUES | {"country": "UK"})
    refused = client.post(url("edit_organization"), VALUES | {"country": "QQ"})

    assert offered[-1] == ("UK", True, "UK")
    assert (kept.status_code, refused.status_code) == (303, 422)
