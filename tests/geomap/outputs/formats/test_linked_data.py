"""Linked Places and Web Annotations: what they hold, their specifications, and that text stays text."""

from __future__ import annotations

import copy
import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from geomap.outputs.formats.linked_data import certainty, own_iri, web_iri
from geomap.outputs.formats.linked_places import write_linked_places
from geomap.outputs.formats.web_annotations import write_web_annotations
from tests.hostile.texts import HOSTILE_STRINGS

IRI = r"^[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]+$"
LINE = {"type": "string", "pattern": r"\A[^\n\r]*\Z"}
CERTAINTY = {"enum": ["certain", "less-certain", "uncertain"]}
DATE = {"type": "string", "pattern": r"^-?\d{4}(-\d{2}(-\d{2})?)?$"}
WHEN = {
    "type": "object",
    "required": ["timespans"],
    "properties": {
        "timespans": {
            "type": "array",
            "minItems": 1,
            "items": {
                "required": ["start"],
                "properties": {
                    end: {"type": "object", "required": ["in"], "properties": {"in": DATE}} for end in ("start", "end")
                },
                "additionalProperties": False,
            },
        }
    },
}
CITATIONS = {
    "type": "array",
    "minItems": 1,
    "items": {"required": ["label"], "properties": {"label": LINE, "@id": {"pattern": IRI}}},
}
RECORD = {
    "type": "object",
    "required": ["@id", "type", "properties", "names", "geometry", "types"],
    "properties": {
        "@id": {"type": "string", "pattern": IRI},
        "type": {"const": "Feature"},
        "properties": {
            "required": ["title"],
            "properties": {
                "title": LINE,
                "ccodes": {"type": "array", "items": {"type": "string", "pattern": "^[A-Z]{2}$"}},
                "fclasses": {"type": "array", "minItems": 1, "items": {"enum": [*"AHLPRSTUV"]}},
            },
        },
        "names": {
            "type": "array",
            "minItems": 1,
            "items": {
                "required": ["toponym", "citations"],
                "properties": {"toponym": LINE, "citations": CITATIONS, "when": WHEN},
            },
        },
        "types": {"type": "array", "items": {"properties": {"identifier": {"pattern": "^aat:300[0-9]{6}$"}}}},
        "geometry": {
            "oneOf": [
                {"type": "null"},
                {
                    "type": "object",
                    "required": ["type", "coordinates", "certainty"],
                    "properties": {"type": {"const": "Point"}, "certainty": CERTAINTY},
                },
            ]
        },
        "links": {
            "items": {
                "required": ["type", "identifier"],
                "properties": {"type": {"const": "closeMatch"}, "identifier": {"pattern": r"^gn:[1-9][0-9]*$"}},
            }
        },
        "when": WHEN,
        "descriptions": {
            "items": {"required": ["value"], "properties": {"value": LINE, "source": {"pattern": "^https?://"}}}
        },
    },
    "additionalProperties": False,
}
"""What the specification asks of a record, with the narrower use that this program makes of it."""

