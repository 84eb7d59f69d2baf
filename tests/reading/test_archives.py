"""Archives are opened entry by entry; attacks are refused one by one."""

import io
import stat
import struct
import zipfile

import pytest

from reading.archives import Limits, count_entries, read_archive
from reading.errors import UnreadableArchive

LIMITS = Limits(entries=100, unpacked_bytes=2_000_000, entry_bytes=1_000_000, ratio=200)


def archive_of(*entries) -> io.BytesIO:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries:
            archive.writestr(name, data)
    return target


def outcome(*entries, limits=LIMITS) -> list[tuple[str, str]]:
    return [(e.name, e.refused) for e in read_archive(archive_of(*entries), limits)]


def test_read_archive_gives_bytes_in_order():
    found = list(read_archive(archive_of(("a.txt", b"one"), ("b/c.txt", b"two")), LIMITS))

    assert [(e.name, e.data) for e in found] == [("a.txt", b"one"), ("b/c.txt", b"two")]


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "C:\\boot.ini", "a\\..\\b"])
def test_read_archive_name_that_leads_out_is_refused(name):
    found = outcome((name, b"x"), ("good.txt", b"y"))

    assert [refused for _name, refused in found] == ["outside", ""]


def test_read_archive_symlink_is_refused():
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16

    assert outcome((link, b"/etc/passwd")) == [("link.txt", "link")]


def test_read_archive_bomb_entry_is_refused_and_the_rest_read():
    assert outcome(("bomb.txt", b"0" * 900_000), ("good.txt", b"y")) == [
        ("bomb.txt", "bomb"),
        ("good.txt", ""),
    ]


def test_read_archive_nested_is_refused():
    assert outcome(("more.zip", b"PK")) == [("more.zip", "nested")]


def test_read_archive_stops_taking_at_the_whole_limit():
    limits = Limits(entries=100, unpacked_bytes=10, entry_bytes=10, ratio=200)

    assert outcome(("a.txt", b"12345678"), ("b.txt", b"12345678"), limits=limits) == [
        ("a.txt", ""),
        ("b.txt", "archive_full"),
    ]


def test_read_archive_litter_is_passed_over():
    assert outcome(("__MACOSX/._a.txt", b"x"), (".DS_Store", b"x"), ("a.txt", b"y")) == [
        ("a.txt", "")
    ]


def test_read_archive_hundred_thousand_entries_are_refused_before_the_list_is_read():
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("a.txt", b"x")
    forged = bytearray(target.getvalue())
    place = forged.rfind(b"PK\x05\x06")
    forged[place + 8 : place + 12] = b"\xff\xff\xff\xff"

    with pytest.raises(UnreadableArchive) as refused:
        list(read_archive(io.BytesIO(bytes(forged)), LIMITS))

    assert refused.value.code == "too_many_entries"


def forged_list(entries: int, declared: int) -> bytes:
    """Return an archive whose list names one file again and again, and says otherwise."""
    data = archive_of(("a.txt", b"x")).getvalue()
    listed, end = data.find(b"PK\x01\x02"), data.rfind(b"PK\x05\x06")
    directory = data[listed:end] * entries
    numbers = struct.pack("<HHLL", declared, declared, len(directory), listed)
    return data[:listed] + directory + data[end : end + 8] + numbers + b"\0\0"


@pytest.mark.parametrize("declared", [0, 1, 100])
def test_read_archive_list_longer_than_it_says_is_refused_before_it_is_read(declared):
    with pytest.raises(UnreadableArchive) as refused:
        list(read_archive(io.BytesIO(forged_list(30_000, declared)), LIMITS))

    assert refused.value.code == "too_many_entries"
    assert count_entries(io.BytesIO(forged_list(30_000, declared))) == 30_000


def test_read_archive_with_a_record_of_huge_archives_is_refused():
    data = archive_of(("a.txt", b"x")).getvalue()
    end = data.rfind(b"PK\x05\x06")
    locator = b"PK\x06\x07" + b"\0" * 16

    with pytest.raises(UnreadableArchive) as refused:
        list(read_archive(io.BytesIO(data[:end] + locator + data[end:]), LIMITS))

    assert refused.value.code == "too_many_entries"


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"PK\x05\x06" + b"\0" * 10, b"hello" * 100])
def test_read_archive_broken_is_told(data):
    with pytest.raises(UnreadableArchive):
        list(read_archive(io.BytesIO(data), LIMITS))


def test_read_archive_entry_larger_than_declared_is_refused():
    data = bytearray(archive_of(("a.txt", b"x" * 5000)).getvalue())
    place = data.find(b"PK\x01\x02")
    data[place + 24 : place + 28] = (10).to_bytes(4, "little")

    found = list(read_archive(io.BytesIO(bytes(data)), LIMITS))

    assert [e.refused for e in found] in (["bomb"], ["broken"])
