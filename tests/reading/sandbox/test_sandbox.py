"""The limited child: kept, replaced, ended in time, and never more than its limits."""

import os
import zlib
from pathlib import Path

import pytest

from reading.archives import Limits
from reading.errors import UnreadableArchive, UnreadableDocument, UnreadableListing
from reading.listings import read_listing
from reading.sandbox import Sandbox, parent


@pytest.fixture
def sandbox():
    sandbox = Sandbox()
    yield sandbox
    sandbox.close()


def pdf(content: bytes, *, packed: bool = False, declared: bytes = b"") -> bytes:
    """Build a PDF of one page around a content stream."""
    stream = zlib.compress(content, 9) if packed else content
    filtered = b"/Filter /FlateDecode " if packed else b""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
            b" /Resources << /Font << /F1 5 0 R >> >> >>"
        ),
        b"<< %s/Length %d >>\nstream\n%s\nendstream" % (filtered, len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return out + b"trailer << /Size %d /Root 1 0 R%s >>\nstartxref\n%d\n%%%%EOF\n" % (
        size,
        declared,
        table,
    )


WORDS = b"BT /F1 12 Tf 40 800 Td (Six years of growing roses in Leeds) Tj ET"


def test_read_document_pdf_gives_text_and_a_picture(sandbox):
    found = sandbox.read_document(pdf(WORDS), "resume.pdf", width=400)

    assert (found.kind, found.text.text) == ("pdf", "Six years of growing roses in Leeds")
    assert [image.content[:4] for image in found.images] == [b"RIFF"]
    assert abs(found.images[0].width - 400) <= 1


def test_read_document_is_judged_by_content_not_by_name(sandbox):
    with pytest.raises(UnreadableDocument) as refused:
        sandbox.read_document(b"MZ\x90\0" + b"\0" * 200, "resume.pdf")

    assert refused.value.code == "program"


def test_read_document_scan_is_told_as_such_and_can_be_looked_at(sandbox):
    found = sandbox.read_document(pdf(b"0 0 m 10 10 l S"))

    assert (found.text.text, found.note, len(found.images)) == ("", "no_text", 1)


def test_read_document_bomb_is_ended_and_the_next_file_read(sandbox):
    bomb = pdf(b"q " * 150_000_000, packed=True)

    with pytest.raises(UnreadableDocument) as refused:
        sandbox.read_document(bomb)

    assert refused.value.code in ("too_large", "timeout")
    assert sandbox.read_document(pdf(WORDS), max_pages=0).kind == "pdf"


def test_read_document_slow_child_is_ended_by_the_clock():
    sandbox = Sandbox(seconds=0.0)

    with pytest.raises(UnreadableDocument) as refused:
        sandbox.read_document(b"Six years of growing roses")

    sandbox.close()
    assert refused.value.code == "timeout"


def test_read_document_child_is_kept_and_replaced_after_its_files():
    sandbox = Sandbox(files=2)
    pids = []
    for _ in range(3):
        sandbox.read_document(b"Six years of growing roses", max_pages=0)
        pids.append(sandbox._child.pid if sandbox._child else None)

    sandbox.close()
    assert pids[0] is not None
    assert pids[1] is None
    assert pids[2] not in (None, pids[0])


def test_read_document_killed_child_is_noticed_and_replaced(sandbox):
    sandbox.read_document(b"Six years of growing roses", max_pages=0)
    os.kill(sandbox._child.pid, 9)
    sandbox._child.process.wait()

    found = sandbox.read_document(b"Seven years of growing roses", max_pages=0)

    assert found.text.text == "Seven years of growing roses"


def test_child_gets_nothing_of_our_environment(sandbox):
    sandbox.read_document(b"Six years of growing roses", max_pages=0)

    environ = Path(f"/proc/{sandbox._child.pid}/environ").read_bytes()
    names = {entry.split(b"=")[0] for entry in environ.split(b"\0") if entry}

    assert names <= {b"PATH", b"LANG", b"PYTHONDONTWRITEBYTECODE", b"LC_CTYPE"}


LISTING = b"Night Baker\nHollow Oak Bakery\nLisbon, Portugal\n\nRequirements:\n- baking\n- sleep"


def test_read_listing_gives_the_same_reading_as_without_a_child(sandbox):
    found = sandbox.read_listing(LISTING, "baker.txt")

    assert found == read_listing(LISTING, "baker.txt")
    assert found.value("title") == "Night Baker"


def test_read_listing_refusal_keeps_its_code_and_sentence(sandbox):
    with pytest.raises(UnreadableListing) as refused:
        sandbox.read_listing(b"\x89PNG\r\n\x1a\n" + b"\0" * 30, "a.pdf")

    assert refused.value.code == "picture"
    assert refused.value.message == "This is a picture, not a document."


def test_read_listing_and_read_document_share_one_child(sandbox):
    sandbox.read_listing(LISTING)
    pid = sandbox._child.pid
    sandbox.read_document(b"Six years of growing roses", max_pages=0)

    assert sandbox._child.pid == pid


def test_read_listing_slow_child_is_ended_by_the_clock():
    sandbox = Sandbox(seconds=0.0)

    with pytest.raises(UnreadableListing) as refused:
        sandbox.read_listing(LISTING)

    sandbox.close()
    assert refused.value.code == "timeout"


ROWS = b"title,company,description\nBaker,Crumb,Bake bread\nMiller,Crumb,Mill flour\n"


def test_split_gives_the_listings_of_a_table(sandbox):
    entries = sandbox.split(ROWS, "jobs.csv", Limits(10, 10**6, 10**6, 200))

    assert [entry.name for entry in entries] == ["row-0002.json", "row-0003.json"]
    assert b"Mill flour" in entries[1].data


def test_split_with_too_many_says_so(sandbox):
    with pytest.raises(UnreadableArchive) as refused:
        sandbox.split(ROWS, "jobs.csv", Limits(1, 10**6, 10**6, 200))

    assert refused.value.code == "too_many_entries"


@pytest.mark.parametrize(("data", "kind"), [(ROWS, "csv"), (b"Baker\nBake bread", "")])
def test_container_kind_is_told_by_the_child(sandbox, data, kind):
    assert sandbox.container_kind(data) == kind


def test_container_kind_child_that_had_to_be_ended_is_told():
    sandbox = Sandbox(seconds=0.0)

    with pytest.raises(UnreadableListing) as refused:
        sandbox.container_kind(ROWS)

    assert refused.value.code == "timeout"


def test_read_listing_opens_a_pdf(sandbox):
    lines = (
        b"BT /F1 20 Tf 40 800 Td (Night Baker) Tj ET BT /F1 10 Tf 40 780 Td (We bake bread) Tj ET"
    )
    found = sandbox.read_listing(pdf(lines), "a.pdf")

    assert (found.format, found.value("title")) == ("pdf", "Night Baker")


def test_read_listing_bomb_is_ended_and_the_next_file_read(sandbox):
    bomb = pdf(b"q " * 150_000_000, packed=True)

    with pytest.raises(UnreadableListing) as refused:
        sandbox.read_listing(bomb, "a.pdf")

    assert refused.value.code in ("too_large", "timeout")
    assert sandbox.read_listing(LISTING).value("title") == "Night Baker"


def test_read_listing_broken_off_from_outside_leaves_no_answer_for_the_next(sandbox, monkeypatch):
    real = parent._read

    def interrupted(child, size, until):
        monkeypatch.setattr(parent, "_read", real)
        raise KeyboardInterrupt

    monkeypatch.setattr(parent, "_read", interrupted)
    with pytest.raises(KeyboardInterrupt):
        sandbox.read_listing(b"Night Baker\n\nWhat you will do\n- Knead the dough\n", "a.txt")

    read = sandbox.read_listing(b"Ferry Pilot\n\nWhat you will do\n- Steer the ferry\n", "b.txt")

    assert read.value("title") == "Ferry Pilot"
