"""A server on 127.0.0.1 that serves files as badly as it is told to."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Unreliable:
    """What the server holds and how it behaves.

    Attributes:
        files: Contents by path, without the leading slash.
        etags: Entity tags by path; by default one that changes with the content.
        cuts: After how many bytes each of the next answers is cut off; None for a whole one.
        stalls: The same, but the connection then stays open and silent.
        statuses: Statuses of the next answers in place of a file.
        ranges: Whether `Range` is obeyed.
        lengths: What is added to the true Content-Length; None leaves the header out.
        redirect: Where every request is sent on to, or None.
        shifted: By how many bytes a partial answer begins too late.
        requests: Path and headers of each request.
    """

    files: dict[str, bytes]
    etags: dict[str, str] = field(default_factory=dict)
    cuts: list[int | None] = field(default_factory=list)
    stalls: list[int | None] = field(default_factory=list)
    statuses: list[int] = field(default_factory=list)
    ranges: bool = True
    lengths: int | None = 0
    redirect: str | None = None
    shifted: int = 0
    requests: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    address: str = ""
    released: threading.Event = field(default_factory=threading.Event)

    def etag(self, path: str) -> str:
        return self.etags.get(path, f'"{hash(self.files[path]) & 0xFFFFFF:x}"')

    def asked(self, header: str) -> list[str | None]:
        return [headers.get(header) for _, headers in self.requests]


class _Handler(BaseHTTPRequestHandler):
    behaviour: Unreliable

    def log_message(self, *_: Any) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        behaviour = self.behaviour
        path = self.path.lstrip("/")
        behaviour.requests.append((path, dict(self.headers)))
        if behaviour.redirect is not None:
            self._head(302, Location=behaviour.redirect)
        elif behaviour.statuses:
            self._head(behaviour.statuses.pop(0))
        elif path not in behaviour.files:
            self._head(404)
        elif self.headers.get("If-None-Match") == behaviour.etag(path):
            self._head(304)
        else:
            self._serve(behaviour, path)

    def _head(self, status: int, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        if status != 304 and "Content_Length" not in headers:
            self.send_header("Content-Length", "0")
        self.end_headers()

    def _serve(self, behaviour: Unreliable, path: str) -> None:
        data, etag = behaviour.files[path], behaviour.etag(path)
        asked = self.headers.get("Range")
        start = 0
        if asked and behaviour.ranges and self.headers.get("If-Range") == etag:
            start = int(asked.removeprefix("bytes=").removesuffix("-"))
            if start >= len(data):
                self._head(416, Content_Range=f"bytes */{len(data)}")
                return
            start += behaviour.shifted
            self.send_response(206)
            self.send_header("Content-Range", f"bytes {start}-{len(data) - 1}/{len(data)}")
        else:
            self.send_response(200)
        self.send_header("ETag", etag)
        if behaviour.lengths is not None:
            self.send_header("Content-Length", str(len(data) - start + behaviour.lengths))
        self.end_headers()
        cut = behaviour.cuts.pop(0) if behaviour.cuts else None
        stall = behaviour.stalls.pop(0) if behaviour.stalls else None
        with contextlib.suppress(ConnectionError):
            self.wfile.write(data[start:][: stall if stall is not None else cut])
            self.wfile.flush()
            if stall is not None:
                behaviour.released.wait(20)
        self.close_connection = True


@contextlib.contextmanager
def serving(behaviour: Unreliable) -> Iterator[Unreliable]:
    """Run a server on a free port for as long as the block lasts."""
    handler = type("Handler", (_Handler,), {"behaviour": behaviour})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        behaviour.address = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield behaviour
        finally:
            behaviour.released.set()
            server.shutdown()
            thread.join()
