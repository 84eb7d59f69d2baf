"""The head of a mail as bytes, without a parser: enough to find whose it is."""

import re
from dataclasses import dataclass

LONGEST = 128 * 1024
FIELD = re.compile(rb"([!-9;-~]{1,70})[ \t]{0,4}:(.{0,4000})", re.DOTALL)
MESSAGE_ID = re.compile(r"<[^<>\s]{1,240}>")
# One of these stands in every mail that a server has passed on.
MARKS = {"from", "received", "return-path", "message-id"}


@dataclass(frozen=True, slots=True)
class Head:
    """The fields by their names in lower case, each with its values in their order."""

    fields: dict[str, list[str]]

    @property
    def is_of_a_mail(self) -> bool:
        return len(MARKS.intersection(self.fields)) > 0

    @property
    def message_id(self) -> str:
        """Return the Message-ID with its brackets, blank when there is none."""
        found = MESSAGE_ID.search(" ".join(self.fields.get("message-id", [])[:1]))
        return found[0] if found else ""

    @property
    def hops(self) -> int:
        return len(self.fields.get("received", []))


def read_head(data: bytes) -> Head:
    """Read the fields above the first blank line; what is no field is passed over."""
    block = data[:LONGEST].lstrip(b"\r\n").replace(b"\r\n", b"\n").split(b"\n\n", 1)[0]
    lines: list[bytes] = []
    for line in block.split(b"\n"):
        if line[:1] in (b" ", b"\t") and lines:
            lines[-1] += b" " + line.strip()
        else:
            lines.append(line)
    fields: dict[str, list[str]] = {}
    for line in lines:
        if found := FIELD.match(line):
            name = found[1].decode("ascii").lower()
            fields.setdefault(name, []).append(found[2].decode("latin-1").strip())
    return Head(fields)
