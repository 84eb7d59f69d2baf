"""What the workload's cards lack: evidence, owners and tags, so that a board shows what it can."""

from datetime import date
from random import Random

from applicants.models import Application, Candidate, EvidenceRun, Tag
from ats.access.models import Membership
from ats.workspace.demo.large import SLUG
from postings.models import Posting

# A posting asks for so much; every second candidate has a tag, every fourth two.
ASKED = 7
TAGS = ("Berlin", "Speaks Thai", "Second choice", "Remote")


def dress() -> None:
    """Give the first posting's applications what recruiters and the worker would have given."""
    random = Random(7)
    posting = Posting.objects.filter(organization__slug=SLUG).earliest("pk")
    rows = list(Application.objects.filter(posting=posting).order_by("pk"))
    owner = Membership.objects.filter(organization=posting.organization).earliest("pk")
    people = [row.candidate_id for row in rows]
    Candidate.objects.filter(pk__in=people).update(owner=owner)
    EvidenceRun.objects.bulk_create(
        EvidenceRun(
            application=row,
            rules_version=1,
            reader_version=1,
            inputs="0" * 64,
            as_of=date(2026, 1, 1),
            dots="".join(random.choices("SSPNn", k=ASKED)),
        )
        for row in rows
    )
    tags = [Tag.objects.create(organization=posting.organization, name=name) for name in TAGS]
    through = Candidate.tags.through
    through.objects.bulk_create(
        through(candidate_id=person, tag=tag)
        for place, person in enumerate(people)
        for tag in tags[: (2 if place % 4 == 0 else 1 if place % 2 == 0 else 0)]
    )
