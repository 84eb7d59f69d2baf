"""Serve the pages: `python -m ats.serve` and what granian takes.

The application is loaded once, by the parent. The processes that serve are forked from it and
share its code and its addresses in memory instead of having two of each.
"""

import gc
import multiprocessing
from importlib import import_module

from granian.cli import entrypoint


def load() -> None:
    """Load what every request needs; opens no connection, which processes must not share."""
    import_module("ats.wsgi")
    from django.conf import settings
    from django.urls import get_resolver

    import_module(settings.ROOT_URLCONF)
    get_resolver().reverse_dict  # noqa: B018 (its first use fills it)
    gc.collect()
    # What is there now stays: looking through it would copy it into each process.
    gc.freeze()


if __name__ == "__main__":
    if multiprocessing.get_start_method() == "fork":
        load()
    entrypoint()
