"""Score what a résumé reader answers against labels: F1 or accuracy of each key, and their mean.

    manage.py read_resume --as-of 2026-11-01 tests/reading/resumes/fixtures/seen/* > pred.jsonl
    python tests/reading/resumes/score.py --pred pred.jsonl [--gold labels.jsonl]
        [--by layout] [--errors KEY]

A label line may say more beside `labels`: `alt` (other right answers: of a whole key, or of one
part as "education.0.degree"), `neutral` (elements neither asked for nor counted as wrong) and
`unscored` (keys that this file leaves open). Texts are compared without case, accents and
punctuation; a company also without its legal form.
"""

import argparse
import json
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

Row = dict[str, Any]
POSITION = ("title", "company", "start", "end", "current")
EDUCATION = ("institution", "degree", "field", "start", "end")
YEARS_APART = 0.25
LEGAL = set(
    "gmbh mbh ggmbh ag kg ohg gbr se ev inc llc ltd limited plc co corp sa sas sarl sl slu srl bv "
    "nv ab oy as pty cie".split()
)
DOTTED = re.compile(r"\b(\w)\.\s?(?=\w\b)")
CEFR = re.compile(r"\b[abc][12]\b")
LANGUAGES = {
    "ar": "arabic arabisch arabe",
    "cs": "czech tschechisch tcheque checo",
    "de": "german deutsch allemand aleman",
    "el": "greek griechisch grec griego",
    "en": "english englisch anglais ingles",
    "es": "spanish spanisch espagnol espanol castellano castilian",
    "fi": "finnish finnisch finnois fines finlandes",
    "fr": "french franzosisch francais frances",
    "hi": "hindi",
    "it": "italian italienisch italien italiano",
    "ja": "japanese japanisch japonais japones",
    "nl": "dutch niederlandisch neerlandais neerlandes holandes flemish",
    "pl": "polish polnisch polonais polaco",
    "pt": "portuguese portugiesisch portugais portugues",
    "ru": "russian russisch russe ruso",
    "sv": "swedish schwedisch suedois sueco",
    "ta": "tamil tamoul",
    "tr": "turkish turkisch turc turco",
    "uk": "ukrainian ukrainisch ukrainien ucraniano",
    "vi": "vietnamese vietnamesisch vietnamien vietnamita",
    "zh": "chinese mandarin chinesisch chinois chino",
}
LANGUAGE = {word: code for code, words in LANGUAGES.items() for word in [code, *words.split()]}
LEVELS = {
    "native": "native nativo nativa muttersprache muttersprachler maternelle materna mother tongue",
    "fluent": "fluent fliessend fließend courant fluido fluida verhandlungssicher full proficient",
    "basic": "basic grundkenntnisse notions basico elementary beginner scolaire",
    "good": "good gute gut bon bonne conversational intermediate intermedio intermediaire medio",
}


class Count(NamedTuple):
    """What was right of what was asked for and of what was answered."""

    right: float = 0
    asked: float = 0
    answered: float = 0

    def plus(self, other: "Count") -> "Count":
        """Add another's."""
        return Count(*(mine + theirs for mine, theirs in zip(self, other, strict=True)))

    def score(self) -> float:
        """Give F1; where nothing was asked for nor answered, that is right."""
        both = self.asked + self.answered
        return 2 * self.right / both if both else 1.0


def fold(text: object) -> str:
    """Give the words of a text without case, accents and punctuation."""
    plain = unicodedata.normalize("NFKD", DOTTED.sub(r"\1", str(text)).casefold())
    letters = (
        c if c.isalnum() or c in "+#" else " " for c in plain if not unicodedata.combining(c)
    )
    return " ".join("".join(letters).split())


def company(text: object) -> str:
    """Give a company's words without its legal form."""
    words = fold(text).split()
    return " ".join(word for word in words if word not in LEGAL) or fold(text)


def link(text: object) -> str:
    """Give an address without its scheme and what does not tell pages apart."""
    bare = re.sub(r"^(?:https?://)?(?:www\.)?", "", str(text).strip().casefold())
    return bare.rstrip("/")


def phone(text: object) -> str:
    """Give a number's digits; an international one keeps its plus."""
    digits = re.sub(r"\D", "", str(text))
    return "+" * str(text).strip().startswith("+") + digits


def language(text: object) -> str:
    """Give the code of a spoken language, or its name."""
    return LANGUAGE.get(fold(text), fold(text))


def level(text: object) -> str:
    """Give the class of a level: a CEFR step where one is named."""
    words = fold(text)
    step = CEFR.search(words)
    if step:
        return step[0]
    for kind, known in LEVELS.items():
        if set(words.split()) & set(known.split()):
            return kind
    return words


FOLDS: dict[str, Callable[[object], str]] = {
    "company": company,
    "start": str,
    "end": str,
    "current": str,
    "links": link,
    "phones": phone,
    "language_name": language,
    "level": level,
}


def same(key: str, asked: object, answered: object) -> bool:
    """Tell that two values of a key are one after folding."""
    if asked is None or answered is None:
        return asked is answered
    folded = FOLDS.get(key, fold)
    return folded(asked) == folded(answered)


def of_set(key: str, asked: list[Any], answered: list[Any], neutral: list[Any]) -> Count:
    """Count the elements of a set."""
    folded = FOLDS.get(key, fold)
    gold = {folded(value) for value in asked}
    found = {folded(value) for value in answered} - ({folded(value) for value in neutral} - gold)
    return Count(len(gold & found), len(gold), len(found))


