"""A search tells nobody of words that they may not open: what each role finds, and by what."""

from datetime import timedelta

import pytest
from django.utils import timezone

from applicants.actions.index_candidate import index_candidates
from applicants.models import Answer, Assignment, SavedSearch, SearchSubscription
from applicants.queries.asked import Asked, applications_asked
from applicants.queries.candidates import PAGE, Narrowing, candidate_page
from applicants.queries.facets import facets_of
from applicants.queries.people_called import people_called
from applicants.queries.saved_searches import news_of
from applicants.queries.search import candidates_called, search_candidates
from tests.api_client import ApiClient
from tests.factories.applicants import (
    ApplicationFactory,
    CandidateFactory,
    DocumentFactory,
    MessageFactory,
    NoteFactory,
    ReceivedMailFactory,
)
from tests.factories.postings import PostingFactory

EVERYTHING, PART = ("owner", "recruiter"), ("hiring_manager", "interviewer")
EVERYBODY = (*EVERYTHING, *PART)


OF_ALL = [
    "tulips",
    "TULIPS",
    "tul",
    "tul*",
    '"tulips"',
    '"dutch tulips"',
    '"dutch tul*"',
    "tulips dutch",
    "roses tulips",
    "amara tulips",
    "tulips haskell OR dutch",
    "(tulips OR haskell) roses",
    "tulips -haskell",
    "NOT (haskell OR -tulips)",
    "tulips state:active",
    'posting:"gardener" tulips',
    "tulips OR posting:nothing",
]
OF_BOTH = [
    "roses",
    "rose*",
    '"grows roses"',
    "lubeck",
    "c++",
    "lilies",
    "roses lilies",
    "roses -haskell",
    "tulips OR roses",
    "-haskell",
    "amara",
    "amara@example.test",
    "gardens",
    '"by the sea"',
    "zurich lilies",
    "name:okaf",
    "name:ok",
    "email:amara@",
    "roses state:active",
    "amara -haskell roses",
]
OF_PART = ["roses -tulips", "-tulips", "NOT tulips", "NOT (tulips OR haskell)", '-"dutch tulips"']
OF_NOBODY = ["haskell", '"roses lilies"', '"grows tulips"', "roses -lilies", "-roses", "name:tul"]
ASKED = [*OF_ALL, *OF_BOTH, *OF_PART, *OF_NOBODY]


def finds(member, queries):
    """Return the queries that find somebody, however the member asks."""
    found = [q for q in queries if search_candidates(member, q)]
    pages = {q: candidate_page(member, Narrowing(q=q)) for q in queries}
    counts = {q: facets_of(member, Narrowing(q=q)) for q in queries}

    assert [q for q, page in pages.items() if page.rows or page.after or page.is_part] == found
    assert [q for q, facets in counts.items() if facets.count or facets.is_part] == found
    return found


def test_search_who_sees_everything_finds_by_all_words(amara, whole):
    assert finds(whole, ASKED) == [*OF_ALL, *OF_BOTH]


def test_search_limited_member_finds_by_what_they_may_open_alone(amara, limited):
    assert finds(limited, ASKED) == [*OF_BOTH, *OF_PART]


@pytest.mark.parametrize("kind", ["resume", "letter", "other"])
def test_search_kinds_of_documents_are_found_by_whom_they_are_for(shown, hidden, kind, request):
    for application, word in ((shown, "peonies"), (hidden, "violets")):
        DocumentFactory(
            candidate=shown.candidate, application=application, kind=kind, text=f"Of {word}"
        )
    index_candidates([shown.candidate_id])

    def finders(q):
        members = {role: request.getfixturevalue(role) for role in EVERYBODY}
        return tuple(role for role, member in members.items() if search_candidates(member, q))

    assert finders("peonies") == EVERYBODY
    assert finders("violets") == EVERYTHING
    assert finders("-violets") == PART


@pytest.mark.parametrize("role", EVERYBODY)
def test_search_finds_nobody_by_what_is_no_document(amara, shown, hidden, role, request):
    for application in (shown, hidden):
        NoteFactory(application=application, text="peonies in a note")
        MessageFactory(application=application, subject="peonies", text="peonies in a letter")
        ReceivedMailFactory(application=application, text="peonies in an answer")
        Answer.objects.create(
            application=application, label="peonies?", kind="text", position=0, value="peonies"
        )
    index_candidates([amara.pk])

    assert list(search_candidates(request.getfixturevalue(role), "peonies")) == []


def test_search_limited_member_is_told_by_no_other_way(
    amara, shown, limited, sign_in, organization
):
    """Typing in the frame, the API, the lists of applications, triage and their counts."""
    client, slug = sign_in(limited), organization.slug
    api = ApiClient(limited, "candidates:read")

    def told(q):
        pages = [
            client.get(f"/o/{slug}/{path}", {"q": q}).content.decode()
            for path in (
                "candidates/",
                "candidates/counts/",
                f"postings/{shown.posting.code}/board/",
                f"postings/{shown.posting.code}/applications/",
                "search/",
            )
        ]
        return [amara.name in page or f"/{shown.code}/" in page for page in pages] + [
            len(api.get("candidates/", q=q).json()["results"]),
            len(people_called(limited, q, 5)),
            len(candidates_called(limited, q)),
            len(applications_asked(limited, Asked(q=q))),
        ]

    found, not_found = told("roses"), told("tulips")

    assert (found[0], found[5:]) == (True, [1, 1, 1, 1])
    assert not_found == [False] * 5 + [0, 0, 0, 0]


