"""manage.py read_listing FILE|FOLDER|ARCHIVE…: one JSON line a listing."""

import json
import zipfile

import pytest
from django.core.management import CommandError, call_command

from tests.reading.listings.twins.listings import MECHANIC, PLANNER, cut


@pytest.fixture
def listing_file(tmp_path):
    path = tmp_path / "garden.txt"
    path.write_text("Head Gardener\nLisbon, Portugal\n\nWhat you will do\n- Plant\n- Prune\n")
    return path


def test_read_listing_prints_one_line_a_file(listing_file, capsys):
    call_command("read_listing", listing_file, listing_file)

    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert first == second
    assert (first["id"], first["title"]) == ("garden", "Head Gardener")
    assert (first["responsibilities_count"], first["salary"]) == (2, None)


def test_read_listing_unreadable_file_is_told_and_the_rest_are_read(listing_file, tmp_path, capsys):
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")

    with pytest.raises(CommandError, match="1 of 2"):
        call_command("read_listing", empty, listing_file)

    told = capsys.readouterr()
    assert "This file is empty." in told.err
    assert [json.loads(line)["id"] for line in told.out.splitlines()] == ["garden"]


def test_read_listing_missing_file_is_told(tmp_path, capsys):
    with pytest.raises(CommandError):
        call_command("read_listing", tmp_path / "nothing.txt")

    assert "nothing.txt" in capsys.readouterr().err


def test_read_listing_walks_folders_and_splits_what_holds_several(tmp_path, listing_file, capsys):
    folder = tmp_path / "more"
    folder.mkdir()
    (folder / "rows.csv").write_text(
        "title,company,city,description\n"
        "Baker,Hollow Oak,Bern,We bake.\nCook,Hollow Oak,Bern,We cook.\n"
    )
    with zipfile.ZipFile(folder / "all.zip", "w") as archive:
        archive.writestr("north/garden.txt", listing_file.read_text())
    (folder / ".hidden").write_text("Baker")

    call_command("read_listing", folder, listing_file)

    read = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(one["id"], one["title"]) for one in read] == [
        ("all/north/garden", "Head Gardener"),
        ("rows/row-0002", "Baker"),
        ("rows/row-0003", "Cook"),
        ("garden", "Head Gardener"),
    ]


def test_read_listing_refused_entry_is_told(tmp_path, capsys):
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.writestr("inner.zip", "PK")

    with pytest.raises(CommandError, match="1 of 1"):
        call_command("read_listing", tmp_path / "all.zip")

    assert "an archive inside the archive" in capsys.readouterr().err


def test_twins_are_given_the_same_cluster(tmp_path, capsys):
    texts = {"a": PLANNER, "b": MECHANIC, "c": cut(PLANNER)}
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")

    call_command("read_listing", "--twins", tmp_path)

    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(a["id"], a["dup_cluster"]) for a in answers] == [("a", "a"), ("b", None), ("c", "a")]