TEXT_BODY = {
    "required": ["type", "purpose", "value"],
    "properties": {"type": {"const": "TextualBody"}, "purpose": {"enum": ["describing", "tagging"]}},
}
ANNOTATION = {
    "type": "object",
    "required": ["id", "type", "motivation", "body", "target"],
    "properties": {
        "id": {"type": "string", "pattern": IRI},
        "type": {"const": "Annotation"},
        "motivation": {"enum": ["identifying", "describing"]},
        "body": {
            "type": "array",
            "minItems": 1,
            "items": {
                "oneOf": [
                    TEXT_BODY,
                    {
                        "required": ["type", "purpose", "source", "certainty"],
                        "properties": {
                            "type": {"const": "SpecificResource"},
                            "purpose": {"const": "identifying"},
                            "source": {"type": "string", "pattern": IRI},
                            "certainty": CERTAINTY,
                        },
                    },
                    {
                        "required": ["id", "type", "purpose", "geometry"],
                        "properties": {"type": {"const": "Feature"}, "purpose": {"const": "geotagging"}},
                    },
                ]
            },
        },
        "target": {
            "required": ["type", "source", "selector"],
            "properties": {
                "type": {"const": "SpecificResource"},
                "source": {"type": "string", "pattern": IRI},
                "selector": {
                    "prefixItems": [
                        {
                            "required": ["exact"],
                            "properties": {"type": {"const": "TextQuoteSelector"}, "exact": {"minLength": 1}},
                        },
                        {
                            "required": ["start", "end"],
                            "properties": {
                                "type": {"const": "TextPositionSelector"},
                                **{end: {"type": "integer", "minimum": 0} for end in ("start", "end")},
                            },
                        },
                    ],
                    "minItems": 2,
                    "maxItems": 2,
                },
            },
        },
    },
    "additionalProperties": False,
}
"""What the Web Annotation Data Model asks of an annotation, with the narrower use that this program makes of it."""


def sample() -> dict[str, Any]:
    """Two dated reports of a convoy, one without a date; the sample of the tests of the page."""
    path = Path(__file__).parents[1] / "map_file" / "data" / "convoy.geojson"
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return found


@pytest.fixture
def document() -> dict[str, Any]:
    return sample()


def records(document: dict[str, Any], folder: Path) -> dict[str, dict[str, Any]]:
    path = folder / "map.lpf.json"
    write_linked_places(document, path)
    read = json.loads(path.read_text("utf-8"))
    assert (read["type"], read["title"]) == ("FeatureCollection", document["title"])
    assert read["@context"].startswith("https://raw.githubusercontent.com/LinkedPasts/linked-places/")
    for record in read["features"]:
        jsonschema.validate(record, RECORD)
    return {record["@id"].removeprefix("urn:geomap:"): record for record in read["features"]}


