"""Every answer has the form that the Reconciliation Service API 0.2 gives it.

Two sets of schemas say which: `protocol.schema.json`, written for this project from the text of the specification, and
the specification's own. The latter are not in this repository, as they are published without a licence file. Whoever
has them (the folder `0.2` of github.com/reconciliation-api/specs) names it in GEOMAP_RECONCILIATION_SPECS, or lays it
into the developers' folder as `shared/reconciliation-specs/0.2`; else that half of these tests is skipped.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT7

from tests.gazetteer.spreadsheets.reconciliation.asking import Client

OURS = json.loads(Path(__file__).with_name("protocol.schema.json").read_text("utf-8"))
THEIRS = {
    "manifest": "manifest",
    "results": "reconciliation-result-batch",
    "entities": "suggest-entities-response",
    "types": "suggest-types-response",
    "properties": "suggest-properties-response",
    "proposals": "data-extension-property-proposal",
    "extension": "data-extension-response",
}
"""The specification's own schema for each definition of ours."""

Check = Callable[[str, Any], None]


def own(name: str, value: Any) -> None:
    Draft7Validator({**OURS, "$ref": f"#/definitions/{name}"}).validate(value)


@pytest.fixture(scope="session")
def specification(request: pytest.FixtureRequest) -> Path:
    """The folder of the specification's own schemas and examples."""
    named = os.environ.get("GEOMAP_RECONCILIATION_SPECS")
    folder = Path(named) if named else request.getfixturevalue("shared") / "reconciliation-specs" / "0.2"
    if not folder.is_dir():
        pytest.skip("the specification's own schemas are not here: GEOMAP_RECONCILIATION_SPECS names no folder")
    return folder


@pytest.fixture(params=["ours", "theirs"])
def check(request: pytest.FixtureRequest) -> Check:
    """A function that compares an answer with a schema, ours or the specification's own."""
    if request.param == "ours":
        return own
    folder: Path = request.getfixturevalue("specification")
    schemas = {path.stem: json.loads(path.read_text("utf-8")) for path in (folder / "schemas").glob("*.json")}
    contents = [Resource(schema, DRAFT7) for schema in schemas.values()]
    registry = Registry().with_resources((str(each.contents["$id"]), each) for each in contents)

    def theirs(name: str, value: Any) -> None:
        schema = {key: part for key, part in schemas[THEIRS[name]].items() if key != "$schema"}
        Draft7Validator(schema, registry=registry).validate(value)

    return theirs


def test_manifest(client: Client, check: Check) -> None:
    for path in ("/", "/reconcile", "/?callback=", "/?_=1732"):
        reply = client.ask("GET", path.replace("callback=", "callback=f"))
        text = reply.text.removeprefix("/**/f(").removesuffix(");")
        check("manifest", json.loads(text))


def test_the_addresses_of_the_manifest_lead_to_the_service(client: Client) -> None:
    manifest = client.get("/").json
    assert manifest["versions"][-1] == "0.2"
    for service in (*manifest["suggest"].values(), manifest["extend"]["propose_properties"]):
        assert service["service_url"] == client.address
        assert client.get(service["service_path"], prefix="", type="P").status == 200
    assert manifest["preview"]["url"] == f"{client.address}/preview?id={{{{id}}}}"


def test_the_manifest_has_the_address_by_which_it_was_asked(client: Client) -> None:
    host = f"localhost:{client.port}"
    assert client.get("/", headers={"Host": host}).json["view"]["url"].startswith(f"http://{host}/")


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_results_come_under_the_keys_of_the_queries(client: Client, check: Check, method: str) -> None:
    queries = {
        "q0": {"query": "Latmeen"},
        "q1": {"query": "Aleppo", "type": "P", "type_strict": "should", "limit": 3},
        "a key with ünïcode": {"query": "Tripoli", "properties": [{"pid": "country", "v": "Lebanon"}]},
        "q3": {"query": "Qwertzuiop"},
        "q4": {"query": "Damascus", "type": ["city", "capital"], "type_strict": "any"},
        "q5": {"query": "Hama", "properties": [{"pid": "country", "v": [{"id": "geonames:163843"}, "LB", 7, True]}]},
        "q6": {"properties": [{"pid": "coordinates", "v": "35.36, 36.65"}]},
        "q7": {"query": "  "},
        "q8": {"query": "Atlantic Ocean"},
    }
    text = json.dumps(queries)
    reply = client.post(queries=text) if method == "POST" else client.get("/", queries=text)
    assert reply.status == 200
    check("results", reply.json)
    assert list(reply.json) == list(queries)
    found = {key: len(value["result"]) for key, value in reply.json.items()}
    assert found["q0"] and found["q1"] and found["q5"] and found["q6"] and found["q8"]
    assert (found["q3"], found["q7"]) == (0, 0)
    assert found["q1"] <= 3


