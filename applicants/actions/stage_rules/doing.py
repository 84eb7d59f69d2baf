"""What each kind of rule does for one application, locked and still in the stage."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from django.utils.translation import gettext as _

from applicants.actions.add_task import add_task
from applicants.actions.assign_interviewer import assign_interviewer
from applicants.actions.letters import Letter, queue_letter
from applicants.actions.stage_rules.owning import name_owner
from applicants.models import (
    Assignment,
    DocumentRequest,
    Message,
    RuleFiring,
    StageRule,
)
from applicants.rule_times import undo_time, working_day
from ats.access.models import Membership
from ats.foundation.errors import DomainError

MESSAGE = "message"
Kind = StageRule.Kind


class MemberGone(DomainError):
    code = "member_gone"


class AssignedAlready(DomainError):
    code = "assigned_already"


@dataclass(frozen=True)
class Done:
    """`words` say what was done, `facts` are what taking back needs, `told` goes to the history."""

    words: str
    message: Message | None = None
    facts: dict = field(default_factory=dict)
    told: dict = field(default_factory=dict)


def send(rule: StageRule, firing: RuleFiring, at: datetime) -> Done:
    """Queue the letter; it waits at least the time in which a move is taken back.

    It is not the promised answer: nobody has looked at the application yet.
    """
    row = firing.application
    letter = Letter(rule.subject, rule.text, at + undo_time(row.organization))
    message = queue_letter(row, letter, kind=MESSAGE, by=_actor(rule), at=at)
    facts = {"message": message.code}
    return Done(message.subject, message, facts, {"subject": message.subject})


def ask(rule: StageRule, firing: RuleFiring, at: datetime) -> Done:
    """Ask on the candidate's private page, and write with the link to it."""
    sent = send(rule, firing, at)
    DocumentRequest.objects.create(
        application=firing.application, firing=firing, what=rule.what, asked_at=at
    )
    return Done(rule.what, sent.message, sent.facts, {**sent.told, "what": rule.what})


def assign(rule: StageRule, firing: RuleFiring, at: datetime) -> Done:
    """Assign the member; what somebody has decided before is left as it is."""
    member = _member(rule)
    if rule.assign_as == StageRule.As.OWNER:
        name_owner(firing, rule, member, at)
        owned = {"owner": member.pk, "member": member.pk, "name": member.name}
        owned["person"] = firing.application.candidate_id
        return Done(member.name, facts=owned)
    before = Assignment.objects.filter(application=firing.application, membership=member)
    if before.exists():
        raise AssignedAlready(_("%(name)s is assigned already.") % {"name": member.name})
    made = assign_interviewer(firing.application, member=member, by=_actor(rule))
    facts = {"assignment": made.pk, "member": member.pk, "name": member.name}
    return Done(member.name, facts=facts)


def task(rule: StageRule, firing: RuleFiring, at: datetime) -> Done:
    """Give the member something to do, by so many working days from now."""
    member, row = _member(rule), firing.application
    due_on = working_day(at, rule.due_days, row.organization)
    made = add_task(row, text=rule.what, assignee=member, due_on=due_on, by=None, at=at)
    facts = {"task": made.code, "member": member.pk, "name": member.name}
    return Done(rule.what, facts=facts)


def remind(rule: StageRule, firing: RuleFiring, at: datetime) -> Done:
    """Nothing is changed: who hears of it is told by the notices (see applicants.rule_notices)."""
    return Done(rule.what, told={"what": rule.what})


def _actor(rule: StageRule) -> Membership:
    assert rule.by is not None, "asked before: see may_act"
    rule.by.organization = rule.posting.organization
    return rule.by


def _member(rule: StageRule) -> Membership:
    member = rule.member
    if member is None or not (member.is_active and member.user.is_active):
        raise MemberGone(_("The member of this rule has left."))
    member.organization = rule.posting.organization
    return member


DO: dict[str, Callable[[StageRule, RuleFiring, datetime], Done]] = {
    Kind.SEND: send,
    Kind.ASK: ask,
    Kind.ASSIGN: assign,
    Kind.TASK: task,
    Kind.REMIND: remind,
}