def annotations(document: dict[str, Any], folder: Path) -> list[dict[str, Any]]:
    path = folder / "map.jsonld"
    write_web_annotations(document, path)
    read = json.loads(path.read_text("utf-8"))
    assert (read["type"], read["first"]["type"]) == ("AnnotationCollection", "AnnotationPage")
    assert read["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    items: list[dict[str, Any]] = read["first"]["items"]
    assert read["total"] == len(items) == len({item["id"] for item in items})
    for item in items:
        jsonschema.Draft202012Validator(ANNOTATION).validate(item)
    return items


def test_a_place_says_how_reports_spell_it_and_when_they_are_of(document: dict[str, Any], tmp_path: Path) -> None:
    beira = document["features"][0]
    beira["properties"]["mentions"][1]["surface"] = "Sofala\ncity"
    found = records(document, tmp_path)["place-1"]
    assert found["when"]["timespans"] == [{"start": {"in": "2019-03-26"}, "end": {"in": "2019-03-27"}}]
    names = {name["toponym"]: name for name in found["names"]}
    assert [*names] == ["Beira", "Sofala city"]
    assert names["Sofala city"]["when"]["timespans"] == [{"start": {"in": "2019-03-27"}}]
    assert [one["label"] for one in names["Beira"]["citations"]] == [
        "Lorries reach the flooded road, 2019-03-26",
        "GeoNames",
    ]
    assert names["Beira"]["citations"][0]["@id"] == "https://relief.example.org/notes/17"
    assert found["links"] == [{"type": "closeMatch", "identifier": "gn:1052373"}]
    assert found["properties"]["ccodes"] == ["MZ"] and found["properties"]["fclasses"] == ["P"]
    assert found["types"][0]["identifier"] == "aat:300008389"
    assert found["geometry"] == {**beira["geometry"], "certainty": "certain"}


def test_a_name_that_is_not_placed_has_no_geometry_and_no_link(document: dict[str, Any], tmp_path: Path) -> None:
    for feature in document["features"]:
        if feature["properties"]["type"] == "unresolved":
            found = records(document, tmp_path)[feature["id"]]
            assert found["geometry"] is None
            assert "links" not in found and "fclasses" not in found["properties"]
            assert found["names"][0]["toponym"] == feature["properties"]["name"]


def test_routes_are_left_out_and_counted(document: dict[str, Any], tmp_path: Path) -> None:
    routes = sum(one["properties"]["type"] == "route" for one in document["features"])
    assert write_linked_places(document, tmp_path / "map.lpf.json") == routes > 0


@pytest.mark.parametrize(
    ("dates", "spans"),
    [
        (["-0043-03-15", "0079"], [{"start": {"in": "-0043-03-15"}, "end": {"in": "0079"}}]),
        (["-0043", "-0100"], [{"start": {"in": "-0100"}, "end": {"in": "-0043"}}]),
        (["2016-02", "2016-02-10"], [{"start": {"in": "2016-02"}}]),
        (["2016-02", "2016-02"], [{"start": {"in": "2016-02"}}]),
        (["2015-10-07T18:00:00+03:00", None], [{"start": {"in": "2015-10-07"}}]),
        (["soon", None], None),
    ],
)
def test_dates_are_those_of_the_reports_in_their_order(
    dates: list[str | None], spans: Any, document: dict[str, Any], tmp_path: Path
) -> None:
    for report, date in zip(document["reports"], dates, strict=False):
        report["date"] = date
    found = records(document, tmp_path)["place-1"]
    assert found.get("when", {}).get("timespans") == spans
    assert ("when" in found["names"][0]) == (spans is not None)


def test_no_point_that_stands_for_something_is_certain() -> None:
    assert certainty({}, 0.95) == "certain"
    assert certainty({"inexact": True}, 0.95) == certainty({"offset": {}}, 0.95) == "less-certain"
    assert [certainty({}, sure) for sure in (0.8, 0.6, 0.4)] == ["less-certain", "less-certain", "uncertain"]
    assert certainty({"inexact": True}, 0.2) == "uncertain"


def test_a_point_off_a_place_does_not_take_its_name_or_number(document: dict[str, Any], tmp_path: Path) -> None:
    beira = document["features"][0]["properties"]
    beira |= {"kind": "position", "name": "20 km east of Beira", "gazetteer_id": None, "offset": {"uncertainty_km": 5}}
    found = records(document, tmp_path)["place-1"]
    assert [name["toponym"] for name in found["names"]] == ["20 km east of Beira"]
    assert "links" not in found and "fclasses" not in found["properties"]
    assert found["geometry"]["certainty"] == "less-certain"


def test_demonyms_and_coordinates_are_no_toponyms(document: dict[str, Any], tmp_path: Path) -> None:
    for mention, form in zip(
        document["features"][0]["properties"]["mentions"], ("demonym", "coordinates"), strict=False
    ):
        mention |= {"mention": form, "surface": "Beiran"}
    names = records(document, tmp_path)["place-1"]["names"]
    assert [name["toponym"] for name in names] == ["Beira"]


def test_a_mention_is_marked_by_its_words_and_its_position(document: dict[str, Any], tmp_path: Path) -> None:
    text = "🛰 Naïve 🚚 lorries left Beira at dawn. Beira waits."
    start = text.index("Beira")
    told = {"start": start, "end": start + 5, "sentence": text[:40], "sentence_start": 0, "surface": "Beira"}
    document["features"][0]["properties"]["mentions"][0] |= told
    item = annotations(document, tmp_path)[0]
    quote, position = item["target"]["selector"]
    assert text[position["start"] : position["end"]] == quote["exact"] == "Beira"
    assert text.startswith(quote["prefix"] + "Beira" + quote["suffix"])
    assert item["target"]["source"] == "https://relief.example.org/notes/17"
    assert item["body"][0]["source"] == "https://sws.geonames.org/1052373/"
    assert item["body"][2]["geometry"] == document["features"][0]["geometry"]


def test_each_mention_and_each_statement_is_an_annotation(document: dict[str, Any], tmp_path: Path) -> None:
    items = annotations(document, tmp_path)
    about = {body["id"].removeprefix("urn:geomap:") for item in items for body in item["body"] if "id" in body}
    assert about == {feature["id"] for feature in document["features"]}
    mentions = sum(len(one["properties"].get("mentions", ())) for one in document["features"])
    assert sum(item["id"].startswith("urn:geomap:mention:") for item in items) == mentions
    origin = next(item for item in items if item["id"].endswith(":origin"))
    assert [body["purpose"] for body in origin["body"]] == ["tagging", "describing"]
    assert origin["body"][0]["value"] == "origin"


def test_a_statement_that_two_tellings_share_is_one_annotation(document: dict[str, Any], tmp_path: Path) -> None:
    before = len(annotations(document, tmp_path))
    claims = next(one for one in document["features"] if one["properties"]["type"] == "route")["properties"]["claims"]
    claims.append(copy.deepcopy(claims[0]))
    assert len(annotations(document, tmp_path)) == before


def test_words_that_reach_beyond_their_sentence_are_quoted_without_what_is_aside(
    document: dict[str, Any], tmp_path: Path
) -> None:
    document["features"][0]["properties"]["mentions"][0]["sentence"] = "Be"
    quote = annotations(document, tmp_path)[0]["target"]["selector"][0]
    assert quote == {"type": "TextQuoteSelector", "exact": "Beira"}


@pytest.mark.parametrize("write", [write_linked_places, write_web_annotations])
@pytest.mark.parametrize("text", [*HOSTILE_STRINGS, "\0\x0b\x1f\ufffe\ud800", "a\tb\nc", "=1+1", "\u202egpj.exe"])
def test_hostile_text_stays_text(write: Any, text: str, document: dict[str, Any], tmp_path: Path) -> None:
    document["title"] = text
    document["reports"][0] |= {"id": text, "title": text, "source": f"https://example.org/{text}"}
    for feature in document["features"]:
        properties = feature["properties"]
        properties |= {"name": text} if "name" in properties else {"mover": text}
        for told in [*properties.get("mentions", ()), *properties.get("claims", ())]:
            told["sentence"] = text
            told["report"] = text
            told |= {"surface": text} if "surface" in told else {"text": text or "x"}
    document["features"][0]["id"] = text
    path = tmp_path / "out"
    write(document, path)
    written = path.read_text("utf-8")
    assert not re.search("[\0-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069]", written)
    read = json.loads(written)
    assert read.get("title", read.get("label")) == text
    iris = [value for key, value in walked(read) if key in ("@id", "id", "source") and isinstance(value, str)]
    assert iris and all(re.fullmatch(IRI, iri) for iri in iris)


def walked(value: Any) -> Any:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key != "@context":
                yield key, inner
                yield from walked(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from walked(inner)


@pytest.mark.parametrize("address", ["https://[2001:db8::1]:8080/a?b=ü#c#d", "http://exämple.org", "https://a/%zz%20"])
def test_addresses_become_iris(address: str) -> None:
    found = web_iri(address)
    assert re.fullmatch(IRI, found)
    assert found == web_iri(found), "what is encoded already stays so"
    assert own_iri("report", address).count("#") == 0


@pytest.mark.parametrize("write", [write_linked_places, write_web_annotations])
def test_the_same_document_gives_the_same_file(write: Any, document: dict[str, Any], tmp_path: Path) -> None:
    for name in ("one", "two"):
        write(copy.deepcopy(document), tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    write({**document, "features": []}, tmp_path / "none")
    empty = json.loads((tmp_path / "none").read_text("utf-8"))
    assert empty.get("features", empty.get("first", {}).get("items")) == []
