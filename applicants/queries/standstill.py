"""On which postings nobody has moved anything; for the worker that asks about them."""

from datetime import datetime, timedelta

from django.db.models import DateTimeField, Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce, Greatest
from django.utils import timezone

from applicants.models import Application, Assignment, Message, Transition
from ats.access.models import Organization
from postings.models import Posting


def system_guarded() -> QuerySet[Organization]:
    """Return the organizations that want to be asked about quiet postings."""
    return Organization.objects.filter(quiet_days__gt=0)


def system_quiet(organization: Organization) -> QuerySet[Posting]:
    """Return the published postings on which nothing moved for the organization's quiet days.

    A move, a rejection, a hire, a message to a candidate, somebody asked to interview, a new
    publication or a word that it stands counts; an application that came in does not.
    """
    since = timezone.now() - timedelta(days=organization.quiet_days)
    rows = Posting.objects.published().filter(organization=organization, asked_at=None)
    # As Posting.last_kept_at says of one.
    done = Coalesce("public_changed_at", "published_at", "created_at")
    kept = Greatest(done, Coalesce("kept_at", done), output_field=DateTimeField())
    return rows.annotate(last_kept=kept).filter(last_kept__lte=since).exclude(moved_since(since))


def system_answered_by_moves(organization: Organization) -> QuerySet[Posting]:
    """Return the postings that were asked about and on which something has moved since."""
    asked = Posting.objects.published().filter(organization=organization, asked_at__isnull=False)
    return asked.filter(moved_since(OuterRef("asked_at")))


def system_unanswered(organization: Organization) -> QuerySet[Posting]:
    """Return the postings about which nobody has said anything in time."""
    before = timezone.now() - timedelta(days=organization.quiet_answer_days)
    asked = Posting.objects.published().filter(organization=organization, asked_at__lte=before)
    return asked.exclude(moved_since(OuterRef("asked_at")))


def moved_since(since: datetime | OuterRef) -> Q:
    """Match postings on which a member moved something after `since`, a time or a column."""
    of_posting = {"application__posting": OuterRef("pk")}
    # The first transition is the application itself; a withdrawal is the candidate's.
    moves = Transition.objects.filter(**of_posting, at__gt=since).exclude(from_state="")
    moves = moves.exclude(to_state=Application.State.WITHDRAWN)
    written = Message.objects.filter(
        **of_posting, created_at__gt=since, by__isnull=False, cancelled_at=None
    )
    asked = Assignment.objects.filter(**of_posting, created_at__gt=since)
    return Q(Exists(moves)) | Q(Exists(written)) | Q(Exists(asked))
