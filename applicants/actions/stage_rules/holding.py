"""All rules of an organization are paused; what is held is released or discarded."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from applicants.actions.stage_rules.following import ring_for
from applicants.models import RuleFiring, RulePause, StageRule
from ats.access.models import Membership, Organization
from ats.activity.events import record
from ats.foundation.errors import Conflict
from ats.foundation.rows import still_there

State = RuleFiring.State


class RuleIsOff(Conflict):
    code = "rule_is_off"


class NothingHeld(Conflict):
    code = "nothing_held"


@transaction.atomic
def pause_stage_rules(*, by: Membership) -> None:
    """Let no rule of the organization act; what falls due is held. Twice is once.

    Locks the organization. Records stage_rules.paused.
    """
    organization = _locked(by)
    _row, is_new = RulePause.objects.get_or_create(organization=organization, defaults={"by": by})
    if is_new:
        record("stage_rules.paused", organization=organization, by=by, subject=organization)


@transaction.atomic
def resume_stage_rules(*, by: Membership) -> None:
    """Let rules act again; what was held meanwhile stays held. Twice is once.

    Locks the organization. Records stage_rules.resumed.
    """
    organization = _locked(by)
    gone, _rows = RulePause.objects.filter(organization=organization).delete()
    if gone:
        record("stage_rules.resumed", organization=organization, by=by, subject=organization)


@transaction.atomic
def release_firings(rule: StageRule, *, by: Membership, codes: list[str] | None = None) -> int:
    """Have done what is held, all of it or that of `codes`; return how many.

    It counts toward no day's most, and who has left the stage meanwhile is left out. Locks the
    rule. RuleIsOff while the rule is off or all are paused, NothingHeld. Records
    stage_rule.released.
    """
    row = _locked_rule(rule)
    if not row.is_on or RulePause.objects.filter(organization=by.organization_id).exists():
        raise RuleIsOff(_("The rule is off, or all rules are paused. Switch it on first."))
    now = timezone.now()
    count = _held(row, codes).update(
        state=State.PLANNED, why="", settled_at=None, due_at=now, is_released=True
    )
    ring_for([(row, now)])
    _record("stage_rule.released", row, by, count)
    return count


@transaction.atomic
def discard_firings(rule: StageRule, *, by: Membership, codes: list[str] | None = None) -> int:
    """Have what is held not done, all of it or that of `codes`; return how many.

    Locks the rule. NothingHeld. Records stage_rule.discarded.
    """
    row = _locked_rule(rule)
    count = _held(row, codes).update(state=State.DISCARDED, settled_at=timezone.now())
    _record("stage_rule.discarded", row, by, count)
    return count


def _locked(by: Membership) -> Organization:
    rows = Organization.objects.select_for_update(no_key=True)
    return still_there(rows.filter(pk=by.organization_id))


def _locked_rule(rule: StageRule) -> StageRule:
    rows = StageRule.objects.select_for_update(of=("self",), no_key=True)
    return rows.select_related("posting", "stage").get(pk=rule.pk)


def _held(rule: StageRule, codes: list[str] | None):
    rows = RuleFiring.objects.filter(rule=rule, state=State.HELD)
    return rows if codes is None else rows.filter(code__in=codes)


def _record(kind: str, rule: StageRule, by: Membership, count: int) -> None:
    if not count:
        raise NothingHeld(_("Nothing is held any more."))
    posting = rule.posting
    record(
        kind,
        organization=posting.organization_id,
        by=by,
        subject=posting,
        facts={
            "code": posting.code,
            "title": posting.title,
            "rule": rule.code,
            "kind": rule.kind,
            "stage": rule.stage.name if rule.stage else "",
            "count": count,
        },
    )
