"""Terms that records write as codes: the kind of employment, and where the work is done."""

from collections.abc import Iterable
from typing import Any

from reading.listings.formats.records.entries import Entries
from reading.listings.formats.records.keys import words_of
from reading.listings.formats.records.texts import texts_of
from reading.text.patterns import one_of

EMPLOYMENT = (
    ("INTERN", one_of(
        r"\bintern(?:ship|s)?\b", r"\bpraktik", r"\bstage\b", r"\bstagiaire\b", r"\bbecari[oa]", r"\bpracticas\b",
        r"\btrainee(?:ship)?\b", r"\bpasantia", r"\bpracticante", r"\balternance\b",
    )),
    ("PART_TIME", one_of(
        r"\bpart ?time", r"\bteilzeit", r"\btemps partiel", r"\bmedia jornada", r"\btiempo parcial",
        r"\bmedio tiempo", r"\bparcial\b", r"\bjornada parcial", r"^p$",
        r"\bniepe(?:l| )ny etat", r"\bdeeltijd", r"\bdeltid",  # the stroke of an l is lost here
    )),
    ("FULL_TIME", one_of(
        r"\bfull ?time", r"\bvollzeit", r"\btemps plein", r"\bjornada completa", r"\btiempo completo",
        r"\btemps complet", r"\bcompleta\b", r"\bfulltime", r"^f$",
        r"\bpe(?:l| )ny etat", r"\bvoltijd", r"\bheltid",
    )),
    ("TEMPORARY", one_of(
        r"\btemporary\b", r"\btemp\b", r"\bseasonal\b", r"\bfixed term", r"\bbefristet", r"\bcdd\b",
        r"\bnot to exceed\b", r"\btemporal\b", r"\binterim", r"\bsaison", r"\bzeitarbeit", r"\bzeitvertrag",
    )),
    ("CONTRACTOR", one_of(
        r"\bcontract(?:or|ual|s)?\b", r"\bfreelanc", r"\bfreiberuf", r"\bfreie[rn]? mitarbeit", r"\bindependant",
        r"\bautonomo\b", r"\bpor proyecto", r"\bc2c\b", r"\b1099\b",
    )),
)  # fmt: skip
LASTING = one_of(
    r"\bpermanent", r"\bunbefristet", r"\bcdi\b", r"\bindefinid", r"\bregular\b", "indetermin", "festanstellung",
)  # fmt: skip
NOT_REMOTE = one_of(
    r"^no\b", r"^none$", r"\bno remot", r"\bnot remote", r"^nein$", r"^false$", r"\bnon$"
)
WORKPLACE = (
    ("hybrid", one_of(
        r"\bhybri", r"\bhibrid", r"\bpartial(?:ly)? remote", r"\bpart(?:ly|ially)? remote",
        r"\bmixt[oa]\b", r"\bteilweise", r"\bsemi presencial", r"\bsemipresencial", r"\bpartiel",
        r"\bpartial telework", r"\btemporar\w+ remote",
    )),
    ("remote", one_of(
        r"\bremot[eoa]", r"\btelecommut", r"\bfully$", r"\bhome ?office", r"\bteletrabajo", r"\bteletravail",
        r"\bwork from (?:home|anywhere)", r"\bwfh\b", r"\bdistancia\b", r"\bvirtual\b", r"\ba distance\b",
        r"\bdistributed\b", r"\btelework",
    )),
    ("onsite", one_of(
        r"\bon ?site", r"\bin (?:the )?office", r"\bin person", r"\bpresencial", r"\bpresentiel", r"\bvor ort",
        r"\boffice\b", r"\bon premise", r"\boficina\b", r"\bsur site", r"\bim buro",
    )),
)  # fmt: skip
YES = frozenset(
    ("true", "yes", "y", "1", "1 0", "si", "ja", "oui", "full", "fully", "remote", "100", "t")
)


def employment_of(texts: Iterable[str]) -> str | None:
    """Give the kind of employment that the texts agree on; None where they leave it open."""
    found: list[str] = []
    is_lasting = False
    for words in map(words_of, texts):
        is_lasting |= bool(LASTING.search(words))
        found += [kind for kind, pattern in EMPLOYMENT if pattern.search(words)]
    if {"FULL_TIME", "PART_TIME"} <= set(found):
        return None
    if is_lasting:  # "permanent contract" is no contractor's
        found = [kind for kind in found if kind not in ("CONTRACTOR", "TEMPORARY")]
    return found[0] if found else None


def workplace_word(text: str) -> str | None:
    """Read "Fully remote", "hybrid", "On-site", "TELECOMMUTE", "no_remote"."""
    words = words_of(text)
    kind = next((kind for kind, pattern in WORKPLACE if pattern.search(words)), None)
    return "onsite" if kind == "remote" and NOT_REMOTE.search(words) else kind


def workplace_of(entries: Entries) -> str | None:
    """Give onsite, hybrid or remote; a flag that is off says nothing."""
    for entry in entries.of("workplace"):
        if entry.value is True:
            return "remote"
        kinds = [kind for text in texts_of(entry.value) if (kind := workplace_word(text))]
        if kinds:
            return kinds[0] if len(set(kinds)) == 1 else _several(set(kinds))
    flags = {kind for kind in ("hybrid", "remote", "onsite") if _flag(entries, f"{kind}_flag")}
    flags |= {kind for kind in ("hybrid",) if _says(entries, "remote_flag", kind)}
    return _several(flags) if flags else None


def _several(kinds: set[str]) -> str | None:
    if "hybrid" in kinds:
        return "hybrid"
    return next(iter(kinds)) if len(kinds) == 1 else None


def _flag(entries: Entries, slot: str) -> bool:
    return any(_is_yes(entry.value) for entry in entries.of(slot))


def _is_yes(value: Any) -> bool:
    if isinstance(value, str):
        return words_of(value) in YES
    return value is True or (isinstance(value, int | float) and value == 1)


def _says(entries: Entries, slot: str, kind: str) -> bool:
    return any(
        workplace_word(text) == kind for entry in entries.of(slot) for text in texts_of(entry.value)
    )
