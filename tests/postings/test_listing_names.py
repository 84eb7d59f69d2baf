"""File names that tell listings beside each other apart."""

from datetime import UTC, datetime

from postings.listing_names import names_of
from tests.factories.postings import ContainerFactory, ListingFactory, UploadFactory


def test_names_of_are_file_names_where_those_differ(organization):
    upload = UploadFactory(organization=organization, name="jobs.zip")
    one, other = (ListingFactory(upload=upload, name=name) for name in ("a.txt", "b.txt"))

    assert names_of([one, other]) == {one.pk: "a.txt", other.pk: "b.txt"}


def test_names_of_rows_say_their_table(organization):
    upload = UploadFactory(organization=organization, name="all.zip")
    tables = [ContainerFactory(upload=upload, name=f"{name}.csv") for name in ("may", "june")]
    rows = [ListingFactory(upload=upload, container=table, name="row-0004") for table in tables]

    assert list(names_of(rows).values()) == ["row-0004 (may.csv)", "row-0004 (june.csv)"]


def test_names_of_the_same_file_sent_twice_say_when(organization):
    sent = [
        ListingFactory(
            upload=UploadFactory(organization=organization, name="job.txt"),
            name="job.txt",
            created_at=datetime(2026, 3, day, 9, 30, tzinfo=UTC),
        )
        for day in (4, 5)
    ]

    assert list(names_of(sent).values()) == [
        "job.txt (4 Mar 2026, 09:30)",
        "job.txt (5 Mar 2026, 09:30)",
    ]


def test_names_of_same_rows_of_a_table_sent_twice_say_both(organization):
    rows = []
    for day in (4, 5):
        table = ContainerFactory(upload__organization=organization, name="may.csv")
        moment = datetime(2026, 3, day, 9, 30, tzinfo=UTC)
        rows.append(
            ListingFactory(upload=table.upload, container=table, name="row", created_at=moment)
        )

    assert list(names_of(rows).values()) == [
        "row (may.csv, 4 Mar 2026, 09:30)",
        "row (may.csv, 5 Mar 2026, 09:30)",
    ]
