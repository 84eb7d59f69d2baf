"""The page on which a draft begins."""

import pytest

from postings.actions.stage_templates import add_stage_template, ensure_default_template
from postings.models import Posting

pytestmark = pytest.mark.django_db
URL = "/o/larkspur/postings/new/"


def test_create_posting_form_offers_the_usual_stages(recruiter, sign_in):
    response = sign_in(recruiter).get(URL)

    assert "Usual steps" in response.content.decode()


def test_create_posting_leads_to_its_words(recruiter, sign_in):
    template = add_stage_template(by=recruiter, name="Short", stage_names=["New"])

    response = sign_in(recruiter).post(
        URL, {"title": "Gardener", "department": "Beds", "template": template.pk}
    )

    posting = Posting.objects.get()
    assert (response.status_code, response["Location"]) == (
        303,
        f"/o/larkspur/postings/{posting.code}/words/",
    )
    assert (posting.title, posting.department, posting.stages.get().name) == (
        "Gardener",
        "Beds",
        "New",
    )


def test_create_posting_without_a_title_comes_back(recruiter, sign_in):
    template = ensure_default_template(recruiter.organization)

    response = sign_in(recruiter).post(URL, {"title": " ", "template": template.pk})

    assert response.status_code == 422
    assert Posting.objects.count() == 0


def test_create_posting_with_a_strangers_template_is_refused(recruiter, stranger, sign_in):
    foreign = ensure_default_template(stranger.organization)

    response = sign_in(recruiter).post(URL, {"title": "Gardener", "template": foreign.pk})

    assert (response.status_code, Posting.objects.count()) == (422, 0)


@pytest.mark.parametrize("method", ["get", "post"])
def test_create_posting_is_for_owners_and_recruiters(hiring_manager, sign_in, method):
    assert getattr(sign_in(hiring_manager), method)(URL).status_code == 403
