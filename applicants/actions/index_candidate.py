"""Keeping the search index: called where a candidate's words change, never by a trigger."""

from collections.abc import Iterable

from django.db import connection, transaction

from applicants.models import Candidate, Document
from applicants.queries.families import system_family
from applicants.queries.search import fold

# What lies beyond is no résumé. A tsvector holds one megabyte, and is at most twice its text.
MOST_CHARACTERS = 300_000
MOST_BYTES = 500_000


def index_candidate(candidate_id: int) -> None:
    """Put a candidate's name, address, headline and documents into the search index, anew."""
    index_candidates([candidate_id])


@transaction.atomic
def index_candidates(candidate_ids: Iterable[int]) -> None:
    """Index several candidates by set; twice is once."""
    write_rows(_rows(list(candidate_ids)))


def write_rows(rows: Iterable[tuple[int, int, str, str]]) -> None:
    """Write (candidate id, organization id, folded names, folded words) into the index."""
    write = _write_postgresql if connection.vendor == "postgresql" else _write_sqlite
    if rows := list(rows):
        with connection.cursor() as cursor:
            write(cursor, rows)


def _rows(ids: list[int]):
    """Yield (candidate id, organization id, folded names, folded words)."""
    texts: dict[int, list[str]] = {}
    documents = Document.objects.filter(candidate_id__in=ids).exclude(text="").order_by("-id")
    for candidate_id, text in documents.values_list("candidate_id", "text"):
        texts.setdefault(candidate_id, []).append(text)
    family = system_family(ids)
    called: dict[int, str] = {}
    for row in Candidate.objects.filter(pk__in=family).order_by("-pk"):
        whose = family[row.pk]
        called[whose] = f"{called.get(whose, '')} {row.name} {row.email}"
    for row in Candidate.objects.filter(pk__in=ids):
        if row.merged_into_id is not None:
            yield row.pk, row.organization_id, "", ""
            continue
        names = fold(called[row.pk])
        body = " ".join([row.headline, row.location, *texts.get(row.pk, [])])
        words = f"{names} {fold(body[:MOST_CHARACTERS])}".encode()[:MOST_BYTES]
        yield row.pk, row.organization_id, names, words.decode(errors="ignore")


def _write_postgresql(cursor, rows) -> None:
    cursor.executemany(
        "INSERT INTO applicants_search (candidate_id, organization_id, names, words)"
        " VALUES (%s, %s, %s, to_tsvector('simple', %s))"
        " ON CONFLICT (candidate_id) DO UPDATE SET organization_id = EXCLUDED.organization_id,"
        " names = EXCLUDED.names, words = EXCLUDED.words",
        rows,
    )


def _write_sqlite(cursor, rows) -> None:
    for table, column, place in (
        ("applicants_search_words", "words", 3),
        ("applicants_search_names", "names", 2),
    ):
        cursor.executemany(
            f"DELETE FROM {table} WHERE rowid = %s",  # noqa: S608  our own names
            [(row[0],) for row in rows],
        )
        cursor.executemany(
            f"INSERT INTO {table} (rowid, {column}) VALUES (%s, %s)",  # noqa: S608
            [(row[0], row[place]) for row in rows],
        )
