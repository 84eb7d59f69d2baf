"""Codes in URLs and secrets in links: random, never guessable from one another."""

import hashlib
import secrets

from ats.foundation.fields import ExactText

# No 0/O, 1/l/I: a code can be read out over the telephone.
ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"
LENGTH = 10


def new_code() -> str:
    """Return a random code of 10 characters (about 49 bits)."""
    number = secrets.randbelow(len(ALPHABET) ** LENGTH)  # one draw: many rows need one each
    letters = []
    for _place in range(LENGTH):
        number, letter = divmod(number, len(ALPHABET))
        letters.append(ALPHABET[letter])
    return "".join(letters)


def is_code(text: str) -> bool:
    """Return whether a text can be a code at all; what is kept of a form is nothing else."""
    return len(text) == LENGTH and set(text) <= set(ALPHABET)


def new_token() -> str:
    """Return a secret for a private link, 192 random bits, safe in a URL."""
    return secrets.token_urlsafe(24)


def hash_token(token: str) -> str:
    """Return the hex SHA-256 under which a secret is stored; the secret itself never is."""
    return hashlib.sha256(token.encode()).hexdigest()


class CodeField(ExactText):
    """A unique random code, made when the row is."""

    def __init__(self, **kwargs):
        kwargs.setdefault("max_length", LENGTH)
        kwargs.setdefault("unique", True)
        kwargs.setdefault("editable", False)
        kwargs.setdefault("default", new_code)
        super().__init__(**kwargs)
