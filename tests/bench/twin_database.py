"""The index of twins in a database of its own, filled to 100,000 listings."""

import os
import random
import statistics
import time
from collections.abc import Iterator
from itertools import islice

from reading.listings import read_listing
from reading.listings.twins import Signature, signature_of
from reading.listings.twins.cluster import MOST_A_KEY
from tests.bench.site import Site
from tests.bench.twin_listings import bases, mutants, written

BATCH = 2_000


def measure(database: str, count: int, asked: int, many) -> None:
    """Fill a new database and print how long a new listing takes to find its twins there."""
    with Site(database) as site:
        os.environ.update(site.environment | {"DJANGO_SETTINGS_MODULE": "tests.bench.settings"})
        site.manage("migrate", "--verbosity=0")
        import django

        django.setup()
        times = sorted(_times(count, asked, many))
    print(
        f"one against {count:,} in {database}: median {statistics.median(times):.1f} ms, "
        f"95 of 100 {times[int(0.95 * len(times))]:.1f} ms"
    )


def _times(count: int, asked: int, many) -> Iterator[float]:
    from ats.access.models import Organization
    from postings.queries.twin_index import Neighbourhood

    organization = Organization.objects.create(name="Bench", slug="bench")
    known = [signature_of(read_listing(*written(draft))) for draft in bases(1)]
    _fill(organization.pk, many(known, count, random.Random(3)))
    drafts = [draft for draft, _names in mutants(bases(1))][:asked]
    for signature in [signature_of(read_listing(*written(draft))) for draft in drafts]:
        began = time.perf_counter()
        Neighbourhood(organization.pk).twins_of(0, signature)
        yield (time.perf_counter() - began) * 1000


def _fill(organization_id: int, signatures: Iterator[Signature]) -> None:
    """Write listings, fingerprints and keys as the worker would, in large pieces."""
    from django.db import connection, transaction

    from postings.models import Fingerprint, FingerprintKey, Listing, Upload

    upload = Upload.objects.create(organization_id=organization_id, source="files", name="many")
    held: dict[int, int] = {}
    position = 0
    while piece := list(islice(signatures, BATCH)):
        with transaction.atomic():
            listings = Listing.objects.bulk_create(
                Listing(
                    organization_id=organization_id, upload=upload, position=position + at, name="x"
                )
                for at in range(len(piece))
            )
            rows = Fingerprint.objects.bulk_create(
                Fingerprint(
                    organization_id=organization_id,
                    listing=listing,
                    signature=signature.to_bytes(),
                )
                for listing, signature in zip(listings, piece, strict=True)
            )
            FingerprintKey.objects.bulk_create(
                FingerprintKey(
                    organization_id=organization_id,
                    key=key,
                    title=signature.title_key,
                    fingerprint=row,
                )
                for row, signature in zip(rows, piece, strict=True)
                for key in signature.index_keys()
                if held.setdefault(key, 0) < MOST_A_KEY and not held.update({key: held[key] + 1})
            )
        position += len(piece)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
