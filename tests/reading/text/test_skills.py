"""Technologies and tools in running text."""

import pytest

from reading.text.lexicons import load
from reading.text.skills import skills_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Python, Postgres and k8s", ["Python", "PostgreSQL", "Kubernetes"]),
        (
            "Node.js/TypeScript, C++, C# and .NET Core",
            ["Node.js", "TypeScript", "C++", "C#", ".NET Core"],
        ),
        ("We write Go, Rust and R", ["Go", "Rust", "R"]),
        ("Ready to go? Excel at talking, react fast, swift answers", []),
        ("Strong Excel skills", ["Excel"]),
        ("R&D in room C with access to Go games", []),
        ("PythonJavascript preferred", ["Python", "JavaScript"]),
        ("PowerPoint and JavaScriptCore", ["PowerPoint"]),
        ("Amazon Web Services (AWS)", ["AWS", "AWS"]),
        ("Go", ["Go"]),
        ("Git ist selbstverständlich", ["Git"]),
    ],
)
def test_skills_in_reads(text, names):
    found = list(skills_in(text, 100))

    assert [mention.name for mention in found] == names
    assert all(mention.span.start >= 100 for mention in found)


def test_no_spelling_stands_twice_in_one_group():
    for lines in load("skills").values():
        spellings = [
            s
            for line in lines
            for s in line.partition(" = ")[2 if " = " in line else 0].split(" | ")
        ]

        assert sorted(spellings) == sorted(set(spellings))
