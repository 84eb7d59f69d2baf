"""The pipe: one mail on standard input, an exit status that mail servers understand."""

import io
from types import SimpleNamespace

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from applicants.models import ReceivedMail, ReplyAddress
from tests.applicants.inbound import *  # noqa: F403  fixtures
from tests.reading.mails.letters import REPLY


@pytest.fixture
def pipe(monkeypatch):
    """Return a function: pipes bytes in, answers what was printed and the exit status."""

    def run(data, to):
        monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(data)))
        out = io.StringIO()
        try:
            call_command("receive_mail", to=to, stdout=out)
        except CommandError as error:
            return out.getvalue(), error.returncode
        return out.getvalue(), 0

    return run


def test_receive_mail_command_takes_it_in(pipe, address):
    assert pipe(REPLY, address) == ("received\n", 0)
    assert pipe(REPLY, address) == ("duplicate\n", 0)
    assert ReceivedMail.objects.count() == 1


def test_receive_mail_command_nobody_there_is_67(pipe, address):
    assert pipe(REPLY, "reply+abc@example.org") == ("", 67)


def test_receive_mail_command_no_mail_is_65(pipe, address):
    assert pipe(b"Hello\n\n", address) == ("", 65)


def test_receive_mail_command_too_large_is_65(pipe, address, settings):
    settings.LIMITS = settings.LIMITS | {"mail_bytes": 10}

    assert pipe(REPLY, address) == ("", 65)


def test_receive_mail_command_too_often_is_75(pipe, address, settings):
    settings.RATES = settings.RATES | {"reply_address": (0, 3600)}

    assert pipe(REPLY, address) == ("", 75)


def test_receive_mail_command_that_breaks_is_75(pipe, address, settings, tmp_path):
    (tmp_path / "file").write_text("")
    settings.PRIVATE_FILES_DIR = tmp_path / "file"

    assert pipe(REPLY, address) == ("", 75)
    assert ReplyAddress.objects.count() == 1
