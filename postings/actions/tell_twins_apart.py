"""A person says that a listing is not a copy of the others, and may take that back."""

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import DomainError
from postings.actions.merge_listings import lock_group
from postings.actions.twin_groups import leave_group, lock_index, place
from postings.models import Fingerprint, NotTwins, TwinGroup
from postings.queries.twin_index import Neighbourhood


class StillMerged(DomainError):
    code = "twins_merged"


@transaction.atomic
def tell_twins_apart(
    group: TwinGroup, fingerprint: Fingerprint, *, by: Membership, row_version: int
) -> None:
    """Take one out of its group for good: it is never grouped with these again. Twice is once.

    Raises StaleTwins, and StillMerged while the group is merged. Records listing.told_apart.
    """
    group = lock_group(group, row_version, done=lambda _locked: _is_out(group, fingerprint))
    if _is_out(group, fingerprint):
        return
    if group.merged_at:
        raise StillMerged(_("These listings are merged. Take them apart first."))
    others = group.members.exclude(fingerprint=fingerprint).values_list("fingerprint_id", flat=True)
    pairs = [sorted((fingerprint.pk, other)) for other in others]
    NotTwins.objects.bulk_create(
        [
            NotTwins(organization_id=group.organization_id, one_id=one, other_id=other, by=by)
            for one, other in pairs
        ],
        ignore_conflicts=True,
    )
    leave_group(fingerprint.pk, Neighbourhood(group.organization_id))
    _record("listing.told_apart", fingerprint, by)


@transaction.atomic
def rejoin_twins(fingerprint: Fingerprint, *, by: Membership) -> None:
    """Forget that one was told apart from others, and look for its twins again. Twice is once.

    Records listing.rejoined.
    """
    lock_index(fingerprint.organization_id)
    pairs = NotTwins.objects.filter(Q(one=fingerprint) | Q(other=fingerprint))
    if not pairs.exists():
        return
    pairs.delete()
    near = Neighbourhood(fingerprint.organization_id)
    signature = near.signatures([fingerprint.pk])[fingerprint.pk]
    place(fingerprint.pk, signature, near.twins_of(fingerprint.pk, signature), near)
    _record("listing.rejoined", fingerprint, by)


def _is_out(group: TwinGroup, fingerprint: Fingerprint) -> bool:
    return not group.members.filter(fingerprint=fingerprint).exists()


def _record(kind: str, fingerprint: Fingerprint, by: Membership) -> None:
    subject = fingerprint.listing or fingerprint.posting
    assert subject is not None, "a fingerprint is of a listing or of a posting"
    record(
        kind,
        organization=fingerprint.organization_id,
        subject=subject,
        by=by,
        facts={"code": subject.code, "title": str(subject)},
    )
