"""Single characters gone wrong: mojibake, entities, ligatures, odd spaces, invisible marks."""

import html
import re

from reading.text.spans import Edit


def runs_of(signs: str) -> re.Pattern[str]:
    """Make the pattern of what "[…]+" matches; a search goes faster where one class begins it."""
    return re.compile(f"[{signs}][{signs}]*")


SUSPECT = re.compile("[ÂÃâÅÐÎ][\x80-\xff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")
FOREIGN_RUN = re.compile(r"[^\x00-\x7f]{2,40}")
C1_CONTROL = re.compile("[\x80-\x9f]")
ENTITY = re.compile(
    r"&(?:#\d{1,6}|#[xX][0-9a-fA-F]{1,5}|amp|lt|gt|quot|apos|nbsp|[lr][sd]quo|[nm]dash|bull|hellip"
    r"|(?:[aeiouAEIOU](?:acute|grave|circ|uml))|[nN]tilde|[cC]cedil|szlig|euro|pound|reg|trade);"
)
LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"}
LIGATURE = re.compile("[" + "".join(LIGATURES) + "]")
INVISIBLE = runs_of("\u00ad\u200b\u2060\ufeff")
ODD_SPACE = runs_of("\u00a0\u2000-\u200a\u202f\u205f\u3000")
WRITTEN_BREAK = re.compile(
    r"(?<![\\\w:])(?:\\r)?\\n|(?<=:)\\n(?![a-z])|(?<=\w)(?:\\r)?\\n(?![a-z]{3,20}\\|\w{2,20}\.\w)"
)
FEWEST_WRITTEN_BREAKS = 4
ODD_BREAK = runs_of("\u2028\u2029\x0b\x0c\x85")


def mojibake(text: str) -> list[Edit]:
    """Read again as UTF-8 what was once read as Windows-1252."""
    if not SUSPECT.search(text):
        return []
    import ftfy  # costs a sixth of the reader's start, and few listings need it

    return [
        Edit(*run.span(), fixed, "mojibake", 0.95)
        for run in FOREIGN_RUN.finditer(text)
        if (fixed := ftfy.fix_encoding(run.group())) != run.group()
    ]


def c1_controls(text: str) -> list[Edit]:
    """Read Windows-1252 punctuation that was taken for Latin-1 (0x92 is an apostrophe)."""
    edits = []
    for found in C1_CONTROL.finditer(text):
        after = found.group().encode("latin-1").decode("cp1252", errors="ignore")
        edits.append(Edit(*found.span(), after, "encoding", 0.95))
    return edits


def entities(text: str) -> list[Edit]:
    """Decode character references that were escaped once too often."""
    return [
        Edit(*found.span(), html.unescape(found.group()), "entity", 0.98)
        for found in ENTITY.finditer(text)
    ]


def ligatures(text: str) -> list[Edit]:
    """Take typesetters' ligatures apart."""
    return [
        Edit(*found.span(), LIGATURES[found.group()], "ligature", 1.0)
        for found in LIGATURE.finditer(text)
    ]


def invisible_marks(text: str) -> list[Edit]:
    """Drop soft hyphens and zero-width spaces."""
    return [Edit(*found.span(), "", "invisible", 1.0) for found in INVISIBLE.finditer(text)]


def odd_spaces(text: str) -> list[Edit]:
    """Make plain spaces of typographic ones, one for one."""
    return [
        Edit(*found.span(), " " * len(found.group()), "space", 1.0)
        for found in ODD_SPACE.finditer(text)
    ]


def odd_breaks(text: str) -> list[Edit]:
    """Make line breaks of Unicode's other separators."""
    return [Edit(*found.span(), "\n", "line break", 1.0) for found in ODD_BREAK.finditer(text)]


def written_breaks(text: str) -> list[Edit]:
    """Make line breaks of those that an export wrote out as a backslash and an n."""
    if text.count("\\n") < FEWEST_WRITTEN_BREAKS:
        return []
    return [Edit(*f.span(), "\n", "line break", 0.95) for f in WRITTEN_BREAK.finditer(text)]


# Mojibake first: a non-breaking space may be half of a mangled character.
CHARACTER_RULES = (
    mojibake,
    c1_controls,
    entities,
    ligatures,
    invisible_marks,
    odd_breaks,
    written_breaks,
    odd_spaces,
)
