"""A site to measure: its own database, broker and folder, the large demo, and its servers."""

import json
import os
import secrets
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.request
from contextlib import closing, suppress
from pathlib import Path
from urllib.error import HTTPError, URLError

from tests.processes import children_of, free_port, processor_seconds

ROOT = Path(__file__).resolve().parents[2]
POSTGRES = os.environ.get("BENCH_POSTGRES_URL", "postgres://postgres@127.0.0.1:5432")
PRODUCT = "tests.bench.settings"
CEILING = "tests.bench.ceiling.settings"
SETTLE_SECONDS = 5


class Site:
    """The product and its ceiling over one database; a context manager that cleans up."""

    def __init__(self, database: str):
        self.is_postgresql = database == "postgresql"
        self.folder = Path(tempfile.mkdtemp(prefix="rolecall-bench-"))
        self.name = f"rolecall_bench_{secrets.token_hex(4)}"
        self.ports = {name: free_port() for name in ("product", "ceiling", "counting", "redis")}
        self.secret = secrets.token_urlsafe(50)
        self.running: dict[str, subprocess.Popen] = {}

    def __enter__(self):
        if self.is_postgresql:
            psql(f'CREATE DATABASE "{self.name}"')
            self.run("redis", redis(self.ports["redis"]), self.environment)
        return self

    def __exit__(self, *_exc):
        for name in list(self.running):
            self.stop(name)
        if self.is_postgresql:
            psql(f'DROP DATABASE "{self.name}" WITH (FORCE)')
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def counted(self) -> Path:
        """Return the file in which the counting server keeps its number of statements."""
        return self.folder / "counted"

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
            "BENCH_COUNTED": str(self.counted),
        }
        if self.is_postgresql:
            values |= {
                "DATABASE_URL": f"{POSTGRES}/{self.name}",
                "REDIS_URL": f"redis://127.0.0.1:{self.ports['redis']}/0",
            }
        return values

    def manage(self, *arguments: str, settings: str = PRODUCT) -> str:
        done = subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT,
            env=self.environment | {"DJANGO_SETTINGS_MODULE": settings},
            text=True,
            capture_output=True,
            check=False,
        )
        if done.returncode:
            raise SystemExit(f"manage.py {' '.join(arguments)}\n{done.stderr[-3000:]}")
        return done.stdout

    def tell(self, call: str, settings: str = PRODUCT):
        """Return what a function of tests.bench prints as JSON."""
        module = call.partition("(")[0].rpartition(".")[0]
        code = f"import tests.bench.{module}; tests.bench.{call}"
        return json.loads(self.manage("shell", "-v0", "-c", code, settings=settings) or "null")

    def fill(self, candidates: int) -> dict:
        """Migrate, load the large demo and the ceiling's rows; return the facts for the plan."""
        self.manage("prepare")
        self.manage("demo", "--candidates", str(candidates))
        self.manage("migrate", "--run-syncdb", "-v0", settings=CEILING)
        self.tell(f"ceiling.rows.fill({candidates})", settings=CEILING)
        self.tell("cards.dress()")
        facts = self.tell("facts.show()")
        if self.is_postgresql:
            psql("VACUUM ANALYZE", self.name)
        time.sleep(SETTLE_SECONDS)
        return facts

    def start(self, server: str, target: str, settings: str = PRODUCT, processes: int = 2) -> int:
        """Serve a WSGI target; return the pid of the servers' parent."""
        port = self.ports[server]
        module = "ats.serve" if server == "product" else "granian"
        command = [module, "--interface=wsgi", "--host=127.0.0.1", f"--port={port}"]
        command += [f"--workers={processes}", "--blocking-threads=1", "--log-level=error"]
        environment = self.environment | {"DJANGO_SETTINGS_MODULE": settings}
        self.run(server, [sys.executable, "-m", *command, "--no-ws", target], environment)
        wait_for(port)
        return self.running[server].pid

    def run(self, name: str, command: list[str], environment: dict[str, str]) -> None:
        self.running[name] = subprocess.Popen(
            command,
            cwd=ROOT,
            env=environment,
            stdout=(self.folder / f"{name}.log").open("wb"),
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )

    def stop(self, name: str) -> None:
        process = self.running.pop(name)
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        with suppress(subprocess.TimeoutExpired):
            process.wait(10)
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait(10)

    def numbers(self, statement: str) -> list[int]:
        """Return one row of numbers, asked of the database itself: no process is started."""
        if self.is_postgresql:
            return [int(number) for number in psql(statement, self.name).split("|")]
        path = f"file:{self.folder / 'rolecall.sqlite3'}?mode=ro"
        with closing(sqlite3.connect(path, uri=True, timeout=20)) as connection:
            return list(connection.execute(statement).fetchone())

    def processor_seconds(self) -> float:
        """Return what the site's processes, and its database's for it, have used so far.

        A database process that has ended meanwhile is missing.
        """
        pids = [process.pid for process in self.running.values()]
        pids += [child for pid in pids for child in children_of(pid)]
        if self.is_postgresql:
            asked = f"SELECT pid FROM pg_stat_activity WHERE datname = '{self.name}'"
            pids += [int(pid) for pid in psql(asked).split()]
        return sum(map(processor_seconds, pids))

    def database_pids(self) -> list[int]:
        """Return the parent of the database's processes; none for SQLite, or a server elsewhere."""
        if not self.is_postgresql:
            return []
        backend = psql("SELECT pg_backend_pid(), pg_read_file('postmaster.pid')").split("\n")[0]
        postmaster = int(backend.split("|")[1])
        return [postmaster] if Path(f"/proc/{postmaster}").exists() else []


def redis(port: int) -> list[str]:
    return ["redis-server", "--bind", "127.0.0.1", "--port", str(port), "--save", ""]


def wait_for(port: int, seconds: float = 30) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=2)
        except HTTPError:
            return
        except (URLError, OSError):
            time.sleep(0.1)
        else:
            return
    raise SystemExit(f"no server came up on port {port}")


def psql(statement: str, database: str = "postgres") -> str:
    command = ["psql", "-qAt", "-v", "ON_ERROR_STOP=1", f"{POSTGRES}/{database}", "-c", statement]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
