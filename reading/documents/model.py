"""What is taken out of a document."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DocumentText:
    """The text of a document; `pages` are its parts where the format knows pages, else one.

    `truncated` says that the document holds more than was taken.
    """

    text: str
    pages: tuple[str, ...]
    truncated: bool = False


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page as a WebP picture; width and height in pixels."""

    content: bytes
    width: int
    height: int
