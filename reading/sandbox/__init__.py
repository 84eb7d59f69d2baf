"""A limited child process that opens strangers' files: kept, reused, replaced.

Limits outside the libraries are the only defence that lasts: memory, processor seconds, open
files and a clock; the child gets bytes through a pipe, answers bytes, and writes nowhere.
"""

from reading.sandbox.kinds import needs_sandbox
from reading.sandbox.parent import Document, Sandbox

__all__ = ["Document", "Sandbox", "needs_sandbox"]
