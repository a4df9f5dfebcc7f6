"""The service on a socket: reads requests from anybody who can reach it, within limits, and sends the answers.

Each connection has a thread of its own, which waits for the client; a few more threads look places up, so that the
gazetteer opens as many connections to its file and no more. What always holds: a connection that sends nothing, or
sends or reads slowly, is ended after `PATIENCE` seconds; there are never more than `MOST_CONNECTIONS`; a body is at
most `MOST_BYTES`; and whatever is sent, the server answers the next client.
"""

from __future__ import annotations

import contextlib
import errno
import io
import socket
import socketserver
import sys
import threading
import time
from collections.abc import Collection
from concurrent.futures import ThreadPoolExecutor
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

from gazetteer.errors import ServiceFailed
from gazetteer.spreadsheets.reconciliation.access import Access
from gazetteer.spreadsheets.reconciliation.queries import Refused
from gazetteer.spreadsheets.reconciliation.service import Answer, Asked, Service, refusal
from gazetteer.util.text import printable

if TYPE_CHECKING:
    from gazetteer.gazetteer import Gazetteer

MOST_BYTES = 2_000_000
MOST_CONNECTIONS = 64
MOST_PARAMETERS = 50
PATIENCE = 15.0
"""Seconds that a client has for sending a request, and for reading an answer."""

ANSWER_WITHIN = 60.0
"""Seconds after which a client is told that its batch takes too long."""

_LOOKERS_UP = 4
_MOST_PASSED_OVER = 8 * MOST_BYTES
_METHODS = "GET, HEAD, OPTIONS, POST"
_FORM = "application/x-www-form-urlencoded"


class ReconciliationServer(ThreadingHTTPServer):
    """Listens at an address and answers from a gazetteer, until it is closed."""

    daemon_threads = True
    request_queue_size = MOST_CONNECTIONS

    def __init__(self, gazetteer: Gazetteer, *, host: str, port: int, origins: Collection[str] = ()) -> None:
        """Listen; nothing is answered before `serve_forever`.

        Args:
            gazetteer: Where places are looked up.
            host: Address or name of the network interface to listen at.
            port: Port; 0 for any that is free.
            origins: Origins of pages that may read answers besides those of this computer.

        Raises:
            ServiceFailed: The address cannot be listened at.
        """
        if not host:
            # To the system, no address stands for every one.
            raise ServiceFailed("is no address", where="an empty host", advice="leave out --host, or correct it")
        self.access = Access(host, tuple(origins))
        self.service = Service(gazetteer)
        self.lookers_up = ThreadPoolExecutor(_LOOKERS_UP, thread_name_prefix="lookup")
        self._room = threading.BoundedSemaphore(MOST_CONNECTIONS)
        if ":" in host:
            self.address_family = socket.AF_INET6
        try:
            super().__init__((host, port), _Handler)
        except (OSError, OverflowError) as error:
            raise _failure(error, host, port) from error

    def server_bind(self) -> None:
        """Bind the socket, without asking the network for the name of this computer."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = self.server_address[:2]  # type: ignore[assignment]

    @property
    def address(self) -> str:
        """Where the service answers, such as `http://127.0.0.1:8642`."""
        name = f"[{self.access.host}]" if ":" in self.access.host else self.access.host
        return f"http://{name}:{self.server_port}"

    def server_close(self) -> None:
        """Stop listening, and drop what is still waiting to be looked up."""
        super().server_close()
        self.lookers_up.shutdown(cancel_futures=True)

    def process_request(self, request: Any, client_address: Any) -> None:
        """Give a connection its thread, or end it where there are too many."""
        if not self._room.acquire(blocking=False):
            with contextlib.suppress(OSError):
                request.send(b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
            self.shutdown_request(request)
            return
        super().process_request(request, client_address)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Answer the requests of a connection, and make room for the next."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._room.release()

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ARG002 - the base class's
        """Say in one line what went wrong on a connection, unless the client just went away."""
        error = sys.exception()
        if not isinstance(error, OSError):
            print(printable(f"gazetteer: a request failed: {error!r}"), file=sys.stderr)


class _Patient(io.RawIOBase):
    """What a connection sends, for at most `PATIENCE` seconds from the start of each request."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self.begin()

    def begin(self) -> None:
        self._end = time.monotonic() + PATIENCE

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        left = self._end - time.monotonic()
        if left <= 0:
            raise TimeoutError("the client is too slow")
        self._connection.settimeout(left)
        return self._connection.recv_into(buffer)


