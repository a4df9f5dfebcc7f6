"""The products that a run has made so far, kept beside its output until it is done.

`FILE.unfinished` holds a line that says which run it is of, then a frame for each part: a digest of the part, a
checksum, the product. A frame is handed to the system as soon as its part is read, so that a process that is killed
loses no more than what it was reading; one that was cut short is not used. Parts are found by their digest: where a
report has come, gone or changed since, only that one is read anew. The file is removed when the output is whole.

Not here: what a product is. Always holds: a product is used only for the part, and the run, that it was made for; two
runs never write to one file, and a file that geomap has not written is left alone.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import struct
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import IO

import click

from gazetteer.util.locks import lock
from gazetteer.util.text import printable
from geomap.cli.running.reader import Outcome
from geomap.errors import OutputUnwritable
from geomap.model import Report
from geomap.resolve.corrections import Marks

SUFFIX = ".unfinished"
_KIND, _FORM = b"geomap unfinished", 2
_HEAD = struct.Struct("<16sIII")
"""Digest, bytes of the marks, bytes of the product, checksum."""
_LONGEST_LINE = 200


def digest_of(*values: object) -> bytes:
    """Return a digest of values that say the same in `repr` whenever they are equal."""
    joined = "\x1f".join(map(repr, values))
    return hashlib.blake2b(joined.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def digest_of_run(sample: Iterable[tuple[int, Report]], *options: object) -> str:
    """Return what a run has to have in common with the one that kept products: its options and its sample."""
    return digest_of(*(digest_of(report) for _, report in sample), *options).hex()


class Kept:
    """The file of one run."""

    def __init__(self, output: Path, *, run: str, resume: bool) -> None:
        """Open the file, which is made where it is missing; what it holds is used only where that is asked for.

        `told` says then, in a line for people, whether an earlier run is gone on with.

        Args:
            output: The output that it stands beside.
            run: What `digest_of_run` says.
            resume: Whether to use what an earlier run has kept.

        Raises:
            OutputUnwritable: It cannot be written, or another run or program has written it.
            click.UsageError: What it holds is of another run, and was to be used.
        """
        self.path = output.with_name(output.name + SUFFIX)
        was_there = self.path.exists()
        try:
            self._stream: IO[bytes] = self.path.open("r+b" if was_there else "x+b", buffering=0)
        except OSError as error:
            raise OutputUnwritable.because(error, where=output) from error
        self._lock()
        self._run = run
        self._frames: dict[bytes, int] = {}
        if self._is_of_this_run(resume=resume):
            self._find_frames()
        else:
            self._begin()
        self.told = _told(was_there=was_there, resume=resume, frames=len(self._frames))

    def agree(self, digest: bytes) -> None:
        """Use what is kept only if an earlier run agreed on the same: what all products depend on besides their parts.

        Raises:
            OutputUnwritable: It cannot be written.
        """
        if self.take(digest) is None:
            self._frames.clear()
            self._stream.truncate(len(self._line(self._run)))
            self.add(digest, Outcome(b""))

    def has(self, digest: bytes) -> bool:
        """Tell whether something is kept of a part that was not yet taken."""
        return digest in self._frames

    def take(self, digest: bytes) -> Outcome | None:
        """Return what is kept of a part, once; None says that the part has to be read."""
        where = self._frames.pop(digest, None)
        if where is None:
            return None
        self._stream.seek(where)
        head = self._read(_HEAD.size)
        found, marks, product, checksum = _HEAD.unpack(head)
        body = self._read(marks + product)
        if found != digest or zlib.crc32(body) != checksum:
            return None
        return Outcome(body[marks:], _marks(body[:marks]))

    def add(self, digest: bytes, outcome: Outcome) -> None:
        """Keep the product of a part.

        Raises:
            OutputUnwritable: It cannot be written.
        """
        if outcome.product is None:
            return
        marks = json.dumps(outcome.marks).encode() if outcome.marks else b""
        body = marks + outcome.product
        data = memoryview(_HEAD.pack(digest, len(marks), len(outcome.product), zlib.crc32(body)) + body)
        try:
            self._stream.seek(0, os.SEEK_END)
            while data:
                data = data[self._stream.write(data) :]
        except OSError as error:
            raise OutputUnwritable.because(error, where=self.path) from error

    def done(self) -> None:
        """Remove the file: the output is whole."""
        self._stream.close()
        with contextlib.suppress(OSError):
            self.path.unlink()

    def close(self) -> bool:
        """Leave the file to a later run, and tell whether it holds anything; remove it where it does not."""
        if self._stream.closed:
            return False
        # More than what `agree` has written.
        holds_something = self._stream.seek(0, os.SEEK_END) > len(self._line(self._run)) + _HEAD.size
        if not holds_something:
            self.done()
        self._stream.close()
        return holds_something

    def _lock(self) -> None:
        try:
            lock(self._stream.fileno())
        except BlockingIOError:
            self._stream.close()
            raise OutputUnwritable(
                "another run is at work on this output", where=self.path, advice="wait for it or name another output"
            ) from None
        except OSError:
            # Some network file systems have no locks.
            return

    def _is_of_this_run(self, *, resume: bool) -> bool:
        """Tell whether the file is of this run and is to be used."""
        line = self._stream.readline(_LONGEST_LINE)
        is_cut_short = self._line(self._run).startswith(line) and not line.endswith(b"\n")
        if not line.startswith(_KIND) and not is_cut_short:
            self._stream.close()
            raise OutputUnwritable(
                "was not written by geomap, and stands where a run keeps what it has finished",
                where=self.path,
                advice="move it away or name another output",
            )
        if not resume or is_cut_short:
            return False
        if line != self._line(self._run):
            self._stream.close()
            raise click.UsageError(
                f"{printable(str(self.path))} is of a run with other reports, other options or another version, and "
                "cannot be gone on with; give the same command, or leave --resume out to begin anew"
            )
        return True

    def _begin(self) -> None:
        try:
            self._stream.seek(0)
            self._stream.truncate()
            self._stream.write(self._line(self._run))
        except OSError as error:
            raise OutputUnwritable.because(error, where=self.path) from error

    @staticmethod
    def _line(run: str) -> bytes:
        return b"%s %d %s\n" % (_KIND, _FORM, run.encode())

    def _find_frames(self) -> None:
        """Note where the frames are, and cut off one that is not whole."""
        end = self._stream.seek(0, os.SEEK_END)
        where = self._stream.seek(len(self._line(self._run)))
        while where + _HEAD.size <= end:
            digest, marks, product, _ = _HEAD.unpack(self._read(_HEAD.size))
            following = where + _HEAD.size + marks + product
            if following > end:
                break
            self._frames[digest] = where
            where = self._stream.seek(following)
        self._stream.truncate(where)

    def _read(self, size: int) -> bytes:
        pieces = []
        while size and (piece := self._stream.read(min(size, 1 << 24))):
            pieces.append(piece)
            size -= len(piece)
        return b"".join(pieces)


def _told(*, was_there: bool, resume: bool, frames: int) -> str:
    # One alone says what the run agreed on.
    if frames > 1 and resume:
        return "going on with what an earlier run has kept"
    if resume:
        return "no earlier run has kept anything; beginning with the first report"
    return "beginning anew; --resume would have gone on with what an earlier run has kept" if was_there else ""


def _marks(data: bytes) -> Marks | None:
    if not data:
        return None
    used, reports, routes = json.loads(data)
    return Marks(used, reports, [(line, why) for line, why in routes])
