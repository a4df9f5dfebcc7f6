"""Pages of other sites learn nothing, whatever name they find the service by."""

from __future__ import annotations

import pytest

from gazetteer import Gazetteer
from gazetteer.spreadsheets.reconciliation.access import Access, is_loopback, is_origin
from tests.gazetteer.spreadsheets.reconciliation.asking import Client, served

OPENREFINE = "http://127.0.0.1:3333"


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "LOCALHOST:80", "[::1]:8642", "127.0.0.1:65000"])
def test_the_service_is_called_by_the_names_of_this_computer(client: Client, host: str) -> None:
    assert client.get("/", headers={"Host": host}).status == 200


@pytest.mark.parametrize(
    "host",
    ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8642", "10.0.0.1", "", "a b", "127.0.0.1@evil",
     "localhost:8642/path", "[::1", "127.0.0.1:99999999", "x" * 300, "127.0.0.1, evil.example"],
)  # fmt: skip
def test_every_other_name_is_refused(client: Client, host: str) -> None:
    for method, path in (("GET", "/"), ("GET", "/preview?id=x"), ("OPTIONS", "/"), ("HEAD", "/suggest/type")):
        assert client.ask(method, path, headers={"Host": host}).status == 421
    reply = client.post(queries="{}", headers={"Host": host})
    assert reply.status == 421
    assert "geomap starter" not in reply.text


def test_a_host_must_be_named_once(client: Client) -> None:
    for head in (b"", b"Host: 127.0.0.1\r\nHost: evil.example\r\n"):
        heard = client.say(b"GET / HTTP/1.1\r\n" + head + b"Connection: close\r\n\r\n")
        assert heard.startswith(b"HTTP/1.1 421 ")


@pytest.mark.parametrize("origin", [OPENREFINE, "http://localhost:3333", "https://localhost", "http://[::1]:3333"])
def test_pages_of_this_computer_may_read_everything(client: Client, origin: str) -> None:
    for path in (
        "/",
        "/suggest/entity?prefix=Ham",
        "/suggest/type",
        "/suggest/property",
        "/properties",
        "/preview?id=x",
    ):
        headers = client.get(path, headers={"Origin": origin}).headers
        assert headers["Access-Control-Allow-Origin"] == origin
        assert headers["Vary"] == "Origin"
    assert client.post(queries="{}", headers={"Origin": origin}).headers["Access-Control-Allow-Origin"] == origin


@pytest.mark.parametrize(
    "origin",
    ["https://evil.example", "null", "http://127.0.0.1.evil.example", "http://localhost@evil.example", "x", "*"],
)
def test_pages_of_other_sites_are_refused(client: Client, origin: str) -> None:
    for reply in (
        client.get("/", headers={"Origin": origin}),
        client.post(queries="{}", headers={"Origin": origin}),
        client.ask("OPTIONS", "/", headers={"Origin": origin, "Access-Control-Request-Method": "POST"}),
    ):
        assert reply.status == 403
        assert "Access-Control-Allow-Origin" not in reply.headers


def test_a_browser_may_ask_beforehand(client: Client) -> None:
    headers = {"Origin": OPENREFINE, "Access-Control-Request-Method": "POST"}
    reply = client.ask("OPTIONS", "/", headers=headers | {"Access-Control-Request-Private-Network": "true"})
    assert reply.status == 204
    assert "POST" in reply.headers["Access-Control-Allow-Methods"]
    assert "Content-Type" in reply.headers["Access-Control-Allow-Headers"]
    assert reply.headers["Access-Control-Allow-Private-Network"] == "true"


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Sec-Fetch-Site": "same-site"}, 200),
        ({"Sec-Fetch-Site": "same-site", "Referer": f"{OPENREFINE}/project?project=1"}, 200),
        ({"Sec-Fetch-Site": "cross-site", "Referer": "http://localhost:3333/"}, 200),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "cross-site", "Referer": "https://evil.example/"}, 403),
        ({"Referer": "https://evil.example/127.0.0.1"}, 403),
        ({"Referer": "data:text/html,x"}, 403),
        ({"Referer": "http://[evil/"}, 403),
        ({"Referer": "http://127.0.0.1:3333"}, 200),
        ({"Referer": "http://evil.example?x=http://localhost/"}, 403),
    ],
)
def test_scripts_of_other_sites_get_no_script(client: Client, headers: dict[str, str], status: int) -> None:
    assert client.get("/suggest/entity", prefix="Ham", callback="f", headers=headers).status == status


def test_an_origin_can_be_let_in(gazetteer: Gazetteer) -> None:
    friend, stranger = "https://tables.example", "https://other.example"
    with served(gazetteer, origins=[friend]) as client:
        assert client.get("/", headers={"Origin": friend}).headers["Access-Control-Allow-Origin"] == friend
        assert client.get("/", headers={"Origin": stranger}).status == 403
        assert f"{friend};" in client.get("/preview", id="x").headers["Content-Security-Policy"] + ";"
    with served(gazetteer, origins=["*"]) as client:
        assert client.get("/", headers={"Origin": stranger}).status == 200
        assert client.get("/", callback="f", headers={"Sec-Fetch-Site": "cross-site"}).status == 200


def test_a_service_for_a_network_is_called_by_addresses_but_no_strange_name() -> None:
    access = Access("0.0.0.0")  # noqa: S104 - nothing listens there
    assert access.host_of("192.168.1.20:8642") == "192.168.1.20:8642"
    assert access.host_of("[fe80::1]:8642") == "[fe80::1]:8642"
    assert access.host_of("evil.example") is None
    assert Access("maps.example").host_of("Maps.example:80") == "maps.example:80"
    assert Access("127.0.0.1").host_of("192.168.1.20") is None


def test_what_is_this_computer_alone() -> None:
    assert all(map(is_loopback, ("127.0.0.1", "127.8.9.1", "::1", "localhost")))
    assert not any(map(is_loopback, ("0.0.0.0", "::", "192.168.1.1", "example.org", "")))  # noqa: S104


def test_what_is_an_origin() -> None:
    assert all(map(is_origin, ("*", "https://example.org", "http://example.org:8080")))
    assert not any(
        map(is_origin, ("example.org", "https://example.org/", "ftp://example.org", "https://", "https://a b"))
    )
