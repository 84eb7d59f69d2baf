"""Asking the lint about small drafts."""

from datetime import date

from reading.listings.lint import Asked, Draft, Finding, Line, lint, load_packs

TODAY = date(2026, 11, 21)


def findings(draft: Draft, code: str = "", today: date = TODAY) -> list[Finding]:
    """Return what is found in a draft, of one code or of all."""
    return [f for f in lint(draft, load_packs(), today) if code in ("", f.code)]


def words_found(code: str, text: str, **facts) -> list[str]:
    """Return the words that one rule finds in a text of English or the language given."""
    draft = Draft(content=text, **{"language": "en", **facts})
    return [f.passage.text for f in findings(draft, code) if f.passage]


def asked(label: str, **facts) -> Draft:
    """Make a draft that asks one question."""
    return Draft(questions=(Asked("q", label),), **{"language": "en", **facts})


def musts(*lines: str, **facts) -> Draft:
    """Make a draft that asks for these lines."""
    return Draft(requirements=tuple(Line(line) for line in lines), **{"language": "en", **facts})
