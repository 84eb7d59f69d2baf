"""The fields of a search, each on its own and together."""

from datetime import UTC, datetime

import pytest

from applicants.actions.index_candidate import index_candidate
from applicants.models import Tag
from applicants.queries.search import BrokenQuery, search_candidates
from tests.factories.applicants import (
    ApplicationFactory,
    AssignmentFactory,
    CandidateFactory,
    DocumentFactory,
)
from tests.factories.postings import PostingFactory, StageFactory

pytestmark = pytest.mark.time_machine("2026-06-15 12:00")


@pytest.fixture
def posting(organization):
    return PostingFactory(organization=organization, title="Head gardener", published=True)


@pytest.fixture
def amara(organization, posting, recruiter):
    person = CandidateFactory(
        organization=organization,
        name="Amara Okafor",
        phone="+52 1",
        owner=recruiter,
        created_at=datetime(2026, 6, 1, tzinfo=UTC),
    )
    person.tags.add(Tag.objects.create(organization=organization, name="Second look"))
    ApplicationFactory(
        candidate=person,
        posting=posting,
        stage=StageFactory(posting=posting, name="Phone screen"),
        source="garden-fair",
        applied_at=datetime(2026, 6, 2, tzinfo=UTC),
    )
    DocumentFactory(candidate=person)
    index_candidate(person.pk)
    return person


@pytest.fixture
def bernd(organization, amara):
    other = PostingFactory(organization=organization, title="Nurse", published=True)
    person = CandidateFactory(
        organization=organization,
        name="Bernd Stone",
        created_at=datetime(2025, 3, 1, tzinfo=UTC),
    )
    ApplicationFactory(
        candidate=person,
        posting=other,
        stage=None,
        state="rejected",
        applied_at=datetime(2025, 3, 1, tzinfo=UTC),
    )
    return person


def found(member, q):
    return [person.name.split(" ")[0] for person in search_candidates(member, q).order_by("pk")]


@pytest.mark.parametrize(
    ("q", "names"),
    [
        ("name:okaf", ["Amara"]),
        ("tag:SECOND", []),
        ('tag:"second look"', ["Amara"]),
        ('-tag:"second look"', ["Bernd"]),
        ("owner:me", ["Amara"]),
        ("owner:nobody", ["Bernd"]),
        ("has:phone", ["Amara"]),
        ("has:résumé", ["Amara"]),
        ("has:application", ["Amara", "Bernd"]),
        ("added:2026", ["Amara"]),
        ("added:<2026", ["Bernd"]),
        ("added:>=-30d", ["Amara"]),
        ("posting:gardener", ["Amara"]),
        ("posting:(gardener OR nurse)", ["Amara", "Bernd"]),
        ('stage:"phone screen"', ["Amara"]),
        ("stage:screen", ["Amara"]),
        ("state:rejected", ["Bernd"]),
        ("-state:rejected", ["Amara"]),
        ('source:"garden fair"', ["Amara"]),
        ("applied:2026-06", ["Amara"]),
        ("applied:2026-06-02", ["Amara"]),
        ("applied:>2026-06-02", []),
        ("applied:>=2026-06-02", ["Amara"]),
        ("applied:..2025-12-31", ["Bernd"]),
        ("applied:2025-03-01..2026-06-02", ["Amara", "Bernd"]),
        ("posting:gardener stage:screen", ["Amara"]),
        ("posting:nurse stage:screen", []),
        ("posting:nobody", []),
        ("posting:gardener -stage:screen", []),
        ("posting:gardener OR has:owner", ["Amara"]),
        ("(posting:gardener OR state:rejected) added:>2026", []),
    ],
)
def test_search_field(amara, bernd, recruiter, q, names):
    assert found(recruiter, q) == names


def test_search_fields_of_an_application_speak_of_the_same(amara, bernd, recruiter, organization):
    ApplicationFactory(
        candidate=amara, posting__organization=organization, posting__title="Cook", state="active"
    )

    assert found(recruiter, "posting:gardener stage:stage") == []


def test_search_fields_speak_only_of_what_the_member_sees(amara, bernd, interviewer, organization):
    seen = ApplicationFactory(
        candidate=amara, posting__organization=organization, posting__title="Cook"
    )
    AssignmentFactory(application=seen, membership=interviewer)

    assert found(interviewer, "posting:gardener") == []
    assert found(interviewer, "has:application") == ["Amara"]


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "America/New_York"])
@pytest.mark.parametrize(
    "q",
    [
        "added:-9999y",
        "added:0001",
        "added:9999-12-31",
        "applied:<0001-01-01",
        "applied:>9999-12-31",
        "applied:0001-01-01..9999-12-31",
    ],
)
def test_search_date_that_no_calendar_reaches_is_explained(amara, recruiter, q, zone):
    recruiter.organization.time_zone = zone

    with pytest.raises(BrokenQuery, match="is not a date"):
        found(recruiter, q)


def test_search_field_stays_in_the_organization(amara, stranger):
    assert found(stranger, 'tag:"second look" OR posting:gardener') == []
