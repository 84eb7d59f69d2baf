"""The product's WSGI application, which keeps the number of its SQL statements in a file."""

import os
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ats.settings")

from django.core.wsgi import get_wsgi_application
from django.db import connection

# What begins and ends a transaction is no work of a request's own.
CONTROL = ("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE")

inner = get_wsgi_application()
counted = Path(os.environ["BENCH_COUNTED"])
total = 0


def application(environ, start_response):
    with connection.execute_wrapper(count):
        response = inner(environ, start_response)
    counted.write_text(str(total))
    return response


def count(execute, sql, params, many, context):
    global total  # noqa: PLW0603  one process, one thread
    total += not sql.lstrip().upper().startswith(CONTROL)
    return execute(sql, params, many, context)
