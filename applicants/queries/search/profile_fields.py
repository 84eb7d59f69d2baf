"""Fields about what was read from a résumé: skills, years of one, titles at work."""

import re

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from applicants.models import ProfileSkill, ProfileTitle, ResumeSkill, ResumeTitle
from applicants.queries.documents import documents_for
from applicants.queries.search.comparing import compared, number
from applicants.queries.search.folding import fold
from applicants.queries.search.registry import PERSON, Asked, Unusable, search_field
from ats.access.models import Membership
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
    return _said(asked.member, Q(key__in=skill_keys(asked.value)), ProfileSkill, ResumeSkill)


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
    years = compared("years", found[2].strip(), number)
    return _said(asked.member, years & Q(key__in=skill_keys(found[1])), ProfileSkill, ResumeSkill)


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
    return _said(asked.member, Q(key__contains=words), ProfileTitle, ResumeTitle)


def _said(
    member: Membership,
    what: Q,
    of_person: type[ProfileSkill | ProfileTitle],
    of_document: type[ResumeSkill | ResumeTitle],
) -> Q:
    """Return the condition that a person's résumés say so, or those of them that are seen."""
    if not member.sees_everything:
        shown = of_document._default_manager.filter(what, document__in=documents_for(member))
        return Q(pk__in=shown.values("document__candidate_id"))
    said = of_person._default_manager.filter(
        what, organization_id=member.organization_id, candidate_id=OuterRef("pk")
    )
    return Q(Exists(said))
