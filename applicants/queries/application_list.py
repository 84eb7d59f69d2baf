"""The list of applications: the board's twin, narrowed alike, in pages that begin behind a row."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import F

from applicants.kinds import source_name
from applicants.models import Application, Tag
from applicants.queries.applications import applications_for
from applicants.queries.asked import Asked, applications_asked, today_of
from applicants.queries.card_answers import CardAnswers, answers_on_cards
from applicants.queries.merging import folded_away
from applicants.working_days import days_beyond
from ats.access.models import Membership
from postings.models import Stage

PAGE = 50
MOST = 10_000
VALUES = {
    "pk": F("pk"),
    "code": F("code"),
    "state": F("state"),
    "is_folded": folded_away(),
    "stage_name": F("stage__name"),
    "target": F("stage__target_days"),
    "entered_at": F("stage_entered_at"),
    "due_on": F("promise_due_on"),
    "met_at": F("promise_met_at"),
    "source": F("source"),
    "name": F("candidate__name"),
    "headline": F("candidate__headline"),
    "title": F("posting__title"),
    "owner": F("candidate__owner__user__name"),
}


@dataclass(frozen=True)
class ApplicationPage:
    """`after` is where the next page begins, blank on the last; `count` is capped at MOST + 1."""

    rows: list[dict]
    after: str
    count: int


def application_page(member: Membership, asked: Asked, *, after: str = "") -> ApplicationPage:
    """Return a page of the applications asked for, the newest first. Three or four statements.

    BrokenQuery for a broken query.
    """
    rows = applications_asked(member, asked)
    count = rows.order_by()[: MOST + 1].count()
    if after:
        last = applications_for(member).filter(code=after).values_list("pk", flat=True).first()
        rows = rows.filter(pk__lt=last or 0)
    plain = {f"shown_{name}": value for name, value in VALUES.items()}
    found = list(rows.order_by("-pk").values(**plain)[: PAGE + 1])
    page = [shown(row) for row in found[:PAGE]]
    add_facts(member, page)
    return ApplicationPage(page, page[-1]["code"] if len(found) > PAGE else "", count)


def add_facts(member: Membership, page: list[dict]) -> None:
    """Write answers and days too many into rows that `member` sees. One statement, or none."""
    told = answers_on_cards([row["pk"] for row in page]) if page else {}
    today = today_of(member)
    zone, off = member.organization.zone, member.organization.weekdays_off
    for row in page:
        answers = told.get(row["pk"]) or CardAnswers()
        row["looks"], row["shown"] = answers.looks, answers.shown
        entered_on = row["entered_at"].astimezone(zone).date()
        row["beyond"] = days_beyond(entered_on, row["target"], today, off)


def shown(row: Mapping[str, Any]) -> dict[str, Any]:
    values: dict[str, Any] = {name.removeprefix("shown_"): value for name, value in row.items()}
    values["source"] = source_name(values["source"])
    values["state_name"] = Application.State(values["state"]).label
    values["is_owed"] = values["state"] == Application.State.ACTIVE and not values["met_at"]
    return values


@dataclass(frozen=True)
class Choices:
    """What can be narrowed to: (value, label) each."""

    stages: list[tuple[str, str]]
    tags: list[str]
    owners: list[tuple[str, str]]
    sources: list[tuple[str, str]]


def choices_for(member: Membership, asked: Asked) -> Choices:
    """Return what the filters offer. Four statements at most."""
    rows = applications_for(member)
    stages = []
    if asked.posting:
        rows = rows.filter(posting__code=asked.posting)
        found = Stage.objects.filter(posting__in=rows.values("posting_id"))
        stages = list(found.values_list("code", "name"))
    sources = rows.exclude(source="").order_by("source").values_list("source", flat=True)
    owners = Membership.objects.active().filter(organization_id=member.organization_id)
    return Choices(
        stages,
        list(
            Tag.objects.filter(organization_id=member.organization_id).values_list(
                "name", flat=True
            )[:200]
        ),
        list(owners.order_by("user__name").values_list("code", "user__name")),
        [(source, source_name(source)) for source in sources.distinct()[:100]],
    )
