"""Several weeks of a pipeline: who applied when, how far they came, what they were told."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random

from applicants.actions.promise import promised_by
from applicants.models import Application, Candidate, RejectionReason
from applicants.working_days import SATURDAY
from ats.access.models import Membership
from ats.workspace.demo.clock import office_hour
from ats.workspace.demo.company import Cast
from ats.workspace.demo.postings import Vacancy
from ats.workspace.demo.resumes import Resume
from postings.models import Stage

# How far an application comes, by weight: stage 0 to 3, or an end.
FATES = ["0"] * 28 + ["1"] * 15 + ["2"] * 9 + ["3"] * 3 + ["hired"] * 4 + ["rejected"] * 38
FATES += ["withdrawn"] * 4
# A small demo has a bit of everything all the same.
FIRST_FATES = ["0", "2", "rejected", "3", "1", "hired", "withdrawn", "0", "rejected", "2", "1", "0"]
# Nobody comes so far in fewer days.
LEAST_DAYS = {"0": 0, "1": 5, "2": 11, "3": 17, "hired": 24, "rejected": 5, "withdrawn": 4}
ENDS = {
    "hired": "application.hired",
    "rejected": "application.rejected",
    "withdrawn": "application.withdrawn",
}


@dataclass(frozen=True)
class Step:
    """Something that happened, named like its event; `member` was asked or mentioned."""

    kind: str
    at: datetime
    by: Membership | None = None
    before: Stage | None = None
    after: Stage | None = None
    has_letter: bool = False
    reason: RejectionReason | None = None
    member: Membership | None = None
    text: str = ""
    due_on: date | None = None


@dataclass
class Life:
    """One application with everything that belongs to it, before it is written."""

    number: int
    random: Random
    vacancy: Vacancy
    candidate: Candidate
    application: Application
    resume: Resume
    now: datetime
    cast: Cast
    steps: list[Step] = field(default_factory=list)

    @property
    def is_owed(self) -> bool:
        application = self.application
        return application.state == Application.State.ACTIVE and not application.promise_met_at

    @property
    def zone(self):
        return self.cast.organization.zone

    @property
    def manager(self) -> Membership:
        return self.cast.manager_of(self.vacancy.opening.department)

    @property
    def stages(self) -> list[Stage]:
        return self.vacancy.stages

    def apply(self) -> None:
        """Come in, in the first stage; the promise begins."""
        row = self.application
        row.stage, row.stage_entered_at = self.stages[0], row.applied_at
        row.updated_at = row.applied_at
        self._promise(row.applied_at)
        self._add(Step("application.created", row.applied_at, after=row.stage))
        if self.random.random() < 0.7:
            at = row.applied_at + timedelta(minutes=self.random.randint(3, 900))
            row.is_verified = at < self.now
            self._add(Step("application.verified", at))

    def move(self, after: Stage, at: datetime, by: Membership) -> None:
        """Pass to another stage; mostly the candidate hears of it, which starts a new promise."""
        row, has_letter = self.application, self.random.random() < 0.85
        self.keep_promise(at)
        if has_letter:
            self._promise(at)
        self._add(
            Step(
                "application.moved",
                at,
                by=by,
                before=row.stage,
                after=after,
                has_letter=has_letter,
                due_on=row.promise_due_on,
            )
        )
        row.stage, row.stage_entered_at, row.updated_at = after, at, at
        row.row_version += 1

    def end(self, state: str, at: datetime, by: Membership, reason: RejectionReason) -> None:
        row, is_rejected = self.application, state == "rejected"
        self.keep_promise(at)
        row.promise_met_at = row.promise_met_at or at
        self._add(
            Step(
                ENDS[state],
                at,
                by=None if state == "withdrawn" else by,
                before=row.stage,
                has_letter=is_rejected and self.random.random() < 0.92,
                reason=reason if is_rejected else None,
            )
        )
        row.rejection_reason = reason if is_rejected else None
        row.state, row.stage = state, None
        row.ended_at = row.stage_entered_at = row.updated_at = at
        row.row_version += 1

    def keep_promise(self, at: datetime) -> None:
        """Write to the candidate in time, when nothing else is said until `at`."""
        row = self.application
        due_on = row.promise_due_on
        if row.promise_met_at or due_on is None or due_on >= at.astimezone(self.zone).date():
            return
        self.write(due_on)

    def write(self, due_on: date) -> None:
        """Send a message a working day before `due_on`."""
        day = due_on - timedelta(days=1)
        while day.weekday() >= SATURDAY:
            day -= timedelta(days=1)
        began = self.steps[-1].at
        wanted = datetime(day.year, day.month, day.day, 10, 20, tzinfo=self.zone)
        wanted += timedelta(minutes=self.random.randint(0, 380))
        at = min(max(wanted, began + timedelta(hours=1)), self.now - timedelta(minutes=40))
        self.application.promise_met_at = self.application.updated_at = at
        by = self.random.choice(self.cast.recruiters)
        self._add(Step("message.queued", at, by=by, has_letter=True))

    def _promise(self, at: datetime) -> None:
        self.application.promise_due_on = promised_by(
            at, self.application.posting.reply_days, self.cast.organization
        )
        self.application.promise_met_at = None

    def _add(self, step: Step) -> None:
        if step.at < self.now:
            self.steps.append(step)


def live(life: Life, fate: str) -> None:
    """Let the application go its way until now; what would come later does not happen."""
    random = life.random
    reach = int(fate) if fate.isdigit() else 3 if fate == "hired" else random.choice([0, 0, 1, 2])
    latest = life.now - timedelta(minutes=30)
    life.apply()
    at, team = life.application.applied_at, [*life.cast.recruiters, life.manager]
    for stage in life.stages[1 : reach + 1]:
        at = office_hour(at + timedelta(days=random.uniform(0.6, 4)), random, life.zone)
        if at > latest:
            return
        life.move(stage, at, random.choice(team))
    if not fate.isdigit():
        at = office_hour(at + timedelta(days=random.uniform(0.5, 3)), random, life.zone)
        if at < latest:
            life.end(fate, at, random.choice(team[:2]), random.choice(life.cast.reasons))


def settle_promises(lives: list[Life], *, late: int = 4, due_today: int = 6) -> None:
    """Leave a few answers late and a few due today; everybody else has been written to."""
    if not lives:
        return
    today = lives[0].now.astimezone(lives[0].zone).date()
    owed = [(life.application.promise_due_on, life) for life in lives if life.is_owed]
    due = [(day, life) for day, life in owed if day and day == today]
    overdue = [(day, life) for day, life in owed if day and day < today]
    overdue.sort(key=lambda pair: (pair[0], -pair[1].number), reverse=True)
    for day, life in due[due_today:] + overdue[late:]:
        life.write(day)
