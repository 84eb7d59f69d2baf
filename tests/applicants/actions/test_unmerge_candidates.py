"""Taken apart again: in any order, after any change, each has what came to it."""

import random

import pytest

from applicants.actions.merge_candidates import merge_candidates, values_of
from applicants.actions.settle_person import settle_person
from applicants.actions.unmerge_candidates import AlreadyUnmerged, unmerge_candidates
from applicants.models import (
    Application,
    Candidate,
    CandidateMerge,
    Document,
    LikelyPair,
    RowOrigin,
    Tag,
)
from applicants.queries.families import system_root
from applicants.queries.merging import FIELDS
from ats.activity.models import Event
from tests.factories.applicants import ApplicationFactory, CandidateFactory, DocumentFactory
from tests.factories.postings import PostingFactory, StageFactory


@pytest.fixture
def people(organization):
    """Three records, each with an application and a document of its own."""
    rows = []
    for number in range(3):
        row = CandidateFactory(
            organization=organization, name=f"Person {number}", phone=f"+52 {number}"
        )
        ApplicationFactory(posting__organization=organization, candidate=row)
        DocumentFactory(candidate=row)
        rows.append(row)
    return rows


def merged(one, other, by, **options):
    return merge_candidates(one, into=other, by=by, **options)


def fresh(row):
    return type(row).objects.get(pk=row.pk)


def whose(model):
    return dict(model.objects.order_by("pk").values_list("pk", "candidate"))


def test_unmerge_candidates_gives_everything_back(people, recruiter):
    a, b, _c = people
    before = [whose(Application), whose(Document), [values_of(row) for row in people]]
    merge = merged(a, b, recruiter, taken=set(FIELDS))

    unmerge_candidates(merge, by=recruiter)

    after = [whose(Application), whose(Document), [values_of(fresh(row)) for row in people]]
    assert after == before
    assert fresh(a).merged_into is None


def test_unmerge_candidates_is_told_in_the_history(people, recruiter):
    merge = merged(people[0], people[1], recruiter)

    unmerge_candidates(merge, by=recruiter)

    event = Event.objects.get(kind="candidate.unmerged")
    assert (event.subject_id, event.facts["absorbed"]) == (people[1].pk, people[0].pk)
    merge.refresh_from_db()
    assert (merge.undone_by, merge.undone_at is None) == (recruiter, False)


def test_unmerge_candidates_twice_is_refused(people, recruiter):
    merge = merged(people[0], people[1], recruiter)
    unmerge_candidates(merge, by=recruiter)

    with pytest.raises(AlreadyUnmerged):
        unmerge_candidates(merge, by=recruiter)


def test_unmerge_candidates_of_an_undone_merge_leaves_the_new_one(people, recruiter):
    a, b, c = people
    first = merged(a, b, recruiter)
    unmerge_candidates(first, by=recruiter)
    merged(a, c, recruiter)

    with pytest.raises(AlreadyUnmerged):
        unmerge_candidates(first, by=recruiter)

    assert fresh(a).merged_into == c


def test_unmerge_candidates_keeps_what_was_changed_since(people, recruiter):
    a, b, _c = people
    merge = merged(a, b, recruiter, taken={"name", "phone"})
    Candidate.objects.filter(pk=b.pk).update(phone="+52 9")

    done = unmerge_candidates(merge, by=recruiter)

    assert (fresh(b).name, fresh(b).phone, done.kept) == ("Person 1", "+52 9", ["phone"])


def test_unmerge_candidates_what_came_since_stays_or_follows_its_application(people, recruiter):
    a, b, _c = people
    mine = Application.objects.get(candidate=a)
    merge = merged(a, b, recruiter)
    stays = DocumentFactory(candidate=b)
    follows = DocumentFactory(candidate=b, application=mine)

    unmerge_candidates(merge, by=recruiter)

    assert (fresh(stays).candidate, fresh(follows).candidate) == (b, a)


@pytest.mark.parametrize("first", [0, 1])
def test_unmerge_candidates_of_a_chain_in_either_order(people, recruiter, first):
    a, b, c = people
    before = whose(Application), whose(Document), [values_of(row) for row in people]
    merges = [merged(a, b, recruiter, taken={"name"}), merged(b, c, recruiter, taken={"name"})]
    assert set(whose(Application).values()) == {c.pk}
    assert fresh(c).name == "Person 0"

    unmerge_candidates(merges[first], by=recruiter)
    assert fresh(c).name == ("Person 1" if first == 0 else "Person 2")
    unmerge_candidates(merges[1 - first], by=recruiter)

    after = whose(Application), whose(Document), [values_of(fresh(row)) for row in people]
    assert after == before


