"""A little mail server for each test that asks for one, and a member who hears of things."""

from datetime import UTC, datetime

import pytest

from ats.activity import notices
from ats.activity.actions.fan_out import fan_out
from ats.activity.notices import NotificationDraft
from tests.factories.activity import EventFactory
from tests.mail_sink import running_sink

# A Wednesday, two in the afternoon in Berlin.
NOW = datetime(2026, 11, 18, 13, tzinfo=UTC)


@pytest.fixture
def sink(settings):
    """Return a function: a behaviour to a running server that the settings name."""
    opened = []

    def run(behavior="", **manners):
        manager = running_sink(behavior=behavior, **manners)
        server = manager.__enter__()
        opened.append(manager)
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
        return server

    yield run
    for manager in opened:
        manager.__exit__(None, None, None)


@pytest.fixture
def berliner(recruiter, time_machine):
    time_machine.move_to(NOW, tick=False)
    recruiter.user.time_zone = "Europe/Berlin"
    recruiter.user.name = "Ada Stern"
    recruiter.user.save()
    return recruiter


@pytest.fixture
def happen(monkeypatch, berliner):
    """Return a function that tells the recruiter of something of the kind `mention`."""
    monkeypatch.setitem(
        notices.listeners,
        "note.written",
        [lambda event: [NotificationDraft(berliner.pk, event.facts["text"], "/o/larkspur/x/")]],
    )

    def happens(text="Maya mentioned you", **kwargs):
        facts = {"text": text}
        kwargs |= {"subject_type": "membership", "subject_id": berliner.pk}  # which they see
        event = EventFactory(
            organization=berliner.organization, kind="note.written", facts=facts, **kwargs
        )
        fan_out()
        return event

    return happens
