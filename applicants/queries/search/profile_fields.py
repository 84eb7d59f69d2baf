"""Fields about what was read from a résumé: skills, years of one, titles at work."""

import re

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from applicants.models import ProfileSkill, ProfileTitle
from applicants.queries.search.comparing import compared, number
from applicants.queries.search.folding import fold
from applicants.queries.search.registry import PERSON, Asked, Unusable, search_field
from reading.text.skills import listed_skills

YEARS = re.compile(r"([^<>=]{1,80})((?:>=|<=|>|<|=).{1,10})")


def skill_keys(written: str) -> set[str]:
    """Return the keys of a skill as written and by the names the lexicon has for it."""
    names = {mention.name for mention in listed_skills(written)}
    return {name.strip().casefold() for name in (names or {written})}


@search_field(
    "skill", about=PERSON, hint=gettext_lazy("A skill read from the résumé"), example="skill:python"
)
def skilled(asked: Asked) -> Q:
    skills = ProfileSkill.objects.filter(
        organization_id=asked.member.organization_id,
        key__in=skill_keys(asked.value),
        candidate_id=OuterRef("pk"),
    )
    return Q(Exists(skills))


@search_field(
    "years",
    about=PERSON,
    hint=gettext_lazy("Years of a skill, as far as the résumé tells"),
    example="years:python>=3",
)
def experienced(asked: Asked) -> Q:
    found = YEARS.fullmatch(asked.value)
    if found is None:
        raise Unusable(_("Write a skill and its years, such as “years:python>=3”."))
    skills = ProfileSkill.objects.filter(
        compared("years", found[2].strip(), number),
        organization_id=asked.member.organization_id,
        key__in=skill_keys(found[1]),
        candidate_id=OuterRef("pk"),
    )
    return Q(Exists(skills))


@search_field(
    "title",
    about=PERSON,
    hint=gettext_lazy("A title they had at work"),
    example='title:"data engineer"',
)
def titled(asked: Asked) -> Q:
    words = fold(asked.value)
    if not words:
        raise Unusable(_("There is no letter in “%(value)s”.") % {"value": asked.value})
    titles = ProfileTitle.objects.filter(
        organization_id=asked.member.organization_id,
        key__contains=words,
        candidate_id=OuterRef("pk"),
    )
    return Q(Exists(titles))
