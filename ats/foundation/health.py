"""Whether the site is alive, and whether all it stands on is ready."""

from collections.abc import Callable
from functools import cache

from celery import current_app
from django.conf import settings
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.db.utils import DatabaseError
from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from kombu.exceptions import KombuError

from ats.foundation.models import Heartbeat

OK = "ok"


@never_cache
@require_safe
def show_health(request: HttpRequest) -> JsonResponse:
    """Answer that this process serves requests, whatever else is down."""
    return JsonResponse({"status": OK})


@never_cache
@require_safe
def show_readiness(request: HttpRequest) -> JsonResponse:
    """Answer 200 when every part is ready, 503 with the parts that are not."""
    parts = {name: ask() for name, ask in PARTS.items()}
    is_ready = all(answer == OK for answer in parts.values())
    body = {"status": OK if is_ready else "unavailable", "parts": parts}
    return JsonResponse(body, status=200 if is_ready else 503)


def ask_database() -> str:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return "not reachable"
    return OK


@cache
def known_migrations() -> frozenset[tuple[str, str]]:
    loader = MigrationLoader(None)
    replaced = {key for row in loader.disk_migrations.values() for key in row.replaces}
    return frozenset(set(loader.disk_migrations) - replaced)


def ask_migrations() -> str:
    """Tell how many of the migrations on disk the database has not seen."""
    try:
        applied = MigrationRecorder(connection).applied_migrations()
    except DatabaseError:
        return "unknown"
    missing = len(known_migrations() - applied.keys())
    return f"{missing} to apply" if missing else OK


def ask_broker() -> str:
    broker = current_app.connection_for_write()
    try:
        with broker:
            broker.default_channel.queue_declare(
                queue=current_app.conf.task_default_queue, durable=True, auto_delete=False
            )
    except (KombuError, OSError, *broker.connection_errors):
        return "not reachable"
    return OK


def ask_worker() -> str:
    """Tell when a task that beat sends and a worker does was last done."""
    try:
        heartbeat = Heartbeat.objects.filter(name="worker").first()
    except DatabaseError:
        return "unknown"
    if heartbeat is None:
        return "never seen"
    silence = (timezone.now() - heartbeat.at).total_seconds()
    return OK if silence <= settings.WORKER_SILENCE_SECONDS else f"last seen {silence:.0f} s ago"


PARTS: dict[str, Callable[[], str]] = {
    "database": ask_database,
    "migrations": ask_migrations,
    "broker": ask_broker,
    "worker": ask_worker,
}
