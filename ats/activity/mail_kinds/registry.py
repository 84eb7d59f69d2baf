"""The occasions themselves, and where upper rooms give real values for a preview."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise

from ats.access.models import Organization

Words = str | Promise
# Texts with an address each: a list, one to a line.
Items = Sequence[tuple[str, str]]
Values = dict[str, object]


@dataclass(frozen=True)
class MergeField:
    """A place for a value: `is_link` values may become links, a needed one must be in the text."""

    name: str
    label: Words
    example: Words | Items
    is_link: bool = False
    is_needed: bool = False


@dataclass(frozen=True)
class MailKind:
    """An occasion, its fields and the words that are used until an organization has its own."""

    name: str
    label: Words
    hint: Words
    subject: Words
    body: Words
    fields: tuple[MergeField, ...]

    def field(self, name: str) -> MergeField | None:
        return next((field for field in self.fields if field.name == name), None)

    @property
    def examples(self) -> Values:
        return {
            field.name: str(field.example) if isinstance(field.example, Words) else field.example
            for field in self.fields
        }


MAIL_KINDS: dict[str, MailKind] = {}
samples: dict[str, Callable[[Organization], Values | None]] = {}


def mail_kind(name: str) -> MailKind:
    """Return an occasion; KeyError for one that nobody declared."""
    return MAIL_KINDS[name]


def declare(*kinds: MailKind) -> None:
    for kind in kinds:
        MAIL_KINDS[kind.name] = kind


def mail_sample(*names: str):
    """Register a function that answers real values of an organization, or None."""

    def register(function: Callable[[Organization], Values | None]):
        for name in names:
            samples[name] = function
        return function

    return register


def sample_values(organization: Organization, name: str) -> tuple[Values, bool]:
    """Return values to preview `name` with, and whether they are real ones."""
    kind = mail_kind(name)
    real = samples[name](organization) if name in samples else None
    return {**kind.examples, "organization_name": organization.name, **(real or {})}, bool(real)
