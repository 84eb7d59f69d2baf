"""Which files only the limited child may open, told by their first bytes and without a parser."""

import re

HEADER_WITHIN = 1024
SIGNATURES = (
    b"{\\rtf",
    b"PK\x03\x04",  # DOCX, ODT, XLSX, and whatever else is a ZIP
    b"PK\x05\x06",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",  # MSG and the old Office
    b"\x1f\x8b",
)
NAMES = (".pdf", ".docx", ".odt", ".rtf", ".xlsx", ".eml", ".mht", ".mhtml", ".msg")
MAIL = re.compile(
    rb"^(?:received|return-path|delivered-to|mime-version|message-id|content-type|from|to|subject"
    rb"|date|x-[\w-]{1,40}):[ \t]",
    re.IGNORECASE | re.MULTILINE,
)
MAIL_WITHIN = 4000


def needs_sandbox(data: bytes, filename: str = "") -> bool:
    """Tell whether a listing's file must be read by `Sandbox.read_listing`.

    Plain text, HTML, Markdown, JSON and XML feeds may be read in the worker. In doubt True,
    which costs time and nothing else.
    """
    if filename.lower().endswith(NAMES) or data.startswith(SIGNATURES):
        return True
    if b"%PDF-" in data[:HEADER_WITHIN]:
        return True
    return len(MAIL.findall(data[:MAIL_WITHIN].replace(b"\0", b""))) >= 2
