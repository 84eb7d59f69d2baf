"""Headings: what a line opens, by its words."""

import pytest

from reading.resumes.headings import heading_of, kinds_of


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("EXPERIENCE", "experience"),
        ("Work Experience:", "experience"),
        ("W O R K E X P E R I E N C E", "experience"),
        ("EMPL OY MENT HISTO RY", "experience"),
        ("Berufserfahrung", "experience"),
        ("Expériences professionnelles", "experience"),
        ("Experiencia laboral", "experience"),
        ("Schul- und Berufsausbildung", "education"),
        ("Formación académica", "education"),
        ("EDV-Kenntnisse", "skills"),
        ("Compétences", "skills"),
        ("Fremdsprachen", "languages"),
        ("Centres d’intérêt", "interests"),
        ("2. Education", None),
        ("Experience (continued)", "experience"),
    ],
)
def test_heading_is_known_by_its_words(line, kind):
    assert heading_of(line) == (kind or heading_of("Education"))


@pytest.mark.parametrize(
    "line", ["Senior Engineer", "Experience with 3 ovens", "skills@example.com", "Lebenslauf", ""]
)
def test_other_lines_open_nothing(line):
    assert heading_of(line) is None


def test_heading_of_two_names_both():
    assert kinds_of("Skills & Languages") == ["skills", "languages"]
