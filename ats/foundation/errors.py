"""Rules that say no: an error carries a sentence for people, a field and a code."""


class DomainError(Exception):
    """A rule refused an action; pages answer 422 with the sentence, the API problem+json.

    Subclasses stand beside their rule and may set `code` and `field` as class attributes.
    """

    status = 422
    code = "refused"
    field: str | None = None
    # What was refused one by one, as RFC 9457 members with a pointer and a detail.
    errors: list[dict] | None = None

    def __init__(self, message: str, *, field: str | None = None, code: str | None = None):
        super().__init__(message)
        self.message = message
        self.field = field or self.field
        self.code = code or self.code


class Conflict(DomainError):
    """What the caller saw is no longer so (409); nothing was changed."""

    status = 409
    code = "conflict"
