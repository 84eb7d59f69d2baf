"""Fills a database with people to be found: the workload's shape, and nothing it does not ask."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import islice
from random import Random

from django.db import connection, transaction
from django.utils import timezone

from applicants.actions.index_candidate import write_rows
from applicants.models import Application, Candidate, Document
from ats.access.models import Membership
from ats.workspace.demo.large import FIRST_POSTING, PLACES, TITLES
from ats.workspace.demo.people import FIRST_NAMES, LAST_NAMES
from ats.workspace.demo.vocabulary import Vocabulary
from postings.models import Posting, Stage
from tests.factories.access import MembershipFactory, OrganizationFactory

BATCH = 5_000
# A million rows are written faster without the indexes, which are made at the end.
DROP = (
    "DROP INDEX IF EXISTS applicants_search_words",
    "DROP INDEX IF EXISTS applicants_search_names",
)
MAKE = (
    "CREATE INDEX applicants_search_words ON applicants_search USING gin (words)",
    "CREATE INDEX applicants_search_names ON applicants_search USING gin (names gin_trgm_ops)",
)


def fill(candidates: int, say=print) -> Membership:
    """Write an organization with so many applicants, one résumé each; return its owner."""
    organization = OrganizationFactory(slug="found", name="Found")
    owner = MembershipFactory(organization=organization, role="owner")
    posts = postings(organization)
    people = rows(organization.pk, posts, candidates)
    run(DROP)
    done = 0
    while batch := list(islice(people, BATCH)):
        write(batch)
        done += len(batch)
        if done % 50_000 == 0:
            say(f"  {done:,} of {candidates:,} résumés", flush=True)
    run(MAKE)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")
    return owner


def run(statements: tuple[str, ...]) -> None:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)


def postings(organization) -> list[tuple[Posting, list[Stage]]]:
    made = []
    for title in TITLES:
        for city, _country in PLACES:
            posting = Posting.objects.create(organization=organization, title=f"{title}, {city}")
            names = ("Applied", "Screen", "Interview", "Offer")
            stages = [
                Stage.objects.create(posting=posting, position=at, name=name)
                for at, name in enumerate(names)
            ]
            made.append((posting, stages))
    return made


def rows(organization_id: int, posts: list, candidates: int) -> Iterator[tuple]:
    """Yield (candidate, application, text), the oldest first."""
    random, words, now = Random(11), Vocabulary(), timezone.now()
    for number in range(candidates):
        place = 0 if number % (candidates // FIRST_POSTING or 1) == 0 else 1 + number % 49
        posting, stages = posts[place]
        at = now - timedelta(minutes=5) * (candidates - number)
        first, last = FIRST_NAMES[number % 60], LAST_NAMES[(number // 60 + number * 7) % 600]
        email = f"{number}@workload.example.org"
        person = Candidate(
            organization_id=organization_id,
            name=f"{first} {last}",
            email=email,
            email_key=email,
            created_at=at,
            updated_at=at,
        )
        application = Application(
            organization_id=organization_id,
            posting=posting,
            stage=stages[number % 4],
            applied_at=at,
        )
        yield person, application, words.text(random)


@transaction.atomic
def write(batch: list[tuple]) -> None:
    Candidate.objects.bulk_create([person for person, _application, _text in batch])
    for person, application, _text in batch:
        application.candidate = person
    Application.objects.bulk_create([application for _person, application, _text in batch])
    Document.objects.bulk_create(
        Document(
            candidate=person,
            application=application,
            name="resume.pdf",
            file="none",
            size=0,
            file_type="pdf",
            state=Document.State.READ,
            text=text,
        )
        for person, application, text in batch
    )
    write_rows(
        (person.pk, person.organization_id, names_of(person), f"{names_of(person)} {text}")
        for person, _application, text in batch
    )


def names_of(person: Candidate) -> str:
    from applicants.queries.search import fold

    return fold(f"{person.name} {person.email}")
