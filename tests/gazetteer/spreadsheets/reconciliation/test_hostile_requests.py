"""Whatever is sent, the service answers with a status that says so, and answers the next client."""

from __future__ import annotations

import json
import re
import socket
import time
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any
from urllib.parse import quote

import pytest

from gazetteer import Gazetteer
from gazetteer.spreadsheets.reconciliation import server as serving
from gazetteer.spreadsheets.reconciliation.queries import LONGEST_TEXT, MOST_IDS, MOST_QUERIES
from tests.gazetteer import made_up_places
from tests.gazetteer.spreadsheets.reconciliation.asking import Client, served
from tests.hostile.texts import HOSTILE_STRINGS, LONE_SURROGATES

FORM = "Content-Type: application/x-www-form-urlencoded\r\n"


@pytest.fixture(autouse=True)
def still_answering(client: Client) -> Iterator[None]:
    """After each test the service answers as before."""
    yield
    assert client.first("Latmeen")["id"] == "geonames:167680"


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", "1", '"x"', "[" * 100_000, '{"a":' * 50_000, '{"q": []}', '{"q": null}', '{"q": {}}',
     '{"q": {"query": 5}}', '{"q": {"query": null}}', '{"q": {"query": ["x"]}}', '{"q": {"query": "x", "type": 5}}',
     '{"q": {"query": "x", "type": [5]}}', '{"q": {"query": "x", "type_strict": "maybe"}}',
     '{"q": {"query": "x", "type_strict": {}}}', '{"q": {"query": "x", "limit": "5"}}',
     '{"q": {"query": "x", "limit": 0}}', '{"q": {"query": "x", "limit": -1}}', '{"q": {"query": "x", "limit": true}}',
     '{"q": {"query": "x", "limit": NaN}}', '{"q": {"query": "x", "limit": 1e999}}',
     '{"q": {"query": "x", "properties": {}}}', '{"q": {"query": "x", "properties": [5]}}',
     '{"q": {"query": "x", "properties": [{"v": 1}]}}', '{"q": {"query": "x", "properties": [{"pid": 1, "v": 1}]}}',
     '{"q": {"query": "x", "properties": [{"pid": "a", "v": [[1]]}]}}',
     '{"q": {"query": "x", "properties": [{"pid": "a", "v": {"id": [2]}}]}}', '{"q": {"query": "x", "props": []}}',
     "\x00", "\ufeff{}"],
)  # fmt: skip
def test_queries_that_are_none_are_refused_in_one_line(client: Client, text: str) -> None:
    reply = client.post(queries=text)
    assert reply.status == 400
    assert reply.json["status"] == "error"
    assert "\n" not in reply.json["message"] and len(reply.json["message"]) < 200


@pytest.mark.parametrize(
    "value",
    [[], {}, {"ids": []}, {"properties": []}, {"ids": [5], "properties": []}, {"ids": [], "properties": [5]},
     {"ids": [], "properties": [{"id": 5}]}, {"ids": "x", "properties": []}, None],
)  # fmt: skip
def test_extensions_that_are_none_are_refused(client: Client, value: Any) -> None:
    assert client.post(extend=json.dumps(value)).status == 400


def test_too_much_at_once_is_refused(client: Client) -> None:
    assert client.post(queries=json.dumps({str(n): {"query": "x"} for n in range(MOST_QUERIES + 1)})).status == 413
    assert client.extend([str(number) for number in range(MOST_IDS + 1)], ["name"]).status == 413
    assert client.extend(["x"], [str(number) for number in range(51)]).status == 413
    assert client.post(**{f"p{number}": "x" for number in range(60)}).status == 400
    assert client.post(queries=" " * serving.MOST_BYTES).status == 413


def test_the_largest_batch_is_answered(client: Client) -> None:
    found = client.reconcile(**{str(number): {"query": f"Latmeen {number}"} for number in range(MOST_QUERIES)})
    assert len(found) == MOST_QUERIES


