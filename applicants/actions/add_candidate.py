"""A person comes into the records by a member's hand: added, or referred."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from applicants.actions.add_application import add_application
from applicants.actions.submission import SentFile
from applicants.models import Candidate, Document, Referral
from applicants.models.candidate import email_key
from applicants.queries.families import system_root
from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import Conflict, DomainError
from ats.foundation.jobs import enqueue
from postings.models import Posting

REFERRED = "referral"
# Each is a mail to somebody who has not asked for it.
MOST_A_DAY = 20


class AddressTaken(Conflict):
    code = "address_taken"
    field = "email"


class TooManyReferrals(DomainError):
    code = "too_many_referrals"


@dataclass(frozen=True)
class NewPerson:
    """What is known of somebody; the résumé's file lies in private storage already."""

    name: str
    email: str = ""
    phone: str = ""
    headline: str = ""
    location: str = ""
    source: str = ""
    resume: SentFile | None = None


@transaction.atomic
def add_candidate(
    person: NewPerson, *, by: Membership, posting: Posting | None = None, tells: bool = True
) -> Candidate:
    """Add a person, with an application for `posting` if one is given, and return them.

    With `tells` they are written to that their details are kept and whence those are, as the law
    asks (GDPR art. 14). AddressTaken when somebody is known by the address, NotOpen. Records
    candidate.added; a worker reads the file, indexes the person and looks for their likes.
    """
    candidate = _create(person, by)
    if posting is not None:
        add_application(candidate, posting=posting, by=by, source=person.source)
    facts = {"source": person.source, "tells": tells, "posting": posting.pk if posting else None}
    _record("candidate.added", candidate, by, facts)
    return candidate


@transaction.atomic
def refer_candidate(
    person: NewPerson, *, by: Membership, posting: Posting | None = None, why: str = ""
) -> Referral:
    """Keep that a member refers somebody, and why; a person who is known stays as they are.

    Who refers does not learn whether the person was known. They are written to who gave their
    details (GDPR art. 14). The same person for the same posting is one referral, and one mail.
    TooManyReferrals within a day. Records candidate.referred; a new file is read by a worker.
    """
    since = timezone.now() - timedelta(days=1)
    if Referral.objects.filter(by=by, created_at__gt=since).count() >= MOST_A_DAY:
        raise TooManyReferrals(
            _("That were %(most)d referrals within a day. Go on tomorrow.") % {"most": MOST_A_DAY}
        )
    found, candidate = _known_by(person.email, by), None
    if found is None:
        with suppress(AddressTaken):  # by who is quicker at this moment
            candidate = _create(person, by)
    is_known = candidate is None
    if candidate is None:
        found = found or _known_by(person.email, by) or 0
        candidate = Candidate.objects.select_for_update().get(pk=system_root(found))
        # Of two records that were merged there may be one each.
        before = Referral.objects.filter(candidate=candidate, posting=posting, by=by)
        if referral := before.order_by("pk").first():
            return referral
        _keep_resume(candidate, person.resume)
    referral = Referral.objects.create(candidate=candidate, posting=posting, by=by, why=why)
    facts = {"referral": referral.pk, "why": why, "is_known": is_known}
    facts |= {"to_email": person.email, "to_name": person.name}
    _record("candidate.referred", candidate, by, facts)
    return referral


def _known_by(email: str, by: Membership) -> int | None:
    """Return the id of the record with this address."""
    known = Candidate.objects.filter(organization_id=by.organization_id, email_key=email_key(email))
    return known.exclude(email_key="").values_list("pk", flat=True).first()


def _create(person: NewPerson, by: Membership) -> Candidate:
    try:
        with transaction.atomic():
            candidate = Candidate.objects.create(
                organization_id=by.organization_id,
                name=person.name,
                email=person.email,
                email_key=email_key(person.email),
                phone=person.phone,
                headline=person.headline,
                location=person.location,
                source=person.source,
            )
    except IntegrityError as error:
        raise AddressTaken(_("Somebody with this address is in the records.")) from error
    if not _keep_resume(candidate, person.resume):
        # Reading a résumé indexes its person too.
        _enqueue("index_candidate", candidate.pk, candidate)
    return candidate


def _keep_resume(candidate: Candidate, resume: SentFile | None) -> Document | None:
    if resume is None:
        return None
    document = Document.objects.create(
        candidate=candidate,
        kind=Document.Kind.RESUME,
        name=resume.name,
        file=resume.file,
        size=resume.size,
        sha256=resume.sha256,
        file_type=resume.file_type,
    )
    _enqueue("read_document", document.pk, candidate)
    return document


def _enqueue(kind: str, subject_id: int, candidate: Candidate) -> None:
    enqueue(kind, subject_id=subject_id, organization_id=candidate.organization_id)


def _record(kind: str, candidate: Candidate, by: Membership, facts: dict) -> None:
    record(kind, organization=candidate.organization_id, by=by, subject=candidate, facts=facts)
