"""`geomap picture`: a map document as SVG and PNG, without a browser."""

from __future__ import annotations

import json
import re
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from gazetteer.model import Bounds
from geomap.cli import main
from geomap.outputs.map_file.basemap import Basemap
from geomap.outputs.map_file.rendering import write_map
from geomap.outputs.pictures import drawn_places, palette, picture
from geomap.outputs.pictures.drawn_routes import lines_of
from geomap.outputs.pictures.mercator import NORTHERNMOST, View, along_meridians, on_map
from tests.hostile.texts import HOSTILE_STRINGS, LONE_SURROGATES

SVG = "{http://www.w3.org/2000/svg}"
FRONT_END = Path(__file__).resolve().parents[5] / "geomap" / "outputs" / "front_end"


@pytest.fixture
def ground(basemap: Basemap) -> dict[str, Any]:
    return json.loads(json.dumps(basemap.to_json() | {"view": basemap.view}))  # type: ignore[no-any-return]


def words_of(svg: str) -> str:
    return " ".join(text.text or "" for text in ET.fromstring(svg).iter(f"{SVG}text"))  # noqa: S314


def run(*arguments: object) -> Any:
    return CliRunner().invoke(main, ["picture", *map(str, arguments)])


@pytest.mark.parametrize("size", [(1200, 675), (1080, 1080), (1080, 1350), (320, 640), (2400, 1350)])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_picture_stands_alone(document: dict[str, Any], ground: dict[str, Any], size: Any, theme: Any) -> None:
    document["summary"] = "26 March 2019: lorries from Beira via Dondo to Chimoio; 14 places in 3 reports"
    long = (
        "A credit that is long enough to be cut where nobody takes care of it, as one line of a picture is not endless"
    )
    document["attribution"] += [f"{long}, number {number}" for number in range(1, 4)]
    svg = picture(document, basemap=ground, size=size, theme=theme)
    root = ET.fromstring(svg)  # noqa: S314 - what our own code made
    assert (int(root.get("width", "")), int(root.get("height", ""))) == size
    words = words_of(svg)
    wanted = [document["title"], document["summary"], "Borders: Natural Earth, de facto; they take no side"]
    for part in [*wanted, *document["attribution"], "likely or better", "reported as having happened", "Beira"]:
        assert part in words
    assert re.search(r"\d (km|m)\b", words)
    assert palette.colour("land", theme) in svg
    assert palette.colour("land", "light") != palette.colour("land", "dark")
    assert svg == picture(document, basemap=ground, size=size, theme=theme)


def test_symbols_and_dashes_are_those_of_the_page() -> None:
    script = (FRONT_END / "map" / "symbols.js").read_text("utf-8")
    rows = re.findall(r'(\w): \{ name: "([^"]+)", shape: "([^"]+)" \}', script)
    assert {letter: (name, shape) for letter, name, shape in rows} == drawn_places.SHAPES
    assert palette.look(".gm-line.gm-status-reported", "stroke-dasharray", "") == "9 4"
    looks = {palette.look(f".gm-line.gm-status-{one}", "stroke-dasharray", "") for one in ("planned", "denied")}
    assert "" not in looks
    assert len(looks) == 2
    assert re.fullmatch(r"#[0-9a-f]{6}", palette.colour("P", "dark"))


def route(number: int, status: str, stops: list[tuple[float, float]]) -> dict[str, Any]:
    told = [
        {"role": role, "surface": role, "part": None, "name": None, "kind": None, "lon": lon, "lat": lat, "place": None}
        for role, (lon, lat) in zip(("origin", "destination"), (stops[0], stops[-1]), strict=True)
    ]
    properties = {
        "type": "route", "status": status, "confidence": 0.9, "stops": told, "mover": "lorries",
        "movement": f"movement-{number}", "claims": [],
    }  # fmt: skip
    geometry = {"type": "LineString", "coordinates": [list(stop) for stop in stops]}
    return {"type": "Feature", "id": f"route-{number}", "geometry": geometry, "properties": properties}


