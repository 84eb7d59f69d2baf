"""The product's settings under a fixed environment, with what would only slow tests exchanged."""

import os
import secrets
from pathlib import Path

# The operator's own environment and profile do not reach the tests; bin/test names the
# database of a run with services by a name of its own.
for name in ("EMAIL_URL", "REDIS_URL", "ROLECALL_STORAGE", "ROLECALL_STATIC", "MAIL_FROM"):
    os.environ.pop(name, None)
os.environ |= {
    "ROLECALL_VAR": str(Path(__file__).resolve().parent.parent / "var" / "tests"),
    "SECRET_KEY": secrets.token_urlsafe(50),
    "ALLOWED_HOSTS": "testserver,localhost,127.0.0.1",
    "PUBLIC_URL": "http://testserver",
    "DATABASE_URL": os.environ.get("ROLECALL_TEST_DATABASE_URL", ""),
    "DEBUG": "0",
    "ROLECALL_DEMO": "0",
    "LOG_LEVEL": "WARNING",
}

from ats.settings import *  # noqa: E402, F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# Counters of one process are enough here, and keep the literal query counts the same.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
# Rings into the void: tests run jobs themselves, tests with real processes bring a broker.
CELERY_BROKER_URL = "memory://"
CELERY_BROKER_TRANSPORT_OPTIONS = {}
WHITENOISE_AUTOREFRESH = True
STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # noqa: F405
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):  # noqa: F405
    # A file as in an installation: in memory, two threads meet locks that a file does not have.
    DATABASES["default"]["TEST"] = {"NAME": str(VAR_DIR / f"{os.getpid()}.sqlite3")}  # noqa: F405
