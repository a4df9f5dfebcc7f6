"""A running service and a client that asks it as OpenRefine does, byte by byte where a test wants to."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from http.client import HTTPConnection
from typing import Any, NamedTuple
from urllib.parse import urlencode, urlsplit

from gazetteer import Gazetteer
from gazetteer.spreadsheets.reconciliation.server import ReconciliationServer


class Reply(NamedTuple):
    """An answer as it came over the wire."""

    status: int
    headers: Mapping[str, str]
    text: str

    @property
    def json(self) -> Any:
        return json.loads(self.text)


class Client:
    """Asks a service."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.port = urlsplit(address).port or 80

    def ask(
        self, method: str, path: str, *, body: bytes | None = None, headers: Mapping[str, str] | None = None
    ) -> Reply:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request(method, path, body, dict(headers or {}))
            answer = connection.getresponse()
            return Reply(answer.status, dict(answer.getheaders()), answer.read().decode("utf-8"))
        finally:
            connection.close()

    def get(self, path: str, *, headers: Mapping[str, str] | None = None, **parameters: str) -> Reply:
        return self.ask("GET", path + (f"?{urlencode(parameters)}" if parameters else ""), headers=headers)

    def post(self, *, headers: Mapping[str, str] | None = None, **form: str) -> Reply:
        kind = {"Content-Type": "application/x-www-form-urlencoded; charset=UTF-8"}
        return self.ask("POST", "/", body=urlencode(form).encode(), headers={**kind, **(headers or {})})

    def reconcile(self, **queries: Any) -> dict[str, list[dict[str, Any]]]:
        """The candidates of each query of a batch."""
        reply = self.post(queries=json.dumps(queries))
        assert reply.status == 200, reply.text
        return {key: value["result"] for key, value in reply.json.items()}

    def candidates(self, text: str, **more: Any) -> list[dict[str, Any]]:
        return self.reconcile(q0={"query": text, **more})["q0"]

    def first(self, text: str, **more: Any) -> dict[str, Any]:
        return self.candidates(text, **more)[0]

    def extend(self, ids: Collection[str], properties: Collection[str]) -> Reply:
        return self.post(extend=json.dumps({"ids": list(ids), "properties": [{"id": each} for each in properties]}))

    def say(self, *parts: bytes, within: float = 30.0) -> bytes:
        """Send bytes as they are, and return all that comes until the server ends the connection."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=within) as connection:
            for part in parts:
                connection.sendall(part)
            heard = b""
            while chunk := connection.recv(1 << 16):
                heard += chunk
        return heard


@contextmanager
def served(gazetteer: Gazetteer, *, host: str = "127.0.0.1", origins: Collection[str] = ()) -> Iterator[Client]:
    """Serve a gazetteer at a free port."""
    with ReconciliationServer(gazetteer, host=host, port=0, origins=origins) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield Client(server.address)
        finally:
            server.shutdown()
            thread.join()
