"""What has arrived of a file, and of which version of it.

A download that was interrupted may continue only if the file on the server is still the same, so a note of the version
that the server named lies next to the bytes (RFC 9110, sections 8.8 and 13.1.5). Not here: talking to a server. Always
holds: where a note cannot be read, nothing is continued.
"""

from __future__ import annotations

import contextlib
import json
from email.message import Message
from pathlib import Path
from typing import IO, NamedTuple

from gazetteer.util.files import write_atomically


class Version(NamedTuple):
    """How a server tells versions of a file apart: its address, entity tag and `Last-Modified` date, or empty."""

    url: str
    etag: str = ""
    modified: str = ""

    @classmethod
    def of(cls, url: str, headers: Message) -> Version:
        """Read the version from the headers of an answer."""
        return cls(url, headers.get("ETag") or "", headers.get("Last-Modified") or "")

    @property
    def validator(self) -> str:
        """What `If-Range` takes: a strong entity tag or else a date; empty where the server gave neither."""
        return self.etag if self.etag and not self.etag.startswith("W/") else self.modified


class Partial:
    """A file on its way: `path` when it is whole, next to it the bytes that have arrived and a note of the version."""

    def __init__(self, path: Path) -> None:
        """Name the files; none is touched."""
        self.path = path
        self.part = path.with_name(f".{path.name}.part")
        self._note_of_part = path.with_name(f".{path.name}.part.json")
        self._note = path.with_name(f".{path.name}.json")

    def arrived(self, url: str) -> tuple[int, Version | None]:
        """Return how many bytes of a file have arrived, and their version; (0, None) where they cannot be continued."""
        version = _read(self._note_of_part)
        if version is None or version.url != url or not version.validator or not self.part.is_file():
            return 0, None
        return self.part.stat().st_size, version

    def finished(self, url: str) -> Version | None:
        """Return the version of the whole file, or None where it is not there or not from this address."""
        version = _read(self._note) if self.path.is_file() else None
        return version if version is not None and version.url == url else None

    def open(self, version: Version, *, continued: bool) -> IO[bytes]:
        """Open what has arrived, to add to it or to begin anew."""
        if not continued:
            self.discard()
            write_atomically(self._note_of_part, json.dumps(version._asdict()).encode())
        return self.part.open("ab" if continued else "wb")

    def discard(self) -> None:
        """Forget what has arrived."""
        for path in (self._note_of_part, self.part):
            path.unlink(missing_ok=True)

    def finish(self) -> None:
        """Put the whole file in its place."""
        # Without its note a file is fetched again, which is better than a note of another version.
        self._note.unlink(missing_ok=True)
        self.part.replace(self.path)
        with contextlib.suppress(FileNotFoundError):
            self._note_of_part.replace(self._note)


def _read(path: Path) -> Version | None:
    try:
        version = Version(**json.loads(path.read_bytes()))
    except (OSError, ValueError, TypeError):
        return None
    return version if all(isinstance(value, str) for value in version) else None
