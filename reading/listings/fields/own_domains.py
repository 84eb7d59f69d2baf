"""Names that a listing's own addresses spell: "jobs@acme-bakery.example" and "Acme Bakery"."""

import re
from collections.abc import Iterator

from reading.listings.page import Page
from reading.text.places import is_known_place
from reading.text.spans import Span

ADDRESS = re.compile(r"(?:@|www\.|https?://)((?:[a-z0-9-]{1,40}\.){1,4}[a-z]{2,12})\b")
# Parts of an address that are no name.
OF_NOBODY = frozenset(
    "www jobs job careers career karriere apply hr recruiting recruitment talent people mail email work join team hire"
    " boards board about de en us uk eu app go my".split()
)
# Mail for everybody, systems that carry listings, networks.
OF_OTHERS = frozenset(
    "gmail googlemail yahoo hotmail outlook live icloud aol gmx web protonmail proton mail orange wanadoo free laposte"
    " linkedin facebook twitter x instagram youtube github gitlab medium glassdoor indeed xing bit goo google forms docs"
    " tinyurl t greenhouse lever workday myworkdayjobs smartrecruiters icims taleo workable breezy bamboohr ashbyhq"
    " personio recruitee teamtailor jobvite usajobs oraclecloud successfactors typeform airtable notion wikipedia example"
    " stepstone monster remotive jobicy arbeitnow naukri computrabajo".split()
)
SUFFIXES = frozenset("co com org net gov ac edu or".split())
# Mailboxes of an employer's own that take applications.
MAILBOX = re.compile(
    r"(?<![\w.+-])(?:jobs?|careers?|career|recruit(?:ment|ing)?|hiring|apply|applications?|hr|talent|work|join|bewerbung(?:en)?|karriere"
    r"|personal|recrutement|candidatures?|emploi|rh|empleo|talento|seleccion|rrhh|vagas)@((?:[a-z0-9-]{1,40}\.){1,4}[a-z]{2,12})\b",
    re.IGNORECASE,
)
SHORTEST, LONGEST, MOST = 4, 30, 12


def names_in_addresses(page: Page) -> Iterator[Span]:
    """Give where a name stands that an address of the text is made of, once for each name."""
    if "@" not in page.text and "://" not in page.text and "www." not in page.text:
        return
    seen: set[str] = set()
    for found in ADDRESS.finditer(page.text.lower()):
        for core in _cores(found[1]):
            if core not in seen and len(seen) < MOST:
                seen.add(core)
                if span := _spelled(page.text, core, found[1].rpartition(".")[2]):
                    yield span
            seen.add(core)


def mailboxes_in(page: Page) -> Iterator[Span]:
    """Give the name in each address of a mailbox for applications: "jobs@hollowoak.example"."""
    for found in MAILBOX.finditer(page.text) if "@" in page.text else ():
        domain = found[1].lower()
        cores = _cores(domain)
        if cores and cores[-1] in domain:
            start = found.start(1) + domain.index(cores[-1])
            yield Span(start, start + len(cores[-1]))


def _cores(domain: str) -> list[str]:
    """Give what may be a name in a domain: "acme-bakery", and the whole of "acme.bakery"."""
    *parts, top = domain.split(".")
    if len(parts) > 1 and parts[-1] in SUFFIXES:
        top = parts.pop()
    name = parts[-1].replace("-", "") if parts else ""
    is_nobody = name in OF_OTHERS or name in OF_NOBODY or is_known_place(name)
    if not SHORTEST <= len(name) <= LONGEST or is_nobody:
        return []
    return [name + top, name] if len(top) > SHORTEST and top not in SUFFIXES else [name]


def _spelled(text: str, core: str, top: str) -> Span | None:
    """Find "Acme Bakery" and "Acmebakery.com" for "acmebakery": in capitals, and in no address."""
    letters = r"[ &'’-]{0,2}".join(re.escape(letter) for letter in core)
    for found in re.finditer(
        rf"(?<![\w@./-]){letters}(?:\.{top})?(?![\w@-]|\.\w|/\w)", text, re.IGNORECASE
    ):
        words = found[0].split()
        if all(word[0].isupper() or not word[0].isalpha() for word in words):
            return Span(*found.span())
    return None
