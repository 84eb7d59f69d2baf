"""What the plant begins with: an organization, its owner and one open posting."""

import json

from django.db import transaction

from applicants.actions.bulk.asking import (
    ask_bulk_action,
    choose_bulk_action,
    confirm_bulk_action,
)
from applicants.models import Application, Candidate, RejectionReason
from ats.access.models import Membership
from ats.activity.actions.mail import queue_mails
from ats.activity.mail_kinds import mail_kind
from ats.activity.notices import MailDraft
from ats.workspace.actions.found_organization import found_organization
from postings.actions.create_posting import create_posting
from postings.actions.publish_posting import publish_posting

OWNER = "owner@plant.example.org"
PASSWORD = "a-long-pass-phrase-of-the-plant"


def seed() -> None:
    """Make it and print what a test must know, as one JSON line."""
    owner = found_organization(
        name="Plant", owner_name="Olga Owner", owner_email=OWNER, password=PASSWORD, slug="plant"
    )
    posting = create_posting(
        by=owner,
        title="Gardener",
        places=[{"city": "Leeds", "region": "", "country": "GB"}],
        workplace="onsite",
        content_html="<p>Roses.</p>",
        requirements=["Knows roses"],
    )
    publish_posting(posting, by=owner)
    print(json.dumps({"org": "plant", "posting": posting.code}))


def reject_crowd(count: int) -> None:
    """Have so many people apply, begin to reject them all with a letter, and print its code."""
    owner = Membership.objects.select_related("organization", "user").get(user__email=OWNER)
    posting = create_posting(by=owner, title="Florist", places=[], content_html="<p>Tulips.</p>")
    stage = posting.stages.order_by("position").first()
    people = [
        Candidate(
            organization=owner.organization,
            name=f"Person {number}",
            email=f"many-{number}@candidates.example.org",
            email_key=f"many-{number}@candidates.example.org",
        )
        for number in range(count)
    ]
    Candidate.objects.bulk_create(people, batch_size=1000)
    rows = [
        Application(organization=owner.organization, candidate=one, posting=posting, stage=stage)
        for one in people
    ]
    Application.objects.bulk_create(rows, batch_size=1000)
    reason = RejectionReason.objects.create(organization=owner.organization, name="Too many")
    words = mail_kind("application_rejected")
    choice = {"reason": reason.code, "subject": str(words.subject), "text": str(words.body)}
    asked = {"posting": posting.code, "state": "active"}
    bulk = ask_bulk_action(by=owner, kind="reject", asked=asked, codes=[])
    bulk = choose_bulk_action(bulk, by=owner, choice=choice)
    confirm_bulk_action(bulk, by=owner)
    print(json.dumps({"bulk": bulk.pk, "posting": posting.pk}))


def write_mails(count: int) -> None:
    """Let so many mails wait, each to an address of its own."""
    owner = Membership.objects.select_related("organization").get(user__email=OWNER)
    drafts = [
        MailDraft(
            key=f"heap:{number}",
            kind="message",
            to_email=f"heap-{number}@candidates.example.org",
            subject="A word",
            text="Hello",
        )
        for number in range(count)
    ]
    with transaction.atomic():
        queue_mails(owner.organization, drafts)
