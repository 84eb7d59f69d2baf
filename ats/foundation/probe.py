"""Ask a running web process how it is, from beside it.

python -m ats.foundation.probe [URL]
"""

import http.client
import os
import sys
from urllib.parse import urlsplit

HERE = "http://127.0.0.1:8000/healthz"


def known_host() -> str:
    """Return a name the site answers to; the address we reach it by need not be one."""
    allowed = os.environ.get("ALLOWED_HOSTS", "").split(",")[0].strip()
    return allowed or urlsplit(os.environ.get("PUBLIC_URL", "")).hostname or "localhost"


def status(url: str, *, host: str, timeout: float = 2) -> int:
    """Return the answer's status, 0 when nobody answers."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(
        parts.hostname or "127.0.0.1", parts.port or 80, timeout=timeout
    )
    try:
        connection.request("GET", parts.path, headers={"Host": host})
        return connection.getresponse().status
    except (OSError, http.client.HTTPException):
        return 0
    finally:
        connection.close()


if __name__ == "__main__":
    sys.exit(status((sys.argv[1:] or [HERE])[0], host=known_host()) != 200)
