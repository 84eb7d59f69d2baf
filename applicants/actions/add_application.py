"""A member puts a person up for a posting; the person has sent nothing for it."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from applicants.actions.person_rows import lock_person
from applicants.actions.status_links import open_status_link
from applicants.models import Application, Candidate, Transition
from applicants.queries.person import OPEN
from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import Conflict, DomainError
from postings.models import Posting


class NotOpen(DomainError):
    code = "posting_not_open"
    field = "posting"


class ActiveAlready(Conflict):
    code = "active_already"
    field = "posting"


@transaction.atomic
def add_application(
    candidate: Candidate, *, posting: Posting, by: Membership, source: str = ""
) -> Application:
    """Put a person into the first stage of a posting and return the application.

    Nobody was promised an answer, so no clock runs, and no mail goes out. NotOpen for a draft, a
    closed posting or one without stages, ActiveAlready, PeopleChanged. Locks the person. Records
    application.added.
    """
    candidate = lock_person(candidate)
    posting = Posting.objects.select_related("organization").get(pk=posting.pk)
    stage = posting.stages.order_by("position", "id").first()
    if posting.state not in OPEN or stage is None:
        raise NotOpen(_("“%(title)s” takes nobody now.") % {"title": posting.title})
    if posting.organization_id != candidate.organization_id:
        raise NotOpen(_("This posting is of another organization."))
    if posting.applications.active().filter(candidate=candidate).exists():
        names = {"name": candidate.name, "title": posting.title}
        raise ActiveAlready(_("%(name)s is active for “%(title)s” already.") % names)
    now = timezone.now()
    sent = {"name": candidate.name, "email": candidate.email, "phone": candidate.phone}
    application = Application.objects.create(
        organization=posting.organization,
        posting=posting,
        candidate=candidate,
        stage=stage,
        stage_entered_at=now,
        submitted=sent | {"answers": [], "resume": None},
        source=source or candidate.source,
        applied_at=now,
        updated_at=now,
    )
    Transition.objects.create(
        application=application,
        to_state=application.state,
        to_stage=stage,
        to_stage_name=stage.name,
        by=by,
        at=now,
    )
    open_status_link(application)
    facts = {"posting": posting.pk, "candidate": candidate.pk, "to_stage": stage.name}
    record(
        "application.added",
        organization=posting.organization_id,
        by=by,
        subject=application,
        facts=facts | {"title": posting.title},
    )
    return application
