"""Where an application came from, in words."""

import pytest

from applicants.kinds import source_name


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("careers", "Careers page"),
        ("garden-fair", "Garden fair"),
        ("job_board", "Job board"),
        ("", ""),
    ],
)
def test_source_name_is_said_in_words(source, words):
    assert source_name(source) == words
