"""A posting is copied, kept as a template and begun from one, on its pages."""

import pytest

from postings.actions.posting_templates import add_posting_template
from postings.models import Posting, PostingTemplate
from postings.queries.templates import templates_for

pytestmark = pytest.mark.django_db


@pytest.fixture
def templates_page(organization):
    return lambda path="": f"/o/{organization.slug}/settings/posting-templates/{path}"


def test_copy_posting_leads_to_the_draft(recruiter, posting, page, sign_in):
    client = sign_in(recruiter)

    shown = client.get(page("copy/")).context["form"]
    response = client.post(page("copy/"), {"title": "Head gardener"})

    copy = Posting.objects.get(title="Head gardener")
    assert shown["title"].value() == "Gardener"
    assert response["Location"].endswith(f"/postings/{copy.code}/words/")
    assert copy.content_html == "<p>Roses.</p>"


def test_copy_posting_without_a_title_says_where(recruiter, posting, page, sign_in):
    response = sign_in(recruiter).post(page("copy/"), {"title": ""})

    assert (response.status_code, list(response.context["form"].errors)) == (422, ["title"])


def test_add_posting_template_twice_says_where(recruiter, posting, page, sign_in):
    client = sign_in(recruiter)

    client.post(page("template/"), {"name": "Usual"})
    response = client.post(page("template/"), {"name": "Usual"})

    assert PostingTemplate.objects.get().name == "Usual"
    assert response.status_code == 422
    assert list(response.context["template_form"].errors) == ["name"]


def test_use_posting_template_leads_to_the_draft(recruiter, posting, sign_in, templates_page):
    template = add_posting_template(posting, by=recruiter, name="Usual")
    client = sign_in(recruiter)

    offered = client.get(f"/o/{posting.organization.slug}/postings/new/").content.decode()
    client.post(templates_page(f"{template.code}/posting/"), {"title": "Head gardener"})

    assert templates_page(f"{template.code}/posting/") in offered
    assert Posting.objects.get(title="Head gardener").content_html == "<p>Roses.</p>"


@pytest.mark.parametrize("count", [1, 3])
def test_list_posting_templates_statements(
    recruiter, posting, sign_in, templates_page, count, django_assert_num_queries
):
    for number in range(count):
        add_posting_template(posting, by=recruiter, name=f"Usual {number}")
    client = sign_in(recruiter)

    with django_assert_num_queries(5):
        client.get(templates_page())


def test_remove_posting_template_removes_it(recruiter, posting, sign_in, templates_page):
    template = add_posting_template(posting, by=recruiter, name="Usual")

    sign_in(recruiter).post(templates_page(f"{template.code}/removal/"))

    assert not templates_for(recruiter).exists()


def test_remove_posting_template_offers_an_undo_that_brings_it_back(
    recruiter, posting, sign_in, templates_page
):
    template = add_posting_template(posting, by=recruiter, name="Usual")
    client = sign_in(recruiter)

    removed = client.post(templates_page(f"{template.code}/removal/"), follow=True)
    undo = templates_page(f"{template.code}/return/")
    offered = f'action="{undo}"' in removed.content.decode()
    shown = client.post(undo, follow=True).content.decode()

    assert offered
    assert "The template “Usual” is back." in shown
    assert templates_for(recruiter).get() == template


def test_restore_posting_template_of_another_organization_is_not_found(
    recruiter, stranger, posting, sign_in
):
    template = add_posting_template(posting, by=recruiter, name="Usual")
    slug = stranger.organization.slug

    response = sign_in(stranger).post(
        f"/o/{slug}/settings/posting-templates/{template.code}/return/"
    )

    assert response.status_code == 404
