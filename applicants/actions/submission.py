"""What somebody sends when they apply, checked and in plain values."""

from dataclasses import asdict, dataclass, field


@dataclass(frozen=True)
class SentFile:
    """A file that lies in private storage already; `file_type` is what its bytes say.

    `held` is the id of the HeldFile that it was until now.
    """

    file: str
    name: str
    size: int
    sha256: str
    file_type: str
    held: int | None = None


@dataclass(frozen=True)
class SentAnswer:
    """The question as it was asked; `value` is a text, number, yes or no, or a list of texts."""

    code: str
    label: str
    kind: str
    value: str | float | bool | list[str] | None


@dataclass(frozen=True)
class Submission:
    """`form_token` makes the same form one application; `notice` is the privacy notice shown."""

    name: str
    email: str
    form_token: str
    phone: str = ""
    answers: list[SentAnswer] = field(default_factory=list)
    resume: SentFile | None = None
    notice: str = ""
    may_be_kept: bool = False
    source: str = ""
    reply_days: int | None = None

    def as_sent(self) -> dict:
        """Return what stays on the application, unchanged for ever."""
        return {
            "name": self.name,
            "email": self.email,
            "phone": self.phone,
            "answers": [asdict(answer) for answer in self.answers],
            "resume": {"name": self.resume.name, "size": self.resume.size} if self.resume else None,
        }
