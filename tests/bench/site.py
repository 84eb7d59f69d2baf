"""A site to measure: its own database and folder, the large demo, two servers."""

import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from contextlib import suppress
from pathlib import Path
from urllib.error import URLError

ROOT = Path(__file__).resolve().parents[2]
POSTGRES = os.environ.get("BENCH_POSTGRES_URL", "postgres://postgres@127.0.0.1:5432")
REDIS = os.environ.get("BENCH_REDIS_URL", "redis://127.0.0.1:6379/9")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Site:
    """The product and its ceiling over one database; a context manager that cleans up."""

    def __init__(self, database: str):
        self.database = database
        self.folder = Path(tempfile.mkdtemp(prefix="rolecall-bench-"))
        self.name = f"rolecall_bench_{secrets.token_hex(4)}"
        self.ports = {"product": free_port(), "ceiling": free_port(), "counting": free_port()}
        self.secret = secrets.token_urlsafe(50)
        self.servers: dict[str, subprocess.Popen] = {}

    def __enter__(self):
        if self.database == "postgresql":
            psql(f'CREATE DATABASE "{self.name}"')
        return self

    def __exit__(self, *_exc):
        for server in list(self.servers):
            self.stop(server)
        if self.database == "postgresql":
            psql(f'DROP DATABASE "{self.name}" WITH (FORCE)')
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def environment(self) -> dict[str, str]:
        values = {
            "PATH": os.environ["PATH"],
            "HOME": os.environ.get("HOME", "/"),
            "LANG": "C.UTF-8",
            "ROLECALL_VAR": str(self.folder),
            "SECRET_KEY": self.secret,
            "ALLOWED_HOSTS": "127.0.0.1,localhost",
            "PUBLIC_URL": f"http://127.0.0.1:{self.ports['product']}",
            "LOG_LEVEL": "ERROR",
            "ROLECALL_DEMO": "1",
            "DJANGO_SETTINGS_MODULE": "ats.settings",
        }
        if self.database == "postgresql":
            values |= {"DATABASE_URL": f"{POSTGRES}/{self.name}", "REDIS_URL": REDIS}
        return values

    def manage(self, *arguments: str, settings: str = "ats.settings") -> str:
        environment = self.environment | {"DJANGO_SETTINGS_MODULE": settings}
        done = subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT,
            env=environment,
            text=True,
            capture_output=True,
            check=False,
        )
        if done.returncode:
            raise SystemExit(f"manage.py {' '.join(arguments)}\n{done.stderr[-3000:]}")
        return done.stdout

    def fill(self, candidates: int) -> dict:
        """Migrate, load the large demo and the ceiling's rows; return the codes for the plan."""
        self.manage("migrate", "-v0")
        self.manage("createcachetable")
        self.manage("collectstatic", "--noinput", "-v0")
        self.manage("demo", "--candidates", str(candidates))
        ceiling = "tests.bench.ceiling.settings"
        self.manage("migrate", "--run-syncdb", "-v0", settings=ceiling)
        script = f"from tests.bench.ceiling.rows import fill; fill({candidates})"
        self.manage("shell", "-v0", "-c", script, settings=ceiling)
        facts = self.manage("shell", "-v0", "-c", "from tests.bench import facts; facts.show()")
        self._settle()
        return json.loads(facts.splitlines()[-1])

    def _settle(self) -> None:
        if self.database == "postgresql":
            psql("VACUUM ANALYZE", self.name)
        else:
            self.manage(
                "shell",
                "-v0",
                "-c",
                "from django.db import connection as c; c.cursor().execute('ANALYZE')",
            )
        time.sleep(5)

    def start(self, server: str, target: str, settings: str = "tests.bench.settings") -> int:
        """Serve a WSGI target with two processes; return the pid of their parent."""
        port = self.ports[server]
        self.servers[server] = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "granian",
                "--interface",
                "wsgi",
                "--host",
                "127.0.0.1",
                "--port",
                str(port),
                "--workers",
                "2",
                "--blocking-threads",
                "1",
                "--log-level",
                "error",
                target,
            ],
            cwd=ROOT,
            env=self.environment | {"DJANGO_SETTINGS_MODULE": settings},
            stderr=(self.folder / f"{server}.log").open("wb"),
            start_new_session=True,
        )
        wait_for(port)
        return self.servers[server].pid

    def stop(self, server: str) -> None:
        process = self.servers.pop(server)
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        with suppress(subprocess.TimeoutExpired):
            process.wait(10)
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)


def wait_for(port: int, seconds: float = 20) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=2)
        except URLError as error:
            if getattr(error, "code", None):
                return
            time.sleep(0.1)
        else:
            return
    raise SystemExit(f"no server came up on port {port}")


def psql(statement: str, database: str = "postgres") -> None:
    subprocess.run(
        ["psql", "-q", "-v", "ON_ERROR_STOP=1", f"{POSTGRES}/{database}", "-c", statement],
        check=True,
        capture_output=True,
    )
