"""/healthz says that the process serves, /readyz what it stands on."""

from datetime import timedelta

import pytest
from celery import current_app
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client
from django.utils import timezone
from kombu import Connection

from ats.foundation.models import Heartbeat

READY = {"database": "ok", "migrations": "ok", "broker": "ok", "worker": "ok"}


@pytest.fixture
def worker_seen(db):
    return Heartbeat.objects.create(name="worker", at=timezone.now())


def test_health_is_answered_without_asking_the_database():
    response = Client().get("/healthz")

    assert (response.status_code, response.json()) == (200, {"status": "ok"})
    assert "no-store" in response["Cache-Control"]


def test_readiness_names_every_part(worker_seen):
    response = Client().get("/readyz")

    assert (response.status_code, response.json()) == (200, {"status": "ok", "parts": READY})


@pytest.mark.django_db
def test_readiness_misses_a_worker_never_seen():
    response = Client().get("/readyz")

    assert response.status_code == 503
    assert response.json()["parts"] == READY | {"worker": "never seen"}


def test_readiness_misses_a_worker_silent_for_too_long(worker_seen, settings):
    worker_seen.at -= timedelta(seconds=settings.WORKER_SILENCE_SECONDS + 5)
    worker_seen.save()

    response = Client().get("/readyz")

    assert response.status_code == 503
    assert response.json()["parts"]["worker"].startswith("last seen 6")


def test_readiness_misses_a_migration(worker_seen):
    MigrationRecorder.Migration.objects.filter(app="foundation").first().delete()

    response = Client().get("/readyz")

    assert response.status_code == 503
    assert response.json()["parts"] == READY | {"migrations": "1 to apply"}


def test_readiness_misses_the_broker(worker_seen, monkeypatch, tmp_path):
    gone = Connection("embedded://", transport_options={"path": str(tmp_path / "gone" / "b")})
    monkeypatch.setattr(current_app, "connection_for_write", lambda: gone)

    response = Client().get("/readyz")

    assert response.status_code == 503
    assert response.json()["parts"] == READY | {"broker": "not reachable"}


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_health_takes_no_post(path):
    assert Client().post(path).status_code == 405


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_health_is_asked_over_plain_http_too(path, settings):
    settings.SECURE_SSL_REDIRECT = True

    assert Client().get(path).status_code in {200, 503}
