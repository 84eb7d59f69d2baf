"""RTF: its control words stripped in one pass (Rich Text Format 1.9.1)."""

import re

from reading.errors import UnreadableDocument

TOKEN = re.compile(
    r"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?"  # a control word
    r"|\\'([0-9a-fA-F]{2})"  # a byte of the code page
    r"|\\([^a-zA-Z])"  # a control symbol
    r"|([{}])"
    r"|[\r\n]+"
    r"|([^\\{}\r\n]+)"
)
# Groups that hold no text of the person's.
SILENT = {
    "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "footer", "themedata",
    "colorschememapping", "latentstyles", "datastore", "listtable", "listoverridetable", "rsidtbl",
    "generator", "xmlnstbl", "fldinst", "bkmkstart", "bkmkend", "nonshppict", "filetbl",
}  # fmt: skip
WORDS = {
    "par": "\n", "line": "\n", "sect": "\n", "page": "\n", "row": "\n", "tab": "\t", "cell": "\t",
    "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "emspace": " ", "enspace": " ",
}  # fmt: skip
SYMBOLS = {"~": " ", "_": "-", "\n": "\n", "\r": "\n", "{": "{", "}": "}", "\\": "\\"}
MOST_DEPTH = 500


def pages(data: bytes) -> list[str]:
    """Return the text as one part; UnreadableDocument `broken` for groups nested without end."""
    text = data.decode("latin-1")
    reader = _Reader()
    for token in TOKEN.finditer(text):
        reader.take(token)
    return ["".join(reader.out)]


class _Reader:
    """The state that RTF keeps for each group: silence, and how much to skip after a code."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self.silent, self.skip_after, self.to_skip = False, 1, 0
        self.groups: list[tuple[bool, int]] = []
        self.codepage = "cp1252"

    def take(self, token: re.Match) -> None:
        word, number, byte, symbol, brace, plain = token.groups()
        if brace:
            self._brace(brace)
        elif word:
            self._word(word, int(number) if number else None)
        elif byte:
            self._say(bytes([int(byte, 16)]).decode(self.codepage, "replace"))
        elif symbol == "*":
            self.silent = True
        elif symbol:
            self._say(SYMBOLS.get(symbol, ""))
        elif plain:
            self._say(plain.encode("latin-1").decode(self.codepage, "replace"))

    def _brace(self, brace: str) -> None:
        self.to_skip = 0
        if brace == "{":
            if len(self.groups) >= MOST_DEPTH:
                raise UnreadableDocument("broken")
            self.groups.append((self.silent, self.skip_after))
        elif self.groups:
            self.silent, self.skip_after = self.groups.pop()

    def _word(self, word: str, number: int | None) -> None:
        if word in SILENT:
            self.silent = True
        elif word == "ansicpg" and number in (1250, 1251, 1252, 1253, 1254, 1257):
            self.codepage = f"cp{number}"
        elif word == "uc":
            self.skip_after = min(max(number or 0, 0), 8)
        elif word == "u" and number is not None:
            self._say(_character(number))
            self.to_skip = self.skip_after
        elif word in WORDS:
            self._say(WORDS[word])

    def _say(self, text: str) -> None:
        if self.to_skip:
            taken = min(self.to_skip, len(text))
            self.to_skip -= taken
            text = text[taken:]
        if not self.silent:
            self.out.append(text)


def _character(number: int) -> str:
    code = number % 0x10000
    return "" if 0xD800 <= code <= 0xDFFF else chr(code)
