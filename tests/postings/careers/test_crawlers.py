"""What search engines are told."""

from xml.etree import ElementTree

import pytest

from tests.factories.postings import PostingFactory

pytestmark = pytest.mark.django_db


def test_show_robots_names_the_sitemaps_and_nothing_private(anonymous, organization):
    body = anonymous.get("/robots.txt").content.decode()

    assert "Sitemap: http://testserver/careers/larkspur/sitemap.xml" in body
    assert "Disallow: /\n" in body


def test_show_sitemap_lists_open_jobs_only(anonymous, organization):
    posting = PostingFactory(organization=organization, published=True)
    PostingFactory(organization=organization)

    response = anonymous.get("/careers/larkspur/sitemap.xml")

    found = [
        element.text
        for element in ElementTree.fromstring(response.content).iter()
        if element.tag.endswith("loc")
    ]
    assert found == [f"http://testserver/careers/larkspur/{posting.code}/"]


def test_show_sitemap_unknown_organization_is_not_found(anonymous):
    assert anonymous.get("/careers/nobody/sitemap.xml").status_code == 404
