"""The rules of a posting's stages, and the log of what they did."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from applicants.models import RuleFiring, RulePause, StageRule, StageRuleVersion
from applicants.queries.drafts import words_of
from ats.access.models import Membership
from ats.foundation.models import Job
from postings.models import Posting, Stage
from postings.queries.postings import postings_for

PAGE = 50
# What is due so long and has no job was never rung, or its job has failed.
PATIENCE = timedelta(minutes=2)
State = RuleFiring.State
ASK_SUBJECT = _("A document for your application: {{ posting_title }}")
ASK_TEXT = _(
    "Hello {{ candidate_first_name }},\n\n"
    "to go on with your application for {{ posting_title }} we need a document from you. "
    "Please add it on your own page:\n{{ status_url }}\n\n"
    "Kind regards\n{{ sender_name }}, {{ organization_name }}"
)


@dataclass(frozen=True)
class StageWithRules:
    stage: Stage
    rules: list[StageRule]


@dataclass(frozen=True)
class LogPage:
    """`after` is where the next page begins, blank on the last."""

    rows: list[RuleFiring]
    after: str


def rules_by_stage(posting: Posting) -> list[StageWithRules]:
    """Return the stages of a posting in their order, each with its rules. Two statements.

    Each rule has `done_count`, `held_count` and `planned_count`.
    """
    found: dict[int, list[StageRule]] = {}
    for rule in with_counts(StageRule.objects.kept().filter(posting=posting)):
        found.setdefault(rule.stage_id or 0, []).append(rule)
    return [StageWithRules(stage, found.get(stage.pk, [])) for stage in posting.stages.all()]


def with_counts(rows: QuerySet[StageRule]) -> QuerySet[StageRule]:
    counts = {
        f"{name}_count": Count("firings", filter=Q(firings__state=state))
        for name, state in (
            ("done", State.DONE),
            ("held", State.HELD),
            ("planned", State.PLANNED),
        )
    }
    related = ("stage", "member__user", "by__user")
    return rows.select_related(*related).annotate(**counts).order_by("pk")


def rule_of(member: Membership, code: str, *, is_kept: bool = True) -> StageRule:
    """Return a rule of a posting that `member` sees; Http404 else."""
    rows = StageRule.objects.filter(posting__in=postings_for(member).values("pk"), code=code)
    if is_kept:
        rows = rows.kept()
    rule = with_counts(rows).select_related("posting", "stage", "member__user", "by__user").first()
    if rule is None:
        raise Http404
    rule.posting.organization = member.organization
    return rule


def log_of(
    posting: Posting, *, rule: StageRule | None = None, state: str = "", after: str = ""
) -> LogPage:
    """Return a page of what the rules of a posting did or will do, the newest first.

    Of one `rule`, in one `state`, behind the firing with the code `after`. One statement, two
    behind a place.
    """
    rows = RuleFiring.objects.filter(rule__posting=posting)
    if rule is not None:
        rows = rows.filter(rule=rule)
    if after:
        last = rows.filter(code=after).values_list("pk", flat=True).first()
        rows = rows.filter(pk__lt=last or 0)
    if state in State.values:
        rows = rows.filter(state=state)
    found = list(
        rows.select_related("rule__stage", "application__candidate").order_by("-pk")[: PAGE + 1]
    )
    page = found[:PAGE]
    return LogPage(page, page[-1].code if len(found) > PAGE else "")


def versions_of(rule: StageRule) -> Sequence[StageRuleVersion]:
    return list(rule.versions.select_related("by__user").order_by("-number")[:20])


def pause_of(member: Membership) -> RulePause | None:
    """Return who paused all rules of the organization and when; None when they are not."""
    rows = RulePause.objects.filter(organization_id=member.organization_id)
    return rows.select_related("by__user").first()


def members_to_choose(member: Membership, posting: Posting) -> QuerySet[Membership]:
    """Return who a rule of the posting may assign or give a task, by name."""
    rows = Membership.objects.active().filter(organization_id=member.organization_id)
    return (
        rows.filter(~Q(role="hiring_manager") | Q(team_memberships__posting=posting))
        .select_related("user")
        .distinct()
        .order_by("user__name", "pk")
    )


def postings_with_rules(member: Membership, *, but: Posting) -> QuerySet[Posting]:
    """Return the other postings `member` sees that have rules to copy, by title."""
    rules = StageRule.objects.kept().filter(posting=OuterRef("pk"), stage__isnull=False)
    rows = postings_for(member).filter(Exists(rules)).exclude(pk=but.pk)
    return rows.only("code", "title").order_by("title", "pk")


def first_words(member: Membership, kind: str) -> dict[str, str]:
    """Return subject and text that a new rule of a kind begins with; nothing for other kinds."""
    if kind == StageRule.Kind.SEND:
        subject, text = words_of(member.organization, "message")
        return {"subject": subject, "text": text}
    if kind == StageRule.Kind.ASK:
        return {"subject": str(ASK_SUBJECT), "text": str(ASK_TEXT)}
    return {}


def system_rules_left() -> list[int]:
    """Return the rules with something due that no open job is for."""
    jobs = Job.objects.open().filter(kind="fire_stage_rule", subject_id=OuterRef("rule_id"))
    due = RuleFiring.objects.filter(
        state=State.PLANNED, due_at__lt=timezone.now() - PATIENCE
    ).exclude(Exists(jobs.filter(run_at__lte=timezone.now())))
    return list(due.order_by().values_list("rule_id", flat=True).distinct()[:200])


def system_rule(pk: int) -> StageRule | None:
    """Return a rule for the worker, with in whose name it acts."""
    return StageRule.objects.select_related("by__user", "posting").filter(pk=pk).first()
