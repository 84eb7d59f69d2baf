"""Links with a source: made, followed, counted, and kept on the application."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from applicants.actions.source_links import add_source_link, remove_source_link
from applicants.models import Application, SourceLink
from tests.applicants.public.conftest import PDF
from tests.factories.applicants import ApplicationFactory
from tests.factories.postings import PostingFactory
from tests.undo import undo_of


@pytest.fixture
def url(posting):
    return f"/o/larkspur/postings/{posting.code}/links/"


@pytest.fixture
def link(posting, recruiter):
    return add_source_link(posting, by=recruiter, name="Garden fair")


def door(posting, link):
    return f"/careers/larkspur/{posting.code}/from/{link.code}/"


def visits(link):
    link.refresh_from_db()
    return link.visits


def test_list_source_links_without_any_says_what_to_do(url, recruiter, sign_in):
    assert "No links yet" in sign_in(recruiter).get(url).content.decode()


def test_add_source_link_shows_its_address(posting, url, recruiter, sign_in):
    html = sign_in(recruiter).post(url, {"name": " Garden   fair "}, follow=True).content.decode()

    link = SourceLink.objects.get()
    assert (link.name, link.source) == ("Garden fair", "garden-fair")
    assert door(posting, link) in html


@pytest.mark.parametrize("name", ["garden fair", "Careers", "ｃａｒｅｅｒｓ", "!!", "🌱", "x" * 61])
def test_add_source_link_refused_says_why_at_the_field(link, url, recruiter, sign_in, name):
    response = sign_in(recruiter).post(url, {"name": name})

    assert response.status_code == 422
    assert 'class="errorlist"' in response.content.decode()
    assert SourceLink.objects.count() == 1


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("日本のサイト", "日本のサイト"),
        ("Сайт «Работа» 24", "сайт-работа-24"),
        ("दिल्ली मेला", "दिल्ली-मेला"),
        ("中国 Indeed", "中国-indeed"),
        ("Straßenfest", "straßenfest"),
        ("Café Zürich", "cafe-zurich"),
        ("Garden Fair / 2027", "garden-fair-2027"),
    ],
)
def test_add_source_link_takes_names_of_every_script(
    posting, url, recruiter, sign_in, name, source
):
    client = sign_in(recruiter)

    html = client.post(url, {"name": name}, follow=True).content.decode()

    link = SourceLink.objects.get()
    assert (link.name, link.source) == (name, source)
    assert door(posting, link) in html


def test_add_source_link_of_another_script_is_another_place(posting, recruiter):
    links = [
        add_source_link(posting, by=recruiter, name=f"{land} Indeed") for land in ("日本", "中国")
    ]

    assert len({link.source for link in links}) == 2


def test_add_source_link_of_another_script_twice_is_refused(posting, url, recruiter, sign_in):
    client = sign_in(recruiter)
    client.post(url, {"name": "Сайт"})

    assert client.post(url, {"name": " сайт! "}).status_code == 422
    assert SourceLink.objects.count() == 1


def test_apply_by_a_link_of_another_script_shows_its_place_everywhere(
    posting, recruiter, anonymous, sign_in
):
    link = add_source_link(posting, by=recruiter, name="日本の サイト")
    apply_by(anonymous, posting, f"?via={link.code}")
    client = sign_in(recruiter)

    lanes = client.get(f"/o/larkspur/postings/{posting.code}/board/?lanes=source").content.decode()
    narrowed = client.get("/o/larkspur/applications/", {"source": link.source}).content.decode()
    found = client.get("/o/larkspur/candidates/", {"q": "source:日本の"}).content.decode()
    other = client.get("/o/larkspur/candidates/", {"q": "source:中国"}).content.decode()

    assert Application.objects.get().source == "日本の-サイト"
    assert ">日本の サイト</h2>" in lanes
    assert ["Zuri Mwangi" in html for html in (lanes, narrowed, found, other)] == [
        *(True, True, True),
        False,
    ]


@pytest.mark.parametrize("rows", [1, 3])
def test_list_source_links_costs_the_same_for_any_number(
    posting, url, recruiter, sign_in, rows, django_assert_num_queries
):
    for n in range(rows):
        add_source_link(posting, by=recruiter, name=f"Place {n}")
    client = sign_in(recruiter)
    client.get(url)

    with django_assert_num_queries(8):
        client.get(url)


def test_list_source_links_counts_what_came_by_each(posting, link, url, recruiter, sign_in):
    other = PostingFactory(organization=posting.organization, published=True)
    ApplicationFactory(posting=posting, stage=posting.stages.first(), source="garden-fair")
    ApplicationFactory(posting=posting, stage=posting.stages.first(), source="careers")
    ApplicationFactory(posting=other, source="garden-fair")

    html = sign_in(recruiter).get(url).content.decode()

    assert "0 visits · 1 application" in html


def test_follow_source_link_counts_and_leads_to_the_posting(posting, link, anonymous):
    response = anonymous.get(door(posting, link))

    assert response.status_code == 303
    assert response["Location"] == f"/careers/larkspur/{posting.code}/?via={link.code}"
    assert visits(link) == 1
    assert not response.cookies


def test_follow_source_link_counts_no_look_of_a_machine(posting, link, anonymous):
    anonymous.head(door(posting, link))

    assert visits(link) == 0


def test_follow_source_link_removed_leads_there_uncounted(posting, link, recruiter, anonymous):
    remove_source_link(link, by=recruiter)

    response = anonymous.get(door(posting, link))

    assert (response.status_code, visits(link)) == (303, 0)


def test_follow_source_link_of_another_posting_is_not_found(organization, link, anonymous):
    other = PostingFactory(organization=organization, published=True)

    response = anonymous.get(door(other, link))

    assert (response.status_code, visits(link)) == (404, 0)


def test_follow_source_link_of_a_draft_is_not_found(organization, recruiter, anonymous):
    draft = PostingFactory(organization=organization)
    link = add_source_link(draft, by=recruiter, name="Fair")

    assert anonymous.get(door(draft, link)).status_code == 404


def apply_by(anonymous, posting, query):
    """Open the posting at `query`, follow its way to apply, and send the form."""
    page = anonymous.get(f"/careers/larkspur/{posting.code}/{query}").content.decode()
    way = re.search(r'href="(/careers/[^"]+/apply/[^"]*)"', page)[1]
    form = anonymous.get(way).content.decode()
    token = re.search(r'name="form_token" value="([^"]+)"', form)[1]
    sent = {"name": "Zuri Mwangi", "email": "zuri@example.test", "form_token": token}
    sent["resume"] = SimpleUploadedFile("zuri.pdf", PDF)
    return anonymous.post(way, sent)


@pytest.mark.parametrize(
    ("query", "source"),
    [
        ("?via={code}", "garden-fair"),
        ("?via=nothing", "careers"),
        ('?via="><b>', "careers"),
        ("?source=fair", "fair"),
        ("", "careers"),
    ],
)
def test_apply_keeps_the_place_of_the_link_as_its_source(posting, link, anonymous, query, source):
    apply_by(anonymous, posting, query.format(code=link.code))

    assert Application.objects.get().source == source


def test_apply_by_a_link_that_was_removed_keeps_its_source(posting, link, recruiter, anonymous):
    remove_source_link(link, by=recruiter)

    apply_by(anonymous, posting, f"?via={link.code}")

    assert Application.objects.get().source == "garden-fair"


def test_show_opening_does_not_keep_somebodys_link_for_others(posting, link, anonymous):
    page = f"/careers/larkspur/{posting.code}/"

    anonymous.get(f"{page}?via={link.code}")

    assert link.code not in anonymous.get(page).content.decode()


def test_remove_source_link_can_be_undone(posting, link, url, recruiter, sign_in):
    client = sign_in(recruiter)

    response = client.post(f"/o/larkspur/links/{link.code}/removal/", follow=True)
    gone = link.code in client.get(url).content.decode()
    client.post(undo_of(response))

    assert not gone
    assert link.code in client.get(url).content.decode()
