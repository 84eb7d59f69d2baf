"""Every address of the product, by name, as the resolver has it."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver

# Packages with doors of their own, tested where they are wired.
FOREIGN = ("allauth.", "django.contrib.admin")


@dataclass(frozen=True)
class Address:
    """One pattern: its URL name, its whole route, the view and its parameters' names."""

    name: str
    route: str
    view: object
    parameters: tuple[str, ...]


def addresses() -> Iterator[Address]:
    """Yield each address that is ours."""
    for address in _walk(get_resolver().url_patterns, "", ()):
        if not getattr(address.view, "__module__", "").startswith(FOREIGN):
            yield address


def _walk(patterns, prefix: str, parameters: tuple[str, ...]) -> Iterator[Address]:
    for pattern in patterns:
        route = prefix + str(pattern.pattern)
        names = (*parameters, *pattern.pattern.converters)
        if isinstance(pattern, URLResolver):
            if pattern.namespace != "admin":
                yield from _walk(pattern.url_patterns, route, names)
        elif isinstance(pattern, URLPattern):
            yield Address(pattern.name or route, route, pattern.callback, names)
