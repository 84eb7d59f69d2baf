"""The lines of a résumé, and what a line says about the thing it names: has it, learns it, lacks it."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property, lru_cache

from reading.evidence.model import Bearing, Quote
from reading.resumes.model import Resume
from reading.resumes.spoken import language_code
from reading.text.patterns import one_of
from reading.text.skills import skills_in
from reading.text.spans import Span

AROUND = 60
LONGEST = 400
LIST = 200
"""characters of a line that is looked at as a list"""
PIECE = re.compile(r"(?<![^,;|•·:/\n-]) ?[^\W\d_]{4,14}(?=\s{0,2}(?:[,;|•·/(]|$))", re.MULTILINE)
SHORTEST = 3
BETWEEN = re.compile(r"[\s,;:()/]+|\.(?=\s|$)")
CLAUSE = re.compile(r"[.;:!?•|]\s|\s[–—]\s|,\s(?=(?:but|however|aber|jedoch|mais|pero)\b)|\n")
NEGATION = one_of(
    r"\b(?:no|not any|without|lacking|lack of)\b(?! (?:later|longer|doubt|less))[^,.;]{0,40}$",
    r"\b(?:have|had|do|did|has)(?:n['’]t| not)\b[^,.;]{0,40}$",
    r"\bnever\b[^,.;]{0,40}$",
    r"\b(?:kein[enrms]{0,2}|ohne|noch nie|nie)\b[^,.;]{0,40}$",
    r"\b(?:aucune?|sans|pas (?:de|d['’])|jamais)\b[^,.;]{0,40}$",
    r"\b(?:sin|ning[úu]na?|nunca|no (?:tengo|he|cuento))\b[^,.;]{0,40}$",
)
LEARNING_BEFORE = one_of(
    r"\b(?:currently |now |self-)?(?:learning|studying|getting into|exploring)\b[^,.;]{0,40}$",
    r"\b(?:basics?|beginner|elementary|first steps?|exposure)\b[^,.;]{0,25}$",
    r"\b(?:want|hope|plan|eager|willing|like|keen) to (?:learn|work with|get into)\b[^,.;]{0,30}$",
    r"\binterest(?:ed)? in\b[^,.;]{0,30}$",
    r"\b(?:lerne|grundkenntnisse|grundlagen|einarbeitung|erste erfahrung\w*)\b[^,.;]{0,30}$",
    r"\b(?:apprends|notions|bases|d[ée]butant\w*|initiation)\b[^,.;]{0,30}$",
    r"\b(?:aprendiendo|nociones|conocimientos? b[áa]sicos?|b[áa]sico)\b[^,.;]{0,30}$",
)
LEARNING_AFTER = one_of(
    r"^\W{0,3}(?:basics?|beginner|elementary|learning|in progress|grundkenntnisse|grundlagen|anfänger\w*|d[ée]butant\w*|notions|b[áa]sico|principiante)\b",
    r"^ ?\((?:basics?|beginner|learning|grundkenntnisse|notions|d[ée]butant|b[áa]sico)",
)


class Lines:
    """The lines of a résumé's text, found by offset."""

    def __init__(self, resume: Resume) -> None:
        self.resume = resume
        self.text = resume.text

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(found.end() for found in re.finditer("\n", self.text))]

    def line_at(self, offset: int) -> Span:
        """Give the line that an offset stands in, without blanks around it."""
        index = bisect_right(self._starts, offset) - 1
        start = self._starts[index]
        end = self.text.find("\n", start)
        end = len(self.text) if end < 0 else end
        line = self.text[start:end]
        left = len(line) - len(line.lstrip())
        return Span(start + left, max(start + left, start + len(line.rstrip())))

    def all(self) -> Iterable[Span]:
        for start in self._starts:
            line = self.line_at(start)
            if line.end > line.start:
                yield line

    def naming(self, name: str) -> list[Span]:
        """Give where a skill is named: as the reader found it, or written so inside a line."""
        found = set(self._skills.get(name.lower(), ()))
        if len(name) >= SHORTEST and name[0].isupper():
            for word in re.finditer(rf"(?<![\w.-]){re.escape(name)}(?![\w-])", self.text):
                if word.start() > self.line_at(word.start()).start:
                    found.add(Span(*word.span()))
        return sorted(found)

    @cached_property
    def _skills(self) -> dict[str, tuple[Span, ...]]:
        return {skill.name.lower(): skill.spans for skill in self.resume.skills}

    @cached_property
    def listed_languages(self) -> list[tuple[str, Span]]:
        """Give the languages that stand by themselves in a list, as among skills: (code, place)."""
        return [
            (code, Span(piece.start(), piece.end()))
            for line in self.all()
            if line.end - line.start <= LIST
            for piece in PIECE.finditer(self.text, line.start, line.end)
            if (code := language_code(piece[0].strip()))
        ]

    def named_in(self, requirement: str) -> list[str]:
        """Give the skills that the person lists and a requirement names, as both write them.

        A name of one word that the lexicon knows is left to the lexicon: "Go" may be a verb.
        """
        words = f" {BETWEEN.sub(' ', requirement)} "
        return [name for name in self._listed if f" {name} " in words]

    @cached_property
    def _listed(self) -> list[str]:
        names = [one.name for one in self.resume.skills if one.is_listed and one.spans]
        return [name for name in names if not _is_the_lexicons(name)]

    def quote(self, mark: Span, bearing: Bearing) -> Quote:
        """Quote the line of a passage; of one that is very long, what stands around it."""
        line = self.line_at(mark.start)
        if line.end - line.start > LONGEST:
            start = max(line.start, mark.start - LONGEST // 2)
            line = Span(start, min(line.end, start + LONGEST))
        words = self.text[line.start : line.end]
        return Quote(words, line, mark, self.resume.page_of(mark), bearing)

    def bearing_of(self, mark: Span) -> Bearing:
        """Tell what the words around a name say of it: a clause's own words alone."""
        line = self.line_at(mark.start)
        before = self.text[max(line.start, mark.start - AROUND) : mark.start]
        after = self.text[mark.end : min(line.end, mark.end + AROUND)]
        before = CLAUSE.split(before)[-1]
        if NEGATION.search(before):
            return "negated"
        if LEARNING_BEFORE.search(before) or LEARNING_AFTER.search(after):
            return "learning"
        return "supports"


@lru_cache(maxsize=4096)
def _is_the_lexicons(name: str) -> bool:
    return len(name) > 1 and name.isalpha() and any(skills_in(f"{name}, {name}"))
