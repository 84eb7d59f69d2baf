"""Private files: names by us, written whole or not at all, never served by an address."""

import hashlib
import os
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from django.conf import settings

CHUNK = 256 * 1024


@dataclass(frozen=True)
class StoredFile:
    """Where a file's bytes lie: `name` below the private folder, `size` in bytes, hex `sha256`."""

    name: str
    size: int
    sha256: str


class PrivateFiles:
    """A folder of files that only our own code opens."""

    @property
    def root(self) -> Path:
        return Path(settings.PRIVATE_FILES_DIR)

    def save(self, content: bytes | IO[bytes]) -> StoredFile:
        """Write `content` durably and return where it lies.

        Written to a temporary name, fsynced, then renamed: call it before the row that
        refers to it is committed. The name is random below a shard of the content's hash,
        so two rows never share a file and erasing one never takes another's.
        """
        self.root.mkdir(parents=True, exist_ok=True)
        digest, size = hashlib.sha256(), 0
        descriptor, temporary = tempfile.mkstemp(dir=self.root, prefix="incoming-")
        try:
            with os.fdopen(descriptor, "wb") as target:
                for chunk in _chunks(content):
                    digest.update(chunk)
                    size += len(chunk)
                    target.write(chunk)
                target.flush()
                os.fsync(target.fileno())
            sha256 = digest.hexdigest()
            name = f"{sha256[:2]}/{sha256[2:4]}/{sha256[4:20]}-{os.urandom(8).hex()}"
            path = self.path(name)
            path.parent.mkdir(parents=True, exist_ok=True)
            os.replace(temporary, path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
        _sync_folder(path.parent)
        return StoredFile(name, size, sha256)

    def path(self, name: str) -> Path:
        """Return the full path of `name`; a name that leaves the folder is refused."""
        path = (self.root / name).resolve()
        if not path.is_relative_to(self.root.resolve()):
            raise ValueError("a private file's name left its folder")
        return path

    def open(self, name: str) -> IO[bytes]:
        return self.path(name).open("rb")

    def read(self, name: str) -> bytes:
        return self.path(name).read_bytes()

    def delete(self, name: str) -> None:
        self.path(name).unlink(missing_ok=True)

    def modified_at(self, name: str) -> float:
        """Return when a file was written, in seconds since the epoch; now for one that is gone."""
        try:
            return self.path(name).stat().st_mtime
        except FileNotFoundError:
            return time.time()

    def delete_unfinished(self, before: float) -> int:
        """Delete temporary files last written before a time; return how many."""
        left = [p for p in self.root.glob("incoming-*") if p.stat().st_mtime < before]
        for path in left:
            path.unlink(missing_ok=True)
        return len(left)

    def names(self) -> Iterator[str]:
        """Yield the name of every stored file, for the sweeper of files without a row."""
        for path in self.root.glob("??/??/*"):
            yield str(path.relative_to(self.root))


def _chunks(content: bytes | IO[bytes]) -> Iterable[bytes]:
    if isinstance(content, bytes):
        yield content
        return
    content.seek(0)
    while chunk := content.read(CHUNK):
        yield chunk


def _sync_folder(folder: Path) -> None:
    # A rename is only durable once its folder is.
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


private_files = PrivateFiles()
