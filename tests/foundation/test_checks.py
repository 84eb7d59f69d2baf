"""The system checks speak up where the machine lacks something, and not otherwise."""

import sqlite3

from ats.foundation import checks


def test_checks_are_silent_on_a_machine_that_offers_all():
    assert checks.check_sqlite() == []
    assert checks.check_private_files() == []
    assert checks.check_storage_is_writable() == []


def test_check_sqlite_refuses_one_without_returning(monkeypatch):
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 34, 1))

    assert [message.id for message in checks.check_sqlite()] == ["ats.E001"]


def test_check_private_files_refuses_a_folder_that_is_served(settings):
    settings.PRIVATE_FILES_DIR = settings.STATIC_ROOT / "files"

    assert [message.id for message in checks.check_private_files()] == ["ats.E003"]


def test_check_storage_warns_of_a_folder_that_is_not_ours(settings, monkeypatch, tmp_path):
    settings.PRIVATE_FILES_DIR = tmp_path / "files"
    monkeypatch.setattr("os.access", lambda *args: False)

    assert [message.id for message in checks.check_storage_is_writable()] == ["ats.W001"]
