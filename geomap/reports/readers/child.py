"""The end of the pipe that reads: a process of its own, with limits, that does nothing but read documents.

It takes one request a line on standard input and answers on standard output, in JSON lines; the bytes of a contained
file follow theirs. `python -m geomap.reports.readers.child` starts it; `sandbox` does, and nobody else has to.

    {"path": "a.zip", "name": "a.zip", "reader": {...}, "seconds": 60, "skip": 0}
                                                         reads a file, but none of the first `skip` files within it
    {"begin": "b.pdf"}                                   now comes a file within it
    {"document": {...}}, {"skipped": [...]}, {"contained": "c.txt", "size": 12}
    {"done": null} or {"error": [kind, reason]}
"""

from __future__ import annotations

import dataclasses
import json
import os
import re
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO

from gazetteer.util.text import shortened
from geomap.reports.left_out import LeftOutKind
from geomap.reports.readers import limits
from geomap.reports.readers.documents import Contained, Document, Part, Skipped, Unreadable, paragraphs
from geomap.reports.readers.registry import HEAD, Reader, not_read, reader_for

_BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")

_SWELLS = "entity amplification"
"""What libxml2 says of a file whose entities it stops expanding."""

_LONGEST_REASON = 300

_DEEPEST = 4
"""Files within files, counted from the one on disk: a mail in an archive with a mail attached that has a document."""

EXTRA = "needs the extra `documents`: in the folder of geomap, pip install '.[documents]'"


class _Answers:
    """What is read of one file, written to the pipe as it comes."""

    def __init__(self, output: BinaryIO, *, skip: int) -> None:
        self._output, self._skip = output, skip

    def read(self, reader: Reader, stream: BinaryIO, name: str, *, seconds: int) -> None:
        """Read a file and everything in it, each file within it in so many CPU seconds."""
        limits.renew_time(seconds)
        contained = 0
        for part in _parts(reader, stream, name):
            if isinstance(part, Contained):
                contained += 1
                if contained > self._skip:
                    self._say(begin=part.name)
                    self._contained(part, part.name, packed=reader.packs, depth=1)
                    limits.renew_time(seconds)
            elif contained >= self._skip:
                self._tell(part, "")

    def _contained(self, file: Contained, part: str, *, packed: bool, depth: int) -> None:
        """Read a file within a file, or hand it on."""
        reader = reader_for(file.name, file.data[:HEAD])
        if (unread := not_read(PurePosixPath(file.name).name, reader)) is not None:
            self._skipped(part, LeftOutKind.OTHER_KIND, str(unread))
        elif reader is None:
            self._say(contained=part, size=len(file.data))
            self._output.write(file.data)
        elif reader.packs and packed:
            self._skipped(part, LeftOutKind.NESTED, f"is {reader.name} within an archive; unpack it first")
        elif depth >= _DEEPEST:
            self._skipped(part, LeftOutKind.NESTED, f"lies more than {_DEEPEST} files deep; take it out first")
        else:
            self._read_within(reader, file, part, packed=packed or reader.packs, depth=depth)

    def _read_within(self, reader: Reader, file: Contained, part: str, *, packed: bool, depth: int) -> None:
        try:
            for inner in _parts(reader, BytesIO(file.data), file.name):
                if isinstance(inner, Contained):
                    self._contained(inner, f"{part}#{inner.name}", packed=packed, depth=depth + 1)
                else:
                    self._tell(inner, part)
        except Unreadable as error:
            self._skipped(part, error.kind, str(error))

    def _tell(self, part: Document | Skipped, within: str) -> None:
        whole = "#".join(filter(None, (within, part.part)))
        if isinstance(part, Document):
            self._say(document=dataclasses.asdict(dataclasses.replace(part, part=whole)))
        else:
            self._skipped(whole, part.kind, part.reason)

    def _skipped(self, part: str, kind: LeftOutKind, reason: str) -> None:
        self._say(skipped=[part, kind.value, _in_one_line(reason)])

    def _say(self, **values: Any) -> None:
        self._output.write(json.dumps(values).encode("ascii") + b"\n")

    def end(self, **values: Any) -> None:
        """Say the last word on a file."""
        self._say(**values)
        self._output.flush()


def _parts(reader: Reader, stream: BinaryIO, name: str) -> Iterator[Part]:
    """Yield what a reader gives; whatever else it raises becomes a reason that a person can read."""
    try:
        for part in reader.function()(stream, name):
            # The readers of others may give plain text.
            yield Document(paragraphs(_BLANK_LINES.split(part))) if isinstance(part, str) else part
    except Unreadable:
        raise
    except RecursionError as error:
        raise Unreadable(LeftOutKind.DAMAGED, "is nested too deeply") from error
    except ModuleNotFoundError as error:
        kind = LeftOutKind.EXTRA_MISSING if error.name in reader.needs else LeftOutKind.DAMAGED
        what = f"is {reader.name}, which {EXTRA}" if error.name in reader.needs else f"cannot be read ({error})"
        raise Unreadable(kind, what) from error
    except MemoryError as error:
        what = f"needs more than {limits.MEMORY // 2**20:,} MB of memory to be read"
        raise Unreadable(LeftOutKind.TOO_LARGE, what) from error
    except Exception as error:
        if _SWELLS in str(error):
            what = "has entities that stand for far more text than the file holds; it was made to do harm"
            raise Unreadable(LeftOutKind.TOO_LARGE, what) from error
        what = " ".join(f"{type(error).__name__}: {error}".split())[:200]
        raise Unreadable(LeftOutKind.DAMAGED, f"cannot be read as {reader.name} ({what})") from error


def _in_one_line(reason: str) -> str:
    """Return a reason without line ends: libraries quote what they stumbled over."""
    return shortened(" ".join(reason.split()), limit=_LONGEST_REASON)


def serve(requests: BinaryIO, output: BinaryIO) -> None:
    """Answer requests until there are no more."""
    for line in requests:
        request = json.loads(line)
        answers = _Answers(output, skip=request["skip"])
        reader = Reader(**request["reader"])
        try:
            with Path(request["path"]).open("rb") as stream:
                answers.read(reader, stream, request["name"], seconds=request["seconds"])
        except Unreadable as error:
            answers.end(error=[error.kind.value, _in_one_line(str(error))])
        except OSError as error:
            answers.end(error=[LeftOutKind.UNREADABLE.value, f"cannot be read: {error.strerror or error}"])
        except RecursionError:
            answers.end(error=[LeftOutKind.DAMAGED.value, "is nested too deeply"])
        else:
            answers.end(done=None)


def main() -> None:
    """Serve on standard input and output, confined."""
    output = os.fdopen(os.dup(1), "wb")
    # What a library prints is no answer.
    os.dup2(2, 1)
    limits.confine_memory()
    limits.refuse_actions()
    serve(sys.stdin.buffer, output)


if __name__ == "__main__":
    main()
