"""Loading the demo: the company, its listings and openings, their candidates, and today."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from applicants.actions.index_candidate import index_candidates
from applicants.models import Application, Candidate, Note
from ats.access.models import Organization
from ats.activity.models import Event, Mail
from ats.workspace.demo.applicants import invent
from ats.workspace.demo.arrive import bring_in_listings, leave_for_the_worker
from ats.workspace.demo.company import found_company
from ats.workspace.demo.documents import store_resumes, write_documents
from ats.workspace.demo.history import answers_of, rows_of
from ats.workspace.demo.letters import open_links
from ats.workspace.demo.pipeline import Life, settle_promises
from ats.workspace.demo.postings import make_postings, settle_postings
from ats.workspace.demo.recent import happen_today
from ats.workspace.demo.telling import tell_nobody, tell_of_last_days

CANDIDATES = 300


@transaction.atomic
def load_demo(candidates: int = CANDIDATES) -> Organization:
    """Make the whole demo in one transaction: all of it is there, or nothing.

    Names, codes and fates are the same in every run; dates count back from now.
    """
    now = timezone.now()
    cast = found_company()
    listings = bring_in_listings(cast, now)
    vacancies = make_postings(cast, listings, now)
    lives = [invent(number, vacancies, cast, now) for number in range(candidates)]
    settle_promises(lives)
    write(sorted(lives, key=lambda life: life.application.applied_at), now)
    settle_postings(vacancies, cast, now)
    tell_of_last_days(Event.objects.waiting().select_related("organization"), now)
    tell_nobody()
    happen_today(lives, vacancies, cast, now)
    leave_for_the_worker(cast)
    return cast.organization


def write(lives: list[Life], now: datetime) -> None:
    """Write the applications, oldest first, and all that belongs to them."""
    resumes = store_resumes(lives)
    for life in lives:
        stored = resumes[life.number]
        life.application.submitted = {
            "name": life.candidate.name,
            "email": life.candidate.email,
            "phone": life.candidate.phone,
            "answers": answers_of(life),
            "resume": {"name": stored.name, "size": stored.size},
        }
    Candidate.objects.bulk_create([life.candidate for life in lives])
    Application.objects.bulk_create([life.application for life in lives])
    open_links(life.application for life in lives)
    write_documents(lives, resumes)
    _write_history(lives, now)
    index_candidates([life.candidate.pk for life in lives])


def _write_history(lives: list[Life], now: datetime) -> None:
    dated = sorted((pair for life in lives for pair in rows_of(life)), key=lambda pair: pair[0])
    rows: dict[type[Model], list[Model]] = defaultdict(list)
    for _at, row in dated:
        rows[type(row)].append(row)
    letters: list = rows.pop(Mail, [])
    for model, same in rows.items():
        model._default_manager.bulk_create(same, batch_size=500)
    events: list = rows[Event]
    _mention(rows[Note], events)
    mails: list[Mail] = [*letters, *tell_of_last_days(events, now)]
    Mail.objects.bulk_create(sorted(mails, key=lambda mail: mail.run_at), batch_size=500)


def _mention(notes: Iterable, events: Iterable[Event]) -> None:
    ids = {note.code: note.pk for note in notes}
    mention = Note.mentions.through
    mention._default_manager.bulk_create(
        mention(note_id=ids[event.facts["note"]], membership_id=member)
        for event in events
        for member in event.facts.get("mentions", ())
    )
