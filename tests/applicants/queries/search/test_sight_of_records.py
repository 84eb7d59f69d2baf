"""Merged records and what was read from résumés are found by whom they are for."""

import pytest

from applicants.actions.index_candidate import index_candidates
from applicants.actions.keep_resume import index_profiles
from applicants.actions.merge_candidates import merge_candidates
from applicants.actions.unmerge_candidates import unmerge_candidates
from applicants.models import ResumeReading
from applicants.queries.resumes import plain_of
from applicants.queries.search import search_candidates
from reading.resumes.model import Found, Position, Resume, Skill
from reading.text.spans import Span
from tests.factories.applicants import (
    ApplicationFactory,
    CandidateFactory,
    DocumentFactory,
)
from tests.factories.postings import PostingFactory, TeamMemberFactory

EVERYTHING, PART = ("owner", "recruiter"), ("hiring_manager", "interviewer")
EVERYBODY = (*EVERYTHING, *PART)


@pytest.fixture
def other(organization):
    """A record of the same person by another name, with a résumé and an application unseen."""
    person = CandidateFactory(
        organization=organization, name="Ngozi Mbeki", email="ngozi@ledger.example"
    )
    posting = PostingFactory(organization=organization, published=True)
    applied = ApplicationFactory(posting=posting, candidate=person)
    DocumentFactory(candidate=person, application=applied, text="Orchids under glass")
    index_candidates([person.pk])
    return person


OF_OTHER = ["ngozi", "mbeki orchids", "ledger", "name:ngoz", "orchids"]


def test_search_limited_member_learns_nothing_of_a_merged_record(amara, other, recruiter, limited):
    def found():
        return [
            [q for q in OF_OTHER if person in search_candidates(member, q)]
            for member in (recruiter, limited)
            for person in (amara, other)
        ]

    merge = merge_candidates(other, into=amara, by=recruiter)
    merged = found()
    unmerge_candidates(merge, by=recruiter)

    assert merged == [OF_OTHER, [], [], []]
    assert found() == [[], OF_OTHER, [], []]


def test_search_limited_member_finds_by_what_a_merge_brought_them(
    amara, other, shown, recruiter, hiring_manager
):
    theirs = other.applications.get()
    TeamMemberFactory(posting=theirs.posting, membership=hiring_manager)

    before = list(search_candidates(hiring_manager, "orchids roses"))
    merge = merge_candidates(other, into=amara, by=recruiter)
    merged = list(search_candidates(hiring_manager, "orchids roses"))
    unmerge_candidates(merge, by=recruiter)

    assert (before, merged) == ([], [amara])
    assert list(search_candidates(hiring_manager, "orchids roses")) == []
    assert list(search_candidates(hiring_manager, "orchids")) == [other]


def said(skills, title):
    """Return what the reader keeps of a résumé with skills, each with its years, and a title."""
    resume = Resume(
        version=1,
        format="txt",
        text="read",
        as_of="2026-01-01",
        positions=[Position(Found(title, Span(0, 4)), None, None, None, Span(0, 4))],
        skills=[Skill(name, (), years) for name, years in skills],
    )
    return plain_of(resume)


@pytest.fixture
def read(amara, shown, hidden):
    """Read résumés: Python for three years where it is seen, for nine elsewhere, and Haskell."""
    for application, python, title in ((shown, 3, "Gardener"), (hidden, 9, "Head of tulips")):
        skills = [("Python", python)] + ([("Haskell", 2)] if application is hidden else [])
        ResumeReading.objects.create(
            document=application.documents.get(),
            version=1,
            text="read",
            data=said(skills, title),
        )
    index_profiles([amara.pk])
    return amara


BY_RESUME = {
    "skill:python": EVERYBODY,
    "skill:haskell": EVERYTHING,
    "-skill:haskell": PART,
    "roses skill:haskell": EVERYTHING,
    "skill:python roses": EVERYBODY,
    "years:python>=3": EVERYBODY,
    "years:python>=4": EVERYTHING,
    "years:python<4": PART,
    "years:haskell>=1": EVERYTHING,
    "title:gardener": EVERYBODY,
    "title:tulips": EVERYTHING,
    "-title:tulips": PART,
    "has:letter": EVERYTHING,
    "-has:letter": PART,
    "has:resume": EVERYBODY,
    "has:document": EVERYBODY,
}


def test_search_fields_are_of_documents_that_a_member_may_open(read, hidden, request):
    DocumentFactory(candidate=read, application=hidden, kind="letter", text="Dear all")
    members = {role: request.getfixturevalue(role) for role in EVERYBODY}

    found = {
        q: tuple(role for role in EVERYBODY if search_candidates(members[role], q))
        for q in BY_RESUME
    }

    assert found == BY_RESUME
