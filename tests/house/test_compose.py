"""The container files hold to the project: services, commands, variables, health checks."""

import re
import stat
from pathlib import Path

import pytest
import yaml

from ats.foundation import processes, secret

ROOT = Path(__file__).resolve().parents[2]
COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
SERVICES = COMPOSE["services"]
DOCKERFILE = (ROOT / "Dockerfile").read_text()
OURS = ["web", "worker", "beat", "migrate"]
ONCE = {"secrets", "migrate"}
# Read by the programs that we start, not by settings.py.
OTHERS = {"WEB_PROCESSES", "WEB_THREADS", "WORKER_PROCESSES", "ROLECALL_VAR"}


def known_variables() -> set[str]:
    source = (ROOT / "ats" / "settings.py").read_text()
    names = set(re.findall(r'env\.\w+\(\s*"([A-Z_]+)"', source))
    return names | {f"{name}_FILE" for name in ("SECRET_KEY", "DATABASE_PASSWORD")} | OTHERS


def test_compose_has_the_services_of_an_installation():
    assert set(SERVICES) == {*OURS, "secrets", "postgres", "redis", "mail"}


def test_compose_starts_the_processes_as_the_supervisor_does(monkeypatch):
    for name in ("WEB_PROCESSES", "WEB_THREADS", "WORKER_PROCESSES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")

    web = processes.web("0.0.0.0", 8000)  # noqa: S104
    assert SERVICES["web"]["command"] == ["python", "-m", *web]
    assert SERVICES["worker"]["command"] == processes.worker()
    assert SERVICES["beat"]["command"] == processes.beat()


def test_compose_migrates_once_before_anything_serves():
    assert "manage.py prepare --no-static" in SERVICES["migrate"]["command"][-1]
    for name in ("web", "worker", "beat"):
        wanted = SERVICES[name]["depends_on"]["migrate"]["condition"]
        assert wanted == "service_completed_successfully"


@pytest.mark.parametrize("name", OURS)
def test_compose_sets_only_variables_that_the_settings_read(name):
    assert set(SERVICES[name]["environment"]) <= known_variables()


@pytest.mark.parametrize("name", sorted(set(SERVICES) - ONCE))
def test_compose_asks_every_lasting_service_how_it_is(name):
    assert SERVICES[name]["healthcheck"]["test"]
    assert SERVICES[name]["restart"] == "unless-stopped"


def test_compose_looks_at_the_file_that_the_clock_touches():
    from ats.settings import BEAT_FILE

    assert f"/var/lib/rolecall/{BEAT_FILE.name}" in SERVICES["beat"]["healthcheck"]["test"][-1]


@pytest.mark.parametrize("name", OURS)
def test_compose_gives_our_processes_no_more_rights_than_they_need(name):
    assert SERVICES[name]["read_only"] is True
    assert SERVICES[name]["cap_drop"] == ["ALL"]


def test_compose_holds_no_secret():
    text = (ROOT / "docker-compose.yml").read_text()

    assert not re.search(r"^\s*\w*(PASSWORD|SECRET_KEY): [^$]", text, re.MULTILINE)
    assert SERVICES["web"]["environment"]["SECRET_KEY"] == "${SECRET_KEY:-}"


def test_compose_publishes_to_this_machine_alone_unless_told_otherwise():
    ports = [port for service in SERVICES.values() for port in service.get("ports", [])]

    assert all(port.startswith(("127.0.0.1:", "${LISTEN:-127.0.0.1}:")) for port in ports)


def test_compose_keeps_what_is_not_made_again_in_named_volumes():
    assert set(COMPOSE["volumes"]) == {"files", "postgres", "secrets"}
    assert "files:/var/lib/rolecall" in SERVICES["web"]["volumes"]
    assert "postgres:/var/lib/postgresql/data" in SERVICES["postgres"]["volumes"]


@pytest.mark.parametrize("name", ["postgres", "redis", "mail"])
def test_compose_names_the_version_of_each_foreign_image(name):
    _, _, tag = SERVICES[name]["image"].partition(":")

    assert re.match(r"v?\d", tag)


def test_image_is_built_in_stages_from_the_lock_and_runs_as_nobody_special():
    stages = re.findall(r"^FROM (\S+)", DOCKERFILE, re.MULTILINE)
    user = re.findall(r"^USER (\S+)", DOCKERFILE, re.MULTILINE)

    assert len(stages) == 2
    assert "--require-hashes --no-deps --only-binary :all: --requirement" in DOCKERFILE
    assert user == ["rolecall"]
    assert DOCKERFILE.index("USER ") > DOCKERFILE.rindex("RUN ")
    assert "HEALTHCHECK" in DOCKERFILE
    assert "SECRET_KEY=" not in DOCKERFILE.replace("SECRET_KEY=$(python", "")


def test_image_leaves_out_what_is_this_machines_own():
    left_out = (ROOT / ".dockerignore").read_text().split()

    assert {".git", ".venv*", "var", "tests"} <= set(left_out)


def test_secret_is_made_once_and_for_its_owner_alone(tmp_path):
    path = tmp_path / "key"

    secret.make(str(path))
    first = path.read_text()
    secret.make(str(path))

    assert path.read_text() == first
    assert len(first) > 50
    assert stat.S_IMODE(path.stat().st_mode) == 0o400
