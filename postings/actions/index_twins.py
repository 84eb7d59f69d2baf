"""Finding twins while listings are read, and when a posting is saved."""

from collections.abc import Mapping

from django.db import transaction
from django.utils.html import escape

from ats.foundation.rows import insert_plain
from postings.actions.after_reading import Signatures, after_reading, signatures_of
from postings.actions.merge_listings import refresh_merge
from postings.actions.twin_groups import leave_group, lock_index, place
from postings.models import Fingerprint, FingerprintKey, Posting, TwinGroup
from postings.queries.content import content_of
from postings.queries.twin_index import Neighbourhood
from reading.listings import Reading, read_listing
from reading.listings.twins import Signature, signature_of


@after_reading
@transaction.atomic
def index_listings(
    organization_id: int, readings: Mapping[int, Reading], signed: Signatures | None = None
) -> None:
    """Index what was read and group it with its twins, those of this batch among them.

    `signed` are signatures of them that were worked out before. Twice is once. Locks the
    organization's index until the transaction ends, so that of two workers the second one sees
    what the first one found.
    """
    signed = signatures_of(readings) if signed is None else signed
    signatures = {pk: signed[pk] for pk in sorted(readings)}
    lock_index(organization_id)
    known = dict(
        Fingerprint.objects.filter(listing__in=list(signatures)).values_list("listing_id", "pk")
    )
    new = [
        Fingerprint(organization_id=organization_id, listing_id=pk, signature=signature.to_bytes())
        for pk, signature in signatures.items()
        if pk not in known
    ]
    Fingerprint.objects.bulk_create(new)
    numbers = {row.listing_id: row.pk for row in new} | known
    _index(organization_id, {numbers[pk]: signatures[pk] for pk in signatures}, set(known.values()))


@transaction.atomic
def index_posting(posting: Posting) -> None:
    """Index a posting that was made by hand; one made of a listing is found by that listing."""
    if posting.listing_id:
        return
    signature = signature_of_posting(posting)
    lock_index(posting.organization_id)
    row, is_new = Fingerprint.objects.get_or_create(
        posting=posting,
        defaults={"organization_id": posting.organization_id, "signature": signature.to_bytes()},
    )
    _index(posting.organization_id, {row.pk: signature}, set() if is_new else {row.pk})


def signature_of_posting(posting: Posting) -> Signature:
    """Make the signature of a posting of its words as they are now."""
    content = content_of(posting)
    lines = "".join(f"<li>{escape(line['text'])}</li>" for line in content["requirements"])
    html = f"<h1>{escape(posting.title)}</h1>{content['content_html']}"
    html += f"<h2>Requirements</h2><ul>{lines}</ul>" if lines else ""
    facts = {
        "title": posting.title,
        "company": posting.organization.name,
        "locations": [
            {key: place.get(key) or None for key in ("city", "region", "country")}
            for place in content["places"]
        ],
        "workplace": posting.workplace,
        "employment_type": posting.employment_type,
    }
    return signature_of(read_listing(html.encode(), "posting.html"), facts)


def _index(organization_id: int, signatures: Mapping[int, Signature], again: set[int]) -> None:
    near = Neighbourhood(organization_id)
    if again:
        FingerprintKey.objects.filter(fingerprint_id__in=again).delete()
    for number in again:
        Fingerprint.objects.filter(pk=number).update(signature=signatures[number].to_bytes())
        leave_group(number, near)
    for group in TwinGroup.objects.filter(
        members__fingerprint__in=again, merged_at__isnull=False
    ).distinct():
        refresh_merge(
            group, Fingerprint.objects.filter(pk__in=again).values_list("listing_id", flat=True)
        )
    near.prepare(signatures)
    rows = []
    for number, signature in signatures.items():
        twins = near.twins_of(number, signature)
        kept = near.add(number, signature)
        rows += [(organization_id, key, signature.title_key, number) for key in kept]
        place(number, signature, twins, near)
    insert_plain(FingerprintKey, ("organization", "key", "title", "fingerprint"), rows)
