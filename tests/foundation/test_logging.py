"""A log line is one JSON object that leads to its request and names nobody."""

import json
import logging
import sys

import pytest
from django.test import Client

from ats.foundation.logging import JsonFormatter
from ats.foundation.requests import request_id


def line_of(record: logging.LogRecord) -> dict:
    return json.loads(JsonFormatter().format(record))


def record(message: str, *args, name: str = "ats", **more) -> logging.LogRecord:
    return logging.LogRecord(name, logging.WARNING, __file__, 1, message, args, **more)


def test_line_names_time_level_logger_and_request():
    token = request_id.set("abc12345")

    line = line_of(record("broker away, %s waits", "ats.sweep", exc_info=None))

    request_id.reset(token)
    assert line.pop("at").endswith("+00:00")
    assert line == {
        "level": "warning",
        "logger": "ats",
        "request": "abc12345",
        "message": "broker away, ats.sweep waits",
    }


def test_line_break_in_a_value_makes_no_second_line():
    text = JsonFormatter().format(record("found %s", 'x"}\n{"level": "error"', exc_info=None))

    assert "\n" not in text


def test_error_is_told_by_its_place_and_not_by_its_words():
    try:
        raise ValueError("iris@example.org")
    except ValueError:
        line = line_of(record("job failed", exc_info=sys.exc_info()))

    assert line["error"] == "ValueError"
    assert line["trace"][-1].endswith("test_error_is_told_by_its_place_and_not_by_its_words")
    assert "iris" not in json.dumps(line)


@pytest.mark.django_db
def test_refused_request_is_logged_without_its_path(caplog):
    response = Client().get("/a/a-token-that-opens-a-page/", headers={"X-Request-ID": "abc12345"})

    (line,) = [line_of(logged) for logged in caplog.records]
    assert response.status_code == 404
    assert (line["message"], line["status"], line["request"]) == (
        "request refused",
        404,
        "abc12345",
    )
    assert "token" not in json.dumps(line)
