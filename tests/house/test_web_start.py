"""A web process starts without the reader's parsers and tables: memory is counted in it."""

import subprocess
import sys

STARTED = """
import os, sys
os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
import ats.wsgi
from django.urls import get_resolver
from reading.text.lexicons import load, sorted_lines

def walk(resolver):
    for pattern in resolver.url_patterns:
        if hasattr(pattern, "url_patterns"):
            walk(pattern)

walk(get_resolver())
print(*sorted(sys.modules), sorted_lines.cache_info().currsize)
"""
UNWANTED = {
    "reading.containers", "reading.listings.reader", "reading.listings.fields",
    "reading.listings.formats", "reading.documents.extract", "ftfy", "lxml", "pypdfium2",
    "holidays",
}  # fmt: skip


def test_a_web_process_loads_no_parser_and_no_gazetteer():
    command = [sys.executable, "-c", STARTED]
    *modules, lists = subprocess.run(command, capture_output=True, check=True).stdout.split()

    loaded = {module.decode() for module in modules}
    assert loaded & UNWANTED == set()
    assert lists == b"0"
