"""Serve the pages: `python -m ats.serve` and what granian takes.

The application is loaded once, by the parent. The processes that serve are forked from it and
share its code and its addresses in memory instead of having two of each.
"""

import gc
import multiprocessing
from importlib import import_module

from babel.numbers import format_currency
from granian.cli import entrypoint


def load() -> None:
    """Load what every request needs; opens no connection, which processes must not share."""
    import_module("ats.wsgi")
    from django.conf import settings
    from django.urls import get_resolver

    import_module(settings.ROOT_URLCONF)
    get_resolver().reverse_dict  # noqa: B018 (its first use fills it)
    _load_what_is_late(settings.LANGUAGE_CODE)
    gc.collect()
    # What is there now stays: looking through it would copy it into each process.
    gc.freeze()


def _load_what_is_late(language: str) -> None:
    """Load what its packages read at its first use: each process would have its own, 10 MB."""
    from ats.celery import app

    _ = app.amqp, app.connection_for_write().transport_cls
    format_currency(1, "EUR", locale=language)


if __name__ == "__main__":
    if multiprocessing.get_start_method() == "fork":
        load()
    entrypoint()
