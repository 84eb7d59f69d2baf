"""Invented listings in families of one employer, and mutants of them: the same job, retold."""

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from tests.bench.twin_words import BAR, CITIES, FAMILIES, LANGUAGES, TIPS

KINDS = ("duties", "asked", "offer", "about", "role")
OWN_DUTIES, OWN_ASKED = 5, 4


@dataclass(frozen=True)
class Draft:
    """A listing before it is written down; `parts` are (heading, kind, lines) in order."""

    job: str
    """which job it is: the same for a base and its mutants"""
    language: str
    title: str
    company: str
    city: str
    pay: tuple[int, int] | None
    parts: tuple[tuple[str, str, tuple[str, ...]], ...]
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    layout: str = "plain"
    edits: tuple[str, ...] = ()


def bases(seed: int = 1) -> list[Draft]:
    """Return 48 listings: eight employers with six jobs each."""
    chance = random.Random(seed)
    return [
        draft
        for number, (language, company, founded, titles) in enumerate(FAMILIES)
        for draft in _family(chance, number, language, company, founded, titles.split("|"))
    ]


def _family(chance, number, language, company, founded, titles) -> Iterator[Draft]:
    words = LANGUAGES[language]
    own: dict[str, tuple[list[str], list[str], str]] = {}
    for title in sorted(titles, key=len):
        plain = next((known for known in own if known in title), None)
        duties, asked, role = _own(chance, words, title)
        if plain:  # the same job a level higher: two lines of each list are its own
            duties = [*own[plain][0][:-2], *duties[:2]]
            asked = [*own[plain][1][:-2], *asked[:2]]
            role = own[plain][2].replace(plain, title)
        own[title] = duties, asked, role
    about = words["about"].format(company=company, founded=founded)
    equal = words["equal"].format(company=company)
    heads = [head.format(company=company) for head in words["heads"].split("|")]
    for title in titles:
        duties, asked, role = own[title]
        city, low = chance.choice(CITIES), chance.randrange(28, 70) * 1000
        yield Draft(
            job=f"{number}-{title}",
            language=language,
            title=title,
            company=company,
            city=city,
            pay=(low, low + 9000),
            parts=(
                (heads[3], "about", (about,)),
                (heads[4], "role", (role, words["based"].format(city=city))),
                (heads[0], "duties", (*duties, *words["shared_duties"].split("|"))),
                (heads[1], "asked", (*asked, *words["shared_asked"].split("|"))),
                (heads[2], "offer", tuple(words["offer"].split("|"))),
                ("", "equal", (equal,)),
            ),
        )


def _own(chance, words, title) -> tuple[list[str], list[str], str]:
    verbs, objects, tails = (
        words["verbs"].split(),
        words["objects"].split("|"),
        words["tails"].split("|"),
    )
    pick = lambda: {  # noqa: E731
        "verb": chance.choice(verbs), "object": chance.choice(objects), "tail": chance.choice(tails)
    }  # fmt: skip
    duties = ["{verb} {object} {tail}".format(**pick()) for _ in range(OWN_DUTIES)]
    forms = chance.sample(words["asked"].split("|"), OWN_ASKED)
    asked = [form.format(n=chance.randrange(2, 7), **pick()) for form in forms]
    second, third = pick(), pick()
    role = words["role"].format(
        title=title, count=chance.randrange(4, 30), **pick(),
        verb2=second["verb"], object2=second["object"], tail2=second["tail"],
        verb3=third["verb"], object3=third["object"],
    )  # fmt: skip
    return [line[0].upper() + line[1:] for line in duties], asked, role


def cut(draft: Draft, chance: random.Random) -> Draft:
    return replace(draft, edits=(*draft.edits, f"cut {chance.uniform(0.55, 0.9):.2f}"))


def rehead(draft: Draft, chance: random.Random) -> Draft:
    forms = ("{t} (m/f/d)", "{t} - {c}", "We are hiring: {t}", "{t} | {k}", "{t} (Remote)")
    title = chance.choice(forms).format(t=draft.title, c=draft.city, k=draft.company)
    return replace(draft, title=title)


def reorder(draft: Draft, chance: random.Random) -> Draft:
    parts = [
        (head, kind, tuple(chance.sample(lines, len(lines))) if kind in KINDS[:3] else lines)
        for head, kind, lines in draft.parts
    ]
    return replace(draft, parts=tuple(chance.sample(parts, len(parts))))


def repay(draft: Draft, chance: random.Random) -> Draft:
    low = chance.randrange(25, 80) * 1000
    return replace(draft, pay=chance.choice([None, (low, low + 5000)]))


