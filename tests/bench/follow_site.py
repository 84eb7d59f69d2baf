"""What `bin/bench follow` must know of the site: boards, a session for each, and moves."""

import json
from itertools import cycle, islice

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.urls import reverse

from ats.access.models import User
from ats.workspace.demo.large import LOGIN, SLUG
from postings.models import Posting
from tests.bench.facts import moves


def show(boards: int) -> None:
    """Print the facts as one JSON line: paths over all postings, the first one first."""
    postings = list(Posting.objects.filter(organization__slug=SLUG).order_by("pk"))
    user = User.objects.get(email=LOGIN)
    facts = {
        "cookie": settings.SESSION_COOKIE_NAME,
        "sessions": [session(user) for _number in range(boards)],
        "boards": [board_of(posting) for posting in islice(cycle(postings), boards)],
        "applications": reverse("list_applications", kwargs={"org": SLUG}),
        **{name: rows for name, rows in moves(postings[0]).items() if name != "applications"},
    }
    print(json.dumps(facts))


def board_of(posting: Posting) -> str:
    return reverse("show_board", kwargs={"org": SLUG, "code": posting.code})


def session(user: User) -> str:
    store = SessionStore()
    store[SESSION_KEY] = str(user.pk)
    store[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    store[HASH_SESSION_KEY] = user.get_session_auth_hash()
    store.create()
    return store.session_key
