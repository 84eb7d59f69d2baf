"""manage.py read_resume [--as-of DATE] FILE…: one JSON line a file."""

import json

import pytest
from django.core.management import CommandError, call_command


@pytest.fixture
def resume_file(tmp_path):
    path = tmp_path / "ana.txt"
    path.write_text("Ana Ruiz\n\nExperience\n\nBaker, Hollow Oak Ltd, 11/2024 – present\n")
    return path


def test_read_resume_prints_one_line_a_file(resume_file, capsys):
    call_command("read_resume", resume_file, "--as-of", "2026-11-01")

    [line] = capsys.readouterr().out.splitlines()
    found = json.loads(line)
    assert (found["id"], found["name"], found["total_years"]) == ("ana", "Ana Ruiz", 2.0)


def test_read_resume_unreadable_file_is_told_and_the_rest_are_read(resume_file, tmp_path, capsys):
    empty = tmp_path / "empty.pdf"
    empty.write_bytes(b"%PDF-1.4 torn")

    with pytest.raises(CommandError, match="1 of 2"):
        call_command("read_resume", empty, resume_file, "--as-of", "2026-11-01")

    out, err = capsys.readouterr()
    assert "empty.pdf" in err
    assert len(out.splitlines()) == 1
