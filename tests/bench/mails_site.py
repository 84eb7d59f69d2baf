"""What `bin/bench mails` does within the site: mails that wait, and their sending, timed."""

import json
import time
from collections.abc import Callable

from django.db import transaction

from ats.access.models import Organization
from ats.activity.actions.deliver import deliver_due_mails, deliver_mail
from ats.activity.actions.mail import queue_mails
from ats.activity.mail_kinds import dress_mail
from ats.activity.models import Mail
from ats.activity.notices import MailDraft

WARM_UP = 5
WORDS = "Thank you for the time you took. " * 12


def one_by_one(count: int) -> None:
    def send() -> None:
        for pk in list(Mail.objects.values_list("pk", flat=True)):
            deliver_mail(pk)

    tell("a connection each", send, count)


def together(count: int) -> None:
    def send() -> None:
        while deliver_due_mails().sent:
            pass

    tell("one connection a turn", send, count)


def tell(way: str, send: Callable[[], None], count: int) -> None:
    write(WARM_UP, "Warm-up")
    send()  # what a worker learns once: its own name, the templates of statements
    write(count, "Your application")
    began, used = time.perf_counter(), time.process_time()
    send()
    took = {"seconds": time.perf_counter() - began, "processor": time.process_time() - used}
    print(json.dumps(took | {"way": way, "waiting": count}))


def write(count: int, subject: str) -> None:
    Mail.objects.all().delete()
    organization, _made = Organization.objects.get_or_create(slug="bench", name="Bench")
    letter = dress_mail(organization, subject, WORDS)
    with transaction.atomic():
        queue_mails(
            organization,
            [
                MailDraft(
                    key=f"bench:{number}",
                    kind="message",
                    to_email=f"p{number}@example.org",
                    subject=letter.subject,
                    text=letter.text,
                    html=letter.html,
                )
                for number in range(count)
            ],
        )
