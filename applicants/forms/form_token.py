"""The hidden token of an apply form: ours, for this posting, with the notice that was shown."""

import hashlib
import secrets
from dataclasses import dataclass

from django.core import signing

SALT = "applicants.form_token"


@dataclass(frozen=True)
class FormToken:
    """`key` is random and names this form for ever; `notice` is the digest of what it showed."""

    posting: str
    key: str
    notice: str

    @classmethod
    def new(cls, posting: str, notice: str) -> "FormToken":
        return cls(posting, secrets.token_urlsafe(18), digest_of(notice))

    @classmethod
    def read(cls, text: str, posting: str) -> "FormToken | None":
        """Return the token of a form of ours for `posting`; None for anything else.

        It has no end: a form may stay open over a weekend.
        """
        try:
            parts = signing.loads(text, salt=SALT)
        except signing.BadSignature:
            return None
        if not isinstance(parts, list) or len(parts) != 3 or parts[0] != posting:
            return None
        return cls(*parts)

    def shows(self, notice: str) -> bool:
        return secrets.compare_digest(self.notice, digest_of(notice))

    def again(self, notice: str) -> "FormToken":
        """Return the same form's token with the notice of now."""
        return FormToken(self.posting, self.key, digest_of(notice))

    def __str__(self) -> str:
        return signing.dumps([self.posting, self.key, self.notice], salt=SALT)


def digest_of(notice: str) -> str:
    return hashlib.sha256(notice.encode()).hexdigest()[:16]
