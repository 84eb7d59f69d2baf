"""The organization's usual stages, on their pages."""

import pytest

from postings.actions.stage_templates import add_stage_template, ensure_default_template
from postings.models import StageTemplate

pytestmark = pytest.mark.django_db
URL = "/o/larkspur/settings/stage-templates/"
WORDS = {"name": "Short", "stage_names": "New\r\nTalk\r\n"}


def test_list_stage_templates_has_a_default(recruiter, sign_in):
    (template,) = sign_in(recruiter).get(URL).context["templates"]

    assert template.is_default is True


def test_add_stage_template_adds_it(recruiter, sign_in):
    response = sign_in(recruiter).post(f"{URL}new/", WORDS)

    assert (response.status_code, response["Location"]) == (303, URL)
    assert StageTemplate.objects.get().stage_names == ["New", "Talk"]


def test_add_stage_template_refused_says_where(recruiter, sign_in):
    response = sign_in(recruiter).post(f"{URL}new/", WORDS | {"stage_names": "New\nnew"})

    assert response.status_code == 422
    assert list(response.context["form"].errors) == ["stage_names"]


def test_edit_stage_template_shows_and_saves(recruiter, sign_in):
    template = add_stage_template(by=recruiter, name="Long", stage_names=["A", "B"])
    client = sign_in(recruiter)

    shown = client.get(f"{URL}{template.code}/").content.decode()
    client.post(f"{URL}{template.code}/", WORDS)

    assert ">\nA\nB</textarea>" in shown
    template.refresh_from_db()
    assert template.name == "Short"


def test_choose_default_template_changes_it(recruiter, sign_in):
    ensure_default_template(recruiter.organization)
    template = add_stage_template(by=recruiter, name="Long", stage_names=["A"])

    sign_in(recruiter).post(f"{URL}{template.code}/default/")

    assert StageTemplate.objects.get(is_default=True) == template


def test_remove_stage_template_removes_it(recruiter, sign_in):
    ensure_default_template(recruiter.organization)
    template = add_stage_template(by=recruiter, name="Long", stage_names=["A"])

    sign_in(recruiter).post(f"{URL}{template.code}/removal/")

    assert StageTemplate.objects.filter(pk=template.pk).exists() is False


def test_remove_stage_template_default_is_refused(recruiter, sign_in):
    template = ensure_default_template(recruiter.organization)

    assert sign_in(recruiter).post(f"{URL}{template.code}/removal/").status_code == 422


@pytest.mark.parametrize("path", ["", "default/", "removal/"])
def test_stage_templates_of_others_are_not_found(recruiter, stranger, sign_in, path):
    foreign = ensure_default_template(stranger.organization)

    assert sign_in(recruiter).post(f"{URL}{foreign.code}/{path}", WORDS).status_code == 404


@pytest.mark.parametrize("path", ["", "new/"])
def test_stage_templates_are_for_owners_and_recruiters(hiring_manager, sign_in, path):
    assert sign_in(hiring_manager).get(f"{URL}{path}").status_code == 403