def move(draft: Draft, chance: random.Random) -> Draft:
    city = chance.choice([city for city in CITIES if city != draft.city])
    parts = tuple(
        (head, kind, tuple(line.replace(draft.city, city) for line in lines))
        for head, kind, lines in draft.parts
    )
    return replace(draft, city=city, parts=parts)


def translate_heads(draft: Draft, chance: random.Random) -> Draft:
    other = chance.choice([code for code in LANGUAGES if code != draft.language])
    heads = LANGUAGES[other]["heads"].format(company=draft.company).split("|")
    named = dict(zip(KINDS, heads, strict=True))
    parts = tuple((named.get(kind, head), kind, lines) for head, kind, lines in draft.parts)
    return replace(draft, parts=parts)


def surround(draft: Draft, chance: random.Random) -> Draft:
    return replace(draft, before=BAR, after=tuple(chance.sample(TIPS, 3)))


def strip_signs(draft: Draft, chance: random.Random) -> Draft:
    return replace(draft, edits=(*draft.edits, "strip"))


def run_together(draft: Draft, chance: random.Random) -> Draft:
    return replace(draft, edits=(*draft.edits, "join"))


def lose_about(draft: Draft, chance: random.Random) -> Draft:
    kept = tuple(part for part in draft.parts if part[1] not in ("about", "equal", "offer"))
    return replace(draft, parts=kept)


def relay(draft: Draft, chance: random.Random) -> Draft:
    return replace(draft, layout=chance.choice(["html", "markdown", "wrapped", "bare"]))


MUTATIONS: tuple[Callable[[Draft, random.Random], Draft], ...] = (
    cut, rehead, reorder, repay, move, translate_heads, surround, strip_signs, run_together,
    lose_about, relay,
)  # fmt: skip


def mutants(drafts: list[Draft], each: int = 8, seed: int = 2) -> list[tuple[Draft, str]]:
    """Return `each` mutants of every draft, each by one to three mutations, and their names."""
    chance, made = random.Random(seed), []
    for number, draft in enumerate(drafts):
        for turn in range(each):
            first = MUTATIONS[(number * each + turn) % len(MUTATIONS)]
            rest = chance.sample([m for m in MUTATIONS if m is not first], chance.randrange(3))
            mutant = draft
            for mutation in (first, *rest):
                mutant = mutation(mutant, chance)
            made.append((mutant, "+".join(m.__name__ for m in (first, *rest))))
    return made


def written(draft: Draft) -> tuple[bytes, str]:
    """Return the listing's bytes and a file name."""
    words = LANGUAGES[draft.language]
    top = [draft.title, draft.company, draft.city]
    if draft.pay:
        top.append(words["pay"].format(low=draft.pay[0], high=draft.pay[1]))
    body = _html(draft, top) if draft.layout == "html" else _text(draft, top)
    for edit in draft.edits:
        body = _edited(body, edit)
    return body.encode(), "listing.html" if draft.layout == "html" else "listing.txt"


def _html(draft: Draft, top: list[str]) -> str:
    lines = [*(f"<div>{line}</div>" for line in draft.before), f"<h1>{top[0]}</h1>"]
    lines += [f"<p>{line}</p>" for line in top[1:]]
    for head, kind, content in draft.parts:
        is_list = kind in KINDS[:3]
        lines.append(f"<h2>{head}</h2>" if head else "")
        items = "".join(f"<li>{x}</li>" if is_list else f"<p>{x}</p>" for x in content)
        lines.append(f"<ul>{items}</ul>" if is_list else items)
    return "\n".join([*lines, *(f"<p>{line}</p>" for line in draft.after)])


def _text(draft: Draft, top: list[str]) -> str:
    mark = {"markdown": "* ", "bare": ""}.get(draft.layout, "- ")
    lines = [*draft.before, *top, ""]
    for head, kind, content in draft.parts:
        shown = f"## {head}" if draft.layout == "markdown" else head
        lines += [shown] if head else []
        lines += [mark + x if kind in KINDS[:3] else x for x in content]
        lines.append("")
    lines += draft.after
    if draft.layout == "wrapped":
        lines = [piece for line in lines for piece in _wrap(line)]
    return "\n".join(lines)


def _wrap(line: str) -> list[str]:
    return re.findall(r"\S.{0,70}(?=\s|$)", line) or [line]


def _edited(body: str, edit: str) -> str:
    if edit.startswith("cut"):
        return body[: int(len(body) * float(edit[4:]))] + "... (truncated, view full listing)"
    if edit == "strip":
        return re.sub(r"(?<=\w)[’',.;:!](?=\s|\w)", "", body)
    return re.sub(r"(?<=[a-z.])\n(?=\S)", "", body, count=3)  # lines run together
