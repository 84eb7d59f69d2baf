"""Nothing is lost: killed workers, a broker that is away, tasks delivered twice.

Real processes: a PostgreSQL cluster, a Redis and a mail server of their own, web, worker, beat.
"""

from contextlib import suppress

import pytest

from tests.journeys.seed import OWNER, PASSWORD
from tests.journeys.visitor import Visitor
from tests.processes import wait_until

pytestmark = pytest.mark.services

LISTING = """Gardener {n}

Fernhill
Leeds, GB

What you'll do:
- Prune the roses of bed {n}
- Water what is dry

What we're looking for:
- {n}+ years of gardening
- A driving licence
"""
RESUME = b"Rosa Ulwell\nSix years of growing roses in Leeds.\n"
EXPIRE = "UPDATE foundation_job SET lease_until = now() - interval '1 second' WHERE state='running'"


@pytest.fixture
def recruiter(plant):
    visitor = Visitor(plant.url)
    visitor.sign_in(OWNER, PASSWORD)
    return visitor


def upload(recruiter, numbers) -> str:
    """Send so many listings in one form; return the upload's code."""
    files = [("files", (f"{n}.txt", LISTING.format(n=n).encode(), "text/plain")) for n in numbers]
    answer = recruiter.post("/o/plant/uploads/", {}, files, page="/o/plant/listings/")
    assert answer.status_code == 303, answer.text[:500]
    return answer.headers["Location"].rstrip("/").rpartition("/")[2]


def apply(plant, email: str, *, times: int = 1) -> None:
    """Apply by the public form; `times` sends the very same form again."""
    visitor = Visitor(plant.url)
    path = f"/careers/plant/{plant.facts['posting']}/apply/"
    hidden = visitor.hidden(path)
    for _ in range(times):
        answer = visitor.post(
            path,
            {"name": "Rosa Ulwell", "email": email},
            {"resume": ("resume.txt", RESUME, "text/plain")},
            hidden=hidden,
        )
        assert answer.status_code == 303, answer.text[:500]


def listing_states(plant, upload: str) -> dict[str, int]:
    rows = plant.sql(
        "SELECT l.state, count(*) FROM postings_listing l JOIN postings_upload u"
        f" ON u.id = l.upload_id WHERE u.code = '{upload}' GROUP BY 1"
    )
    return dict(rows)


def unfinished_jobs(plant) -> list[tuple]:
    return plant.sql(
        "SELECT kind, state, attempts, lease_until, error FROM foundation_job WHERE state <> 'done'"
    )


def readings(plant, upload: str) -> int:
    return plant.one(
        "SELECT count(*) FROM postings_reading r JOIN postings_listing l ON l.id = r.listing_id"
        f" JOIN postings_upload u ON u.id = l.upload_id WHERE u.code = '{upload}'"
    )


def test_worker_killed_while_reading_loses_nothing_and_reads_once(plant, recruiter):
    made = upload(recruiter, range(1, 301))
    wait_until(lambda: 0 < readings(plant, made) < 300, seconds=30)

    plant.kill("worker")
    before = readings(plant, made)
    plant.sql(EXPIRE)  # as if the lease's time had gone by
    plant.start("worker")

    wait_until(lambda: listing_states(plant, made) == {"read": 300}, seconds=90)
    assert before < 300
    assert readings(plant, made) == 300
    told = plant.one(
        "SELECT count(*) FROM activity_event e JOIN postings_upload u ON u.id = e.subject_id"
        f" WHERE e.kind = 'upload.read' AND u.code = '{made}'"
    )
    assert told == 1


def test_broker_away_takes_uploads_and_applications_and_works_when_it_is_back(plant, recruiter):
    plant.kill("redis")

    made = upload(recruiter, range(5))
    apply(plant, "while-away@candidates.example.org")
    plant.start("redis")

    wait_until(lambda: listing_states(plant, made) == {"read": 5}, seconds=90)
    wait_until(lambda: plant.mails("while-away@candidates.example.org"), seconds=90)
    assert len(plant.mails("while-away@candidates.example.org")) == 1
    documents = plant.sql(
        "SELECT d.state FROM applicants_document d JOIN applicants_candidate c"
        " ON c.id = d.candidate_id WHERE c.email_key = 'while-away@candidates.example.org'"
    )
    assert documents in ([("read",)], [("queued",)])


def test_every_task_delivered_five_times_has_its_effect_once(plant, recruiter):
    plant.kill("worker")
    plant.sql(EXPIRE)  # of what the killed worker had in hand
    made = upload(recruiter, range(20))
    apply(plant, "five-times@candidates.example.org", times=2)
    plant.shell(
        "from ats.foundation.jobs import ring\n"
        "from ats.foundation.models import Job\n"
        "ids = list(Job.objects.open().values_list('pk', flat=True))\n"
        "for _ in range(5):\n"
        "    ring('ats.run_jobs', ids)\n"
        "    ring('activity.fan_out')\n"
        "    ring('activity.deliver_mails')\n"
    )
    plant.start("worker")

    wait_until(lambda: listing_states(plant, made) == {"read": 20}, seconds=90)
    wait_until(lambda: plant.mails("five-times@candidates.example.org"), seconds=90)
    with suppress(AssertionError):  # what is left over says more
        wait_until(lambda: not unfinished_jobs(plant), seconds=90)
    assert unfinished_jobs(plant) == []
    assert readings(plant, made) == 20
    assert len(plant.mails("five-times@candidates.example.org")) == 1
    applications = plant.one(
        "SELECT count(*) FROM applicants_application a JOIN applicants_candidate c"
        " ON c.id = a.candidate_id WHERE c.email_key = 'five-times@candidates.example.org'"
    )
    assert applications == 1


def test_mail_server_down_delays_the_mail_and_sends_it_once(plant):
    plant.kill("mail")

    apply(plant, "mail-down@candidates.example.org")
    waiting = "SELECT count(*) FROM activity_mail WHERE state = 'pending' AND attempts > 0"
    wait_until(lambda: plant.one(waiting) == 1, seconds=60)
    plant.start("mail")
    plant.sql("UPDATE activity_mail SET run_at = now() WHERE state = 'pending'")

    wait_until(lambda: plant.mails("mail-down@candidates.example.org"), seconds=90)
    assert len(plant.mails("mail-down@candidates.example.org")) == 1


def test_worker_killed_while_mails_wait_sends_each_once(plant):
    plant.kill("worker")
    people = [f"crowd-{n}@candidates.example.org" for n in range(8)]
    for person in people:
        apply(plant, person)
    plant.start("worker")
    wait_until(lambda: any(plant.mails(person) for person in people), seconds=60)
    plant.kill("worker")
    plant.expire_senders()
    plant.start("worker")

    wait_until(lambda: all(plant.mails(person) for person in people), seconds=90)
    # A mail whose sender died between the server's answer and our note of it may come twice,
    # with the same Message-ID: by that id, each went out once.
    ids = {person: {m["message_id"] for m in plant.mails(person)} for person in people}
    assert all(len(found) == 1 for found in ids.values())
