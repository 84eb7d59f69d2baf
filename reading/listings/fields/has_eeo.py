"""Equal opportunity: whether the listing states that it does not discriminate."""

from reading.listings.model import Field
from reading.listings.page import Page
from reading.text.patterns import holds, one_of
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
    r"\bequal (?:opportunities|employer)\b",
    r"\b(?-i:EOE|EEO)\b(?! (?:statement|policy))",
    r"\bshall not discriminate\b",
    r"\bprohibits? discrimination\b",
    r"\b(?:all|any) (?:applicants|persons|individuals|candidates|backgrounds)[^.\n]{0,40} regardless of\b",
    r"\bwir (?:begr[üu][ßs]+en|freuen uns [üu]ber) (?:alle )?bewerbungen[^.\n]{0,60}(?:unabh[äa]ngig|ungeachtet)",
    r"\b(?:schwerbehinderte|menschen mit behinderung)[^.\n]{0,120}bevorzugt",
    r"\b(?:handicap|behinderung|schwerbehinder\w*)[^.\n]{0,80}(?:ber[üu]cksichtigt|bevorzugt)",
    r"\btous? (?:nos|les) postes[^.\n]{0,60}(?:handicap|ouverts)",
    r"\bno discriminamos\b|\bno discrimina por\b",
)
# One look for all of them.
HINT = (
    "opportunit", "discriminat", "without regard", "regardless of", "qualified applicants", "unabh", "ungeachtet",
    "chancengleich", "chances", "distin", "igualdad", "gleichbehandlung", "vielfalt", "diversit", "equal", "behinder", "handicap", "discrimin", "eoe", "eeo",
)  # fmt: skip


def read(page: Page) -> Field | None:
    """Give True with the passage; never False, silence is no statement."""
    if not holds(page.text, HINT):
        return None
    for block in page.blocks:
        if not holds(page.text[block.start : block.end], HINT):
            continue
        found = STATEMENT.search(page.text, block.start, block.end)
        if found:
            return Field(True, (Span(*found.span()),), "the statement's own words", 0.97)
    return None
