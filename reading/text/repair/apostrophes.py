"""English apostrophes that were stripped, put back only where no other reading is possible."""

import re

from reading.text.patterns import Cued
from reading.text.spans import Edit

# Spellings that are no words without their apostrophe.
CONTRACTIONS = {
    "youll": "you'll", "theyll": "they'll", "itll": "it'll", "youre": "you're",
    "theyre": "they're", "weve": "we've", "youve": "you've", "theyve": "they've",
    "dont": "don't", "doesnt": "doesn't", "didnt": "didn't", "isnt": "isn't", "arent": "aren't",
    "wasnt": "wasn't", "wouldnt": "wouldn't", "couldnt": "couldn't", "shouldnt": "shouldn't",
    "hasnt": "hasn't", "havent": "haven't", "thats": "that's", "whats": "what's",
    "youd": "you'd", "theyd": "they'd",
}  # fmt: skip
CONTRACTION = Cued(rf"\b(?:{'|'.join(CONTRACTIONS)})\b", re.IGNORECASE)

# Words of their own, too: read as contractions by what stands around them.
BE_AHEAD = (
    r"(?= (?:looking|hiring|seeking|searching|building|growing|proud|excited|committed|on a)\b)"
)
WE_ARE = Cued(
    rf"(?:(?<=^)|(?<=[.!?:] )|(?<=What )|(?<=Who )|(?<=who ))[Ww]ere{BE_AHEAD}", re.MULTILINE
)
IT_IS = Cued(
    r"(?:(?<=^)|(?<=[.!?:] ))Its(?= (?:a|an|the|where|not|all|about|why|how|our|your|time|also)\b)",
    re.MULTILINE,
)
ABOUT = re.compile(r"^About ([A-Z][\w&-]{2,30}):?[ \t]*$", re.MULTILINE)


def lost_apostrophes(text: str) -> list[Edit]:
    """Mend contractions. Ambiguous ones only in a text that lost others as well."""
    lost = CONTRACTION.within(text)
    sure = [_mended(found, 0.98) for found in lost.finditer(text)] if lost else []
    if not sure:
        return []
    likely = [
        Edit(*f.span(), f"{f.group()[0]}e're", "apostrophe", 0.9) for f in WE_ARE.finditer(text)
    ]
    likely += [Edit(*f.span(), "It's", "apostrophe", 0.93) for f in IT_IS.finditer(text)]
    return sorted(sure + likely)


def lost_possessives(text: str) -> list[Edit]:
    """Mend the employer's name before what it owns, where a heading "About <name>" tells it."""
    about = ABOUT.search(text)
    if not about:
        return []
    name = about.group(1)
    owned = re.compile(rf"\b{re.escape(name)}s(?= [A-Za-z])")
    return [Edit(*f.span(), f"{name}'s", "apostrophe", 0.85) for f in owned.finditer(text)]


def _mended(found: re.Match[str], sure: float) -> Edit:
    after = CONTRACTIONS[found.group().lower()]
    if found.group().isupper():
        after = after.upper()
    elif found.group()[0].isupper():
        after = after[0].upper() + after[1:]
    return Edit(*found.span(), after, "apostrophe", sure)
