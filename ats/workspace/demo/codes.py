"""Codes of the demo: the same in every run, so that pictures and addresses stay."""

from hashlib import sha256

from ats.foundation.codes import ALPHABET, LENGTH


def code_of(*parts: object) -> str:
    """Return the code of what `parts` name."""
    number = int.from_bytes(sha256("/".join(map(str, parts)).encode()).digest()[:8])
    code = ""
    for _place in range(LENGTH):
        number, digit = divmod(number, len(ALPHABET))
        code += ALPHABET[digit]
    return code