@pytest.mark.parametrize("text", [*HOSTILE_STRINGS, *LONE_SURROGATES, "x" * LONGEST_TEXT, "x" * 100_000, "\x00", "%00"])
def test_hostile_names_are_looked_up_as_any_other(client: Client, text: str) -> None:
    wishes = [{"pid": pid, "v": text} for pid in ("country", "admin1", "kind", "near", text)]
    found = client.reconcile(q0={"query": text}, q1={"query": "Latmeen", "properties": wishes, "type": text})
    assert found.keys() == {"q0", "q1"}
    assert client.extend([text], [text]).status == 200
    for path in ("/suggest/entity", "/suggest/type", "/suggest/property", "/preview"):
        asked = text.encode("utf-8", "surrogatepass")[:5_000]
        assert client.ask("GET", f"{path}?prefix={quote(asked)}&id={quote(asked)}").status in (200, 404)


@pytest.mark.parametrize(
    "path",
    ["/../../etc/passwd", "/preview/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "//etc/passwd", "/static",
     "/.git/config", "/preview/", "/reconcile/x", "*", "http://evil.example/", "/\\..\\x", "/index.html"],
)  # fmt: skip
def test_no_path_leads_to_a_file(client: Client, path: str) -> None:
    heard = client.say(f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
    assert heard.startswith(b"HTTP/1.1 404 ")


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "PROPFIND", "get", "__init__"])
def test_other_methods_are_refused(client: Client, method: str) -> None:
    heard = client.say(f"{method} / HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
    assert heard.startswith(b"HTTP/1.1 405 ")
    assert b"\r\nAllow: GET, HEAD, OPTIONS, POST\r\n" in heard


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        (f"POST / HTTP/1.1\r\nHost: localhost\r\n{FORM}\r\n", 411),
        (f"POST / HTTP/1.1\r\nHost: localhost\r\n{FORM}Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 411),
        (f"POST / HTTP/1.1\r\nHost: localhost\r\n{FORM}Content-Length: -5\r\n\r\n", 411),
        (f"POST / HTTP/1.1\r\nHost: localhost\r\n{FORM}Content-Length: 5x\r\n\r\n", 411),
        (f"POST / HTTP/1.1\r\nHost: localhost\r\n{FORM}Content-Length: ٥\r\n\r\n", 411),
        ("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}", 415),
        ("GET\r\n\r\n", 400),
        ("GET / HTTP/9.9\r\nHost: localhost\r\n\r\n", 505),
        ("GET /" + "a" * 70_000 + " HTTP/1.1\r\nHost: localhost\r\n\r\n", 414),
        ("GET / HTTP/1.1\r\nHost: localhost\r\n" + "".join(f"X{n}: 1\r\n" for n in range(150)) + "\r\n", 431),
        ("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a" * 70_000 + "\r\n\r\n", 431),
        ("\x16\x03\x01\x00\x05hello\r\n\r\n", 400),
    ],
)
def test_requests_that_are_none_are_refused(client: Client, request_: str, status: int) -> None:
    heard = client.say(request_.encode())
    assert heard.startswith(f"HTTP/1.1 {status} ".encode())
    assert b"Python" not in heard


