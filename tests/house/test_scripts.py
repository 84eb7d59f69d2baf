"""The scripts in bin/: what they ask of a machine, and when they leave things alone."""

import ast
import importlib.util
import os
import socket
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.processes import free_port

ROOT = Path(__file__).resolve().parents[2]
BIN = ROOT / "bin"
SCRIPTS = ["setup", "run", "test", "check", "bench", "lock"]


@pytest.fixture
def env(monkeypatch, tmp_path):
    """The scripts' shared module, in a checkout of its own that holds only the locks."""
    spec = importlib.util.spec_from_file_location("_env", BIN / "_env.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name in ("ROLECALL_VAR", "DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)
    for name, place in {
        "ROOT": "",
        "VENV": ".venv",
        "PYTHON": ".venv/bin/python",
        "STAMP": ".venv/rolecall.stamp",
    }.items():
        monkeypatch.setattr(module, name, tmp_path / place)
    for lock in module.LOCKS.values():
        (tmp_path / lock).write_text("some==1\n")
    (tmp_path / "static").mkdir()
    (tmp_path / "var").mkdir()
    return module


@pytest.fixture
def installed(env):
    """The same with an environment that looks whole."""
    env.PYTHON.parent.mkdir(parents=True)
    env.PYTHON.symlink_to(sys.executable)
    (env.VENV / "pyvenv.cfg").write_text("home = /usr/bin\n")
    env.STAMP.write_text(env.stamp_of("run"))
    return env


@pytest.fixture
def prepared(installed):
    """The same with a profile and a database that belong to it."""
    installed.write_profile(demo=True)
    (installed.var_dir() / "rolecall.sqlite3").touch()
    (installed.var_dir() / "prepared.stamp").write_text(installed.sources())
    return installed


def test_install_leaves_the_environment_of_another_checkout_alone(installed, tmp_path):
    theirs = tmp_path / "theirs"
    installed.VENV.rename(theirs)
    installed.VENV.symlink_to(theirs)
    (tmp_path / installed.LOCKS["run"]).write_text("another==2\n")

    with pytest.raises(SystemExit, match="another checkout"):
        installed.install("run")

    assert (theirs / "rolecall.stamp").exists()


@pytest.mark.parametrize("name", SCRIPTS)
def test_script_can_be_executed_and_says_what_it_is(name):
    text = (BIN / name).read_text()

    assert os.access(BIN / name, os.X_OK)
    assert text.startswith("#!/usr/bin/env python3\n")
    assert ast.get_docstring(ast.parse(text))


@pytest.mark.parametrize("name", [*SCRIPTS, "_env.py"])
def test_script_needs_no_package(name):
    imported = set()
    for node in ast.walk(ast.parse((BIN / name).read_text())):
        if isinstance(node, ast.Import):
            imported |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            imported.add(node.module.partition(".")[0])

    assert imported <= sys.stdlib_module_names | {"_env"}


def test_bin_holds_the_scripts_and_nothing_else():
    found = {path.name for path in BIN.iterdir() if path.name != "__pycache__"}

    assert found == {*SCRIPTS, "_env.py"}


def test_packages_are_missing_without_an_environment(env):
    assert not env.has_packages("run")


def test_packages_are_there_when_the_stamp_is_that_of_the_lock(installed):
    assert installed.has_packages("run")
    assert not installed.has_packages("dev")


def test_packages_for_development_do_for_running_too(installed):
    installed.STAMP.write_text(installed.stamp_of("dev"))

    assert installed.has_packages("run")


@pytest.mark.parametrize(
    "break_it",
    [
        lambda env: env.STAMP.unlink(),
        lambda env: env.PYTHON.unlink(),
        lambda env: (env.ROOT / "requirements.lock").write_text("some==2\n"),
        lambda env: (env.VENV / "pyvenv.cfg").write_text("home = /elsewhere\n"),
    ],
    ids=["half made", "interpreter gone", "lock changed", "other interpreter"],
)
def test_packages_are_installed_anew_when_the_environment_is_not_whole(installed, break_it):
    break_it(installed)

    assert not installed.has_packages("run")


def test_profile_is_written_once_for_its_owner_alone(env):
    env.write_profile(demo=True)

    assert stat.S_IMODE(env.profile().stat().st_mode) == 0o600
    assert "ROLECALL_DEMO=1" in env.profile().read_text()
    with pytest.raises(FileExistsError):
        env.write_profile(demo=True)


def test_prepare_does_nothing_the_second_time(prepared, monkeypatch):
    monkeypatch.setattr(prepared.subprocess, "run", lambda *args, **kwargs: pytest.fail("ran"))

    prepared.prepare(demo=True)


@pytest.mark.parametrize(
    "change",
    [
        lambda env: (env.var_dir() / "rolecall.sqlite3").unlink(),
        lambda env: (env.ROOT / "static" / "app.css").write_text("a"),
        lambda env: env.profile().write_text("ROLECALL_DEMO=0\n"),
    ],
    ids=["database gone", "static file added", "profile changed"],
)
def test_prepare_has_work_when_something_changed(prepared, change):
    change(prepared)

    assert not prepared.is_prepared()


def test_prepare_has_work_when_a_migration_was_added(prepared):
    folder = prepared.ROOT / "postings" / "migrations"
    folder.mkdir(parents=True)
    (folder / "0001_initial.py").write_text("")

    assert not prepared.is_prepared()


def test_prepare_refuses_to_begin_without_the_demo_where_it_is(prepared):
    with pytest.raises(SystemExit, match="This checkout holds the demo"):
        prepared.prepare(demo=False)


@pytest.mark.processes
def test_run_refuses_a_taken_port_before_anything_starts():
    with socket.socket() as other:
        other.bind(("127.0.0.1", free_port()))
        other.listen()
        port = other.getsockname()[1]

        refused = subprocess.run(
            [sys.executable, BIN / "run", f"--port={port}"],
            capture_output=True,
            text=True,
            timeout=10,
            check=False,
        )

    assert refused.returncode == 1
    assert refused.stdout == ""
    assert refused.stderr.strip() == (
        f"Port {port} cannot be had (Address already in use). "
        f"Choose another: bin/run --port {port + 1}"
    )
