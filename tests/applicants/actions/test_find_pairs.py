"""Who may be the same person: by what they share, and never against a person's word."""

import pytest

from applicants.actions import find_pairs as finding
from applicants.actions.find_pairs import find_pairs
from applicants.actions.index_person import index_people
from applicants.actions.merge_candidates import merge_candidates
from applicants.actions.tell_people_apart import propose_again, tell_people_apart
from applicants.actions.unmerge_candidates import unmerge_candidates
from applicants.models import Candidate, LikelyPair, PersonKey, ResumeReading
from ats.activity.models import Event
from tests.factories.applicants import CandidateFactory, DocumentFactory

LONG = " ".join(f"hedge{n * n % 97} border{n * 7 % 31} garden{n}" for n in range(90))


@pytest.fixture
def known(organization):
    """Return a function: a candidate with the given fields, indexed."""

    def make(**fields):
        row = CandidateFactory(organization=fields.pop("organization", organization), **fields)
        index_people([row.pk])
        return row

    return make


def pairs():
    return [
        (row.one.name, row.other.name, row.reasons) for row in LikelyPair.objects.order_by("pk")
    ]


def test_find_pairs_by_another_form_of_the_address(known):
    known(name="Bo Ek", email="b.o.ek@gmail.com")
    other = known(name="Someone", email="boek+work@googlemail.com")

    find_pairs(other.pk)

    assert pairs() == [("Bo Ek", "Someone", [["email", "boek@gmail.com"]])]


def test_find_pairs_by_telephone_in_any_form(known, organization):
    organization.country = "DE"
    organization.save()
    known(name="Bo Ek", phone="0171 2345678")
    other = known(name="Bo Ek", phone="+49 (171) 234-5678")

    find_pairs(other.pk)

    assert pairs() == [("Bo Ek", "Bo Ek", [["phone", "+491712345678"], ["name", "same"]])]


def test_find_pairs_by_a_link_in_the_resume(known):
    rows = [known(name=name) for name in ("William Ash", "Bill Ash")]
    for row, link in zip(rows, ["https://www.github.com/ash/", "github.com/ash"], strict=True):
        ResumeReading.objects.create(
            document=DocumentFactory(candidate=row),
            version=1,
            data={"links": [{"value": link, "span": [0, 1], "sure": 1}]},
        )
    index_people([row.pk for row in rows])

    find_pairs(rows[0].pk)

    assert pairs() == [
        ("William Ash", "Bill Ash", [["link", "github.com/ash"], ["name", "nickname"]])
    ]


def test_find_pairs_by_the_text_of_the_resume(known):
    one, other = known(name="Ana Roy"), known(name="Roy, Ana")
    DocumentFactory(candidate=one, text=LONG)
    DocumentFactory(candidate=other, text=f"{LONG} Some words more than before.")
    index_people([one.pk, other.pk])

    find_pairs(other.pk)

    [(_one, _other, reasons)] = pairs()
    assert [kind for kind, _value in reasons] == ["text", "name"]


def test_find_pairs_a_name_alone_is_no_reason(known):
    known(name="Maria Garcia")
    other = known(name="Maria Garcia")

    assert find_pairs(other.pk) == []


def test_find_pairs_a_rare_name_of_one_place_is_one(known):
    known(name="Maria Garcia", location="Évora")
    other = known(name="Garcia Maria", location="Evora")

    find_pairs(other.pk)

    assert pairs()[0][2] == [["name", "same"], ["place", "Evora"]]


def test_find_pairs_what_many_share_is_no_reason(known):
    for _n in range(finding.MOST_A_KEY + 1):
        known(phone="+41 44 668 18 00")
    other = known(phone="+41 44 668 18 00")

    assert find_pairs(other.pk) == []


def test_find_pairs_of_another_organization_never(known):
    known(phone="+41 44 668 18 00", organization=CandidateFactory().organization)
    other = known(phone="+41 44 668 18 00")

    assert find_pairs(other.pk) == []


def test_find_pairs_whose_reason_is_gone_are_gone(known):
    known(phone="+41 44 668 18 00")
    other = known(phone="+41 44 668 18 00")
    find_pairs(other.pk)
    Candidate.objects.filter(pk=other.pk).update(phone="")
    index_people([other.pk])

    find_pairs(other.pk)

    assert (LikelyPair.objects.count(), PersonKey.objects.filter(kind="phone").count()) == (0, 1)


@pytest.fixture
def pair(known):
    known(phone="+41 44 668 18 00")
    other = known(phone="+41 44 668 18 00")
    return find_pairs(other.pk)[0]


def test_tell_people_apart_is_kept(pair, recruiter):
    tell_people_apart(pair, by=recruiter)
    tell_people_apart(pair, by=recruiter)

    assert find_pairs(pair.other_id) == []
    assert LikelyPair.objects.get().state == "different"
    assert Event.objects.get().kind == "candidate.told_apart"


def test_propose_again_opens_the_pair(pair, recruiter):
    tell_people_apart(pair, by=recruiter)

    propose_again(pair, by=recruiter)

    assert (LikelyPair.objects.get().state, LikelyPair.objects.get().decided_by) == ("open", None)


def test_find_pairs_keeps_who_was_told_apart_from_a_merged_record(pair, known, recruiter):
    third = known(name="Third")
    tell_people_apart(pair, by=recruiter)
    merge = merge_candidates(pair.other, into=third, by=recruiter)

    assert find_pairs(third.pk) == []
    assert find_pairs(pair.one_id) == []
    unmerge_candidates(merge, by=recruiter)
    assert find_pairs(pair.other_id) == []


def test_find_pairs_looks_by_what_a_merged_record_shares(pair, known, recruiter):
    third = known(name="Third")
    merge_candidates(pair.other, into=third, by=recruiter)

    [found] = find_pairs(third.pk)

    assert {found.one_id, found.other_id} == {pair.one_id, third.pk}
