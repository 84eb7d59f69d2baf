"""Rule packs kept as data files: one TOML file a law or concern, read once."""

import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from reading.listings.lint.model import SEVERITIES, Pack, Rule, Source

FOLDER = Path(__file__).parent
OWN = {"code", "check", "severity", "title", "why", "source"}


@cache
def load_packs() -> tuple[Pack, ...]:
    """Give every pack there is, laws first, then what holds everywhere; by title."""
    packs = [_pack(tomllib.loads(path.read_text("utf-8"))) for path in FOLDER.glob("*.toml")]
    return tuple(sorted(packs, key=lambda pack: (not pack.jurisdiction, pack.title)))


def digest_of(packs: Iterable[Pack], today: date) -> str:
    """Name the state of the packs in force on a day: another version, another digest."""
    states = sorted(f"{pack.id}@{pack.version}" for pack in packs if pack.is_in_force(today))
    return sha256("\n".join(states).encode()).hexdigest()[:16]


def _pack(plain: Mapping[str, Any]) -> Pack:
    source = _source(plain["source"])
    return Pack(
        id=plain["id"],
        title=plain["title"],
        about=plain["about"],
        jurisdiction=plain.get("jurisdiction", ""),
        version=plain["version"].isoformat(),
        source=source,
        in_force_from=plain.get("in_force_from"),
        in_force_until=plain.get("in_force_until"),
        employees_from=plain.get("employees_from"),
        rules=tuple(_rule(rule, source) for rule in plain["rules"]),
    )


def _rule(plain: Mapping[str, Any], source: Source) -> Rule:
    if plain["severity"] not in SEVERITIES:
        raise ValueError(f"no such severity: {plain['severity']}")
    return Rule(
        code=plain.get("code", plain["check"]),
        check=plain["check"],
        severity=plain["severity"],
        title=plain["title"],
        why=plain["why"],
        source=_source(plain["source"]) if "source" in plain else source,
        options={name: value for name, value in plain.items() if name not in OWN},
    )


def _source(plain: Mapping[str, str]) -> Source:
    return Source(plain["name"], plain.get("section", ""), plain["url"])
