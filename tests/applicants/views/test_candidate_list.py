"""The list of candidates: pages, filters, a search explained, columns, counts."""

import re

import pytest

from applicants.actions.index_candidate import index_candidate
from applicants.models import Candidate, Tag
from tests.factories.access import MembershipFactory
from tests.factories.applicants import ApplicationFactory, AssignmentFactory, CandidateFactory
from tests.factories.postings import PostingFactory

URL = "/o/larkspur/candidates/"


def names_in(html: str) -> list[str]:
    return re.findall(r"<a (?:class=\"cover\" )?href=[^>]+>(Candidate \d+|Amara Okafor)</a>", html)


def grow_roses(candidate: Candidate) -> None:
    """Give somebody a résumé that can be found."""
    candidate.documents.create(
        name="r.txt", file="x", size=1, sha256="0", file_type="txt", text="Ten years of roses"
    )
    index_candidate(candidate.pk)


def listed(client, **query):
    return names_in(client.get(URL, query).content.decode())


def test_list_candidates_newest_first(application, organization, recruiter, sign_in):
    newer = CandidateFactory(organization=organization)

    assert listed(sign_in(recruiter)) == [newer.name, "Amara Okafor"]


def test_list_candidates_pages_by_keyset(organization, recruiter, sign_in):
    people = CandidateFactory.create_batch(30, organization=organization)
    client = sign_in(recruiter)

    first = client.get(URL).content.decode()
    after = re.search(r"after=(\w+)", first)[1]
    second = client.get(URL, {"after": after}).content.decode()

    assert names_in(first) + names_in(second) == [person.name for person in reversed(people)]
    assert "Further" not in second


@pytest.mark.parametrize("count", [1, 3])
def test_list_candidates_statements_do_not_grow(
    posting, stages, recruiter, sign_in, count, django_assert_num_queries
):
    ApplicationFactory.create_batch(count, posting=posting, stage=stages[0])
    client = sign_in(recruiter)

    with django_assert_num_queries(7):
        client.get(URL)


def test_list_candidates_finds_words_of_a_resume(application, recruiter, sign_in):
    CandidateFactory(organization=application.organization)
    grow_roses(application.candidate)

    html = sign_in(recruiter).get(URL, {"q": "rose"}).content.decode()

    assert names_in(html) == ["Amara Okafor"]
    assert "Ten years of <mark>roses</mark>" in html


def test_list_candidates_a_name_that_shows_what_was_asked_needs_no_excerpt(
    application, recruiter, sign_in, django_assert_num_queries
):
    # More than few, so that no names like it are looked for.
    for row in (application, *ApplicationFactory.create_batch(3, posting=application.posting)):
        row.candidate.name = "Amara Okafor"
        row.candidate.save()
        grow_roses(row.candidate)
    client = sign_in(recruiter)

    with django_assert_num_queries(7):
        by_name = client.get(URL, {"q": "amara"}).content.decode()
    with django_assert_num_queries(8):
        by_both = client.get(URL, {"q": "amara roses"}).content.decode()

    assert "<mark>Amara</mark> Okafor" in by_name
    assert 'class="excerpt"' not in by_name
    assert "Ten years of <mark>roses</mark>" in by_both


def test_list_candidates_filters(application, stages, organization, recruiter, sign_in):
    CandidateFactory(organization=organization)
    client = sign_in(recruiter)
    posting = application.posting

    assert listed(client, posting=posting.code) == ["Amara Okafor"]
    assert listed(client, posting=posting.code, stage=stages[0].code) == ["Amara Okafor"]
    assert listed(client, posting=posting.code, stage=stages[1].code) == []
    assert listed(client, state="hired") == []


def test_list_candidates_nonsense_is_left_out(application, recruiter, sign_in):
    assert listed(sign_in(recruiter), state="flying") == ["Amara Okafor"]


def test_list_candidates_nobody_found_says_so(application, recruiter, sign_in):
    html = sign_in(recruiter).get(URL, {"q": "zzz"}).content.decode()

    assert "Nobody found" in html


def test_list_candidates_empty_says_what_comes(recruiter, sign_in):
    assert "No candidates yet" in sign_in(recruiter).get(URL).content.decode()


def test_list_candidates_hiring_manager_sees_the_teams(
    application, organization, hiring_manager, on_team, sign_in
):
    ApplicationFactory(posting__organization=organization)

    assert listed(sign_in(hiring_manager)) == ["Amara Okafor"]


def test_list_candidates_interviewer_sees_the_assigned(
    application, organization, interviewer, sign_in
):
    ApplicationFactory(posting__organization=organization)
    AssignmentFactory(application=application, membership=interviewer)

    assert listed(sign_in(interviewer)) == ["Amara Okafor"]


def test_list_candidates_names_are_inert(organization, recruiter, sign_in):
    CandidateFactory(organization=organization, name='<img onerror="x()">')

    assert "<img onerror" not in sign_in(recruiter).get(URL).content.decode()


def test_list_candidates_explains_a_broken_search(recruiter, sign_in):
    response = sign_in(recruiter).get(URL, {"q": "roses tga:<b>"})

    html = response.content.decode()
    assert response.status_code == 422
    assert "Did you mean “tag:”" in html
    assert "<code>roses <mark>tga:</mark>&lt;b&gt;</code>" in html
    assert 'value="roses tga:&lt;b&gt;"' in html


