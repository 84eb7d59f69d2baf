"""What `bin/bench bulk` does within the site: a crowd, and bulk actions over it, timed."""

import json
import resource
import time
from datetime import timedelta

from django.utils import timezone

from applicants.actions.bulk.asking import (
    ask_bulk_action,
    choose_bulk_action,
    confirm_bulk_action,
    undo_bulk_action,
)
from applicants.actions.export_candidates import export_candidates
from applicants.models import Application, Candidate, CandidateExport, RejectionReason
from applicants.queries.columns import COLUMNS
from ats.access.models import Membership
from ats.activity.mail_kinds.registry import mail_kind
from ats.activity.models import Mail
from ats.foundation import jobs
from ats.foundation.models import Job
from ats.workspace.actions.found_organization import found_organization
from postings.models import Posting, Stage


def measured(count: int) -> None:
    member, posting, stages = crowd(count)
    reason = RejectionReason.objects.create(organization=member.organization, name="Bench")
    words = mail_kind("application_rejected")
    letter = {"subject": str(words.subject), "text": str(words.body)}
    lines = []
    for kind, choice in (
        ("move", {"stage": stages[1].code}),
        ("snooze", {"until": (timezone.localdate() + timedelta(days=9)).isoformat()}),
        ("reject", {"reason": reason.code, **letter}),
    ):
        lines += timed(member, posting, kind, choice, count)
    for kind in CandidateExport.Kind.values:
        lines.append(exported(member, kind, count))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps([*lines, f"{'largest memory':24}{peak:8.0f} MiB"]))


def crowd(count: int) -> tuple[Membership, Posting, list[Stage]]:
    found_organization(
        name="Bench",
        owner_name="Olga Owner",
        owner_email="owner@bench.example.org",
        password="a-long-pass-phrase-of-the-bench",
        slug="bench",
    )
    member = Membership.objects.select_related("organization", "user").get()
    posting = Posting.objects.create(organization=member.organization, title="Gardener")
    stages = [
        Stage.objects.create(posting=posting, name=name, position=place)
        for place, name in enumerate(("Applied", "Screen"))
    ]
    people = [
        Candidate(
            organization=member.organization,
            name=f"Person Number{number}",
            email=f"p{number}@example.org",
            email_key=f"p{number}@example.org",
        )
        for number in range(count)
    ]
    Candidate.objects.bulk_create(people, batch_size=1000)
    Application.objects.bulk_create(
        [
            Application(
                organization=member.organization,
                candidate=person,
                posting=posting,
                stage=stages[0],
            )
            for person in people
        ],
        batch_size=1000,
    )
    return member, posting, stages


def timed(member: Membership, posting: Posting, kind: str, choice: dict, count: int) -> list[str]:
    asked = {"posting": posting.code, "state": "active"}
    bulk = ask_bulk_action(by=member, kind=kind, asked=asked, codes=[])
    bulk = choose_bulk_action(bulk, by=member, choice=choice)
    bulk = confirm_bulk_action(bulk, by=member)
    lines = [told(f"{kind}, mails {letters(choice)}", run("run_bulk_action"), count)]
    bulk.refresh_from_db()
    if bulk.affected != count or (choice.get("text") and Mail.objects.count() != count):
        lines.append(f"NOT ALL DONE: {bulk.affected}")
    undo_bulk_action(bulk, by=member)
    lines.append(told(f"{kind}, taken back", run("undo_bulk_action"), count))
    bulk.refresh_from_db()
    return lines if bulk.undone == count else [*lines, f"NOT ALL TAKEN BACK: {bulk.undone}"]


def exported(member: Membership, kind: str, count: int) -> str:
    """Write all candidates with every column to a file, as the worker does."""
    export = export_candidates(by=member, kind=kind, asked={}, columns=list(COLUMNS))
    took = run("export_candidates")
    export.refresh_from_db()
    if export.rows != count:
        return f"NOT ALL EXPORTED: {export.rows} {export.problem}"
    return told(f"export as {kind}", took, count)


def letters(choice: dict) -> str:
    return "held" if choice.get("text") else "none"


def run(kind: str) -> tuple[float, float]:
    """Return the seconds it took, and those of the processor: others may keep the machine busy."""
    job = Job.objects.filter(kind=kind).order_by("-id").first()
    began, used = time.perf_counter(), time.process_time()
    if job is not None:
        jobs.run(job.pk)
    return time.perf_counter() - began, time.process_time() - used


def told(what: str, took: tuple[float, float], count: int) -> str:
    seconds, used = took
    return f"{what:24}{count / seconds:8.0f} a second, {count / used:8.0f} a processor second"
