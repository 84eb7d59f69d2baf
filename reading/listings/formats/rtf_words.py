"""What RTF's control words mean, and what they set (Rich Text Format 1.9.1)."""

import re
from dataclasses import dataclass

# Groups whose text nobody sees, or that belong to the paper.
SILENT = frozenset(
    "fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl"
    " footerr footerf themedata colorschememapping latentstyles datastore listtable"
    " listoverridetable rsidtbl generator xmlnstbl fldinst bkmkstart bkmkend nonshppict filetbl"
    " footnote annotation atnid atnauthor revtbl mmathPr pgptbl wgrffmtfilter defchp defpap"
    " listpicture sp passwordhash userprops docvar falt panose objdata objclass".split()
)
SIGNS = frozenset(("listtext", "pntext"))
SEEN = frozenset(("shptxt", "shpinst", "shp", "shprslt", "fldrslt", "shppict"))
WORDS = {
    "tab": "\t", "line": "\n", "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘",
    "rquote": "’", "ldblquote": "“", "rdblquote": "”", "emspace": " ", "enspace": " ",
    "qmspace": " ", "softline": "\n",
}  # fmt: skip
SYMBOLS = {"~": " ", "_": "-", "{": "{", "}": "}", "\\": "\\"}
CODEPAGES = {
    0: "cp1252", 2: "symbol", 128: "cp932", 129: "cp949", 134: "gbk", 136: "cp950", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251",
    238: "cp1250", 222: "cp874",
}  # fmt: skip
KNOWN = frozenset((1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258, 874, 932, 936, 949, 950))
HEADING = re.compile(r"(?:heading|überschrift|titre|título) ?([1-6])", re.IGNORECASE)


@dataclass(slots=True)
class State:
    """What a group keeps for itself: what is seen, how it looks, what follows a code."""

    silent: bool = False
    is_sign: bool = False
    is_table: str = ""
    is_bold: bool = False
    is_hidden: bool = False
    size: float = 12.0
    font: int = 0
    skip_after: int = 1


@dataclass(slots=True)
class Shape:
    """What `pard` resets: the paragraph's list, outline, and whether it is in a table."""

    is_item: bool = False
    level: int = 0
    outline: int = -1
    style: int = 0
    is_cell: bool = False


def character_of(number: int) -> str:
    """Give what `u` names, which counts in 16 bits with a sign; nothing for half a pair."""
    code = number % 0x10000
    return "" if 0xD800 <= code <= 0xDFFF else chr(code)
