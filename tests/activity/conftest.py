"""A little mail server for each test that asks for one."""

import pytest

from tests.mail_sink import running_sink


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
