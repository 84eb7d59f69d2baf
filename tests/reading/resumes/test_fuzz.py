"""Any bytes give a Resume or a named refusal, and soon."""

import json
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from reading.errors import Unreadable
from reading.resumes import Resume, answer
from reading.resumes.reader import read_resume

DAY = date(2026, 11, 1)
FIXTURES = sorted((Path(__file__).parent / "fixtures" / "seen").iterdir())
WORDS = st.sampled_from(
    (
        "Anna Müller", (
            "\n"
        ), "\n\n", "- ", "• ", "EXPERIENCE", "Education", "Skills:", "SPRACHEN", " | ", "\t",
        "2019", " – ", "present", "seit ", "03/2021", "01.02.2003", "'19", "Jan ",
        "depuis mars 2019",
        "Baker", ", ", "Hollow Oak Ltd", "GmbH", " at ", "(", ")", "University of ", "BSc", " in ",
        "anna@example.com", "+49 30 ", "12345678", "www.", "linkedin.com/in/a-", "English (C1)",
        "{", '"basics"', ":", "[", "]", "<p>", "<h2>", "</p>", "**", "# ", "工", "م",
        "\0", "\ufffd",
        "A N N A", "●●●○", "   ", "999999999999", "\u202e", "e\u0301",
    )
)  # fmt: skip


def read_or_refuse(data: bytes, filename: str = "") -> None:
    try:
        resume = read_resume(data, filename, as_of=DAY)
    except Unreadable:
        return
    assert Resume.from_dict(json.loads(json.dumps(resume.to_dict()))) == resume
    assert json.dumps(answer(resume))
    for found in (*resume.emails, *resume.phones):
        assert 0 <= found.span.start <= found.span.end <= len(resume.text)


@given(st.binary(max_size=300))
@settings(max_examples=150, deadline=None)
def test_any_bytes_are_read_or_refused(data):
    read_or_refuse(data)


@given(st.lists(WORDS, max_size=60).map("".join), st.sampled_from(("", "a.html", "a.json")))
@settings(max_examples=400, deadline=None)
def test_any_pieces_of_resumes_are_read_or_refused(text, filename):
    read_or_refuse(text.encode("utf-8", "surrogatepass"), filename)


@given(
    st.sampled_from(FIXTURES),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 60), st.binary(max_size=20)), max_size=6),
)
@settings(max_examples=150, deadline=None)
def test_any_damage_to_a_file_is_read_or_refused(path, damages):
    data = path.read_bytes()
    for share, lost, put in damages:
        at = int(share * len(data))
        data = data[:at] + put + data[at + lost :]

    read_or_refuse(data, path.name)
