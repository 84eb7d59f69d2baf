"""Rules are made as drafts, changed, switched on after a rehearsal, switched off, removed."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from applicants.actions.stage_rules.contents import (
    RuleContent,
    WrongMember,
    content_of,
    demand_content,
)
from applicants.models import StageRule, StageRuleVersion
from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import Conflict, DomainError
from ats.foundation.rows import still_there
from postings.models import Posting, Stage

State = StageRule.State
MOST = 30


class TooManyRules(DomainError):
    code = "too_many_rules"


class ForeignStage(DomainError):
    code = "foreign_stage"
    field = "stage"


class NotRehearsed(Conflict):
    code = "not_rehearsed"


class RuleGone(Conflict):
    code = "rule_gone"


@transaction.atomic
def add_stage_rule(
    posting: Posting, *, by: Membership, stage: Stage, kind: str, content: RuleContent
) -> StageRule:
    """Add a rule as a draft, which does nothing yet.

    ForeignStage, TooManyRules; WrongDelay, WrongMember, UnknownField or WordsMissing for a
    content that could not be done. Records stage_rule.added.
    """
    if stage.posting_id != posting.pk:
        raise ForeignStage(_("This stage belongs to another posting."))
    still_there(Posting.objects.select_for_update(no_key=True).filter(pk=posting.pk))
    if StageRule.objects.kept().filter(posting=posting).count() >= MOST:
        raise TooManyRules(_("%(most)d rules are enough for a posting.") % {"most": MOST})
    demand_content(posting, kind, content)
    rule = StageRule(posting=posting, stage=stage, kind=kind, by=by, **content.__dict__)
    rule.save()
    _keep_version(rule, content, by)
    _record("stage_rule.added", rule, by)
    return rule


@transaction.atomic
def edit_stage_rule(
    rule: StageRule, *, by: Membership, content: RuleContent, seen_version: int | None = None
) -> StageRule:
    """Change what a rule says; it is a draft again until it was rehearsed and switched on.

    Locks the rule. The same again is nothing. RuleGone, NotRehearsed when somebody changed it
    meanwhile, and as add_stage_rule. Records stage_rule.edited.
    """
    row = _locked(rule)
    if seen_version is not None and row.version != seen_version:
        raise NotRehearsed(_("Somebody has changed this rule meanwhile. Look at it again."))
    demand_content(row.posting, row.kind, content)
    values = content.__dict__
    if all(getattr(row, name) == value for name, value in values.items()):
        return row
    for name, value in values.items():
        setattr(row, name, value)
    row.version += 1
    row.state = State.DRAFT
    row.save()
    _keep_version(row, content, by)
    _record("stage_rule.edited", row, by)
    return row


@transaction.atomic
def switch_on_stage_rule(rule: StageRule, *, by: Membership, seen_version: int) -> StageRule:
    """Let a rule act, in the name of `by`, for whoever enters its stage from now on.

    `seen_version` is the version whose rehearsal `by` has before them: NotRehearsed for another
    one. Locks the rule. RuleGone. Twice is once. Records stage_rule.switched_on.
    """
    row = _locked(rule)
    if row.stage_id is None:
        raise RuleGone(_("The stage of this rule was taken out."))
    if row.version != seen_version:
        raise NotRehearsed(
            _("This rule was changed meanwhile. Look at its new rehearsal, then switch it on.")
        )
    demand_content(row.posting, row.kind, content_of(row))
    if row.state != State.ON:
        row.state, row.by, row.switched_on_at = State.ON, by, timezone.now()
        row.save(update_fields=["state", "by", "switched_on_at"])
        _record("stage_rule.switched_on", row, by)
    return row


@transaction.atomic
def switch_off_stage_rule(rule: StageRule, *, by: Membership) -> StageRule:
    """Stop a rule; what is planned is held back when it falls due. Twice is once.

    Locks the rule. RuleGone. Records stage_rule.switched_off.
    """
    row = _locked(rule)
    if row.state == State.ON:
        row.state = State.OFF
        row.save(update_fields=["state"])
        _record("stage_rule.switched_off", row, by)
    return row


@transaction.atomic
def remove_stage_rule(rule: StageRule, *, by: Membership) -> None:
    """Take a rule out; its log stays. Locks the rule. RuleGone. Records stage_rule.removed."""
    row = _locked(rule)
    row.state = State.REMOVED
    row.save(update_fields=["state"])
    _record("stage_rule.removed", row, by)


@transaction.atomic
def restore_stage_rule(rule: StageRule, *, by: Membership) -> StageRule:
    """Bring a removed rule back, switched off. Twice is once. Records stage_rule.restored."""
    row = _locked(rule, is_kept=False)
    if row.state == State.REMOVED:
        row.state = State.OFF
        row.save(update_fields=["state"])
        _record("stage_rule.restored", row, by)
    return row


def copy_stage_rules(from_posting: Posting, to_posting: Posting, *, by: Membership) -> int:
    """Copy rules, as drafts, to stages of the same name; return how many.

    Of one organization. Left out are rules whose stage the other posting does not have, and
    whose member may not do it there. Records stage_rule.added for each.
    """
    assert from_posting.organization_id == to_posting.organization_id
    stages = {stage.name.casefold(): stage for stage in to_posting.stages.all()}
    rows = StageRule.objects.kept().filter(posting=from_posting, stage__isnull=False)
    copied = 0
    for rule in rows.select_related("stage", "member__user").order_by("pk"):
        stage = stages.get(rule.stage.name.casefold())
        if stage is None:
            continue
        try:
            add_stage_rule(to_posting, by=by, stage=stage, kind=rule.kind, content=content_of(rule))
        except WrongMember:
            continue
        copied += 1
    return copied


def _locked(rule: StageRule, *, is_kept: bool = True) -> StageRule:
    rows = StageRule.objects.select_for_update(of=("self",), no_key=True).filter(pk=rule.pk)
    row = rows.select_related("posting__organization", "stage", "member__user").first()
    if row is None or (is_kept and row.state == State.REMOVED):
        raise RuleGone(_("This rule was removed."))
    return row


def _keep_version(rule: StageRule, content: RuleContent, by: Membership) -> None:
    StageRuleVersion.objects.create(rule=rule, number=rule.version, content=content.plain(), by=by)


def _record(kind: str, rule: StageRule, by: Membership) -> None:
    record(
        kind,
        organization=rule.posting.organization_id,
        by=by,
        subject=rule.posting,
        facts={
            "code": rule.posting.code,
            "title": rule.posting.title,
            "rule": rule.code,
            "kind": rule.kind,
            "stage": rule.stage.name if rule.stage else "",
            "version": rule.version,
        },
    )
