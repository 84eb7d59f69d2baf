"""The large demo: the benchmark's workload, deterministic, of any size.

50 postings (10 titles in 5 cities); the first always has 1,000 applications, the rest are
spread evenly. Columns: four stages (40, 25, 15, 10 %) and the two ends (5, 5 %).
"""

from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import accumulate
from random import Random

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from applicants.actions.index_candidate import index_candidates
from applicants.models import Application, Candidate, Document, RejectionReason, Transition
from ats.access.models import Membership, Organization, Role, User
from ats.foundation.codes import ALPHABET
from ats.foundation.files import private_files
from ats.workspace.demo.company import PASSWORD, REASONS, STAGES
from ats.workspace.demo.people import FIRST_NAMES, LAST_NAMES
from ats.workspace.demo.resumes import Resume, as_pdf
from postings.actions.create_posting import create_posting
from postings.actions.publish_posting import publish_posting
from postings.models import Posting, StageTemplate

SLUG = "workload"
LOGIN = "owner@workload.example"
TITLES = (
    "Gardener, Data Engineer, Nurse, Accountant, Forklift Driver, Sales Manager, Teacher, "
    "Site Reliability Engineer, Product Manager, Electrician"
).split(", ")
PLACES = [("Lisbon", "PT"), ("Berlin", "DE"), ("Toronto", "CA"), ("Leeds", "GB"), ("Utrecht", "NL")]
FIRST_POSTING = 1000
SHARES = [("0", 40), ("1", 25), ("2", 15), ("3", 10), ("hired", 5), ("rejected", 5)]
KEY_WORDS = {
    "python": 0.20,
    "postgresql": 0.10,
    "accounting": 0.08,
    "salesforce": 0.06,
    "kubernetes": 0.05,
    "nursing": 0.03,
    "forklift": 0.01,
    "haskell": 0.005,
    "site reliability": 0.001,
}
WORDS = 300
CHUNK = 2000


def load_large(candidates: int, files: int, say: Callable[[str], object]) -> Organization:
    """Make an organization of `candidates` applications, the first `files` with a real PDF."""
    if settings.DEBUG:
        raise RuntimeError("DEBUG keeps every statement in memory: load the large demo without it.")
    organization, owner = _found()
    postings = _postings(owner)
    stages = {posting.pk: list(posting.stages.all()) for posting in postings}
    reason = RejectionReason.objects.create(organization=organization, name=REASONS[0])
    random, words = Random(20_240_229), Vocabulary()
    for start in range(0, candidates, CHUNK):
        numbers = range(start, min(start + CHUNK, candidates))
        rows = [
            _person(random, words, number, postings[_posting_of(number, len(postings))], candidates)
            for number in numbers
        ]
        _write(rows, stages, reason, files, numbers)
        say(f"{numbers[-1] + 1:,} of {candidates:,} candidates")
    return organization


class Vocabulary:
    """5,000 invented words, drawn by Zipf's law."""

    def __init__(self, size: int = 5000):
        random = Random(7)
        parts = [a + b for a in "bcdfglmnprstv" for b in ("a", "e", "i", "o", "u", "an", "er")]
        words: dict[str, None] = {}
        while len(words) < size:
            words["".join(random.choices(parts, k=random.randint(2, 4)))] = None
        self.words = list(words)
        self.weights = list(accumulate(1 / rank for rank in range(1, size + 1)))

    def text(self, random: Random) -> str:
        """Return 300 words in lines of 12, with the key words at their rates."""
        words = random.choices(self.words, cum_weights=self.weights, k=WORDS)
        for word, rate in KEY_WORDS.items():
            if random.random() < rate:
                words[random.randrange(WORDS)] = word
        return "\n".join(" ".join(words[i : i + 12]) for i in range(0, WORDS, 12))


def _found() -> tuple[Organization, Membership]:
    organization = Organization.objects.create(slug=SLUG, name="Workload", is_demo=True)
    StageTemplate.objects.create(
        organization=organization, name="Standard", stage_names=STAGES, is_default=True
    )
    user = User.objects.create_user(LOGIN, PASSWORD, name="Workload Owner")
    member = Membership.objects.create(organization=organization, user=user, role=Role.OWNER)
    return organization, member


