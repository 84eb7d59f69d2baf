"""A draft begins as a copy of a posting, or from a template made of one."""

from typing import Any

from django.db import transaction

from ats.access.models import Membership
from ats.foundation.jobs import enqueue
from postings.actions.create_posting import create_posting
from postings.actions.of_posting import record_of
from postings.models import BankQuestion, Posting, PostingTemplate, Question, Stage, TeamMember
from postings.queries.parts import parts_of


@transaction.atomic
def copy_posting(posting: Posting, *, by: Membership, title: str) -> Posting:
    """Create a draft with the words, stages, questions, team and promise of `posting`.

    Applicants, dates and counts stay where they are; a job copies the rules of the stages as
    drafts. DomainError for what a posting cannot be.
    Event `posting.copied`, beside `posting.created`.
    """
    copy = _from_parts(parts_of(posting), by=by, title=title)
    # The rules of its stages are a matter of a room above.
    enqueue(
        "copy_stage_rules",
        subject_id=copy.pk,
        organization_id=copy.organization_id,
        payload={"origin": posting.pk, "by": by.pk},
    )
    record_of(copy, "posting.copied", by=by, origin=posting.title, origin_code=posting.code)
    return copy


@transaction.atomic
def use_posting_template(template: PostingTemplate, *, by: Membership, title: str) -> Posting:
    """Create a draft from a template; DomainError for what a posting cannot be.

    Event `posting.copied`, beside `posting.created`.
    """
    copy = _from_parts(template.parts, by=by, title=title)
    record_of(copy, "posting.copied", by=by, origin=template.name, template=template.code)
    return copy


def _from_parts(parts: dict[str, Any], *, by: Membership, title: str) -> Posting:
    words = dict(parts["words"])
    is_resume_required = words.pop("is_resume_required")
    posting = create_posting(by=by, **{**words, "title": title})
    if posting.is_resume_required != is_resume_required:
        posting.is_resume_required = is_resume_required
        posting.save(update_fields=["is_resume_required"])
    if parts["stages"]:
        posting.stages.all().delete()
        Stage.objects.bulk_create(
            Stage(posting=posting, position=position, **stage)
            for position, stage in enumerate(parts["stages"])
        )
    _ask(posting, parts["questions"])
    _let_join(posting, parts["team"], by)
    return posting


def _ask(posting: Posting, asked: list[dict[str, Any]]) -> None:
    codes = [words["bank"] for words in asked if words["bank"]]
    bank = BankQuestion.objects.filter(organization_id=posting.organization_id, code__in=codes)
    known = {row.code: row for row in bank}
    Question.objects.bulk_create(
        Question(
            posting=posting,
            position=position,
            bank_question=known.get(words["bank"]),
            **{name: value for name, value in words.items() if name != "bank"},
        )
        for position, words in enumerate(asked)
    )


def _let_join(posting: Posting, team: list[dict[str, Any]], by: Membership) -> None:
    """Put those on the team who are still members; whoever makes the copy is on it already."""
    leads = {row["member"]: row["is_lead"] for row in team}
    members = Membership.objects.active().filter(
        organization_id=posting.organization_id, code__in=list(leads)
    )
    TeamMember.objects.bulk_create(
        TeamMember(posting=posting, membership=member, is_lead=leads[member.code])
        for member in members
        if member.pk != by.pk
    )
    if leads.get(by.code):
        posting.team.filter(membership=by).update(is_lead=True)
