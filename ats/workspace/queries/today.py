"""What waits for a member: answers that were promised first, the oldest promise on top."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import QuerySet
from django.utils import timezone

from applicants.models import Application, Reviewer, Task
from applicants.queries.applications import applications_for
from applicants.queries.messages import with_lost_mail
from applicants.queries.reviews import waiting_for_answers
from applicants.queries.tasks import tasks_of_member
from ats.access.models import Membership
from ats.activity.models import Mail, Notification
from ats.activity.queries.notifications import notifications_for
from ats.organizations.queries.mail import mails_for
from ats.workspace.queries.counts import count_rows
from postings.models import Posting
from postings.queries.listings import listings_for
from postings.queries.postings import postings_for

ROWS = 8
SOON = timedelta(days=2)


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
    owed = _owed(member).filter(promise_due_on__lte=on + SOON)
    assigned = _assigned(member)
    tasks = tasks_of_member(member)
    drafts = _drafts(member)
    reviews = waiting_for_answers(member)
    unread = notifications_for(member).unread()
    listings = listings_for(member)
    counts = count_rows(
        member,
        {
            "owed": owed,
            "late": owed.filter(promise_due_on__lt=on),
            "due_today": owed.filter(promise_due_on=on),
            "assigned": assigned,
            "to_do": tasks,
            "late_tasks": tasks.filter(due_on__lt=on),
            "to_answer": reviews,
            "unread": unread,
            "to_review": listings.to_review(),
            "unreadable": listings.unreadable(),
            "drafts": drafts,
            "failed_mails": _failed_mails(member),
        },
    )
    return Today(
        on=on,
        counts=counts,
        owed=_first(with_lost_mail(owed), counts["owed"], "promise_due_on", "pk"),
        assigned=_first(assigned, counts["assigned"], "stage_entered_at", "pk"),
        tasks=list(tasks[:ROWS]) if counts["to_do"] else [],
        reviews=list(reviews[:ROWS]) if counts["to_answer"] else [],
        notifications=list(unread[:ROWS]) if counts["unread"] else [],
        drafts=list(drafts.order_by("-updated_at")[:ROWS]) if counts["drafts"] else [],
    )


def _first(rows: QuerySet[Application], count: int, *order: str) -> list[Application]:
    if not count:
        return []
    return list(rows.select_related("candidate", "posting", "stage").order_by(*order)[:ROWS])


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
