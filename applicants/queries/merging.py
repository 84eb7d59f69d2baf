"""What a merge of two records is about: their fields, and where both are active."""

from django.db.models import BooleanField, Case, Exists, OuterRef, Subquery, Value, When
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from applicants.models import Application, FoldedApplication

# The address stays with its record: by either of them the person is known again.
FIELDS = ("name", "phone", "headline", "location", "owner", "source")


def active_twice(one: int, other: int) -> list[tuple[Application, Application]]:
    """Return pairs of active applications of two candidates for one posting.

    The first of a pair is the one further on; of two in one stage the older.
    """
    rows = Application.objects.active().filter(candidate__in=[one, other])
    rows = rows.select_related("posting", "stage", "candidate").order_by("pk")
    by_posting: dict[int, list[Application]] = {}
    for row in rows:
        by_posting.setdefault(row.posting_id, []).append(row)
    pairs = [found for found in by_posting.values() if len(found) > 1]
    for found in pairs:
        found.sort(key=lambda row: (-(row.stage.position if row.stage else 0), row.pk))
    return [(found[0], found[1]) for found in pairs]


def folded_to(application: str = "pk") -> Subquery:
    """Return, of the application in this column, the id of the one into which it is folded.

    None while it is not put aside by a merge, or goes on by itself again.
    """
    rows = FoldedApplication.objects.filter(
        application_id=OuterRef(application),
        undone_at=None,
        application__state=Application.State.WITHDRAWN,
    )
    return Subquery(rows.values("into_id")[:1])


def folded_away() -> Case:
    """Return whether a merge has put the application of a row aside.

    For lists: only of the few that are withdrawn is it looked up.
    """
    rows = FoldedApplication.objects.filter(application_id=OuterRef("pk"), undone_at=None)
    withdrawn = When(state=Application.State.WITHDRAWN, then=Exists(rows))
    return Case(withdrawn, default=Value(False), output_field=BooleanField())


def ended_as(state: str, *, is_folded: bool) -> str:
    """Return in a word how an application ended."""
    return _("Folded") if is_folded else str(capfirst(Application.State(state).label))
