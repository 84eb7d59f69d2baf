"""Where an application stands as its candidate may know it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils import timezone

from applicants.models import Application, Consent, Message
from ats.activity.models import Mail

REJECTION = "application_rejected"
# A rejection's mail in one of these has not said anything yet.
UNTOLD = (Mail.State.PENDING, Mail.State.SENDING)


@dataclass(frozen=True)
class Step:
    """A stage on the candidate's page: done, now or still to come; `at` when it was entered."""

    name: str
    place: str
    at: datetime | None = None


@dataclass(frozen=True)
class Standing:
    """`state` is what the candidate has been told, which may be older than what was decided.

    `due_on` is the organization's date of an answer that is owed still; `answered_at` when
    the last one was given.
    """

    state: str
    steps: list[Step]
    due_on: date | None
    is_late: bool
    answered_at: datetime | None
    ended_at: datetime | None

    @property
    def is_active(self) -> bool:
        return self.state == Application.State.ACTIVE

    @property
    def now(self) -> Step | None:
        return next((step for step in self.steps if step.place == "now"), None)

    @property
    def is_at_the_start(self) -> bool:
        return bool(self.steps) and self.steps[0].place == "now"


def untold_letter(application: Application) -> Message | None:
    """Return the rejection's message while its mail waits; None when there is none."""
    if application.state != Application.State.REJECTED:
        return None
    letter = application.messages.filter(kind=REJECTION, cancelled_at=None).order_by("-id").first()
    if letter is None:
        return None
    # Without a row yet, it waits for the fan-out.
    states = list(Mail.objects.filter(key=letter.mail_key).values_list("state", flat=True))
    return letter if not states or states[0] in UNTOLD else None


def told_state(application: Application) -> str:
    """Return the state as far as the candidate knows it.

    A rejection is known once its mail has left (or could not be delivered: then this page is
    the only word). One without a mail is known when it can no longer be taken back in passing.
    """
    if application.state != Application.State.REJECTED or not application.ended_at:
        return application.state
    undo = timedelta(minutes=application.organization.mail_undo_minutes)
    is_fresh = timezone.now() < application.ended_at + undo
    if untold_letter(application) or (is_fresh and not _has_left(application)):
        return Application.State.ACTIVE
    return application.state


def _has_left(application: Application) -> bool:
    keys = application.messages.filter(
        kind=REJECTION, cancelled_at=None, created_at__gte=application.ended_at
    )
    return Mail.objects.filter(
        key__in=list(keys.values_list("mail_key", flat=True)), state=Mail.State.SENT
    ).exists()


def standing_of(application: Application) -> Standing:
    """Return where the application stands, for its own candidate."""
    state = told_state(application)
    due_on = application.promise_due_on
    is_owed = state == Application.State.ACTIVE and not _is_answered(application)
    today = timezone.localdate(timezone=application.organization.zone)
    return Standing(
        state=state,
        steps=_steps(application, state),
        due_on=due_on if is_owed else None,
        is_late=bool(is_owed and due_on and due_on < today),
        answered_at=None if is_owed else application.promise_met_at,
        ended_at=None if state == Application.State.ACTIVE else application.ended_at,
    )


def _is_answered(application: Application) -> bool:
    met_at = application.promise_met_at
    if met_at is None or application.ended_at is None:
        return met_at is not None
    # Met by the very decision that the candidate does not know of yet.
    return met_at < application.ended_at - timedelta(minutes=1)


def _steps(application: Application, state: str) -> list[Step]:
    entered, last = {}, None
    for moved in application.transitions.all():
        if moved.to_stage_id:
            entered[moved.to_stage_id] = moved.at
        # An end has no stage: it stood where it left from.
        last = moved.to_stage_id or moved.from_stage_id or last
    stages = list(application.posting.stages.all())
    stands = application.stage_id or last
    here = next((n for n, stage in enumerate(stages) if stage.pk == stands), -1)
    is_over = state != Application.State.ACTIVE
    return [
        Step(stage.name, _place(number, here, is_over), entered.get(stage.pk))
        for number, stage in enumerate(stages)
    ]


def _place(number: int, here: int, is_over: bool) -> str:
    if number == here and not is_over:
        return "now"
    return "done" if number <= here else "ahead"


def has_leave_to_keep(application: Application) -> bool:
    """Return whether the candidate lets the organization keep them for later jobs."""
    return Consent.objects.filter(
        candidate=application.candidate_id, kind=Consent.Kind.FUTURE, withdrawn_at=None
    ).exists()