@pytest.mark.parametrize("first", [0, 1])
def test_unmerge_candidates_of_two_that_came_to_one_in_either_order(people, recruiter, first):
    a, b, c = people
    merges = [merged(a, c, recruiter, taken={"name"}), merged(b, c, recruiter, taken={"name"})]

    unmerge_candidates(merges[first], by=recruiter)
    assert fresh(c).name == ("Person 1" if first == 0 else "Person 0")
    unmerge_candidates(merges[1 - first], by=recruiter)

    assert fresh(c).name == "Person 2"


def test_unmerge_candidates_takes_back_only_tags_that_nobody_else_brought(
    people, organization, recruiter
):
    a, b, c = people
    own, shared = (Tag.objects.create(organization=organization, name=name) for name in "xy")
    a.tags.add(own, shared)
    b.tags.add(shared)
    first, second = merged(a, c, recruiter), merged(b, c, recruiter)

    unmerge_candidates(first, by=recruiter)
    assert list(c.tags.all()) == [shared]
    unmerge_candidates(second, by=recruiter)

    assert list(c.tags.all()) == []


@pytest.fixture
def twice(people, organization):
    """Two active applications of two people for one posting."""
    posting = PostingFactory(organization=organization, published=True)
    stages = [StageFactory(posting=posting, position=n) for n in range(2)]
    return [
        ApplicationFactory(posting=posting, stage=stage, candidate=row)
        for row, stage in zip(people[:2], stages, strict=True)
    ]


def test_unmerge_candidates_puts_applications_back_where_they_stood(twice, people, recruiter):
    stage, since = twice[0].stage, fresh(twice[0]).stage_entered_at
    merge = merged(people[0], people[1], recruiter)

    unmerge_candidates(merge, by=recruiter)

    row = fresh(twice[0])
    assert (row.state, row.stage, row.candidate) == ("active", stage, people[0])
    assert row.stage_entered_at == since
    assert fresh(twice[1]).state == "active"
    assert Event.objects.filter(kind="application.unfolded").count() == 1


def test_unmerge_candidates_leaves_an_application_that_was_moved_since(twice, people, recruiter):
    merge = merged(people[0], people[1], recruiter)
    Application.objects.filter(pk=twice[0].pk).update(state="rejected")

    unmerge_candidates(merge, by=recruiter)

    assert fresh(twice[0]).state == "rejected"


def test_settle_person_brings_along_what_a_worker_wrote_to_the_merged_record(people, recruiter):
    a, b, _c = people
    merge = merged(a, b, recruiter)
    late = DocumentFactory(candidate=a)

    settle_person(b.pk)
    assert fresh(late).candidate == b
    unmerge_candidates(merge, by=recruiter)

    assert fresh(late).candidate == a


@pytest.mark.parametrize("seed", range(12))
def test_merges_in_any_order_rows_stand_under_whom_they_came_to(organization, recruiter, seed):
    """Whose a row is follows from where it came to and the merges that hold, nothing else."""
    dice = random.Random(seed)
    people = [CandidateFactory(organization=organization) for _n in range(6)]
    first = {row.pk: values_of(row) for row in people}
    came_to = {}

    def arrive(row):
        application = ApplicationFactory(posting__organization=organization, candidate=row)
        came_to[application.pk] = row.pk

    for row in people:
        arrive(row)
    for _step in range(25):
        alone = list(Candidate.objects.filter(merged_into=None).order_by("pk"))
        live = list(CandidateMerge.objects.filter(undone_at=None))
        if len(alone) > 1 and (not live or dice.random() < 0.55):
            one, other = dice.sample(alone, 2)
            wanted = dice.sample(["name", "phone"], dice.randint(0, 2))
            merge_candidates(one, into=other, by=recruiter, taken=wanted)
        elif live:
            unmerge_candidates(dice.choice(live), by=recruiter)
        if dice.random() < 0.3:
            arrive(dice.choice(list(Candidate.objects.filter(merged_into=None))))
        now = whose(Application)
        assert now == {pk: system_root(origin) for pk, origin in came_to.items()}

    for merge in CandidateMerge.objects.filter(undone_at=None).order_by("?"):
        unmerge_candidates(merge, by=recruiter)

    assert whose(Application) == came_to
    assert {row.pk: values_of(row) for row in Candidate.objects.all()} == first
    assert (
        RowOrigin.objects.values("row_id", "kind").distinct().count() == RowOrigin.objects.count()
    )
    assert LikelyPair.objects.count() == 0
