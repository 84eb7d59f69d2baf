"""What the plan must know of the site: codes of postings and applications, a session."""

import json

from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore

from applicants.models import Application
from ats.access.models import User
from ats.workspace.demo.large import LOGIN, SLUG
from postings.models import Posting

BACKENDS = {
    "session": "allauth.account.auth_backends.AuthenticationBackend",
    "ceiling_session": "django.contrib.auth.backends.ModelBackend",
}


def show() -> None:
    """Print the facts as one JSON line."""
    first = Posting.objects.filter(organization__slug=SLUG).order_by("pk").first()
    active = Application.objects.filter(posting=first, state="active").order_by("pk")[:400]
    facts = {
        "org": SLUG,
        "posting": first.code,
        "title": first.title,
        "applications": [row.code for row in active],
        "stages": [stage.code for stage in first.stages.all()],
        "versions": {row.code: row.row_version for row in active},
    }
    user = User.objects.get(email=LOGIN)
    for name, backend in BACKENDS.items():
        facts[name] = _session(user, backend)
    print(json.dumps(facts))


def _session(user: User, backend: str) -> str:
    store = SessionStore()
    store[SESSION_KEY] = str(user.pk)
    store[BACKEND_SESSION_KEY] = backend
    store[HASH_SESSION_KEY] = user.get_session_auth_hash()
    store.create()
    return store.session_key
