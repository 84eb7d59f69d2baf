"""A queue of applications that a member goes through one after another, the first to come first."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from applicants.models import Application, Snooze, TriagePlace, TriageStep
from applicants.queries.applications import applications_for
from applicants.queries.asked import Asked, applications_asked, awake, today_of
from ats.access.models import Membership

MOST = 1000


@dataclass(frozen=True)
class Beside:
    """Codes of who comes next and who came before, blank at the ends."""

    next: str = ""
    previous: str = ""


def queue_of(member: Membership, asked: Asked) -> QuerySet[Application]:
    """Return who is to be looked at, the first to apply first: active, and not put aside.

    BrokenQuery for a broken query.
    """
    return awake(applications_asked(member, asked).active(), member).order_by("pk")


def left_in(member: Membership, asked: Asked) -> int:
    """Return how many are in the queue, MOST + 1 when they are more. One statement."""
    return queue_of(member, asked).order_by()[: MOST + 1].count()


def beside(member: Membership, asked: Asked, application: Application) -> Beside:
    """Return who stands beside `application`, be it in the queue still or not. Two statements."""
    rows = queue_of(member, asked)
    following = rows.filter(pk__gt=application.pk).values_list("code", flat=True).first()
    before = rows.filter(pk__lt=application.pk).order_by("-pk").values_list("code", flat=True)
    return Beside(following or "", before.first() or "")


def start_of(member: Membership, asked: Asked) -> str:
    """Return the code of who was looked at last, if they wait still, else who comes behind them.

    Blank when nobody waits.
    """
    rows = queue_of(member, asked)
    kept = TriagePlace.objects.filter(by=member, queue=asked.key).values_list("application")
    place = kept.first()
    codes = rows.values_list("code", flat=True)
    behind = codes.filter(pk__gte=place[0]).first() if place else None
    return behind or codes.first() or ""


def last_step(member: Membership, asked: Asked) -> TriageStep | None:
    """Return what `member` did last in this queue and has not taken back."""
    steps = TriageStep.objects.filter(by=member, queue=asked.key, undone_at=None)
    return steps.select_related("application__candidate").first()


def steps_today(member: Membership, asked: Asked, since: Any) -> int:
    """Return how many applications `member` has decided in this queue since a moment."""
    steps = TriageStep.objects.filter(by=member, queue=asked.key, undone_at=None, at__gte=since)
    return steps.exclude(kind=TriageStep.Kind.NOTED).count()


def put_aside(member: Membership, asked: Asked) -> QuerySet[Snooze]:
    """Return who of those asked for is put aside, the next to come back first."""
    mine = applications_for(member).active()
    if asked.posting:
        mine = mine.filter(posting__code=asked.posting)
    rows = Snooze.objects.filter(application__in=mine, until__gt=today_of(member))
    return rows.select_related("application__candidate").order_by("until", "pk")


def snooze_of(application: Application) -> Snooze | None:
    return Snooze.objects.filter(application_id=application.pk).select_related("by__user").first()
