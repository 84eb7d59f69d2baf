"""The product's WSGI application with the number of SQL statements in a header."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ats.settings")

from django.core.wsgi import get_wsgi_application
from django.db import connection

inner = get_wsgi_application()


def application(environ, start_response):
    seen = 0

    def count(execute, sql, params, many, context):
        nonlocal seen
        # Savepoints and the like are no work of a request's own.
        seen += not sql.startswith(("SAVEPOINT", "RELEASE", "ROLLBACK TO"))
        return execute(sql, params, many, context)

    def start(status, headers, exc_info=None):
        return start_response(status, [*headers, ("X-Statements", str(seen))], exc_info)

    with connection.execute_wrapper(count):
        return inner(environ, start)
