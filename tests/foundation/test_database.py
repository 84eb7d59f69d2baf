"""The embedded database takes several writers at once and keeps what was committed."""

import os
import secrets
import sqlite3
import subprocess
import sys

import pytest

WRITERS, TIMES = 4, 60


@pytest.fixture
def environment(tmp_path):
    """A new installation's environment, migrated."""
    environment = {
        "PATH": os.environ["PATH"],
        "ROLECALL_VAR": str(tmp_path),
        "SECRET_KEY": secrets.token_urlsafe(50),
        "ALLOWED_HOSTS": "jobs.example.org",
    }
    subprocess.run(
        [sys.executable, "manage.py", "migrate", "--verbosity=0"], env=environment, check=True
    )
    return environment


@pytest.mark.processes
def test_four_writers_at_once_meet_no_locked_database(environment, tmp_path):
    database = sqlite3.connect(tmp_path / "rolecall.sqlite3")
    with database:
        database.execute(
            "INSERT INTO foundation_job(kind, payload, state, attempts, run_at, lease_token,"
            " progress_done, progress_total, turn, error, created_at)"
            " VALUES('count', '{}', 'pending', 0, '2026-01-05', '', 0, 0, 0, '', '2026-01-05')"
        )
    command = [sys.executable, "-m", "tests.foundation.writer_peer", str(TIMES)]

    writers = [
        subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)
        for _ in range(WRITERS)
    ]
    errors = [writer.communicate(timeout=60)[1] for writer in writers]

    assert errors == [""] * WRITERS
    (counted,) = database.execute("SELECT progress_total FROM foundation_job WHERE kind='count'")
    (written,) = database.execute("SELECT count(*) FROM foundation_job WHERE kind='written'")
    database.close()
    # Read, then written from what was read: one lost update and it is less.
    assert counted == written == (WRITERS * TIMES,)
