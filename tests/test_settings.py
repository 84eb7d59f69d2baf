"""What the settings make of an environment: production's defaults, the local profile, refusals."""

import os
import runpy

import pytest
from django.core.exceptions import ImproperlyConfigured

KEY = "0123456789abcdef" * 4
PRODUCTION = {"SECRET_KEY": KEY, "ALLOWED_HOSTS": "jobs.example.org"}
LOCAL = {
    "SECRET_KEY": KEY,
    "ALLOWED_HOSTS": "localhost,127.0.0.1",
    "PUBLIC_URL": "http://localhost:8000",
}


@pytest.fixture
def settings_of(monkeypatch, tmp_path):
    """Return a function: the settings that an environment of just these variables gives."""

    def read(**variables):
        for name in list(os.environ):
            if name.isupper() and not name.startswith(("PYTEST", "PATH", "HOME")):
                monkeypatch.delenv(name)
        for name, value in {"ROLECALL_VAR": str(tmp_path), **variables}.items():
            monkeypatch.setenv(name, value)
        return runpy.run_path("ats/settings.py")

    return read


def test_settings_of_production_are_the_safe_ones(settings_of):
    settings = settings_of(**PRODUCTION)

    assert settings["PUBLIC_URL"] == "https://jobs.example.org"
    assert settings["SESSION_COOKIE_NAME"] == "__Host-sessionid"
    assert settings["CSRF_COOKIE_NAME"] == "__Host-csrftoken"
    assert settings["SESSION_COOKIE_SECURE"] is True
    assert settings["CSRF_COOKIE_SECURE"] is True
    assert settings["SECURE_SSL_REDIRECT"] is True
    assert settings["SECURE_HSTS_SECONDS"] == 365 * 24 * 3600
    assert settings["DEBUG"] is False
    assert "SECURE_PROXY_SSL_HEADER" not in settings


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"SECRET_KEY": ""}, "SECRET_KEY is not set"),
        ({"SECRET_KEY": "changeme"}, "SECRET_KEY is a known or a weak one"),
        ({"ALLOWED_HOSTS": ""}, "PUBLIC_URL is not set"),
        ({"ALLOWED_HOSTS": "*"}, "ALLOWED_HOSTS names the hosts one by one"),
        ({"DEBUG": "1"}, "DEBUG shows secrets"),
        ({"DEBUG": "perhaps"}, "DEBUG is a switch"),
        ({"ROLECALL_DEMO": "1"}, "ROLECALL_DEMO has logins that everybody knows"),
        ({"PUBLIC_URL": "http://jobs.example.org"}, "passwords would travel in the open"),
        ({"PUBLIC_URL": "ftp://jobs.example.org"}, "PUBLIC_URL is a URL that begins with"),
        ({"DATABASE_URL": "mysql://root@db/ats"}, "DATABASE_URL is a URL that begins with"),
        ({"REDIS_URL": "localhost:6379"}, "REDIS_URL is a URL that begins with"),
        ({"EMAIL_URL": "mail.example.org"}, "EMAIL_URL is a URL that begins with"),
        ({"ROLECALL_STORAGE": "files"}, "ROLECALL_STORAGE is a folder from the root on"),
        ({"TRUSTED_PROXY_COUNT": "yes"}, "TRUSTED_PROXY_COUNT is a whole number"),
        ({"MAILS_PER_MINUTE": "many"}, "MAILS_PER_MINUTE is a whole number"),
        ({"LOG_LEVEL": "loud"}, "LOG_LEVEL is one of"),
    ],
)
def test_settings_refuse_a_wrong_environment_with_a_sentence(settings_of, change, sentence):
    with pytest.raises(ImproperlyConfigured, match=sentence):
        settings_of(**PRODUCTION | change)


def test_settings_allow_plain_http_where_the_operator_says_so(settings_of):
    settings = settings_of(
        **PRODUCTION, PUBLIC_URL="http://jobs.example.org", ROLECALL_INSECURE_HTTP="1"
    )

    assert settings["SECURE_SSL_REDIRECT"] is False


def test_settings_of_a_local_checkout_keep_their_cookies_apart_by_port(settings_of):
    settings = settings_of(**LOCAL | {"PUBLIC_URL": "http://localhost:8123"})

    assert settings["SESSION_COOKIE_NAME"] == "sessionid_8123"
    assert settings["CSRF_COOKIE_NAME"] == "csrftoken_8123"
    assert settings["SESSION_COOKIE_SECURE"] is False


