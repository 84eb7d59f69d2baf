"""A whole installation of its own: PostgreSQL cluster, Redis, mail sink, web, worker, beat."""

import json
import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import psycopg
import requests

from tests.processes import free_port, wait_until

ROOT = Path(__file__).resolve().parents[2]
POSTGRES_BIN = Path("/usr/lib/postgresql")


class Plant:
    """Everything runs in `folder` on ports of its own; `close` ends it all."""

    def __init__(self, folder: Path):
        self.folder = folder
        folder.chmod(0o755)
        self.ports = {name: free_port() for name in ("db", "redis", "mail", "web")}
        self.mails_file = folder / "mails.jsonl"
        self.running: dict[str, subprocess.Popen] = {}
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": os.environ.get("HOME", "/"),
            "LANG": "C.UTF-8",
            "DJANGO_SETTINGS_MODULE": "ats.settings",
            "SECRET_KEY": secrets.token_urlsafe(50),
            "ALLOWED_HOSTS": "127.0.0.1,localhost",
            "PUBLIC_URL": f"http://127.0.0.1:{self.ports['web']}",
            "ROLECALL_VAR": str(folder / "var"),
            "DATABASE_URL": f"postgres://postgres@127.0.0.1:{self.ports['db']}/postgres",
            "REDIS_URL": f"redis://127.0.0.1:{self.ports['redis']}/0",
            "EMAIL_URL": f"smtp://127.0.0.1:{self.ports['mail']}",
            "LOG_LEVEL": "WARNING",
        }

    # starting ----------------------------------------------------------------------------

    def open(self) -> None:
        self._start_database()
        for name in ("redis", "mail"):
            self.start(name)
        self.manage("migrate", "-v0")
        self.manage("collectstatic", "--noinput", "-v0")
        self.start("web")
        for name in ("worker", "beat"):
            self.start(name)
        wait_until(lambda: self._is_up(f"{self.url}/healthz"), seconds=30)

    def start(self, name: str) -> None:
        with (self.folder / f"{name}.log").open("ab") as log:
            self.running[name] = subprocess.Popen(
                self._command(name),
                cwd=ROOT,
                env=self.environment,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        if name in ("redis", "mail"):
            wait_until(lambda: self._listens(self.ports[name]))

    def _command(self, name: str) -> list[str]:
        python = sys.executable
        celery = [python, "-m", "celery", "-A", "ats"]
        return {
            "redis": [
                "redis-server", "--bind", "127.0.0.1", "--port", str(self.ports["redis"]),
                "--save", "", "--appendonly", "no", "--dir", str(self.folder),
            ],
            "mail": [
                python, "-m", "tests.mail_sink", str(self.ports["mail"]), str(self.mails_file),
            ],
            "web": [
                python, "-m", "ats.serve", "--interface", "wsgi", "--host", "127.0.0.1",
                "--port", str(self.ports["web"]), "--workers", "1", "--blocking-threads", "2",
                "ats.wsgi:application",
            ],
            "worker": [
                *celery, "worker", "--pool", "prefork", "-c", "2", "-l", "WARNING",
                # As the product starts it.
                "--without-gossip", "--without-mingle", "--without-heartbeat",
            ],
            "beat": [
                *celery, "beat", "-l", "WARNING", "--pidfile=",
                "--schedule", str(self.folder / "beat.schedule"),
            ],
        }[name]  # fmt: skip

    def _start_database(self) -> None:
        binaries = max(POSTGRES_BIN.glob("*/bin"))
        data = self.folder / "db"
        data.mkdir()
        as_user: dict = {}
        if os.geteuid() == 0:  # the server refuses to run as root
            user = pwd.getpwnam("postgres")
            os.chown(data, user.pw_uid, user.pw_gid)
            as_user = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
        initdb = [str(binaries / "initdb"), "-D", str(data), "-A", "trust", "-U", "postgres", "-N"]
        subprocess.run(initdb, check=True, capture_output=True, cwd="/", **as_user)
        with (self.folder / "db.log").open("wb") as log:
            self.running["db"] = subprocess.Popen(
                [
                    str(binaries / "postgres"), "-D", str(data),
                    "-p", str(self.ports["db"]), "-h", "127.0.0.1", "-k", str(data),
                ],
                cwd="/", stdout=log, stderr=log, start_new_session=True, **as_user,
            )  # fmt: skip
        wait_until(self._database_answers, seconds=30)

    def _database_answers(self) -> bool:
        with suppress(psycopg.OperationalError):
            return self.sql("SELECT 1") == [(1,)]
        return False

    # breaking ----------------------------------------------------------------------------

    def kill(self, name: str) -> None:
        """Kill -9 the process and all its children at once."""
        process = self.running.pop(name)
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    def expire_senders(self) -> None:
        """Let what a killed sender held be free, as if the time of it had gone by."""
        self.sql(
            "UPDATE activity_mail SET lease_until = now() - interval '1 second'"
            " WHERE state = 'sending'"
        )
        self.sql("UPDATE foundation_heartbeat SET at = now() WHERE name LIKE 'mails:%'")

    def close(self) -> None:
        for name in [n for n in reversed(self.running) if n != "db"]:
            self.kill(name)
        if "db" in self.running:
            database = self.running.pop("db")
            with suppress(ProcessLookupError):
                os.killpg(database.pid, signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                database.wait(15)
            with suppress(ProcessLookupError):
                os.killpg(database.pid, signal.SIGKILL)
        shutil.rmtree(self.folder, ignore_errors=True)

    # looking -----------------------------------------------------------------------------

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.ports['web']}"

    def _listens(self, port: int) -> bool:
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", port)) == 0

    def _is_up(self, url: str) -> bool:
        with suppress(requests.ConnectionError):
            return requests.get(url, timeout=5).ok
        return False

    def sql(self, statement: str) -> list[tuple]:
        with psycopg.connect(self.environment["DATABASE_URL"], autocommit=True) as connection:
            cursor = connection.execute(statement)
            return cursor.fetchall() if cursor.description else []

    def one(self, statement: str):
        return self.sql(statement)[0][0]

    def manage(self, *arguments: str) -> str:
        return subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT,
            env=self.environment,
            text=True,
            check=True,
            stdout=subprocess.PIPE,
        ).stdout

    def shell(self, code: str) -> str:
        return self.manage("shell", "-v0", "-c", code)

    def mails(self, to: str = "") -> list[dict]:
        """Return what the mail server was given, for an address or for all."""
        if not self.mails_file.exists():
            return []
        # What is just being written has no end yet.
        whole, _, _unfinished = self.mails_file.read_text().rpartition("\n")
        every = [json.loads(line) for line in whole.splitlines()]
        return [mail for mail in every if not to or to in mail["to"]]
