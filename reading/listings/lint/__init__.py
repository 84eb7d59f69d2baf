"""Lint: what a careful colleague would say of a posting before it is published, with sources."""

from reading.listings.lint.model import Asked, Draft, Finding, Fix, Line, Pack, Passage, Pay, Reason
from reading.listings.lint.packs import digest_of, load_packs
from reading.listings.lint.runner import lint

__all__ = [
    "Asked",
    "Draft",
    "Finding",
    "Fix",
    "Line",
    "Pack",
    "Passage",
    "Pay",
    "Reason",
    "digest_of",
    "lint",
    "load_packs",
]
