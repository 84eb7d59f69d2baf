"""A rule's due firings are settled: done, held above the day's most, or held back with a reason."""

from collections.abc import Sequence
from datetime import datetime, time

from django.db import transaction
from django.utils import timezone

from applicants.actions.person_rows import lock_people_of
from applicants.actions.stage_rules.doing import DO, Done
from applicants.actions.stage_rules.following import ways_of
from applicants.models import Application, RuleFiring, RulePause, StageRule
from applicants.stage_stays import stays_in
from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import DomainError

CHUNK = 50
PERMISSION = "edit_stage_rules"
State, Why = RuleFiring.State, RuleFiring.Why


@transaction.atomic
def fire_chunk(rule_id: int) -> bool:
    """Settle the next firings of a rule that are due; return whether there were any.

    Locks the rule, so that two workers take turns, then the people where it changes those, then
    the applications; what each does and that it is done are one transaction. Records
    stage_rule.fired for each, and stage_rule.held once a day when there are more than the rule
    may do.
    """
    rule = _locked_rule(rule_id)
    now = timezone.now()
    due = RuleFiring.objects.filter(rule_id=rule_id, state=State.PLANNED, due_at__lte=now)
    waiting = dict(due.order_by("due_at", "id").values_list("pk", "application_id")[:CHUNK])
    if rule is None or not waiting:
        return False
    people = _locked_people(rule, waiting.values())
    # Whoever moved one of them meanwhile may have settled its firing.
    firings = list(due.filter(pk__in=waiting).order_by("due_at", "id"))
    for one in firings:
        one.rule, one.application = rule, people[one.application_id]
    if obstacle := _obstacle(rule):
        state = State.SKIPPED if obstacle == Why.OFF else State.HELD
        _settle(firings, state, obstacle, now)
        _tell_held(rule, firings if state == State.HELD else [], now)
        return True
    there = _still_there(rule, firings)
    _settle([one for one in firings if one.pk not in there], State.SKIPPED, Why.LEFT, now)
    _fire([one for one in firings if one.pk in there], rule, now)
    return True


def give_up_firings(rule_id: int) -> None:
    """Say of what is due that it broke off; after the last attempt of the job."""
    due = RuleFiring.objects.filter(
        rule_id=rule_id, state=State.PLANNED, due_at__lte=timezone.now()
    )
    _settle(list(due[:CHUNK]), State.SKIPPED, Why.BROKEN, timezone.now())


def _locked_rule(rule_id: int) -> StageRule | None:
    # Not the rows' keys: who moves an application adds firings of this rule at the same time.
    rows = StageRule.objects.select_for_update(of=("self",), no_key=True).filter(pk=rule_id)
    return rows.select_related("stage", "posting__organization", "member__user", "by__user").first()


def _locked_people(rule: StageRule, ids) -> dict[int, Application]:
    if rule.is_of_person:
        lock_people_of(ids)
    rows = Application.objects.select_for_update(of=("self",)).filter(pk__in=set(ids))
    found = rows.select_related("candidate", "posting", "stage").order_by("pk")
    people = {row.pk: row for row in found}
    for row in people.values():
        row.organization = rule.posting.organization
    return people


def _obstacle(rule: StageRule) -> str:
    """Return why nothing of the rule may be done now; blank when it may."""
    if not rule.is_on:
        return Why.OFF
    if RulePause.objects.filter(organization=rule.posting.organization_id).exists():
        return Why.PAUSED
    return "" if may_act(rule.by) else Why.NOBODY


def may_act(member: Membership | None) -> bool:
    """Return whether a rule may act in the name of `member`, who switched it on."""
    if member is None or not (member.is_active and member.user.is_active):
        return False
    return member.can(PERMISSION)


def _still_there(rule: StageRule, firings: Sequence[RuleFiring]) -> set[int]:
    """Return the firings whose application has stood in the stage since that entry."""
    ways = ways_of(one.application_id for one in firings)
    there = set()
    for one in firings:
        if one.application.stage_id != rule.stage_id:
            continue
        stays = stays_in(rule.stage_id or 0, ways[one.application_id])
        if stays and stays[-1].is_open and stays[-1].entry.pk == one.entry_id:
            there.add(one.pk)
    return there


def _fire(firings: Sequence[RuleFiring], rule: StageRule, now: datetime) -> None:
    room = max(0, rule.daily_cap - done_today(rule, now))
    above = []
    for one in firings:
        if one.is_released:
            _do(one, rule, now)
        elif room > 0:
            room -= _do(one, rule, now)
        else:
            above.append(one)
    _settle(above, State.HELD, Why.CAP, now)
    _tell_held(rule, above, now)


def done_today(rule: StageRule, now: datetime) -> int:
    """Return how much of its most the rule has done this day of the organization.

    What a member released, and what was taken back, does not count.
    """
    zone = rule.posting.organization.zone
    midnight = datetime.combine(now.astimezone(zone).date(), time.min, zone)
    done = RuleFiring.objects.filter(rule=rule, state=State.DONE, settled_at__gte=midnight)
    return done.filter(is_released=False).count()


def _do(one: RuleFiring, rule: StageRule, now: datetime) -> bool:
    """Do it and keep that it is done; return whether it was."""
    try:
        with transaction.atomic():
            done = DO[rule.kind](rule, one, now)
            _keep_done(one, rule, done, now)
    except DomainError as error:
        one.words = error.message[:300]
        _settle([one], State.SKIPPED, Why.REFUSED, now)
        return False
    return True


def _keep_done(one: RuleFiring, rule: StageRule, done: Done, now: datetime) -> None:
    one.state, one.why, one.settled_at = State.DONE, Why.NONE, now
    one.version, one.words = rule.version, done.words[:300]
    one.message, one.facts = done.message, done.facts
    one.save(update_fields=["state", "why", "settled_at", "version", "words", "message", "facts"])
    record(
        "stage_rule.fired",
        organization=rule.posting.organization_id,
        subject=one.application,
        facts={
            "posting": rule.posting_id,
            "rule": rule.code,
            "kind": rule.kind,
            "what": done.words[:120],
            "stage": rule.stage.name if rule.stage else "",
            **done.told,
        },
    )


def _settle(firings: Sequence[RuleFiring], state: str, why: str, now: datetime) -> None:
    for one in firings:
        one.state, one.why, one.settled_at = state, why, now
    RuleFiring.objects.bulk_update(firings, ["state", "why", "settled_at", "words"])


def _tell_held(rule: StageRule, held: Sequence[RuleFiring], now: datetime) -> None:
    """Record that something is held, once a day for each reason."""
    if not held:
        return
    why, zone = held[0].why, rule.posting.organization.zone
    midnight = datetime.combine(now.astimezone(zone).date(), time.min, zone)
    earlier = RuleFiring.objects.filter(
        rule=rule, state=State.HELD, why=why, settled_at__gte=midnight
    ).exclude(pk__in=[one.pk for one in held])
    if not earlier.exists():
        record(
            "stage_rule.held",
            organization=rule.posting.organization_id,
            subject=rule.posting,
            facts={
                "code": rule.posting.code,
                "title": rule.posting.title,
                "rule": rule.code,
                "rule_id": rule.pk,
                "stage": rule.stage.name if rule.stage else "",
                "why": why,
            },
        )
