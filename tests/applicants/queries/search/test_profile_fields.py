"""Fields about what was read from a résumé."""

import pytest

from applicants.models import ProfileSkill, ProfileTitle
from applicants.queries.search import BrokenQuery, search_candidates
from tests.factories.applicants import CandidateFactory


@pytest.fixture
def amara(organization):
    person = CandidateFactory(organization=organization)
    for skill, years in (("Python", 4.5), ("C++", None), ("JavaScript", 2)):
        ProfileSkill.objects.create(
            organization=organization,
            candidate=person,
            skill=skill,
            key=skill.casefold(),
            years=years,
        )
    ProfileTitle.objects.create(
        organization=organization, candidate=person, title="Lead Ingénieur", key="lead ingenieur"
    )
    return person


@pytest.mark.parametrize(
    ("q", "is_found"),
    [
        ("skill:python", True),
        ("skill:Python3", True),
        ("skill:c++", True),
        ("skill:c", False),
        ("skill:java", False),
        ("skill:js", True),
        ("-skill:java", True),
        ("years:python>=3", True),
        ("years:python>4,5", False),
        ("years:python<5", True),
        ("years:c++>=1", False),
        ('years:"python">=3', True),
        ("title:ingénieur", True),
        ('title:"lead ing"', True),
        ("title:nurse", False),
    ],
)
def test_search_field_of_a_profile(amara, recruiter, q, is_found):
    assert list(search_candidates(recruiter, q)) == ([amara] if is_found else [])


@pytest.mark.parametrize("q", ["years:python", "years:>3", "years:python>=three", "title:%"])
def test_search_field_of_a_profile_broken(recruiter, q):
    with pytest.raises(BrokenQuery) as refused:
        search_candidates(recruiter, q)

    assert refused.value.at == (0, len(q))
