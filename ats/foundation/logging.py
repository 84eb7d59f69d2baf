"""Log lines as JSON, each with the id of its request and nothing about people."""

import json
import logging
from datetime import UTC, datetime

from ats.foundation.requests import request_id

# Django's own message for a refused request repeats the path, and a path may hold a private
# link's token; the request id leads to it in the proxy's log.
SILENT = {"django.request", "django.security.csrf", "django.security.DisallowedHost"}


class JsonFormatter(logging.Formatter):
    """Write one JSON object a line; a line break in a value stays inside its string."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            # Django tells of a refused request after its middlewares have let it go.
            "request": getattr(getattr(record, "request", None), "id", request_id.get()),
            "message": self.say(record),
        }
        if status := getattr(record, "status_code", None):
            line["status"] = status
        if record.exc_info and record.exc_info[0]:
            line["error"] = record.exc_info[0].__name__
            line["trace"] = self.trace(record)
        return json.dumps(line, ensure_ascii=False, default=str)

    def say(self, record: logging.LogRecord) -> str:
        return "request refused" if record.name in SILENT else record.getMessage()

    def trace(self, record: logging.LogRecord) -> list[str]:
        """Return where it happened, without the exception's words: they may quote a person."""
        frames, traceback = [], record.exc_info[2] if record.exc_info else None
        while traceback:
            code = traceback.tb_frame.f_code
            frames.append(f"{code.co_filename}:{traceback.tb_lineno} {code.co_name}")
            traceback = traceback.tb_next
        return frames[-12:]
