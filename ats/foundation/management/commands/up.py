"""Run web, worker and beat together as one command."""

import fcntl
import os
import socket
import sys
import time
from argparse import ArgumentParser
from pathlib import Path
from typing import IO

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from ats.foundation import probe, processes
from ats.foundation.supervisor import Child, Supervisor


class Command(BaseCommand):
    """`manage.py up`: the supervisor of an installation on one machine."""

    help = "Run web, worker and beat together; what dies is started again."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--host", default="127.0.0.1", help="address to listen on")
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *, host: str, port: int, **options) -> None:
        refuse_taken(host, port)
        if settings.IS_LOCAL:
            # Said of every checkout on a machine of one's own, and of no use there.
            os.environ.setdefault("PYTHONWARNINGS", "ignore:You're running the worker with")
        with only_one(Path(settings.VAR_DIR)):
            web = processes.web(host, port)
            children = [
                Child("web server", web),
                Child("worker", processes.worker()),
                Child("beat", processes.beat()),
            ]
            supervisor = Supervisor(children, settings.BASE_DIR, self.say)
            supervisor.run(each_round=Welcome(host, port, self.say))
            self.say("Everything has ended.")

    def say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()


class Welcome:
    """Says once that the site answers, when it does."""

    def __init__(self, host: str, port: int, say):
        self.url = f"http://{'127.0.0.1' if host == '0.0.0.0' else host}:{port}/healthz"  # noqa: S104
        self.say = say
        self.is_said = False
        self.next_at = 0.0

    def __call__(self) -> None:
        if self.is_said or time.monotonic() < self.next_at:
            return
        self.next_at = time.monotonic() + 0.25
        if probe.status(self.url, host=settings.ALLOWED_HOSTS[0], timeout=1) == 200:
            self.is_said = True
            self.say(f"Rolecall is ready at {settings.PUBLIC_URL} — Ctrl-C ends it.")
            try:
                greet()
            except CommandError as error:
                # The site runs on without a greeting.
                self.say(str(error))


def greet() -> None:
    """Print how to come in: the demo's logins, or the link of the first owner while it is new."""
    if settings.DEMO:
        call_command("demo", logins=True)
    else:
        call_command("first_owner_link")
    sys.stdout.flush()  # a log file would get it only at the end


def refuse_taken(host: str, port: int) -> None:
    """Raise CommandError when somebody listens on the port already."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
        except OSError as error:
            raise CommandError(
                f"Port {port} on {host} cannot be had ({error.strerror}). "
                f"Choose another with --port, such as --port {port + 1}."
            ) from None


def only_one(var_dir: Path) -> IO[str]:
    """Return the held lock of this installation's folder; CommandError when it is running."""
    var_dir.mkdir(parents=True, exist_ok=True)
    lock = (var_dir / "up.lock").open("a+")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        lock.seek(0)
        pid = lock.read().strip() or "unknown"
        lock.close()
        raise CommandError(
            f"Rolecall is running from this folder already, as process {pid}."
        ) from None
    lock.truncate(0)
    lock.write(str(os.getpid()))
    lock.flush()
    return lock
