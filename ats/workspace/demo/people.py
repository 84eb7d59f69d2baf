"""Invented people: names from many places, so that none is meant."""

import unicodedata
from random import Random

FIRST_NAMES = (
    "Amara Tomás Priya Lucas Inés Wei Karim Sofía Elena Noor Rafael Dana Mateo Yuki Leila Jonas "
    "Freya Kofi Anika Pavel Zeynep Hugo Mira Tariq Chloé Sanne Bruno Ayla Nils Thandi Rosa Emre "
    "Linnea Oscar Farah Diego Hana Viktor Nadia Callum Ifeoma Marta Ravi Selma Jakub Aisha Théo "
    "Greta Samir Paula Kenji Olivia Andrei Beatriz Finn Salma Ewa Idris Lotte Milan"
).split()

_STARTS = (
    "Al Bar Cor Dal Eng Fer Gal Hol Ivar Jan Kes Lin Mor Nor Ola Pet Quin Ros Sal Tar Ul Val Wen "
    "Yar Zim Bel Cas Dor Far Hal"
).split()
_ENDS = (
    "man berg ini ova ström field well ano ez ier sen ton ardo aki uddin etti ström-Hay iou escu by"
).split()
LAST_NAMES = [f"{start}{end}" for start in _STARTS for end in _ENDS]

CITIES = [
    ("Lisbon", "PT"),
    ("Berlin", "DE"),
    ("Dublin", "IE"),
    ("Toronto", "CA"),
    ("Mexico City", "MX"),
    ("Leeds", "GB"),
    ("Valencia", "ES"),
    ("Utrecht", "NL"),
]

EMPLOYERS = (
    "Tornel Systems, Brisa Mobile, Ledgerly, Marea Data, Quanto Pay, Nortia Health, Violeta Labs, "
    "Cantera Software, Silvano Foods, Meridian Transit, Puerto Digital, Harrow & Vane, "
    "Copperline, Oakmere Council, Bluefin Logistics, Sundial Energy"
).split(", ")

SCHOOLS = (
    "Ashgrove University, Universidad del Puente, Technische Hochschule Eichwald, "
    "Rivermouth College, École du Vallon, Northgate Institute"
).split(", ")

SOURCES = ["careers"] * 6 + ["referral", "job-board", "job-board", "garden-fair"]


def person(random: Random, number: int) -> tuple[str, str]:
    """Return a name and an address that leads nowhere; `number` makes the address unique."""
    first, last = random.choice(FIRST_NAMES), random.choice(LAST_NAMES)
    return f"{first} {last}", f"{_ascii(first)}.{_ascii(last)}.{number}@example.org"


def _ascii(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return "".join(c for c in plain.lower() if c.isalnum())
