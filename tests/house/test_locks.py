"""The locks: every package by hash, from wherever this machine's pip takes it."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ["requirements.lock", "requirements-dev.lock"]


def requirements(lock: str) -> dict[str, str]:
    """Return the text of each requirement, by name and the platform it is for."""
    joined = (ROOT / lock).read_text().replace("\\\n", " ")
    return {line.split("--hash")[0].strip(): line for line in joined.splitlines() if line}


def names(lock: str) -> set[str]:
    return {re.split(r"[=\s;]", requirement)[0] for requirement in requirements(lock)}


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_holds_no_address(lock):
    assert "://" not in (ROOT / lock).read_text()


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_pins_every_package_with_a_hash(lock):
    for requirement, line in requirements(lock).items():
        assert re.match(r"[a-z0-9.-]+==\S+", requirement), requirement
        assert "--hash=sha256:" in line, requirement


def test_lock_for_development_holds_all_of_the_other_in_the_same_versions():
    assert set(requirements("requirements.lock")) <= set(requirements("requirements-dev.lock"))


def test_lock_holds_every_dependency_that_the_project_names():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    asked = [
        (lock, re.split(r"[\[=<>~!; ]", dependency)[0].lower())
        for lock, dependencies in {
            "requirements.lock": project["project"]["dependencies"],
            "requirements-dev.lock": [
                *project["dependency-groups"]["dev"],
                *project["dependency-groups"]["e2e"],
            ],
        }.items()
        for dependency in dependencies
    ]

    missing = [(lock, name) for lock, name in asked if name not in names(lock)]

    assert missing == []


def test_default_lock_leaves_out_what_only_some_need():
    assert not names("requirements.lock") & {"playwright", "pytest", "boto3", "sentry-sdk"}