@pytest.mark.parametrize(
    "q",
    [
        "(roses OR -haskell " * 5 + "lilies" + ")" * 5,
        "-(" * 5 + "roses" + ")" * 5 + " amara",
        "amara (tulips OR (-roses OR (tulips OR (lilies -(tulips (haskell OR -roses))))))",
        "(posting:gardener OR (tulips " * 4 + "lilies" + "))" * 4,
        " ".join(["roses", "amara"] * 25),
        " OR ".join(["tulips", "haskell"] * 24 + ["lilies"]),
    ],
)
def test_search_limited_member_deep_and_long_queries_are_asked_everywhere(
    amara, shown, hiring_manager, q
):
    found = [
        len(search_candidates(hiring_manager, q)),
        len(candidate_page(hiring_manager, Narrowing(q=q, posting=shown.posting.code)).rows),
        applications_asked(hiring_manager, Asked(q=q, posting=shown.posting.code)).count(),
    ]

    assert found == ([0] * 3 if q.startswith("-(") else [1] * 3)


def test_search_limited_member_s_excerpt_is_of_what_they_may_open(amara, limited):
    (row,) = candidate_page(limited, Narrowing(q="roses OR tulips")).rows

    assert "grows <mark>roses</mark>" in row["found"]
    assert "tulips" not in row["found"].lower()


def test_search_shared_saved_search_tells_each_of_what_they_see(amara, owner, limited):
    since = timezone.now() - timedelta(days=1)

    def told(q, member):
        search = SavedSearch.objects.create(
            organization=owner.organization, by=owner, name=q, asked={"q": q}, is_shared=True
        )
        subscription = SearchSubscription(search=search, membership=member)
        return news_of(subscription, since).ids

    assert told("roses", limited) == [amara.pk]
    assert told("tulips", limited) == []
    assert told("dutch", owner) == [amara.pk]


def test_search_limited_member_finds_no_more_once_sight_has_ended(amara, shown, interviewer):
    Assignment.objects.filter(application=shown).delete()

    assert list(search_candidates(interviewer, "roses")) == []


def test_search_limited_member_finds_no_document_that_is_gone(amara, shown, limited):
    shown.documents.get().delete()

    # Nothing was indexed anew.
    assert list(search_candidates(limited, "roses")) == []
    assert list(search_candidates(limited, "lilies")) == [amara]


def test_search_limited_member_finds_what_was_read_anew(amara, shown, limited):
    shown.documents.update(text="She grows peonies")
    index_candidates([amara.pk])

    assert list(search_candidates(limited, "roses")) == []
    assert list(search_candidates(limited, "peonies")) == [amara]


def test_search_limited_member_and_a_document_without_words(amara, shown, limited):
    shown.documents.update(text="")
    index_candidates([amara.pk])

    assert list(search_candidates(limited, "roses")) == []


@pytest.mark.parametrize("sort", ["", "oldest", "name", "name_back", "changed"])
def test_search_limited_member_s_pages_go_on_in_order(shown, organization, hiring_manager, sort):
    elsewhere = PostingFactory(organization=organization, published=True)
    people = CandidateFactory.create_batch(2 * PAGE + 6, organization=organization)
    for number, person in enumerate(people):
        mine = ApplicationFactory(posting=shown.posting, candidate=person, stage=shown.stage)
        other = ApplicationFactory(posting=elsewhere, candidate=person)
        came_with = mine if number % 2 else other
        DocumentFactory(candidate=person, application=came_with, text="Peonies")
    index_candidates([person.pk for person in people])

    def pages(asked, after=""):
        page = candidate_page(hiring_manager, asked, sort=sort, after=after)
        yield [row["code"] for row in page.rows]
        if page.after:
            yield from pages(asked, page.after)

    everybody = [code for page in pages(Narrowing()) for code in page]
    found = list(pages(Narrowing(q="peonies")))

    assert [len(page) for page in found] == [PAGE, 3]
    with_peonies = {person.code for person in people[1::2]}
    assert [code for page in found for code in page] == [
        code for code in everybody if code in with_peonies
    ]


@pytest.mark.parametrize("count", [1, 3])
def test_search_limited_member_statements_do_not_grow(
    shown, hiring_manager, count, django_assert_num_queries
):
    for person in CandidateFactory.create_batch(count, organization=shown.organization):
        applied = ApplicationFactory(posting=shown.posting, candidate=person, stage=shown.stage)
        DocumentFactory(candidate=person, application=applied, text="Peonies")
        index_candidates([person.pk])

    with django_assert_num_queries(3):
        candidate_page(hiring_manager, Narrowing(q='peonies OR "peonies" -tulips'))
