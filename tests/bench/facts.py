"""What the plan must know of the site: codes of postings and applications, a session."""

import json
import secrets

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.test import Client

from applicants.forms.form_token import FormToken
from applicants.models import Application
from applicants.queries.privacy import privacy_notice_of
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
        "form_tokens": form_tokens(first, 1500),
        "etags": etags(first),
    }
    facts["cookie"] = settings.SESSION_COOKIE_NAME
    user = User.objects.get(email=LOGIN)
    facts["login"], facts["password"] = LOGIN, secrets.token_urlsafe(16)
    user.set_password(facts["password"])
    user.save()
    for name, backend in BACKENDS.items():
        facts[name] = _session(user, backend)
    print(json.dumps(facts))


def form_tokens(posting: Posting, count: int) -> list[str]:
    """Return hidden tokens as the apply form of `posting` writes them, each for one form."""
    notice = privacy_notice_of(posting.organization)
    return [str(FormToken.new(posting.code, notice)) for _ in range(count)]


def etags(posting: Posting) -> dict[str, str]:
    """Return the ETags of the two public pages, for asking again."""
    host = settings.ALLOWED_HOSTS[0]
    client = Client(headers={"host": host})
    list_page = f"/careers/{SLUG}/"
    return {
        "a": client.get(list_page).headers["ETag"],
        "b": client.get(f"{list_page}{posting.code}/").headers["ETag"],
    }


def _session(user: User, backend: str) -> str:
    store = SessionStore()
    store[SESSION_KEY] = str(user.pk)
    store[BACKEND_SESSION_KEY] = backend
    store[HASH_SESSION_KEY] = user.get_session_auth_hash()
    store.create()
    return store.session_key
