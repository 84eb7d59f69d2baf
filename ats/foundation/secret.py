"""Make secrets that an installation keeps, once: python -m ats.foundation.secret FILE…

For containers, where nobody is there to think of a key before the first start.
"""

import os
import secrets
import sys
from contextlib import suppress


def make(path: str) -> None:
    """Write a new secret, readable by its owner alone; leave one that is there."""
    with suppress(FileExistsError):
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o400)
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(50))


if __name__ == "__main__":
    for name in sys.argv[1:]:
        make(name)
