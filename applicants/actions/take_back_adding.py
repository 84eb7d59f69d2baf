"""What was added by hand is taken back, as long as nobody has gone on from it."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from applicants.actions.locking import lock_application
from applicants.actions.person_rows import lock_person
from applicants.models import (
    Application,
    Candidate,
    Document,
    EvidenceRun,
    LikelyPair,
    PersonKey,
    PersonWords,
    ProfileSkill,
    ProfileTitle,
    ProposedChange,
    ResumeCorrection,
    StatusLink,
    TextSketch,
    Transition,
    TriagePlace,
)
from applicants.queries.person_timeline import PERSON_WORDS
from ats.access.models import Membership
from ats.activity.actions.mail import MailGone, cancel_mail
from ats.activity.events import record
from ats.activity.models import Event, Mail
from ats.foundation.errors import Conflict
from postings.models import Posting

LONGEST = timedelta(days=1)
# What comes of an addition by itself, and goes with it; each later step is told in the history.
BY_ITSELF: dict[type[models.Model], tuple[type[models.Model], ...]] = {
    Application: (EvidenceRun, ProposedChange, StatusLink, Transition, TriagePlace),
    Candidate: (
        Application,
        Document,
        LikelyPair,
        PersonKey,
        PersonWords,
        ProfileSkill,
        ProfileTitle,
        ProposedChange,
        TextSketch,
    ),
}


class GoneOn(Conflict):
    """Something has happened since; the message says what."""

    code = "gone_on"


@transaction.atomic
def take_back_application(application: Application, *, by: Membership) -> Candidate:
    """Let a person not have been put up for a posting; return them.

    GoneOn when they were not put up within a day, or something has happened since;
    StaleApplication when it is gone already. Locks the application and deletes it. Records
    application.taken_back in the history of the person.
    """
    row = lock_application(application)
    _demand_untouched(row, "application.added", row.candidate)
    facts = {"posting": row.posting_id, "title": row.posting.title}
    _show_boards_anew([row.posting_id])
    _record("application.taken_back", row.candidate, by, facts)
    row.delete()
    return row.candidate


@transaction.atomic
def take_back_candidate(candidate: Candidate, *, by: Membership) -> None:
    """Let a person not have been added by hand, nor put up for a posting in the same step.

    The mail that tells them is taken back if it still waits; their files are swept up later.
    GoneOn when they were not added within a day, were written to, or something has happened
    since; PeopleChanged. Locks the person, their applications, and the event, so that nobody is
    told by it while this goes on. Records candidate.taken_back and deletes the person.
    """
    row = lock_person(candidate)
    list(Event.objects.about(row).select_for_update())
    applications = [
        lock_application(one) for one in Application.objects.filter(candidate=row).order_by("pk")
    ]
    for application in applications:
        _demand_untouched(application, "application.added", row)
    _demand_untouched(row, "candidate.added", row)
    _take_mails_back(row)
    _show_boards_anew(one.posting_id for one in applications)
    _record("candidate.taken_back", row, by, {})
    row.delete()


def _demand_untouched(row: Application | Candidate, added: str, person: Candidate) -> None:
    """GoneOn unless `row` was added by hand of late, and nothing but that is known of it."""
    told = Event.objects.about(row)
    since = told.exclude(kind__in=[added, "application.taken_back"]).first()
    if since is not None:
        raise GoneOn(_("Too late to undo: %(what)s.") % {"what": _said(since, person)})
    if not told.filter(kind=added, at__gt=timezone.now() - LONGEST).exists():
        raise GoneOn(_("What was added by hand can be taken back within a day."))
    if _has_more(row):
        words = _("Too late to undo: somebody has gone on with %(name)s meanwhile.")
        raise GoneOn(words % {"name": person.name})


def _said(event: Event, person: Candidate) -> str:
    if event.kind not in PERSON_WORDS:
        return _("somebody has gone on with %(name)s meanwhile") % {"name": person.name}
    _icon, tell = PERSON_WORDS[event.kind]
    return f"{event.actor_name} {tell(person.name, event.facts)}".strip()


def _has_more(row: Application | Candidate) -> bool:
    """Return whether anything hangs on the row that did not come with its addition."""
    for relation in row._meta.get_fields(include_hidden=True):
        if not isinstance(relation, models.ForeignObjectRel):
            continue
        model: Any = relation.related_model
        of_row = {relation.field.name: row}
        if model not in BY_ITSELF[type(row)] and model._default_manager.filter(**of_row).exists():
            return True
    if isinstance(row, Application):
        return False
    told_apart = LikelyPair.objects.exclude(state=LikelyPair.State.OPEN)
    corrected = ResumeCorrection.objects.filter(document__candidate=row)
    pairs = told_apart.filter(models.Q(one=row) | models.Q(other=row))
    return pairs.exists() or corrected.exists()


def _take_mails_back(candidate: Candidate) -> None:
    """Delete the mails about a person, which wait; GoneOn when one has left."""
    for mail in Mail.objects.filter(subject_type="candidate", subject_id=candidate.pk):
        try:
            cancel_mail(mail)
        except MailGone as error:
            words = _("Too late to undo: %(name)s was written to.") % {"name": candidate.name}
            raise GoneOn(words) from error
        mail.delete()


def _show_boards_anew(postings: Iterable[int]) -> None:
    """A card that is gone changes no other: an open board is told by its posting."""
    Posting.objects.filter(pk__in=set(postings)).update(updated_at=timezone.now())


def _record(kind: str, candidate: Candidate, by: Membership, facts: dict) -> None:
    record(kind, organization=candidate.organization_id, by=by, subject=candidate, facts=facts)
