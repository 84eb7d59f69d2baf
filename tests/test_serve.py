"""The web server's parent: it loads for all, and shares nothing that must be each process's own."""

import json
import subprocess
import sys

LOADED = """
import gc, json, sys, threading
from ats.serve import load
load()
from babel import localedata
from django.core.cache import caches
from django.db import connections
print(json.dumps({
    "views": "applicants.views" in sys.modules and "postings.views" in sys.modules,
    "late": "celery.app.amqp" in sys.modules and "en" in localedata._cache,
    "kept": gc.get_freeze_count() > 100_000,
    "connections": [c.alias for c in connections.all() if c.connection is not None],
    "caches": len(caches.all(initialized_only=True)),
    "threads": threading.active_count(),
}))
"""


def test_what_is_loaded_before_the_fork_holds_code_and_no_connection():
    told = subprocess.run([sys.executable, "-c", LOADED], check=True, capture_output=True)

    assert json.loads(told.stdout) == {
        "views": True,
        "late": True,
        "kept": True,
        "connections": [],
        "caches": 0,
        "threads": 1,
    }
