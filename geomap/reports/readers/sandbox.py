"""The end of the pipe that asks: starts the child that reads documents, watches it, and goes on when it dies.

One child reads all documents of a run, one after the other. It is started with the first, and anew after one that took
it too much memory or time; of an archive, what came after that is then still read.
"""

from __future__ import annotations

import atexit
import contextlib
import dataclasses
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from geomap.reports.left_out import LeftOutKind
from geomap.reports.readers import limits
from geomap.reports.readers.documents import Block, Contained, Document, Part, Skipped, Unreadable
from geomap.reports.readers.registry import Reader

_MOST_DEATHS = 5
"""Deaths of the child over one archive, after which the rest of it is left out."""

_TOO_MUCH = (
    f"took over {limits.MEMORY // 2**30} GB of memory or too long to be read; it may be damaged or made to do harm"
)


class Sandbox:
    """Reads documents in a child process; `close` it, or use it in a `with` block."""

    def __init__(self) -> None:
        """Start nothing yet."""
        self._child: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Sandbox:
        """Return itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the child."""
        self.close()

    def close(self) -> None:
        """End the child, if there is one."""
        child, self._child = self._child, None
        if child is not None:
            child.kill()
            for pipe in (child.stdin, child.stdout):
                if pipe is not None:
                    with contextlib.suppress(OSError):
                        pipe.close()
            child.wait()
            atexit.unregister(child.kill)

    def read(self, reader: Reader, path: Path) -> Iterator[Part]:
        """Yield what a reader gives for a file.

        Raises:
            Unreadable: It gives nothing; with the reason.
        """
        size = path.stat().st_size
        if not reader.packs and size > limits.LARGEST_FILE:
            what = f"has {size / 2**20:,.0f} MB, over the limit of {limits.LARGEST_FILE // 2**20} MB; split it"
            raise Unreadable(LeftOutKind.TOO_LARGE, what)
        done = 0
        for _ in range(_MOST_DEATHS):
            begun: list[str] = []
            try:
                yield from self._asked(reader, path, size=size, skip=done, begun=begun)
            except EOFError:
                self.close()
                if not begun:
                    raise Unreadable(LeftOutKind.TOO_LARGE, _TOO_MUCH) from None
                done += len(begun)
                yield Skipped(begun[-1], LeftOutKind.TOO_LARGE, _TOO_MUCH)
            else:
                return
        what = f"has more than {_MOST_DEATHS} files that {_TOO_MUCH}; the rest of it is not read"
        yield Skipped("", LeftOutKind.TOO_LARGE, what)

    def _asked(self, reader: Reader, path: Path, *, size: int, skip: int, begun: list[str]) -> Iterator[Part]:
        child = self._started()
        request = {
            "path": str(path.absolute()),
            "name": path.name,
            "reader": dataclasses.asdict(reader),
            "seconds": limits.seconds_for(size),
            "skip": skip,
        }
        with _watched(child, size) as answers:
            _send(child, request)
            while True:
                answer = answers.line()
                if "begin" in answer:
                    begun.append(answer["begin"])
                elif "contained" in answer:
                    yield Contained(answer["contained"], answers.raw(answer["size"]))
                elif "document" in answer:
                    yield _document(answer["document"])
                elif "skipped" in answer:
                    part, kind, reason = answer["skipped"]
                    yield Skipped(part, LeftOutKind(kind), reason)
                elif "error" in answer:
                    raise Unreadable(LeftOutKind(answer["error"][0]), answer["error"][1])
                else:
                    return

    def _started(self) -> subprocess.Popen[bytes]:
        if self._child is None or self._child.poll() is not None:
            self.close()
            # Whatever this process imports from, but never from the folder in which a user happens to be.
            path = os.pathsep.join(filter(None, sys.path))
            self._child = subprocess.Popen(
                [sys.executable, "-P", "-B", "-m", "geomap.reports.readers.child"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": path, "PYTHONHASHSEED": "0", "PYTHONWARNINGS": "ignore"},
            )
            atexit.register(self._child.kill)
        return self._child


class _Answers:
    """What the child says; each answer has its time."""

    def __init__(self, child: subprocess.Popen[bytes], seconds: int) -> None:
        self._child, self._seconds = child, seconds

    def line(self) -> dict[str, Any]:
        data = self._timed(lambda pipe: pipe.readline())
        if not data.endswith(b"\n"):
            raise EOFError
        answer: dict[str, Any] = json.loads(data)
        return answer

    def raw(self, size: int) -> bytes:
        data: bytes = self._timed(lambda pipe: pipe.read(size))
        if len(data) < size:
            raise EOFError
        return data

    def _timed(self, read: Any) -> Any:
        pipe = self._child.stdout
        if pipe is None:
            raise EOFError
        timer = threading.Timer(self._seconds, self._child.kill)
        timer.daemon = True
        timer.start()
        try:
            return read(pipe)
        except OSError as error:
            raise EOFError from error
        finally:
            timer.cancel()


@contextlib.contextmanager
def _watched(child: subprocess.Popen[bytes], size: int) -> Iterator[_Answers]:
    """Give what the child says; one whose answers nobody hears to the end is of no more use."""
    try:
        yield _Answers(child, limits.seconds_for(size) * limits.PATIENCE)
    except GeneratorExit:
        child.kill()
        raise


def _send(child: subprocess.Popen[bytes], request: dict[str, Any]) -> None:
    pipe: IO[bytes] | None = child.stdin
    try:
        if pipe is not None:
            pipe.write(json.dumps(request).encode("ascii") + b"\n")
            pipe.flush()
    except OSError as error:
        raise EOFError from error


def _document(values: dict[str, Any]) -> Document:
    blocks = [Block(**block) for block in values.pop("blocks")]
    return Document(blocks=blocks, **values)