def _postings(owner: Membership) -> list[Posting]:
    text = " ".join(Vocabulary().text(Random(3)).split()[:180])
    made = []
    for title in TITLES:
        for city, country in PLACES:
            posting = create_posting(
                by=owner,
                title=f"{title}, {city}",
                places=[{"city": city, "country": country}],
                workplace="hybrid",
                employment_type="FULL_TIME",
                content_html=f"<p>{text}</p>",
                requirements=["Three years of it"],
            )
            made.append(publish_posting(posting, by=owner) or posting)
    return made


def _posting_of(number: int, postings: int) -> int:
    """Return which posting takes candidate `number`: the first takes every n-th until 1,000."""
    if number < FIRST_POSTING:
        return 0
    return 1 + number % (postings - 1)


def _person(random: Random, words: Vocabulary, number: int, posting: Posting, total: int) -> dict:
    first, last = FIRST_NAMES[number % 60], LAST_NAMES[(number // 60 + number * 7) % 600]
    at = timezone.now() - timedelta(minutes=5 * (total - number))
    candidate = Candidate(
        code=_code(number),
        organization_id=posting.organization_id,
        name=f"{first} {last}",
        email=f"{number}@workload.example.org",
        email_key=f"{number}@workload.example.org",
        headline=f"{posting.title.split(',')[0]} somewhere",
        created_at=at,
        updated_at=at,
    )
    fate = random.choices([f for f, _ in SHARES], [weight for _, weight in SHARES])[0]
    application = Application(
        code=_code(number),
        organization_id=posting.organization_id,
        candidate=candidate,
        posting=posting,
        applied_at=at,
        stage_entered_at=at,
        updated_at=at,
        promise_due_on=(at + timedelta(days=7)).date(),
        promise_met_at=at,
        is_verified=True,
    )
    return {"candidate": candidate, "application": application, "fate": fate, "at": at} | {
        "text": words.text(random)
    }


def _code(number: int) -> str:
    """Return a code of its own for each number, the same in every run."""
    code, rest = "", number * 2_654_435_761 % 2**47
    for _ in range(10):
        rest, digit = divmod(rest, len(ALPHABET))
        code += ALPHABET[digit]
    return code


@transaction.atomic
def _write(rows: list[dict], stages: dict, reason: RejectionReason, files: int, numbers) -> None:
    Candidate.objects.bulk_create([row["candidate"] for row in rows])
    for row in rows:
        _place(row, stages[row["application"].posting_id], reason)
    Application.objects.bulk_create([row["application"] for row in rows])
    Transition.objects.bulk_create(list(_transitions(rows)))
    Document.objects.bulk_create(
        [_document(row, number < files) for row, number in zip(rows, numbers, strict=True)]
    )
    index_candidates([row["candidate"].pk for row in rows])


def _place(row: dict, stages: list, reason: RejectionReason) -> None:
    application, fate = row["application"], row["fate"]
    if fate.isdigit():
        application.stage = stages[int(fate)]
        return
    application.state, application.ended_at = fate, row["at"]
    if fate == "rejected":
        application.rejection_reason = reason


def _transitions(rows: list[dict]) -> Iterator[Transition]:
    for row in rows:
        application = row["application"]
        yield Transition(
            application=application,
            to_state=application.state,
            to_stage=application.stage,
            to_stage_name=application.stage.name if application.stage else "",
            at=row["at"],
        )


def _document(row: dict, with_file: bool) -> Document:
    document = Document(
        candidate=row["candidate"],
        application=row["application"],
        code=row["candidate"].code,
        name="resume.pdf",
        file="",
        size=0,
        sha256="",
        file_type="pdf",
        state=Document.State.READ,
        text=row["text"],
        created_at=row["at"],
        read_at=row["at"],
    )
    if with_file:
        person = row["candidate"]
        resume = Resume(person.name, person.email, "", "", row["text"], ["Python"], "")
        stored = private_files.save(as_pdf(resume))
        document.file, document.size, document.sha256 = stored.name, stored.size, stored.sha256
    return document