class _Handler(BaseHTTPRequestHandler):
    """Reads the requests of one connection."""

    server: ReconciliationServer
    protocol_version = "HTTP/1.1"
    server_version = "gazetteer"
    timeout = PATIENCE
    disable_nagle_algorithm = True

    def setup(self) -> None:
        super().setup()
        self._patient = _Patient(self.connection)
        self.rfile = io.BufferedReader(self._patient)

    def handle_one_request(self) -> None:
        self._patient.begin()
        super().handle_one_request()

    def version_string(self) -> str:
        """Name the program, not the version of Python."""
        return self.server_version

    def log_message(self, *_: Any) -> None:
        """Say nothing: what is asked is nobody's business."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Refuse what the base class could not read."""
        self.close_connection = True
        # Where the version could not be read, the base class takes the request for one that wants no headers.
        self.request_version = self.protocol_version
        if code == HTTPStatus.NOT_IMPLEMENTED:
            self._send(refusal(Refused(405, f"the service answers to {_METHODS}", {"Allow": _METHODS})))
        else:
            self._send(refusal(Refused(code, printable(message or explain or HTTPStatus(code).phrase))))

    def do_GET(self) -> None:
        self._pass_over_body()
        self._send(self._answer(self._query()))

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_POST(self) -> None:
        try:
            form = self._form()
        except Refused as error:
            self._pass_over_body()
            self._send(refusal(error))
            return
        self._send(self._answer(form))

    def do_OPTIONS(self) -> None:
        """Answer what a browser asks before it lets a page ask."""
        self._pass_over_body()
        self._send(self._checked() or Answer(204, "", b"", {"Allow": _METHODS}))

    def _pass_over_body(self) -> None:
        """Read what came behind a request that has no use for it, and end the connection behind the answer.

        What is not read would be taken for the next request; and a client that still sends does not see the answer.
        """
        length = self.headers.get("Content-Length", "0")
        if length == "0" and not self.headers.get("Transfer-Encoding"):
            return
        self.close_connection = True
        left = min(int(length), _MOST_PASSED_OVER) if length.isascii() and length.isdigit() and len(length) < 19 else 0
        while left > 0 and (chunk := self.rfile.read1(min(left, 1 << 16))):
            left -= len(chunk)

    def _query(self) -> str:
        return self.path.partition("?")[2]

    def _form(self) -> str:
        """Return the body of a request, a form, with the parameters of the address behind it."""
        if self.headers.get("Transfer-Encoding"):
            raise Refused(411, "send the length of the form")
        length = self.headers.get("Content-Length", "")
        if not (length.isascii() and length.isdigit()):
            raise Refused(411, "send the length of the form")
        if len(length) > len(str(MOST_BYTES)) or int(length) > MOST_BYTES:
            raise Refused(413, f"send at most {MOST_BYTES:,} bytes at once")
        kind = self.headers.get_content_type() if self.headers.get("Content-Type") else _FORM
        if kind != _FORM:
            raise Refused(415, f"send a form ({_FORM})")
        body = self.rfile.read(int(length))
        if len(body) < int(length):
            raise Refused(400, "the form is not whole")
        return "&".join(filter(None, (body.decode("utf-8", "replace"), self._query())))

    def _answer(self, encoded: str) -> Answer:
        """Return the answer to a request with parameters, as a form writes them."""
        try:
            refused = self._checked()
            if refused is not None:
                return refused
            parameters = _parameters(encoded)
            if "callback" in parameters and not self.server.access.allows_script(
                site=self.headers.get("Sec-Fetch-Site"), referrer=self.headers.get("Referer")
            ):
                raise Refused(403, "pages of other sites may not ask here; allow one with gazetteer serve --origin")
        except Refused as error:
            return refusal(error)
        host = self.server.access.host_of(self.headers.get("Host"))
        asked = Asked(self.path.partition("?")[0], parameters, f"http://{host}", tuple(self.server.access.framers()))
        return self._looked_up(asked)

    def _checked(self) -> Answer | None:
        """Return why this client may not ask, or None where it may."""
        hosts = self.headers.get_all("Host", [])
        if len(hosts) != 1 or self.server.access.host_of(hosts[0]) is None:
            return refusal(Refused(421, f"the service is not called so; it answers at {self.server.address}/"))
        origin = self.headers.get("Origin")
        if origin is not None and not self.server.access.allows_origin(origin):
            return refusal(Refused(403, "pages of this origin may not ask; allow it with gazetteer serve --origin"))
        return None

    def _looked_up(self, asked: Asked) -> Answer:
        try:
            return self.server.lookers_up.submit(self.server.service.answer, asked).result(ANSWER_WITHIN)
        except TimeoutError:
            return refusal(Refused(503, "that takes too long; send fewer queries at once"))
        except RuntimeError:
            return refusal(Refused(503, "the service is ending"))
        except Exception as error:
            print(printable(f"gazetteer: cannot answer {asked.path}: {error!r}"), file=sys.stderr)
            return refusal(Refused(500, "the service failed; its window says why"))

    def _send(self, answer: Answer) -> None:
        self.connection.settimeout(PATIENCE)
        self.send_response(answer.status)
        if answer.media_type:
            self.send_header("Content-Type", answer.media_type)
        if answer.status != HTTPStatus.NO_CONTENT:
            self.send_header("Content-Length", str(len(answer.body)))
        for name, value in (*answer.headers.items(), *self._sharing().items()):
            self.send_header(name, value)
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body)

    def _sharing(self) -> dict[str, str]:
        """Return the headers that say which pages may read the answer (CORS), and that none may guess or keep it."""
        headers = {
            "Vary": "Origin", "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "no-referrer",
        }  # fmt: skip
        asked = getattr(self, "headers", None)
        origin = asked.get("Origin") if asked else None
        if origin is not None and not self.server.access.allows_origin(origin):
            return headers
        # Who names no origin is no page, and may read everything.
        headers["Access-Control-Allow-Origin"] = origin or "*"
        if self.command == "OPTIONS":
            headers["Access-Control-Allow-Methods"] = _METHODS
            headers["Access-Control-Allow-Headers"] = "Content-Type, X-Requested-With"
            headers["Access-Control-Allow-Private-Network"] = "true"
            headers["Access-Control-Max-Age"] = "600"
        return headers


def _parameters(encoded: str) -> dict[str, str]:
    """Return the parameters of a form or address; of those with one name the first counts."""
    try:
        pairs = parse_qsl(encoded, keep_blank_values=True, max_num_fields=MOST_PARAMETERS)
    except ValueError as error:
        raise Refused(400, f"send at most {MOST_PARAMETERS} parameters") from error
    return dict(reversed(pairs))


def _failure(error: Exception, host: str, port: int) -> ServiceFailed:
    """Return the error that says why nothing can listen at an address."""
    number = getattr(error, "errno", None)
    where = f"{host} port {port}"
    if number == errno.EADDRINUSE:
        return ServiceFailed("is in use", where=where, advice="choose another with --port, or 0 for any that is free")
    if number == errno.EACCES:
        return ServiceFailed("may not be used", where=where, advice="choose a port from 1024 on with --port")
    if number == errno.EADDRNOTAVAIL or isinstance(error, socket.gaierror | OverflowError | UnicodeError):
        return ServiceFailed("is no address of this computer", where=where, advice="leave out --host, or correct it")
    return ServiceFailed(
        f"cannot be listened at ({error})", where=where, advice="choose another with --host and --port"
    )