def of_rows(
    parts: tuple[str, ...], asked: list[Row], answered: list[Row], neutral: list[Row], alt: Row
) -> Count:
    """Count the parts of rows, each answered row beside the asked one it overlaps most."""
    pairs = sorted(
        (
            (-_overlap(parts, gold, found, alt, i), i, j)
            for i, gold in enumerate(asked)
            for j, found in enumerate(answered)
        )
    )
    right, taken, used = 0.0, set(), set()
    for negative, i, j in pairs:
        if negative and i not in taken and j not in used:
            taken.add(i)
            used.add(j)
            right -= negative
    rest = [found for j, found in enumerate(answered) if j not in used]
    idle = [found for found in rest if any(_alike(parts, found, row) for row in neutral)]
    counted = [found for found in answered if found not in idle]
    return Count(right, _parts(parts, asked), _parts(parts, counted))


def _parts(parts: tuple[str, ...], rows: list[Row]) -> int:
    return sum(row.get(part) is not None for row in rows for part in parts)


def _overlap(parts: tuple[str, ...], gold: Row, found: Row, alt: Row, index: int) -> int:
    return sum(_is_part(part, gold, found, alt.get(f"{index}.{part}", [])) for part in parts)


def _is_part(part: str, gold: Row, found: Row, others: list[Any]) -> bool:
    key = "language_name" if part == "name" else part
    said = found.get(part)
    return said is not None and any(same(key, value, said) for value in [gold.get(part), *others])


def _alike(parts: tuple[str, ...], found: Row, row: Row) -> bool:
    return any(
        found.get(part) is not None and same(part, row[part], found[part]) for part in parts[:2]
    )


def of_value(key: str, asked: Any, answered: Any, others: list[Any]) -> Count:
    """Count one value as right or wrong; the parts of a place each by itself."""
    return Count(max(_right(key, value, answered) for value in [asked, *others]), 1, 1)


def _right(key: str, asked: Any, answered: Any) -> float:
    if key == "total_years" and asked is not None and answered is not None:
        return float(abs(asked - answered) <= YEARS_APART + 0.001)
    if key == "location" and asked and answered:
        said = [part for part in ("city", "region", "country") if asked.get(part)]
        return sum(same(part, asked[part], answered.get(part)) for part in said) / len(said)
    return float(same(key, asked or None if key == "location" else asked, answered))


SETS = ("emails", "phones", "links", "skills")
ROWS = {"positions": POSITION, "education": EDUCATION, "languages": ("name", "level")}
KEYS = (
    *("name", "emails", "phones", "links", "headline", "location", "positions", "education"),
    *("skills", "languages", "total_years", "language", "has_text"),
)


def count(key: str, gold: Row, answer: Row) -> Count:
    """Count one key of one file."""
    alt, neutral = gold.get("alt", {}), gold.get("neutral", {}).get(key, [])
    asked, answered = gold["labels"].get(key), answer.get(key)
    if key in SETS:
        choices = [asked, *alt.get(key, [])]
        return max(
            (of_set(key, one, answered or [], neutral) for one in choices), key=lambda c: c.score()
        )
    if key in ROWS:
        parts = {name.partition(".")[2]: v for name, v in alt.items() if name.startswith(key + ".")}
        return of_rows(ROWS[key], asked, answered or [], neutral, parts)
    return of_value(key, asked, answered, alt.get(key, []))


def table(golds: list[Row], answers: dict[str, Row]) -> dict[str, float]:
    """Give the score of each key over files, and the mean."""
    scores = {}
    for key in KEYS:
        total = Count()
        for gold in golds:
            if key not in gold.get("unscored", []):
                total = total.plus(count(key, gold, answers.get(gold["id"], {})))
        scores[key] = total.score()
    return {**scores, "mean": sum(scores.values()) / len(scores)}


def errors(key: str, golds: list[Row], answers: dict[str, Row]) -> Iterator[str]:
    """Show each file whose answer to a key is not wholly right."""
    for gold in golds:
        answer = answers.get(gold["id"], {})
        score = count(key, gold, answer).score()
        if score < 1 and key not in gold.get("unscored", []):
            yield f"{gold['id']} ({gold['layout']}) {score:.2f}"
            for sign, rows in (("-", gold["labels"].get(key)), ("+", answer.get(key))):
                for row in rows if isinstance(rows, list) else [rows]:
                    yield f"   {sign} {json.dumps(row, ensure_ascii=False)}"


def _lines(path: str) -> list[Row]:
    text = sys.stdin.read() if path == "-" else Path(path).read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def _by(name: str, golds: list[Row], answers: dict[str, Row]) -> Iterator[str]:
    groups = defaultdict(list)
    for gold in golds:
        groups[gold[name]].append(gold)
    for group, rows in sorted(groups.items()):
        scores = table(rows, answers)
        shown = "  ".join(f"{key} {scores[key]:.2f}" for key in KEYS if scores[key] < 1)
        yield f"{group:32} {scores['mean']:.3f}  {shown}"


def main() -> None:
    """Print the score table."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--gold", default=str(Path(__file__).with_name("labels.jsonl")))
    options.add_argument("--pred", default="-", help="one JSON line a file; - is standard input")
    options.add_argument("--by", choices=["layout", "id"])
    options.add_argument("--errors", choices=KEYS)
    asked = options.parse_args()
    golds = _lines(asked.gold)
    answers = {row["id"]: row for row in _lines(asked.pred)}
    shown = [f"{key:12} {score:.3f}" for key, score in table(golds, answers).items()]
    shown += ["", *_by(asked.by, golds, answers)] if asked.by else []
    shown += ["", *errors(asked.errors, golds, answers)] if asked.errors else []
    sys.stdout.write("\n".join(shown) + "\n")


if __name__ == "__main__":
    main()