def test_what_is_reported_lies_over_what_is_denied_and_beside_it(
    document: dict[str, Any], ground: dict[str, Any]
) -> None:
    way = [(33.0, -19.0), (35.0, -19.5)]
    document["features"] = [route(1, "reported", way), route(2, "denied", way[::-1])]
    view = View.of(Bounds(32, -21, 36, -18), width=800, height=500)
    reported, denied = (line.tracks[0] for line in lines_of(document, view))
    svg = picture(document, basemap=ground)
    dashes = [palette.look(f".gm-line.gm-status-{one}", "stroke-dasharray", "") for one in ("denied", "reported")]
    below, above = (svg.index(f'stroke-dasharray="{dash}"') for dash in dashes)
    assert below < above
    assert len(reported) > 2
    assert reported[len(reported) // 2] != denied[len(denied) // 2]


def test_lines_bear_their_names_and_the_colour_of_who_moved(document: dict[str, Any], ground: dict[str, Any]) -> None:
    one, other = (
        route(1, "reported", [(33.0, -19.0), (36.0, -19.5)]),
        route(2, "planned", [(33.0, -17.0), (36.0, -17.5)]),
    )
    one["properties"] |= {"mover": "aid convoy", "group": "convoy", "length_km": 320.4}
    other["properties"] |= {"mover": "tanks", "group": "tank", "length_km": 318.0}
    told = {"kind": "distance", "km": 400.0, "travelled": True, "consistent": False, "text": "400 km", "report": "r"}
    other["properties"]["claims"] = [told]
    document["features"] = [one, other]
    svg = picture(document, basemap=ground | {"view": [32.0, -21.0, 37.0, -15.0]})
    words = words_of(svg)
    assert "aid convoy, ≈ 320 km" in words
    assert "tanks, 400 km, planned" in words, "what is stated goes before what is measured"
    for number in (0, 1):
        assert f'stroke="{palette.colour(f"route-{number}", "light")}"' in svg
    assert words.count("aid convoy") == 2, "the legend says whose colour it is"


def test_names_do_not_touch(document: dict[str, Any], ground: dict[str, Any]) -> None:
    first = next(one for one in document["features"] if one["properties"]["type"] == "place")
    lon, lat = first["geometry"]["coordinates"]
    for number in range(60):
        at = {"type": "Point", "coordinates": [lon + number % 8 * 0.09, lat + number // 8 * 0.07]}
        name = {"name": f"Hamlet number {number}", "mentions": first["properties"]["mentions"][:1]}
        copy = {"id": f"place-x{number}", "geometry": at, "properties": first["properties"] | name}
        document["features"].append(first | copy)
    svg = picture(document, basemap=ground | {"view": [34.5, -20.0, 36.0, -19.2]}, labels="gazetteer")
    texts = [text for text in ET.fromstring(svg).iter(f"{SVG}text") if (text.text or "").startswith("Hamlet")]  # noqa: S314
    assert len(texts) > 4
    boxes = [(float(text.get("x", "")), float(text.get("y", "")), len(text.text or "") * 6) for text in texts]
    for number, (x0, y0, wide) in enumerate(boxes):
        for x1, y1, other in boxes[number + 1 :]:
            assert x0 + wide < x1 or x1 + other < x0 or abs(y0 - y1) > 11


def test_labels_are_the_words_of_the_report_or_of_the_gazetteer(
    document: dict[str, Any], ground: dict[str, Any]
) -> None:
    first = next(one for one in document["features"] if one["properties"]["name"] == "Beira")
    for mention in first["properties"]["mentions"]:
        mention["surface"] = "Sofala harbour"
    texts = {one: words_of(picture(document, basemap=ground, labels=one)) for one in ("report", "gazetteer")}  # type: ignore[arg-type]
    assert "Sofala harbour" in texts["report"]
    assert "Sofala harbour" not in texts["gazetteer"]
    document["labels"] = "gazetteer"
    assert words_of(picture(document, basemap=ground)) == texts["gazetteer"], "as the map does where nobody says"


@pytest.mark.parametrize("part", range(8))
def test_hostile_words_stay_words(document: dict[str, Any], ground: dict[str, Any], part: int) -> None:
    hostile = [*HOSTILE_STRINGS, *LONE_SURROGATES][part::8]
    document |= {"title": hostile[0], "summary": " ".join(hostile), "attribution": hostile}
    for number, feature in enumerate(document["features"]):
        feature["properties"]["name"] = hostile[number % len(hostile)]
        for mention in feature["properties"].get("mentions", ()):
            mention["surface"] = hostile[number % len(hostile)]
    root = ET.fromstring(picture(document, basemap=ground))  # noqa: S314 - whether it can be read is the test
    allowed = {f"{SVG}{tag}" for tag in ("svg", "g", "title", "rect", "path", "circle", "text")}
    assert {element.tag for element in root.iter()} <= allowed
    assert not any(name.lower().startswith("on") or "href" in name for one in root.iter() for name in one.attrib)


def test_the_command_draws_documents_and_map_files(
    document: dict[str, Any], basemap: Basemap, tmp_path: Path, gazetteer: Any
) -> None:
    (tmp_path / "map.geojson").write_text(json.dumps(document), "utf-8")
    write_map(document, tmp_path / "map.html", basemap=basemap)
    done = run(tmp_path / "map.html", "-o", tmp_path / "one.svg", "--size", "1080x1350", "--theme", "dark")
    assert done.exit_code == 0, done.output
    assert "1080 × 1350 pixels" in done.stderr
    assert document["title"] in words_of((tmp_path / "one.svg").read_text("utf-8"))
    printed = run(tmp_path / "map.geojson", "-o", "-")
    assert printed.exit_code == 0
    assert "Beira" in words_of(printed.stdout)
    assert run(tmp_path / "map.html", "-o", f"{tmp_path}/of.2019/").exit_code == 0
    assert [path.name for path in (tmp_path / "of.2019").iterdir()] == ["map.svg"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["map.geojson", "map.html", "of.2019", "one.svg"]


def test_png_has_the_size_that_was_asked_for(document: dict[str, Any], basemap: Basemap, tmp_path: Path) -> None:
    pytest.importorskip("resvg_py", reason="the extra pictures is not installed")
    write_map(document, tmp_path / "map.html", basemap=basemap)
    done = run(tmp_path / "map.html", "-o", tmp_path / "one.png", "--size", "900x600")
    assert done.exit_code == 0, done.output
    content = (tmp_path / "one.png").read_bytes()
    assert content.startswith(b"\x89PNG\r\n\x1a\n")
    assert [int.from_bytes(content[at : at + 4], "big") for at in (16, 20)] == [900, 600]


def test_png_without_the_extra_is_refused_in_one_line(
    document: dict[str, Any], basemap: Basemap, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_map(document, tmp_path / "map.html", basemap=basemap)
    (tmp_path / "one.png").write_bytes(b"earlier")
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    done = run(tmp_path / "map.html", "-o", tmp_path / "one.png")
    assert done.exit_code == 2
    assert "pip install '.[pictures]'" in done.stderr
    assert (tmp_path / "one.png").read_bytes() == b"earlier"


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["-o", "map.pdf"], "none of .svg, .png"),
        (["--size", "wide"], "is no size"),
        (["--size", "1200x9"], "below 200"),
        (["--size", "200x200"], "larger size"),
    ],
)
def test_what_cannot_be_drawn_is_said(
    document: dict[str, Any], basemap: Basemap, tmp_path: Path, options: list[str], words: str
) -> None:
    write_map(document, tmp_path / "map.html", basemap=basemap)
    done = run(tmp_path / "map.html", *options)
    assert done.exit_code == 2
    assert words in done.output


def test_a_damaged_document_is_refused(tmp_path: Path, document: dict[str, Any], basemap: Basemap) -> None:
    document["features"][0]["properties"]["mentions"] = 7
    (tmp_path / "map.geojson").write_text(json.dumps(document), "utf-8")
    done = run(tmp_path / "map.geojson", "-o", tmp_path / "one.svg")
    assert done.exit_code == 3
    assert "is damaged" in done.stderr
    assert not (tmp_path / "one.svg").exists()


def test_a_document_without_places_is_a_picture_of_the_world(
    empty_document: dict[str, Any], ground: dict[str, Any]
) -> None:
    svg = picture(empty_document, basemap=ground | {"view": None})
    assert empty_document["title"] in words_of(svg)
    assert "How sure" not in words_of(svg)


def test_a_line_over_a_pole_leaves_the_picture() -> None:
    over = [(15.0, 80.0), (15.0, 88.0), (-160.0, 89.0), (-160.0, 80.0)]
    assert on_map(over) == [
        [(15.0, 80.0), (15.0, pytest.approx(NORTHERNMOST))],
        [(-160.0, pytest.approx(NORTHERNMOST)), (-160.0, 80.0)],
    ]
    assert on_map(along_meridians([(0.0, -90.0), (170.0, -80.0)])) == [
        [(170.0, pytest.approx(-NORTHERNMOST)), (170.0, -80.0)]
    ]
    assert on_map(over[:1] + over[3:]) == [[(15.0, 80.0), (-160.0, 80.0)]]
    assert on_map(over[1:3]) == []
