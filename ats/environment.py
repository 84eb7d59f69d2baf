"""Read settings from the environment; a wrong value is refused with a sentence that names it."""

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

TRUE = {"1", "true", "yes", "on"}
FALSE = {"0", "false", "no", "off"}
# Django's own measure of a key that was not made by hand (security.W009).
SECRET_LENGTH = 50
SECRET_VARIETY = 5
LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
PLACEHOLDERS = ("django-insecure-", "changeme", "change-me", "secret", "insecure")


class Environment:
    """The variables of one process, read by kind.

    An empty value counts as not set, because that is how compose files and service managers
    write "not set". Each reader raises ImproperlyConfigured with a sentence for the operator.
    """

    def __init__(self, values: Mapping[str, str]):
        self._values = values

    def text(self, name: str, default: str = "") -> str:
        return self._values.get(name, "").strip() or default

    def flag(self, name: str, *, default: bool = False) -> bool:
        value = self.text(name).lower()
        if not value:
            return default
        if value not in TRUE | FALSE:
            raise ImproperlyConfigured(f"{name} is a switch: write 1 or 0, not “{value}”.")
        return value in TRUE

    def number(self, name: str, default: int, *, least: int = 0, most: int = 10**6) -> int:
        value = self.text(name)
        if not value:
            return default
        if not value.isdecimal() or not least <= int(value) <= most:
            raise ImproperlyConfigured(
                f"{name} is a whole number from {least} to {most}, not “{value}”."
            )
        return int(value)

    def choice(self, name: str, default: str, choices: tuple[str, ...]) -> str:
        value = self.text(name, default).upper()
        if value not in choices:
            raise ImproperlyConfigured(f"{name} is one of {', '.join(choices)}, not “{value}”.")
        return value

    def words(self, name: str) -> list[str]:
        """Return a list written with commas."""
        return [word.strip() for word in self.text(name).split(",") if word.strip()]

    def folder(self, name: str, default: Path) -> Path:
        """Return a folder; a relative one would depend on where the process was started."""
        path = Path(self.text(name) or default)
        if not path.is_absolute():
            raise ImproperlyConfigured(f"{name} is a folder from the root on, not “{path}”.")
        return path

    def url(self, name: str, default: str, *, schemes: tuple[str, ...]) -> SplitResult:
        """Return a URL in its parts; its value is never repeated, it may hold a password."""
        value = self.text(name) or default
        try:
            parts = urlsplit(value)
            _ = parts.port
        except ValueError:
            raise ImproperlyConfigured(f"{name} is not a URL that can be read.") from None
        if parts.scheme not in schemes:
            known = ", ".join(f"{scheme}:" for scheme in schemes)
            raise ImproperlyConfigured(f"{name} is a URL that begins with {known}.")
        return parts

    def text_or_file(self, name: str) -> str:
        """Return what is given as `name` or stands in the file that `name`_FILE points to."""
        value, path = self.text(name), self.text(f"{name}_FILE")
        if value or not path:
            return value
        try:
            return Path(path).read_text().strip()
        except OSError as error:
            raise ImproperlyConfigured(
                f"{name}_FILE names a file that cannot be read: {error.strerror}."
            ) from None

    def secret(self, name: str) -> str:
        """Return a secret that cannot be guessed, given as text or as a file."""
        value = self.text_or_file(name)
        if not value:
            raise ImproperlyConfigured(
                f"{name} is not set. Make one: "
                'python3 -c "import secrets; print(secrets.token_urlsafe(50))"'
            )
        if (
            len(value) < SECRET_LENGTH
            or len(set(value)) < SECRET_VARIETY
            or value.lower().startswith(PLACEHOLDERS)
        ):
            raise ImproperlyConfigured(
                f"{name} is a known or a weak one: it takes {SECRET_LENGTH} random characters."
            )
        return value


def is_domain(text: str) -> bool:
    labels = text.split(".")
    return len(text) <= 190 and len(labels) > 1 and all(map(LABEL.fullmatch, labels))


def unquoted(part: str | None) -> str:
    """Return a user or password of a URL as it was meant, `%40` read as `@`."""
    return unquote(part or "")


def var_folder(default: Path) -> Path:
    """Return the folder of what this installation keeps; the profile in it is read later."""
    return Environment(os.environ).folder("ROLECALL_VAR", default)


def profile(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the NAME=value lines of a local profile; none when there is no file."""
    if not path.is_file():
        return
    for line in path.read_text().splitlines():
        name, given, value = line.strip().partition("=")
        if given and not name.startswith("#"):
            yield name.strip(), value.strip()


def load(var_dir: Path) -> Environment:
    """Return this process's environment over the ignored local profile in `var_dir`.

    The profile is put into the environment as well, so that child processes agree with us.
    """
    for name, value in profile(var_dir / "local.env"):
        os.environ.setdefault(name, value)
    return Environment(os.environ)
