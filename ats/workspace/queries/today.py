"""What waits for a member: answers that were promised first, the oldest promise on top."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from applicants.models import Application, Reviewer, Task
from applicants.queries.applications import applications_for
from applicants.queries.asked import DUE, SOON, Asked
from applicants.queries.messages import with_lost_mail
from applicants.queries.reviews import waiting_for_answers
from applicants.queries.tasks import tasks_of_member
from ats.access.models import Membership
from ats.access.stand_ins import STAND_INS, member_of_role, planned_by, values_of
from ats.activity.models import Mail, Notification
from ats.activity.queries.notifications import notifications_for
from ats.foundation.prepared import Prepared
from ats.organizations.queries.mail import mails_for
from ats.workspace.queries.counts import MOST, counting
from postings.models import Posting
from postings.queries.listings import listings_for
from postings.queries.postings import postings_for

ROWS = 8
# The list with all to whom an answer is owed.
OWED = Asked(state=Application.State.ACTIVE, overdue=DUE).query
# Stand for today and the last day that is soon while a query is compiled.
DAYS = {"on": date.min, "soon": date.min + SOON}


@dataclass(frozen=True)
class Today:
    """The first rows of each section, and how many there are (`counts`, each capped)."""

    on: date
    counts: dict[str, int]
    owed: list[Application]
    assigned: list[Application]
    tasks: list[Task]
    reviews: list[Reviewer]
    notifications: list[Notification]
    drafts: list[Posting]

    @property
    def is_empty(self) -> bool:
        return not any(self.counts.values())


def today_of(member: Membership) -> Today:
    """Return what waits for `member`, by role. At most seven statements, whatever waits."""
    on = timezone.localdate(timezone=member.organization.zone)
    given = values_of(member) | {"on": on, "soon": on + SOON}
    counts = _counts(member.role).first(**given)

    def first(name: str) -> list[Any]:
        return _first(member.role, name).ask(**given) if counts[name] else []

    return Today(
        on=on,
        counts=counts,
        owed=first("owed"),
        assigned=first("assigned"),
        tasks=first("to_do"),
        reviews=first("to_answer"),
        notifications=first("unread"),
        drafts=first("drafts"),
    )


@cache
def _counts(role: str) -> Prepared:
    member = member_of_role(role)
    counted = counting(member, _waiting(member), MOST)
    return Prepared(counted, DAYS | STAND_INS, planned_by=planned_by(role))


@cache
def _first(role: str, name: str) -> Prepared:
    rows = _waiting(member_of_role(role))[name]
    match name:
        case "owed":
            rows = _with_person(with_lost_mail(rows)).order_by("promise_due_on", "pk")
        case "assigned":
            rows = _with_person(rows).order_by("stage_entered_at", "pk")
        case "drafts":
            rows = rows.order_by("-updated_at")
    return Prepared(rows[:ROWS], DAYS | STAND_INS, planned_by=planned_by(role))


def _waiting(member: Membership) -> dict[str, QuerySet]:
    """Return what is counted, on the day that DAYS stand for."""
    on, soon = DAYS["on"], DAYS["soon"]
    owed = _owed(member).filter(promise_due_on__lte=soon)
    tasks = tasks_of_member(member)
    listings = listings_for(member)
    return {
        "owed": owed,
        "late": owed.filter(promise_due_on__lt=on),
        "due_today": owed.filter(promise_due_on=on),
        "assigned": _assigned(member),
        "to_do": tasks,
        "late_tasks": tasks.filter(due_on__lt=on),
        "to_answer": waiting_for_answers(member),
        "unread": notifications_for(member).unread(),
        "to_review": listings.to_review(),
        "unreadable": listings.unreadable(),
        "drafts": _drafts(member),
        "failed_mails": _failed_mails(member),
    }


def _with_person(rows: QuerySet[Application]) -> QuerySet[Application]:
    return rows.select_related("candidate", "posting", "stage")


def _owed(member: Membership) -> QuerySet[Application]:
    rows = applications_for(member)
    return rows.owed_an_answer() if member.can("move_application") else rows.none()


def _assigned(member: Membership) -> QuerySet[Application]:
    rows = applications_for(member).active()
    return rows.none() if member.can("move_application") else rows


def _drafts(member: Membership) -> QuerySet[Posting]:
    rows = postings_for(member).filter(state=Posting.State.DRAFT)
    return rows if member.can("publish_posting") else rows.none()


def _failed_mails(member: Membership) -> QuerySet[Mail]:
    rows = mails_for(member).filter(state=Mail.State.FAILED)
    return rows if member.can("manage_mail_templates") else rows.none()
