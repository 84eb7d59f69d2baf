"""Keeping the search index: called where a candidate's words change, never by a trigger."""

from collections.abc import Iterable

from django.db import connection, transaction
from django.db.models import Model

from applicants.models import Candidate, Document, DocumentWords, PersonWords
from applicants.queries.families import system_family
from applicants.queries.search import fold

# What lies beyond is no résumé. A tsvector holds one megabyte, and is at most twice its text.
MOST_CHARACTERS = 300_000
MOST_BYTES = 500_000
BATCH = 200


def index_candidate(candidate_id: int) -> None:
    """Put a candidate's name, address, headline and documents into the search index, anew."""
    index_candidates([candidate_id])


@transaction.atomic
def index_candidates(candidate_ids: Iterable[int]) -> None:
    """Index several candidates by set; twice is once.

    Each person as a whole, for who sees everything; and apart, for those who see a part of them
    (applicants.queries.search.parts): their own fields, and each of their documents.
    """
    ids = list(candidate_ids)
    texts: dict[int, dict[int, str]] = {}
    documents = Document.objects.filter(candidate_id__in=ids).order_by("-id")
    for candidate_id, pk, text in documents.values_list("candidate_id", "pk", "text"):
        texts.setdefault(candidate_id, {})[pk] = fold(text[:MOST_CHARACTERS])
    people = list(Candidate.objects.filter(pk__in=ids))
    _write_documents(words for own in texts.values() for words in own.items())
    _write_people(people)
    write_rows(_rows(people, texts))


def write_rows(rows: Iterable[tuple[int, int, str, str]]) -> None:
    """Write (candidate id, organization id, folded names, folded words) into the index."""
    write = _write_postgresql if connection.vendor == "postgresql" else _write_sqlite
    if rows := list(rows):
        with connection.cursor() as cursor:
            write(cursor, rows)


def _rows(people: list[Candidate], texts: dict[int, dict[int, str]]):
    """Yield (candidate id, organization id, folded names, folded words)."""
    family = system_family([row.pk for row in people if row.merged_into_id is None])
    called: dict[int, str] = {}
    for row in Candidate.objects.filter(pk__in=family).order_by("-pk"):
        whose = family[row.pk]
        called[whose] = f"{called.get(whose, '')} {row.name} {row.email}"
    for row in people:
        if row.merged_into_id is not None:
            yield row.pk, row.organization_id, "", ""
            continue
        names = fold(called[row.pk])
        words = " ".join([names, _said(row), *texts.get(row.pk, {}).values()])
        yield row.pk, row.organization_id, names, _cut(words)


def _said(person: Candidate) -> str:
    return fold(f"{person.headline} {person.location}")


def _cut(words: str) -> str:
    return words.encode()[:MOST_BYTES].decode(errors="ignore")


def _write_people(people: list[Candidate]) -> None:
    rows = [PersonWords(candidate=row) for row in people]
    for row in rows:
        if row.candidate.merged_into_id is None:
            row.names = fold(f"{row.candidate.name} {row.candidate.email}")
            row.words = f" {row.names} {_said(row.candidate)} "
    _put(PersonWords, rows, "candidate", ["names", "words"])


def _write_documents(texts: Iterable[tuple[int, str]]) -> None:
    rows = [DocumentWords(document_id=pk, words=f" {_cut(words)} ") for pk, words in texts]
    _put(DocumentWords, rows, "document", ["words"])


def _put(model: type[Model], rows: list, key: str, columns: list[str]) -> None:
    """Write rows in the places of those that are there."""
    model._default_manager.bulk_create(
        rows,
        batch_size=BATCH,
        update_conflicts=True,
        unique_fields=[key],
        update_fields=columns,
    )


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
