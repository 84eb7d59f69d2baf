"""People are indexed by several at once: the newest words stay, and nobody waits for ever."""

from threading import Event as Signal

import pytest
from django.db import transaction

from applicants import people_tasks
from applicants.actions import correct_profile as correcting
from applicants.actions import decide_proposed_change as deciding
from applicants.actions import index_candidate as indexing
from applicants.actions import keep_resume as keeping
from applicants.actions import merge_candidates as merging
from applicants.actions import read_document as documents
from applicants.models import Candidate, Document, PersonWords, ProposedChange
from reading.documents.model import DocumentText
from reading.resumes.model import Resume
from tests.at_once import at_once
from tests.factories.applicants import ApplicationFactory, CandidateFactory, DocumentFactory

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.services]


@pytest.fixture
def paused(monkeypatch):
    """Return a function: the first call of a module's function waits for the other thread."""

    def pause(module, name):
        began, go_on, real = Signal(), Signal(), getattr(module, name)

        def slow(*args, **kwargs):
            if not began.is_set():
                began.set()
                go_on.wait(2)
            return real(*args, **kwargs)

        monkeypatch.setattr(module, name, slow)
        return began, go_on

    return pause


def test_index_words_leaves_the_newest_name(posting, recruiter, paused):
    application = ApplicationFactory(posting=posting)
    person = application.candidate
    change = ProposedChange.objects.create(
        candidate=person, application=application, field="name", value="Zuri Mwangi"
    )
    began, go_on = paused(indexing, "_write_documents")

    def index():
        with transaction.atomic():
            people_tasks._index_words([person.pk])

    def rename():
        began.wait(5)
        try:
            return deciding.decide_proposed_change(change, by=recruiter, accept=True)
        finally:
            go_on.set()

    at_once(index, rename)

    assert Candidate.objects.get().name == "Zuri Mwangi"
    assert "zuri mwangi" in PersonWords.objects.get().names


def test_reading_a_document_lets_its_person_be_merged(organization, recruiter, paused):
    one, other = CandidateFactory.create_batch(2, organization=organization)
    document = DocumentFactory(candidate=one)
    began, _go_on = paused(documents, "index_candidate")

    def read():
        with transaction.atomic():
            documents.keep_reading(document, DocumentText("Kupferkanne", ()), [])

    def merge():
        began.wait(5)
        return merging.merge_candidates(one, into=other, by=recruiter)

    at_once(read, merge)

    assert Document.objects.get().candidate == other


def test_correcting_a_profile_lets_its_person_be_merged(organization, recruiter, paused):
    one, other = CandidateFactory.create_batch(2, organization=organization)
    document = DocumentFactory(candidate=one, state=Document.State.READ, text="Python")
    keeping.keep_resume(document, Resume(version=1, format="txt", text="Python", as_of="2026-11"))
    began, _go_on = paused(correcting, "follow_up")

    def correct():
        return correcting.correct_profile(document, by=recruiter, values={}, added=("Haskell",))

    def merge():
        began.wait(5)
        return merging.merge_candidates(one, into=other, by=recruiter)

    at_once(correct, merge)

    assert Document.objects.get().candidate == other
