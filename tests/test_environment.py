"""Each reader of the environment takes what it names and refuses the rest with a sentence."""

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from ats.environment import Environment, profile


@pytest.mark.parametrize(("given", "read"), [("1", True), ("yes", True), ("0", False), ("", True)])
def test_flag_reads_a_switch_and_takes_the_default_for_nothing(given, read):
    assert Environment({"X": given}).flag("X", default=True) is read


def test_flag_refuses_what_is_no_switch():
    with pytest.raises(ImproperlyConfigured, match="X is a switch: write 1 or 0, not “maybe”"):
        Environment({"X": "maybe"}).flag("X")


@pytest.mark.parametrize("given", ["-1", "11", "1.5", "many"])
def test_number_refuses_what_is_outside_its_bounds(given):
    with pytest.raises(ImproperlyConfigured, match="X is a whole number from 0 to 10"):
        Environment({"X": given}).number("X", 3, most=10)


def test_words_are_written_with_commas():
    assert Environment({"X": " a, b ,,c"}).words("X") == ["a", "b", "c"]


def test_folder_refuses_a_relative_one():
    with pytest.raises(ImproperlyConfigured, match="X is a folder from the root on"):
        Environment({"X": "files"}).folder("X", Path("/srv"))


@pytest.mark.parametrize("given", ["mysql://u:p@h/db", "just text", "postgres://h:port/db"])
def test_url_refuses_without_repeating_what_may_hold_a_password(given):
    with pytest.raises(ImproperlyConfigured) as refusal:
        Environment({"X": given}).url("X", "", schemes=("postgres",))

    assert str(refusal.value).startswith("X is ")
    assert given not in str(refusal.value)


def test_secret_is_read_from_a_file(tmp_path):
    key = "0123456789abcdef" * 4
    (tmp_path / "key").write_text(f"{key}\n")

    assert Environment({"KEY_FILE": str(tmp_path / "key")}).secret("KEY") == key


@pytest.mark.parametrize(
    "given",
    ["", "short", "x" * 64, "django-insecure-0123456789abcdef0123456789abcdef0123456789"],
    ids=["none", "short", "one letter", "known"],
)
def test_secret_refuses_a_key_somebody_may_know(given):
    with pytest.raises(ImproperlyConfigured, match="KEY is"):
        Environment({"KEY": given}).secret("KEY")


def test_secret_refuses_a_file_that_is_not_there(tmp_path):
    with pytest.raises(ImproperlyConfigured, match="KEY_FILE names a file that cannot be read"):
        Environment({"KEY_FILE": str(tmp_path / "key")}).secret("KEY")


def test_profile_reads_lines_and_leaves_out_comments(tmp_path):
    path = tmp_path / "local.env"
    path.write_text("# mine\nA=1\n\nB = x=y \n#C=3\nnothing\n")

    assert dict(profile(path)) == {"A": "1", "B": "x=y"}
    assert dict(profile(tmp_path / "none")) == {}
