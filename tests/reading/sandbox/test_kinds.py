"""Which files only the child may open."""

import subprocess
import sys

import pytest

from reading.sandbox import needs_sandbox

MAIL = b"From: a@bakery.example\r\nSubject: Night baker\r\nMIME-Version: 1.0\r\n\r\nWe bake."


@pytest.mark.parametrize(
    ("data", "filename", "expected"),
    [
        (b"Night Baker\n\nWe bake.", "a.txt", False),
        (b"<p>Night Baker</p>", "a.html", False),
        (b'{"title": "Night Baker"}', "a.json", False),
        (b"", "", False),
        (b"\xef\xbb\xbf%PDF-1.7", "a.txt", True),
        (b"{\\rtf1 Night}", "a.doc", True),
        (b"PK\x03\x04...", "a.bin", True),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "", True),
        (MAIL, "", True),
        (MAIL.decode().encode("utf-16"), "", True),
        (b"Night Baker", "a.EML", True),
    ],
)
def test_needs_sandbox(data, filename, expected):
    assert needs_sandbox(data, filename) is expected


def test_asking_imports_no_parser():
    code = (
        "import sys; from reading.sandbox import Sandbox, needs_sandbox; needs_sandbox(b'%PDF-');"
        "sys.exit(any(n in sys.modules for n in ('pypdfium2', 'lxml', 'docx', 'selectolax')))"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
