"""What the scripts share: the environment in .venv, the local profile and what they need.

The standard library alone; an older Python must still be able to read as far as the sentence
that refuses it.
"""

import contextlib
import fcntl
import hashlib
import os
import secrets
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "rolecall.stamp"
LOCKS = {"run": "requirements.lock", "dev": "requirements-dev.lock"}
VERSIONS = ("3.11", "3.12", "3.13")


def say(line: str) -> None:
    print(line, flush=True)


def fail(sentence: str) -> None:
    sys.exit(sentence)


def require_python() -> None:
    """Go on under a Python that the locks are made for."""
    if "{}.{}".format(*sys.version_info[:2]) in VERSIONS:
        return
    for version in VERSIONS:
        found = shutil.which(f"python{version}")
        if found:
            os.execv(found, [found, *sys.argv])
    fail(f"Rolecall needs Python {VERSIONS[0]} to {VERSIONS[-1]}; none is on the PATH.")


def var_dir() -> Path:
    return Path(os.environ.get("ROLECALL_VAR") or ROOT / "var")


@contextlib.contextmanager
def alone():
    """Hold this checkout's lock: two scripts at once would build one environment twice."""
    var_dir().mkdir(parents=True, exist_ok=True)
    with (var_dir() / "setup.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def digest(*parts: object) -> str:
    return hashlib.sha256("\0".join(map(str, parts)).encode()).hexdigest()


def stamp_of(kind: str) -> str:
    """Name what is to be in .venv: the lock, in this place, over the interpreter it points to."""
    lock = (ROOT / LOCKS[kind]).read_text()
    return f"{kind} {digest(lock, VENV, PYTHON.resolve(), (VENV / 'pyvenv.cfg').read_text())}"


def has_packages(kind: str) -> bool:
    """Tell whether .venv holds the lock; the one for development holds the other's as well."""
    if not PYTHON.exists() or not STAMP.exists():
        return False
    return STAMP.read_text() in {stamp_of(kind), stamp_of("dev")}


def install(kind: str) -> None:
    """Make .venv hold the lock: on top of what is there when it is whole, anew otherwise."""
    if not has_packages("run"):
        if VENV.is_symlink():
            fail(
                ".venv is a link to another checkout's environment, which making one here would"
                " empty. Remove the link and begin again."
            )
        say("Making the environment in .venv …")
        made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=False)
        if made.returncode:
            fail("Python's venv module is missing. On Debian: apt install python3-venv")
    STAMP.unlink(missing_ok=True)
    say(f"Installing the packages of {LOCKS[kind]} …")
    command = [str(PYTHON), "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    command += ["--no-input", "--require-hashes", "--no-deps", "--only-binary", ":all:"]
    command += ["--requirement", str(ROOT / LOCKS[kind])]
    if subprocess.run(command, check=False).returncode:
        fail("The packages could not be installed; pip says why above.")
    STAMP.write_text(stamp_of(kind))


def require_packages(kind: str) -> None:
    """Make sure .venv holds the lock of `kind`; nothing happens when it does."""
    require_python()
    if not has_packages(kind):
        with alone():
            if not has_packages(kind):
                install(kind)


def profile() -> Path:
    return var_dir() / "local.env"


def write_profile(*, demo: bool) -> None:
    """Write the ignored local profile once; it is what makes this checkout a local one."""
    values = {
        "SECRET_KEY": secrets.token_urlsafe(50),
        "ALLOWED_HOSTS": "localhost,127.0.0.1",
        "PUBLIC_URL": "http://localhost:8000",
        "ROLECALL_DEMO": int(demo),
        "LOG_LEVEL": "WARNING",
    }
    lines = ["# Settings of this checkout alone. The environment goes before them."]
    lines += [f"{name}={value}" for name, value in values.items()]
    descriptor = os.open(profile(), os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write("\n".join(lines) + "\n")


def has_demo() -> bool:
    return "ROLECALL_DEMO=1" in profile().read_text().splitlines()


def sources() -> str:
    """Name the state of what `manage.py prepare` works on: migrations, static files, packages."""
    found = [*ROOT.glob("*/migrations/*.py"), *ROOT.glob("*/*/migrations/*.py")]
    found += [path for path in (ROOT / "static").rglob("*") if path.is_file()]
    marks = [f"{path} {path.stat().st_size} {path.stat().st_mtime_ns}" for path in sorted(found)]
    return digest(*marks, STAMP.read_text(), profile().read_text())


def is_prepared() -> bool:
    """Tell whether the embedded database and the static files are those of this checkout."""
    stamp = var_dir() / "prepared.stamp"
    if os.environ.get("DATABASE_URL") or not (var_dir() / "rolecall.sqlite3").exists():
        return False
    return stamp.exists() and stamp.read_text() == sources()


def prepare(*, demo: bool) -> None:
    """Write the profile, migrate, gather static files, load the demo: each where it is missing."""
    if not profile().exists():
        with alone():
            if not profile().exists():
                write_profile(demo=demo)
    if not demo and has_demo():
        fail(f"This checkout holds the demo. Remove {var_dir()} to begin without it.")
    if is_prepared():
        return
    with alone():
        began = time.monotonic()
        say("Preparing the database …")
        command = [str(PYTHON), "manage.py", "prepare"]
        if subprocess.run(command, cwd=ROOT, check=False).returncode:
            fail("The database could not be prepared; the reason is above.")
        (var_dir() / "prepared.stamp").write_text(sources())
        say(f"Prepared in {time.monotonic() - began:.0f} s.")


def become(*arguments: str, **variables: str) -> None:
    """Go on as the environment's Python with these arguments."""
    os.chdir(ROOT)
    os.execve(str(PYTHON), [str(PYTHON), *arguments], {**os.environ, **variables})