def test_a_body_that_nobody_asked_for_is_no_further_request(client: Client) -> None:
    hidden = b"GET /suggest/type HTTP/1.1\r\nHost: localhost\r\n\r\n"
    heard = client.say(b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n" % len(hidden) + hidden)
    assert heard.count(b"HTTP/1.1 ") == 1


def test_a_refusal_of_a_large_body_is_heard(client: Client) -> None:
    size = serving.MOST_BYTES + 1_000_000
    head = f"POST / HTTP/1.1\r\nHost: localhost\r\n{FORM}Content-Length: {size}\r\n\r\n".encode()
    assert client.say(head, b"x" * size).startswith(b"HTTP/1.1 413 ")


@pytest.mark.parametrize(
    "sent", [b"", b"GET / HT", b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 50\r\n\r\nqueries="]
)
def test_a_silent_client_is_let_go(gazetteer: Gazetteer, monkeypatch: pytest.MonkeyPatch, sent: bytes) -> None:
    monkeypatch.setattr(serving, "PATIENCE", 0.3)
    with served(gazetteer) as client:
        assert b"200 OK" not in client.say(sent)


def test_a_client_that_sends_a_byte_now_and_then_is_let_go(
    gazetteer: Gazetteer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each byte comes in time; all of them together do not."""
    monkeypatch.setattr(serving, "PATIENCE", 0.5)
    with served(gazetteer) as client, socket.create_connection(("127.0.0.1", client.port), timeout=30) as connection:
        connection.sendall(b"GET / HTTP/1.1\r\nX: ")
        ended = False
        for _ in range(200):
            try:
                connection.sendall(b"a")
                connection.settimeout(0.1)
                ended = connection.recv(100) == b""
            except TimeoutError:
                continue
            except OSError:
                ended = True
            if ended:
                break
        assert ended


def test_more_connections_than_there_is_room_for_are_sent_away(
    gazetteer: Gazetteer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving, "MOST_CONNECTIONS", 2)
    with served(gazetteer) as client:
        idle = [socket.create_connection(("127.0.0.1", client.port), timeout=30) for _ in range(2)]
        assert client.say(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").startswith(b"HTTP/1.1 503 ")
        for connection in idle:
            connection.close()
        for _ in range(100):
            # Room is made once the threads have seen the end of their connections.
            if client.say(b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").startswith(
                b"HTTP/1.1 200 "
            ):
                break
            time.sleep(0.05)
        else:
            pytest.fail("no room was made")


def test_many_clients_share_few_connections_to_the_file(gazetteer: Gazetteer) -> None:
    with Gazetteer(gazetteer.path) as own, served(own) as client:
        for number in range(30):
            assert client.candidates(f"Hama {number}") is not None
        assert len(own._handles._connections) <= 6


class Elements(HTMLParser):
    """The elements of a page, and the text in it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.names: list[str] = []
        self.attributes: list[str] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        self.attributes += [name for name, _ in attrs]

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Client, dict[str, str]]]:
    """A service of a gazetteer with hostile names and ids, and the names by their ids."""
    rows = [
        (str(number), f"Kaff{number}", "48.5", f"{10 + number / 100:.2f}", "village", "DE", "", "100")
        for number in range(len(HOSTILE_STRINGS))
    ]
    file = made_up_places.built(tmp_path_factory.mktemp("hostile"), rows=rows)
    names = {f"towns:{text[:200]}{number}": text for number, text in enumerate(HOSTILE_STRINGS)}
    with made_up_places.editing(file) as connection:
        for number, (place_id, name) in enumerate(names.items()):
            connection.execute(
                "UPDATE places SET name = ?, names = ?, id = ? WHERE id = ?", (name, name, place_id, f"towns:{number}")
            )
        connection.execute("UPDATE layer SET title = ?1, attribution = ?1", ("<script>1</script>\x1b",))
        connection.execute("UPDATE gazetteer_info SET value = ? WHERE key = 'title'", ("</script><b>\u2028",))
    with Gazetteer.open(file) as gazetteer, served(gazetteer) as client:
        yield client, names


def test_previews_of_hostile_places_are_inert(hostile: tuple[Client, dict[str, str]]) -> None:
    client, names = hostile
    plain = {"html", "head", "meta", "title", "style", "body", "h1", "p", "dl", "dt", "dd", "bdi"}
    for place_id in names:
        reply = client.get("/preview", id=place_id)
        assert reply.status == 200, place_id
        page = Elements(reply.text)
        assert set(page.names) <= plain
        assert set(page.attributes) <= {"charset", "lang"}
        assert (page.names.count("style"), page.names.count("meta")) == (1, 1)
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", page.text)


def test_previews_forbid_scripts_and_foreign_frames(client: Client) -> None:
    reply = client.get("/preview", id="geonames:167680")
    policy = reply.headers["Content-Security-Policy"]
    for part in ("default-src 'none'", "sandbox;", "base-uri 'none'", "form-action 'none'", "style-src 'sha256-"):
        assert part in policy
    assert "unsafe" not in policy
    assert policy.endswith("frame-ancestors http://127.0.0.1:* http://localhost:*")
    assert reply.headers["X-Content-Type-Options"] == "nosniff"
    text = Elements(reply.text).text
    assert "Laţmīn" in text and "village, Hama, Syria" in text and "35.35799, 36.65157" in text


def test_json_with_hostile_names_holds_them_and_nothing_that_ends_a_script(
    hostile: tuple[Client, dict[str, str]],
) -> None:
    client, names = hostile
    ids = list(names)
    for start in range(0, len(ids), 100):
        rows = client.extend(ids[start : start + 100], ["name"]).json["rows"]
        for place_id, row in rows.items():
            name = names[place_id]
            assert row["name"] == ([{"str": name}] if name else []), place_id
    reply = client.get("/", callback="f")
    assert "\u2028" not in reply.text and json.loads(reply.text[6:-2])["name"].endswith("</script><b>\u2028")
