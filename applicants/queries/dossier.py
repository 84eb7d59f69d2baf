"""All that an application's page shows, in a fixed number of statements."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from applicants.models import (
    Application,
    Candidate,
    Consent,
    Document,
    Message,
    ProposedChange,
    ResumeReading,
    Task,
)
from applicants.queries.applications import applications_for
from applicants.queries.merging import folded_to
from applicants.queries.reviews import is_reviewed
from ats.access.models import Membership
from ats.access.stand_ins import STAND_INS, member_of_role, values_of
from ats.foundation.prepared import Prepared

# What stands in for this moment while a statement is compiled.
NOW = datetime.min.replace(tzinfo=UTC)
LABELS = {
    "name": _("name"),
    "phone": _("telephone"),
    "headline": _("headline"),
    "location": _("place"),
}


@dataclass
class ShownDocument:
    """A document with its page pictures (number, width, height), without its text."""

    code: str
    name: str
    kind: str
    size: int
    state: str
    problem: str
    has_text: bool
    pages: list[tuple[int, int, int]] = field(default_factory=list)


def dossier_application(member: Membership, code: str) -> Application:
    """Return one application with what it stands among; Http404 unseen. One statement.

    Annotated: `other_count` (the person's other applications that `member` sees),
    `proposal_count`, `task_count`, `waiting_count` (letters that may still be taken back),
    `has_reviews`, `keeps_for_future`, `folded_to` (the id of the application into which a merge
    has put this one).
    """
    asked = {"code": code, "now": timezone.now(), **values_of(member)}
    application = _dossier(member.role).first(**asked)
    if application is None:
        raise Http404
    application.organization = member.organization
    return application


@cache
def _dossier(role: str) -> Prepared:
    letters = Message.objects.filter(
        application_id=OuterRef("pk"), send_at__gt=NOW, cancelled_at=None
    )
    here = {"candidate_id": OuterRef("candidate_id")}
    others = applications_for(member_of_role(role)).filter(**here).exclude(pk=OuterRef("pk"))
    proposals = open_proposals(member_of_role(role)).filter(**here)
    consents = Consent.objects.filter(**here, kind=Consent.Kind.FUTURE, withdrawn_at=None)
    rows = (
        applications_for(member_of_role(role))
        .select_related("candidate", "posting", "stage", "rejection_reason")
        .annotate(
            other_count=_count(others, "candidate_id"),
            proposal_count=_count(proposals, "candidate_id"),
            task_count=_count(Task.objects.filter(application_id=OuterRef("pk")), "application_id"),
            waiting_count=_count(letters, "application_id"),
            keeps_for_future=Exists(consents),
            has_reviews=is_reviewed("pk"),
            folded_to=folded_to("pk"),
        )
    )
    return Prepared(rows.filter(code="?").order_by(), {"code": "?", "now": NOW, **STAND_INS})


def _count(rows: QuerySet, by: str) -> Coalesce:
    counted = rows.order_by().values(by).annotate(count=Count("pk")).values("count")
    return Coalesce(Subquery(counted), 0)


def documents_of(application: Application) -> list[ShownDocument]:
    """Return the application's documents, newest first, with their pages. One statement.

    What the person has besides stands behind: a member may have brought it, and not they.
    """
    rows = _documents().ask(candidate=application.candidate_id, application=application.pk)
    found: dict[str, ShownDocument] = {}
    for *values, number, width, height in rows:
        document = found.setdefault(values[0], ShownDocument(*values))
        if number is not None:
            document.pages.append((number, width, height))
    return list(found.values())


@cache
def _documents() -> Prepared:
    rows = (
        Document.objects.filter(_belongs(Application(pk=-1, candidate_id=-2)))
        .order_by(F("application").desc(nulls_last=True), "-pk", "pages__number")
        .annotate(has_text=~Q(text=""))
        .values_list(
            *("code", "name", "kind", "size", "state", "problem", "has_text"),
            *("pages__number", "pages__width", "pages__height"),
        )
    )
    return Prepared(rows, {"application": -1, "candidate": -2})


def document_text(application: Application, code: str) -> str | None:
    """Return a document's text as the résumé reader laid it out, else as it was taken.

    Spans of readings and of evidence mean the first.
    """
    asked = {"code": code, "candidate": application.candidate_id, "application": application.pk}
    return _text().first(**asked)


@cache
def _text() -> Prepared:
    reading = ResumeReading.objects.filter(document=OuterRef("pk"), is_current=True)
    read = Subquery(reading.exclude(text="").values("text")[:1])
    rows = Document.objects.filter(_belongs(Application(pk=-1, candidate_id=-2)), code="?")
    text = rows.order_by("pk")[:1].values_list(Coalesce(read, "text"), flat=True)
    return Prepared(text, {"application": -1, "candidate": -2, "code": "?"})


def _belongs(application: Application) -> Q:
    """Match what came with the application, and what belongs to the person alone."""
    return Q(candidate_id=application.candidate_id) & (
        Q(application_id=application.pk) | Q(application_id=None)
    )


def waiting_letters(application: Application) -> QuerySet[Message]:
    """Return what is queued and may still be taken back."""
    rows = application.messages.filter(send_at__gt=timezone.now(), cancelled_at=None)
    return rows.select_related("by__user")


def other_applications(member: Membership, application: Application) -> QuerySet[Application]:
    """Return the other applications of the same person that `member` sees, newest first."""
    rows = applications_for(member).filter(candidate_id=application.candidate_id)
    rows = rows.exclude(pk=application.pk)
    return rows.select_related("posting", "stage").order_by("-pk")


def folded_into(member: Membership, application: Application) -> Application | None:
    """Return what goes on instead of a `dossier_application` since a merge, if it is seen."""
    if application.folded_to is None:
        return None
    return applications_for(member).filter(pk=application.folded_to).first()


def open_proposals(member: Membership) -> QuerySet[ProposedChange]:
    """Return what nobody has decided of what the applications that `member` sees say anew."""
    rows = ProposedChange.objects.filter(decided_at=None)
    if member.sees_everything:
        return rows
    return rows.filter(application__in=applications_for(member))


def proposal_of(candidate: Candidate, pk: int) -> ProposedChange | None:
    """Return a change proposed about a candidate, decided or not, with its application."""
    return candidate.proposed_changes.select_related("application").filter(pk=pk).first()


def proposals_for(member: Membership, candidate: Candidate) -> list[ProposedChange]:
    """Return what is to be decided about a candidate, each with `label` and `present` value."""
    rows = open_proposals(member).filter(candidate=candidate)
    changes = list(rows.select_related("application__posting"))
    for change in changes:
        change.present = getattr(candidate, change.field, "")
        change.label = LABELS.get(change.field, change.field)
    return changes


def neighbour(member: Membership, application: Application, *, step: int) -> Application | None:
    """Return the next (`step` 1) or previous application of the same column, None at its end."""
    rows = applications_for(member).filter(posting_id=application.posting_id)
    if application.stage_id:
        rows = rows.filter(stage_id=application.stage_id, state=Application.State.ACTIVE)
    else:
        rows = rows.filter(state=application.state)
    at, code = application.stage_entered_at, application.code
    if step > 0:
        rows = rows.filter(stage_entered_at__lte=at).exclude(stage_entered_at=at, code__gte=code)
        return rows.order_by("-stage_entered_at", "-code").first()
    rows = rows.filter(stage_entered_at__gte=at).exclude(stage_entered_at=at, code__lte=code)
    return rows.order_by(F("stage_entered_at").asc(), "code").first()
