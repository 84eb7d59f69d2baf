"""Two records become one person: what stays, what comes along, and what is refused."""

import pytest

from applicants.actions.merge_candidates import AlreadyMerged, SamePerson, merge_candidates
from applicants.actions.person_rows import OWNED, WITH_APPLICATIONS
from applicants.models import (
    Application,
    Candidate,
    CandidateMerge,
    FoldedApplication,
    LikelyPair,
    PersonKey,
    PersonWords,
    ProfileSkill,
    ProfileTitle,
    RowOrigin,
    Tag,
    TextSketch,
    Transition,
)
from ats.activity.models import Event, Mail
from ats.foundation.models import Job
from tests.factories.applicants import ApplicationFactory, CandidateFactory, DocumentFactory
from tests.factories.postings import PostingFactory, StageFactory


@pytest.fixture
def older(application):
    return application.candidate


@pytest.fixture
def newer(organization):
    return CandidateFactory(
        organization=organization, name="Amara N. Okafor", email="amara+jobs@example.test"
    )


@pytest.fixture
def applied(newer, organization):
    return ApplicationFactory(posting__organization=organization, candidate=newer)


def test_merge_candidates_brings_applications_and_documents_along(older, newer, applied, recruiter):
    document = DocumentFactory(candidate=newer, application=applied)
    letter = DocumentFactory(candidate=newer)

    merge_candidates(newer, into=older, by=recruiter)

    assert {row.candidate for row in (*Application.objects.all(),)} == {older}
    document.refresh_from_db()
    letter.refresh_from_db()
    assert (document.candidate, letter.candidate) == (older, older)


def test_merge_candidates_remembers_where_rows_came_to(older, newer, applied, recruiter):
    letter = DocumentFactory(candidate=newer)

    merge_candidates(newer, into=older, by=recruiter)

    assert set(RowOrigin.objects.values_list("origin", "kind", "row_id")) == {
        (newer.pk, "application", applied.pk),
        (newer.pk, "document", letter.pk),
    }


def test_merge_candidates_leaves_the_absorbed_record_as_it_is(older, newer, recruiter):
    merge_candidates(newer, into=older, by=recruiter, taken={"name"})

    newer.refresh_from_db()
    assert (newer.name, newer.email_key, newer.merged_into) == (
        "Amara N. Okafor",
        "amara+jobs@example.test",
        older,
    )


def test_merge_candidates_takes_what_was_chosen_and_fills_blanks(older, newer, recruiter):
    Candidate.objects.filter(pk=newer.pk).update(phone="+52 55 1", headline="Gardener")
    Candidate.objects.filter(pk=older.pk).update(headline="Head gardener")

    merge = merge_candidates(newer, into=older, by=recruiter, taken={"name"})

    older.refresh_from_db()
    assert (older.name, older.phone, older.headline) == (
        "Amara N. Okafor",
        "+52 55 1",
        "Head gardener",
    )
    assert merge.taken == {
        "name": ["Amara Okafor", "Amara N. Okafor"],
        "phone": ["", "+52 55 1"],
    }


def test_merge_candidates_joins_tags(older, newer, organization, recruiter):
    one, both = (Tag.objects.create(organization=organization, name=name) for name in "ab")
    older.tags.add(both)
    newer.tags.add(one, both)

    merge = merge_candidates(newer, into=older, by=recruiter)

    assert set(older.tags.all()) == {one, both}
    assert set(newer.tags.all()) == {one, both}
    assert merge.tags == [one.pk]


def test_merge_candidates_is_told_in_the_history(older, newer, applied, recruiter):
    merge = merge_candidates(newer, into=older, by=recruiter)

    event = Event.objects.get(kind="candidate.merged")
    assert (event.subject_id, event.actor_id) == (older.pk, recruiter.pk)
    assert event.facts == {
        "merge": merge.pk,
        "absorbed": newer.pk,
        "absorbed_name": "Amara N. Okafor",
        "fields": [],
        "applications": 1,
        "folded": 0,
    }
    assert Job.objects.get(kind="settle_person").subject_id == older.pk


