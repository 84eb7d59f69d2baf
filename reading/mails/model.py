"""What was read from a mail."""

from dataclasses import asdict, dataclass, field


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that came with a mail; `name` and `media_type` are what the sender says of it."""

    name: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a mail for one recipient (RFC 3464); `action` is failed, delayed, …"""

    action: str
    recipient: str
    status: str
    reason: str


@dataclass(frozen=True, slots=True)
class ReadMail:
    """`text` is what was written, `quoted` the older mail below it, kept as well.

    `sent_at` is the sender's own clock in ISO form, blank when it cannot be read; `left_out`
    counts the files that were too many. Automatic is by RFC 3834.
    """

    from_name: str
    from_email: str
    subject: str
    sent_at: str
    text: str
    quoted: str
    is_automatic: bool
    reports: list[Report] = field(default_factory=list)
    attached: list[Attached] = field(default_factory=list)
    left_out: int = 0

    def to_dict(self) -> dict:
        """Return plain values; the files' bytes travel beside them."""
        bare = [{"name": file.name, "media_type": file.media_type} for file in self.attached]
        values = {name: getattr(self, name) for name in PLAIN}
        return values | {"reports": [asdict(row) for row in self.reports], "attached": bare}

    @classmethod
    def from_dict(cls, values: dict, contents: list[bytes]) -> "ReadMail":
        files = zip(values["attached"], contents, strict=True)
        return cls(
            **{name: values[name] for name in PLAIN},
            reports=[Report(**row) for row in values["reports"]],
            attached=[Attached(**bare, data=data) for bare, data in files],
        )


PLAIN = (
    *("from_name", "from_email", "subject", "sent_at", "text", "quoted"),
    *("is_automatic", "left_out"),
)
