"""Skills as people write them: in capitals, misspelt, by their year, behind their kind."""

import pytest

from reading.text.skills import skills_in


def names(text: str) -> list[str]:
    return list(dict.fromkeys(mention.name for mention in skills_in(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Poseer Java, GO, C++, Python o .Net.", ["Java", "Go", "C++", "Python", ".NET"]),
        ("Good with .net and SQL", [".NET", "SQL"]),
        ("GO, team, and bake with Python", ["Python"]),
        ("Write to us at larch-mills.net or baker.Net", []),
        ("Maîtrise d'un ERP (Sage...)", ["Sage"]),
        ("An ERP system (e.g. Sage, or similar)", ["Sage"]),
        ("A sage colleague (Sage by name) says so", []),
        ("Conocimiento de HTML 5, Boostrap y CSS", ["HTML", "Bootstrap", "CSS"]),
        ("knowledge of ArchiveSpace", ["ArchivesSpace"]),
        ("the Mills and Flour Company (MFC) in Porto", []),
        ("Experience with C++, MFC and Qt", ["C++", "MFC", "Qt"]),
        ("outils tels que Jira, GSheet et Slack", ["Jira", "Google Sheets", "Slack"]),
        ("Back-end : NodeJS, LangchainJS, Typescript", ["Node.js", "LangChain", "TypeScript"]),
        ("Kubernetes: Helm, Devspace", ["Kubernetes", "Helm", "DevSpace"]),
        ("Windows XP, 7, Office 2010 and bread", ["Windows", "Microsoft Office"]),
        ("An office 2010 square feet large", []),
    ],
)  # fmt: skip
def test_names_of_tools(text, expected):
    assert names(text) == expected