def test_scores_fall_and_at_most_the_first_is_a_match(client: Client) -> None:
    for name in ("Springfield", "San José", "Paris", "Alexandria", "Victoria", "Georgia", "Washington", "Hama"):
        found = client.candidates(name, limit=50)
        scores = [candidate["score"] for candidate in found]
        assert scores == sorted(scores, reverse=True), name
        assert not any(candidate["match"] for candidate in found[1:]), name
        assert len({candidate["id"] for candidate in found}) == len(found), name


def test_a_query_is_answered_alike_alone_and_in_a_batch(client: Client) -> None:
    names = ["Homs", "Tripoli", "Latmeen", "Kismayo", "Alepo"]
    together = client.reconcile(**{name: {"query": name} for name in names})
    assert together == {name: client.candidates(name) for name in reversed(names)}


@pytest.mark.parametrize(("kind", "prefix"), [("entity", "Latm"), ("entity", "geonames:167680"), ("entity", "")])
def test_suggested_places(client: Client, check: Check, kind: str, prefix: str) -> None:
    reply = client.get(f"/suggest/{kind}", prefix=prefix)
    check("entities", reply.json)
    assert [each["name"] for each in reply.json["result"]][:1] == (["Laţmīn"] if prefix else [])


@pytest.mark.parametrize("prefix", ["", "p", "vill", "moun", "Q"])
def test_suggested_types_and_properties(client: Client, check: Check, prefix: str) -> None:
    types, properties = (client.get(f"/suggest/{kind}", prefix=prefix).json for kind in ("type", "property"))
    check("types", types)
    check("properties", properties)
    assert bool(types["result"]) == (prefix != "Q")


def test_proposed_properties(client: Client, check: Check) -> None:
    every = client.get("/properties", type="P").json
    check("proposals", every)
    assert every["type"] == "P"
    few = client.get("/properties", type="P", limit="3").json
    check("proposals", few)
    assert (few["properties"], few["limit"]) == (every["properties"][:3], 3)


def test_extension_with_every_proposed_property(client: Client, check: Check) -> None:
    wanted = [each["id"] for each in client.get("/properties", type="P").json["properties"]]
    ids = ["geonames:167680", "geonames:163843", "rivers:nile", "nobody:1"]
    for reply in (
        client.extend(ids, [*wanted, "unknown"]),
        client.get("/", extend=json.dumps({"ids": ids, "properties": [{"id": each} for each in wanted]})),
    ):
        check("extension", reply.json)
        assert list(reply.json["rows"]) == ids
        assert all(set(wanted) <= row.keys() for row in reply.json["rows"].values())
        assert not any(reply.json["rows"]["nobody:1"].values())


def test_the_examples_of_the_specification_are_answered_or_refused(specification: Path, client: Client) -> None:
    folder = specification / "examples" / "reconciliation-query-batch"
    valid, invalid = sorted(folder.glob("valid/*.json")), sorted(folder.glob("invalid/*.json"))
    assert valid and invalid
    for path in valid:
        reply = client.post(queries=path.read_text("utf-8"))
        assert reply.json.keys() == json.loads(path.read_text("utf-8")).keys(), path.name
    assert {client.post(queries=path.read_text("utf-8")).status for path in invalid} == {400}
    for path in (specification / "examples" / "data-extension-query" / "valid").glob("*.json"):
        assert client.post(extend=path.read_text("utf-8")).status == 200, path.name


def test_the_schemas_of_this_project_refuse_what_is_wrong() -> None:
    good = {"id": "a", "name": "b", "type": [{"id": "city", "name": "city"}], "score": 5, "match": True}
    own("results", {"q": {"result": [good, {**good, "match": False}]}})
    for wrong in ({**good, "score": "5"}, {**good, "score": 101}, {"id": "a", "name": "b", "score": 1, "match": True}):
        with pytest.raises(Exception, match=r"is not of type|maximum|required"):
            own("results", {"q": {"result": [wrong]}})
    with pytest.raises(Exception, match="was expected"):
        own("results", {"q": {"result": [good, good]}})


def test_jsonp(client: Client) -> None:
    reply = client.get("/suggest/type", prefix="lake", callback="jQuery34.call_1$")
    assert reply.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert reply.text.startswith("/**/jQuery34.call_1$({") and reply.text.endswith("});")
    for name in ("alert(1)", "a;b", "", "1a", "a" * 200, "a..b", "a[0]", "é"):
        assert client.get("/", callback=name).status == 400


def test_head_has_the_headers_of_get_and_no_body(client: Client) -> None:
    head, get = (client.ask(method, "/") for method in ("HEAD", "GET"))
    assert (head.status, head.text) == (200, "")
    assert head.headers["Content-Length"] == get.headers["Content-Length"]


def test_one_connection_carries_many_requests(client: Client) -> None:
    request = f"GET /suggest/type?prefix=sea HTTP/1.1\r\nHost: 127.0.0.1:{client.port}\r\n"
    heard = client.say(f"{request}\r\n".encode() * 3 + f"{request}Connection: close\r\n\r\n".encode())
    assert heard.count(b"HTTP/1.1 200 ") == 4
