"""The three processes of an installation and how each is started."""

import os
import sys


def web(host: str, port: int) -> list[str]:
    """Return how granian is started: processes for the cores, threads for the waiting."""
    return [
        "ats.serve",
        "--interface=wsgi",
        f"--host={host}",
        f"--port={port}",
        f"--workers={os.environ.get('WEB_PROCESSES') or 2}",
        f"--blocking-threads={os.environ.get('WEB_THREADS') or 4}",
        # A thread keeps its database connection: the longer it lives, the fewer are made.
        "--blocking-threads-idle-timeout=600",
        "--respawn-failed-workers",
        "--workers-kill-timeout=5",
        "--no-ws",
        "--log-level=warning",
        "ats.wsgi:application",
    ]


def worker() -> list[str]:
    """Return the arguments of the Celery worker.

    On macOS a fork of a process that has used the system's libraries is aborted, so threads
    do the work there; files are opened in a child process either way.
    """
    pool = "threads" if sys.platform == "darwin" else "prefork"
    return [
        "celery",
        "--quiet",
        "--app=ats",
        "worker",
        f"--pool={pool}",
        f"--concurrency={os.environ.get('WORKER_PROCESSES') or 2}",
        "--without-gossip",
        "--without-mingle",
        "--without-heartbeat",
    ]


def beat() -> list[str]:
    """Return the arguments of the clock; one of them is enough, a second does no harm."""
    return ["celery", "--quiet", "--app=ats", "beat", "--pidfile="]