def test_settings_read_the_local_profile_below_the_environment(settings_of, tmp_path):
    lines = [f"{name}={value}" for name, value in LOCAL.items()]
    (tmp_path / "local.env").write_text("\n".join([*lines, "LOG_LEVEL=WARNING"]))

    settings = settings_of(LOG_LEVEL="ERROR")

    assert settings["PUBLIC_URL"] == "http://localhost:8000"
    assert settings["LOG_LEVEL"] == "ERROR"


def test_settings_without_servers_are_the_embedded_ones(settings_of, tmp_path):
    settings = settings_of(**PRODUCTION)

    options = settings["DATABASES"]["default"]["OPTIONS"]
    assert options["transaction_mode"] == "IMMEDIATE"
    assert "synchronous=FULL" in options["init_command"]
    assert settings["CELERY_BROKER_URL"] == "embedded://localhost"
    assert settings["CELERY_BROKER_TRANSPORT_OPTIONS"]["path"] == str(tmp_path / "broker.sqlite3")
    assert settings["CELERY_WORKER_ENABLE_REMOTE_CONTROL"] is False
    assert settings["CACHES"]["default"]["BACKEND"].endswith("DatabaseCache")


def test_settings_with_servers_use_them(settings_of):
    settings = settings_of(
        **PRODUCTION, DATABASE_URL="postgres://ats:p%40ss@db:5433/ats", REDIS_URL="redis://r:6379/2"
    )

    database = settings["DATABASES"]["default"]
    assert (database["HOST"], database["PORT"], database["PASSWORD"]) == ("db", 5433, "p@ss")
    assert database["OPTIONS"]["options"] == (
        "-c synchronous_commit=on -c pg_trgm.word_similarity_threshold=0.4 -c jit=off"
        " -c plan_cache_mode=force_generic_plan"
    )
    assert settings["CELERY_BROKER_URL"] == "redis://r:6379/2"
    assert settings["CELERY_BROKER_TRANSPORT_OPTIONS"]["unacked_restore_throttle"] == 1
    assert settings["CACHES"]["default"]["LOCATION"] == "redis://r:6379/2"


def test_settings_pool_connections_on_request(settings_of):
    settings = settings_of(
        **PRODUCTION, DATABASE_URL="postgres://db/ats", DATABASE_POOL="1", DATABASE_POOL_SIZE="5"
    )

    database = settings["DATABASES"]["default"]
    assert database["CONN_MAX_AGE"] == 0
    assert database["OPTIONS"]["pool"]["max_size"] == 5


@pytest.mark.parametrize(
    ("url", "read"),
    [
        ("smtp://mail:2525", ("mail", 2525, "", "", False, False)),
        ("smtp+tls://me%40x:p%2Fw@mail", ("mail", 587, "me@x", "p/w", True, False)),
        ("smtps://mail", ("mail", 465, "", "", False, True)),
    ],
)
def test_settings_read_the_mail_server(settings_of, url, read):
    settings = settings_of(**PRODUCTION, EMAIL_URL=url)

    names = ("HOST", "PORT", "HOST_USER", "HOST_PASSWORD", "USE_TLS", "USE_SSL")
    assert tuple(settings[f"EMAIL_{name}"] for name in names) == read


def test_settings_believe_a_proxy_only_where_one_is_named(settings_of):
    settings = settings_of(**PRODUCTION, TRUSTED_PROXY_COUNT="1")

    assert settings["SECURE_PROXY_SSL_HEADER"] == ("HTTP_X_FORWARDED_PROTO", "https")
    assert settings["ALLAUTH_TRUSTED_PROXY_COUNT"] == 1


def test_settings_give_a_task_up_before_the_broker_delivers_it_again(settings_of):
    for servers in ({}, {"REDIS_URL": "redis://r"}):
        settings = settings_of(**PRODUCTION, **servers)

        hidden = settings["CELERY_BROKER_TRANSPORT_OPTIONS"]["visibility_timeout"]
        assert settings["CELERY_TASK_SOFT_TIME_LIMIT"] < settings["CELERY_TASK_TIME_LIMIT"] < hidden