def test_list_candidates_region_alone(application, recruiter, sign_in):
    index_candidate(application.candidate_id)
    headers = {"HX-Request": "true", "HX-Target": "candidate-list"}

    html = sign_in(recruiter).get(URL, {"q": "name:amara"}, headers=headers).content.decode()

    assert "<html" not in html
    # What is saved or exported is what one sees, however it came.
    assert html.count('name="q" value="name:amara"') == 3
    assert "Amara Okafor" in html


@pytest.mark.parametrize(
    ("sort", "order"),
    [("", "cba"), ("oldest", "abc"), ("name", "bca"), ("name_back", "acb"), ("changed", "cba")],
)
def test_list_candidates_sorts_by_facts_over_pages(
    organization, recruiter, sign_in, sort, order, monkeypatch
):
    monkeypatch.setattr("applicants.queries.candidates.PAGE", 1)
    for name in ("Candidate 3", "candidate 1", "Candidate 2"):
        CandidateFactory(organization=organization, name=name)
    client, names, after = sign_in(recruiter), [], ""

    while after is not None:
        html = client.get(URL, {"sort": sort, "after": after}).content.decode()
        names += re.findall(r"<a href=[^>]+>[Cc]andidate (\d)</a>", html)
        following = re.search(r"after=(\w+)", html)
        after = following[1] if following else None

    assert "".join({"3": "a", "1": "b", "2": "c"}[name] for name in names) == order


def test_list_candidates_misspelt_names_are_forgiven_and_said_so(
    application, organization, recruiter, interviewer, sign_in
):
    index_candidate(application.candidate_id)

    html = sign_in(recruiter).get(URL, {"q": "okaffor"}).content.decode()
    other = sign_in(interviewer).get(URL, {"q": "okaffor"}).content.decode()
    narrow = sign_in(recruiter).get(URL, {"q": "okaffor state:hired"}).content.decode()

    assert "Nobody is called exactly that" in html
    assert names_in(html) == ["Amara Okafor"]
    assert names_in(other) == names_in(narrow) == []


def test_choose_columns_are_kept(application, recruiter, sign_in):
    client = sign_in(recruiter)
    tag = Tag.objects.create(name="<silver>", organization=application.organization)
    application.candidate.tags.add(tag)

    response = client.post(f"{URL}columns/", {"column": ["tags", "flying"], "q": "amara roses"})
    html = client.get(URL).content.decode()

    assert response["Location"] == f"{URL}?q=amara+roses"
    assert "&lt;silver&gt;" in html
    assert re.findall(r'data-label="([^"]+)"', html) == ["Tags"]


@pytest.mark.parametrize("count", [1, 3])
def test_list_candidates_found_statements_do_not_grow(
    posting, stages, recruiter, sign_in, count, django_assert_num_queries
):
    for row in ApplicationFactory.create_batch(count, posting=posting, stage=stages[0]):
        grow_roses(row.candidate)
    client = sign_in(recruiter)

    with django_assert_num_queries(8):
        client.get(URL, {"q": '"roses"'})


def test_count_candidates_says_how_they_divide(application, recruiter, sign_in):
    application.candidate.tags.add(
        Tag.objects.create(name='Second "look"', organization=application.organization)
    )
    client = sign_in(recruiter)

    html = client.get(f"{URL}counts/", {"state": "active"}).content.decode()

    assert re.findall(r'class="clip">([^<]+)</span><span class="num">(\d)', html) == [
        (application.posting.title, "1"),
        (application.stage.name, "1"),
        ("Second &quot;look&quot;", "1"),
    ]
    stage = re.search(r'href="([^"]+stage%3A[^"]+)"', html)[1].replace("&amp;", "&")
    assert names_in(client.get(stage).content.decode()) == ["Amara Okafor"]


@pytest.mark.parametrize("count", [1, 3])
def test_count_candidates_statements_do_not_grow(
    posting, stages, recruiter, sign_in, count, django_assert_num_queries
):
    ApplicationFactory.create_batch(count, posting=posting, stage=stages[0])
    client = sign_in(recruiter)

    with django_assert_num_queries(9):
        client.get(f"{URL}counts/")


def test_count_candidates_broken_search_is_not_counted(recruiter, sign_in):
    html = sign_in(recruiter).get(f"{URL}counts/", {"q": "(("}).content.decode()

    assert "cannot be counted" in html


@pytest.mark.parametrize("role", ["recruiter", "hiring_manager", "interviewer"])
def test_list_candidates_of_a_role_is_each_members_own(db, role, sign_in):
    """What is compiled once for a role is asked for each member."""
    shown = {}
    for number in range(2):
        member = MembershipFactory(role=role, organization__slug=f"company-{number}")
        posting = PostingFactory(organization=member.organization, title=f"Post {number}")
        posting.team.create(membership=member)
        person = CandidateFactory(organization=member.organization, name=f"Candidate {number}")
        application = ApplicationFactory(posting=posting, candidate=person)
        application.assignments.create(membership=member)
        person.documents.create(
            name="r", file="x", size=1, sha256="0", text="Roses", application=application
        )
        index_candidate(person.pk)
        for q in ("", "roses"):
            url = f"/o/{member.organization.slug}/candidates/"
            html = sign_in(member).get(url, {"q": q}).content.decode()
            titles = re.findall(r"Post \d", html)
            shown[number, q] = (names_in(html), set(titles), html.count("<mark>Roses</mark>"))

    assert shown == {
        (0, ""): (["Candidate 0"], {"Post 0"}, 0),
        (0, "roses"): (["Candidate 0"], {"Post 0"}, 1),
        (1, ""): (["Candidate 1"], {"Post 1"}, 0),
        (1, "roses"): (["Candidate 1"], {"Post 1"}, 1),
    }
