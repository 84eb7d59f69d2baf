"""Equal opportunity: whether the listing states that it does not discriminate."""

from reading.listings.model import Field
from reading.listings.page import Page
from reading.text.patterns import one_of
from reading.text.spans import Span

STATEMENT = one_of(
    r"\bequal[- ](?:employment[- ])?opportunit(?:y|ies)\b",
    r"\bwithout regard to [^.\n]{0,60}(?:race|sex|gender|age|religion)",
    r"\bdo(?:es)? not discriminate\b",
    r"\bnon-?discrimination\b",
    r"\bregardless of (?:[^.\n]{0,40})(?:race|gender|sex\b|age\b|religion|ethnic|background)",
    r"\ball qualified applicants will receive consideration",
    r"\b(?:unabh[äa]ngig|ungeachtet)[^.\n]{0,40}(?:geschlecht|herkunft|nationalit)",
    r"\bchancengleichheit",
    r"[ée]galit[ée] des chances",
    r"sans distinction d",
    r"igualdad de oportunidades",
    r"sin distinci[óo]n de",
)


def read(page: Page) -> Field | None:
    """Give True with the passage; never False, silence is no statement."""
    for block in page.blocks:
        found = STATEMENT.search(page.text, block.start, block.end)
        if found:
            return Field(True, (Span(*found.span()),), "the statement's own words", 0.97)
    return None