def test_merge_candidates_of_one_record_is_refused(older, recruiter):
    with pytest.raises(SamePerson):
        merge_candidates(older, into=older, by=recruiter)


def test_merge_candidates_of_another_organization_is_refused(older, recruiter):
    with pytest.raises(SamePerson):
        merge_candidates(CandidateFactory(), into=older, by=recruiter)


def test_merge_candidates_twice_is_refused(older, newer, recruiter):
    merge_candidates(newer, into=older, by=recruiter)

    for one, other in ((newer, older), (older, newer)):
        with pytest.raises(AlreadyMerged):
            merge_candidates(one, into=other, by=recruiter)


def test_merge_candidates_unrecorded_is_rolled_back(older, newer, applied, recruiter, record_fails):
    record_fails("merge_candidates")

    with pytest.raises(RuntimeError):
        merge_candidates(newer, into=older, by=recruiter, taken={"name"})

    assert CandidateMerge.objects.count() == RowOrigin.objects.count() == 0
    applied.refresh_from_db()
    assert applied.candidate == newer


@pytest.fixture
def second(newer, posting, stages):
    """An active application of the other record for the posting of the first."""
    return ApplicationFactory(posting=posting, stage=stages[1], candidate=newer)


def test_merge_candidates_active_twice_puts_the_one_less_far_aside(
    application, second, older, newer, recruiter
):
    merge_candidates(newer, into=older, by=recruiter)

    application.refresh_from_db()
    second.refresh_from_db()
    assert (application.state, application.stage) == ("withdrawn", None)
    assert (second.state, second.stage.name, second.candidate) == ("active", "Screen", older)
    assert FoldedApplication.objects.get().stage.name == "Applied"
    assert Event.objects.get(kind="application.folded").facts == {"into": second.pk}
    assert Transition.objects.get().why == "The same person’s other application goes on"


def test_merge_candidates_active_twice_the_chosen_one_goes_on(
    application, second, older, newer, posting, recruiter
):
    merge_candidates(newer, into=older, by=recruiter, going_on={posting.code: application.code})

    application.refresh_from_db()
    second.refresh_from_db()
    assert (application.state, second.state) == ("active", "withdrawn")


def test_merge_candidates_active_twice_keeps_the_earlier_promise(
    application, second, older, newer, recruiter
):
    Application.objects.filter(pk=application.pk).update(promise_due_on="2026-03-02")
    Application.objects.filter(pk=second.pk).update(promise_due_on="2026-03-09")

    merge_candidates(newer, into=older, by=recruiter)

    second.refresh_from_db()
    assert second.promise_due_on.isoformat() == "2026-03-02"


def test_merge_candidates_active_twice_writes_to_nobody(
    application, second, older, newer, recruiter, do_jobs
):
    merge_candidates(newer, into=older, by=recruiter)
    do_jobs()

    assert Mail.objects.count() == 0


def test_merge_candidates_active_in_two_postings_both_go_on(
    application, older, newer, organization, recruiter
):
    posting = PostingFactory(organization=organization, published=True)
    ApplicationFactory(posting=posting, stage=StageFactory(posting=posting), candidate=newer)

    merge_candidates(newer, into=older, by=recruiter)

    assert Application.objects.active().filter(candidate=older).count() == 2


def test_merge_candidates_knows_every_row_that_a_candidate_has():
    """Who adds a model of candidates says here what a merge does with it."""
    carried = {*OWNED.values(), *WITH_APPLICATIONS}
    found_anew = {PersonKey, PersonWords, TextSketch, ProfileSkill, ProfileTitle}
    about_records = {Candidate, CandidateMerge, LikelyPair, RowOrigin, Candidate.tags.through}

    fields = Candidate._meta.get_fields(include_hidden=True)
    there = {field.related_model for field in fields if field.one_to_many or field.one_to_one}

    assert there == carried | found_anew | about_records
