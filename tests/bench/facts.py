"""What the plan must know of the site: codes, tokens, a login; and what became of the requests."""

import json
import secrets

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.test import Client

from applicants.forms.form_token import FormToken
from applicants.models import Application, Document, Transition
from applicants.queries.privacy import privacy_notice_of
from ats.access.models import User
from ats.foundation.files import private_files
from ats.workspace.demo.large import LOGIN, SLUG
from ats.workspace.demo.people import FIRST_NAMES
from postings.models import Posting

FORMS = 3000
SHOWN = 400
MOVES = 8000
CEILING_BACKEND = "django.contrib.auth.backends.ModelBackend"


def show() -> None:
    """Print the facts as one JSON line."""
    first = Posting.objects.filter(organization__slug=SLUG).earliest("pk")
    user = User.objects.get(email=LOGIN)
    password = secrets.token_urlsafe(16)
    user.set_password(password)
    user.save()
    facts = {
        "org": SLUG,
        "posting": first.code,
        "title": first.title,
        "login": LOGIN,
        "password": password,
        "cookie": settings.SESSION_COOKIE_NAME,
        "ceiling_session": ceiling_session(user),
        "names": [name.lower() for name in FIRST_NAMES if name.isascii() and len(name) > 3],
        "form_tokens": form_tokens(first),
        "etags": etags(first),
        **moves(first),
    }
    print(json.dumps(facts))


def form_tokens(posting: Posting) -> list[str]:
    """Return hidden tokens as the apply form of `posting` writes them, each for one form."""
    notice = privacy_notice_of(posting.organization)
    return [str(FormToken.new(posting.code, notice)) for _ in range(FORMS)]


def etags(posting: Posting) -> dict[str, str]:
    """Return the ETags of the two public pages, for asking again."""
    client = Client(headers={"host": settings.ALLOWED_HOSTS[0]})
    careers = f"/careers/{SLUG}/"
    return {
        "a": client.get(careers).headers["ETag"],
        "b": client.get(f"{careers}{posting.code}/").headers["ETag"],
    }


def moves(posting: Posting) -> dict[str, list]:
    """Return applications to show, and moves: application, stage and version, each a real change.

    Every application goes on by a stage in each round; the last rows are of others, so that
    they can be left out.
    """
    stages = list(posting.stages.all())
    active = list(posting.applications.active().select_related("stage").order_by("pk"))
    moved, others = active[: SHOWN + 1], active[SHOWN + 1 :]
    rounds = MOVES // len(moved)
    rows = [
        (row.code, stages[(row.stage.position + number + 1) % len(stages)].code, 1 + number)
        for number in range(rounds)
        for row in moved
    ]
    rows += [(row.code, stages[(row.stage.position + 1) % len(stages)].code, 1) for row in others]
    codes, to_stages, versions = zip(*rows, strict=True)
    return {
        "applications": [row.code for row in moved],
        "moved": list(codes),
        "to_stages": list(to_stages),
        "versions": [str(version) for version in versions],
    }


def ceiling_session(user: User) -> str:
    store = SessionStore()
    store[SESSION_KEY] = str(user.pk)
    store[BACKEND_SESSION_KEY] = CEILING_BACKEND
    store[HASH_SESSION_KEY] = user.get_session_auth_hash()
    store.create()
    return store.session_key


def show_outcome() -> None:
    """Print how many applications with their file, and how many moves, have come of it."""
    documents = Document.objects.filter(candidate__email__endswith="@applicants.example.org")
    files = sum(private_files.path(row.file).is_file() for row in documents.only("file"))
    sent = Application.objects.filter(candidate__email__endswith="@applicants.example.org")
    outcome = {
        "c submit": min(sent.count(), files),
        "g move": Transition.objects.exclude(from_state="").count(),
    }
    print(json.dumps(outcome))
