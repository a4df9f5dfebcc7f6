from __future__ import annotations

import base64
import dataclasses
import errno
import gzip
import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import folium
import jsonschema
import pytest

from geomap.outputs.clipping import LONGEST_TEXT
from geomap.outputs.map_file.basemap import Basemap
from geomap.outputs.map_file.payload import LONGEST_REPORT, pack, unpack
from geomap.outputs.map_file.plain_page import plain_page
from geomap.outputs.map_file.rendering import render_map, to_folium, write_map
from geomap.outputs.map_file.tiles import find_tiles

SCHEMA = Path(__file__).parents[4] / "geomap" / "document" / "schemas" / "document.schema.json"

PROGRAM = """
import json, sys
from geomap.outputs.map_file.basemap import Basemap, Label, Level
from geomap.outputs.map_file.rendering import render_map
from geomap.outputs.map_file.tiles import find_tiles
document = json.load(open(sys.argv[1], encoding="utf-8"))
level = Level(10, (-1800, -850, 1800, 850), None, ((0, 0, 10, 0, 0, 10),), (), (), ())
print(render_map(document, basemap=Basemap((level,), (Label("Somewhere", 1.0, 2.0, "country", 0.5, 3.0),))))
"""


def payload(page: str) -> dict[str, Any]:
    (text,) = re.findall(r'id="geomap-payload"[^>]*>([^<]*)</script>', page)
    return unpack(text)


def program(page: str) -> list[list[str]]:
    """The styles and scripts that the page unpacks: tag, type and text."""
    (text,) = re.findall(r'id="geomap-program">([^<]*)</script>', page)
    parts: list[list[str]] = json.loads(gzip.decompress(base64.b64decode(text, validate=True)))
    return parts


def test_the_sample_is_a_map_document(document: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(document)


def test_the_payload_holds_the_document(document: dict[str, Any], basemap: Basemap) -> None:
    assert payload(render_map(document, basemap=basemap))["document"] == document


def test_the_document_is_not_changed(document: dict[str, Any], basemap: Basemap) -> None:
    before = json.dumps(document)
    document["features"][0]["properties"]["name"] = "n" * 5_000
    long = json.dumps(document)
    render_map(document, basemap=basemap)
    assert json.dumps(document) == long != before


def test_no_string_of_the_document_stands_in_the_page_but_as_text_without_scripts(
    document: dict[str, Any], basemap: Basemap
) -> None:
    document["title"] = "{{7*7}} </script><script>alert(1)</script> {% raw"
    document["features"][0]["properties"]["name"] = "${1+1}`\\u0027{#"
    page = render_map(document, basemap=basemap)
    for sign in ("{{", "{%", "{#", "${1", "`\\u0027", "<script>alert"):
        assert sign not in page
    scripted, left_out = re.subn(r"<noscript>.*?</noscript>", "", page, flags=re.DOTALL)
    assert left_out == 1
    assert "alert(1)" not in scripted
    assert "Beira" not in scripted
    assert payload(page)["document"]["title"] == document["title"]
    assert "<title>Map of reports</title>" in page


def test_the_policy_allows_these_scripts_and_styles_only(document: dict[str, Any], basemap: Basemap) -> None:
    page = render_map(document, basemap=basemap)
    (policy,) = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', page)
    rules = {name: values.split() for name, _, values in (rule.strip().partition(" ") for rule in policy.split(";"))}
    assert rules["default-src"] == ["'none'"]
    assert rules["img-src"] == ["data:"]
    for tag, rule in (("script", "script-src"), ("style", "style-src")):
        texts = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        texts += [text for part, _, text in program(page) if part == tag]
        digests = {base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in texts}
        assert set(rules[rule]) == {f"'sha256-{digest}'" for digest in digests}
        assert len(rules[rule]) == len(texts) >= 1
    assert page.index("Content-Security-Policy") < page.index("<script>")
    assert not re.search(
        r'\s(?:style|on\w+|src)="', re.sub(r"<(script|style)[^>]*>.*?</\1>", "", page, flags=re.DOTALL)
    )


def test_the_same_document_gives_the_same_bytes_anywhere(tmp_path: Path, document: dict[str, Any]) -> None:
    source = tmp_path / "document.json"
    source.write_text(json.dumps(document), encoding="utf-8")
    pages = []
    for seed, zone, locale in (("1", "Pacific/Apia", "C"), ("2", "America/St_Johns", "C.UTF-8")):
        environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale}
        environment |= {"PYTHONPATH": str(SCHEMA.parents[3])}
        run = subprocess.run(
            [sys.executable, "-c", PROGRAM, str(source)], env=environment, capture_output=True, check=True, cwd=tmp_path
        )
        pages.append(run.stdout)
    assert pages[0] == pages[1]
    assert pages[0].startswith(b"<!DOCTYPE html>")


def test_the_order_of_keys_does_not_matter(document: dict[str, Any], basemap: Basemap) -> None:
    assert pack(document, basemap=basemap) == pack(dict(reversed(document.items())), basemap=basemap)


def test_ten_megabytes_on_a_line_stay_out_of_the_page(document: dict[str, Any], basemap: Basemap) -> None:
    ordinary = len(render_map(document, basemap=basemap))
    document["title"] = os.urandom(5_000_000).hex()
    page = render_map(document, basemap=basemap)
    assert len(page) < ordinary + 4 * LONGEST_TEXT
    title = payload(page)["document"]["title"]
    assert len(title) == LONGEST_TEXT
    assert title.endswith("…")


def test_the_text_of_a_report_is_carried_whole(document: dict[str, Any], basemap: Basemap) -> None:
    document["reports"][0]["text"] = "Rain. " * 1_000
    document["reports"][1]["text"] = "n" * (LONGEST_REPORT + 5)
    reports = payload(render_map(document, basemap=basemap))["document"]["reports"]
    assert reports[0]["text"] == "Rain. " * 1_000
    assert len(reports[1]["text"]) == LONGEST_REPORT


def test_identifiers_are_never_cut(document: dict[str, Any], basemap: Basemap) -> None:
    ids = ["r" * 3_000 + "1", "r" * 3_000 + "2"]
    for report, identifier in zip(document["reports"], ids, strict=False):
        report["id"] = identifier
    document["features"][0]["properties"]["mentions"][0]["report"] = ids[1]
    content = payload(render_map(document, basemap=basemap))["document"]
    assert [report["id"] for report in content["reports"][:2]] == ids
    assert content["features"][0]["properties"]["mentions"][0]["report"] == ids[1]


def test_lone_surrogates_and_nul_come_through(document: dict[str, Any], basemap: Basemap) -> None:
    document["title"] = "a\ud800b\x00c\u202e"
    page = render_map(document, basemap=basemap)
    assert payload(page)["document"]["title"] == document["title"]
    page.encode("utf-8")


def test_infinity_is_refused(document: dict[str, Any], basemap: Basemap) -> None:
    document["features"][0]["properties"]["confidence"] = float("inf")
    with pytest.raises(ValueError, match="not JSON compliant"):
        render_map(document, basemap=basemap)


def test_writing_replaces_an_earlier_file(document: dict[str, Any], basemap: Basemap, tmp_path: Path) -> None:
    path = tmp_path / "map.html"
    path.write_text("earlier", encoding="utf-8")
    write_map(document, path, basemap=basemap)
    assert path.read_text(encoding="utf-8") == render_map(document, basemap=basemap)
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("function", ["fsync", "replace"])
def test_a_full_disk_leaves_an_earlier_file(
    function: str, document: dict[str, Any], basemap: Basemap, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "map.html"
    path.write_text("earlier", encoding="utf-8")
    page = render_map(document, basemap=basemap)
    assert page

    def full(*_: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, function, full)
    with pytest.raises(OSError, match="No space left"):
        write_map(document, path, basemap=basemap)
    monkeypatch.undo()
    assert path.read_text(encoding="utf-8") == "earlier"
    assert list(tmp_path.iterdir()) == [path]


def test_a_document_that_cannot_be_drawn_leaves_an_earlier_file(basemap: Basemap, tmp_path: Path) -> None:
    path = tmp_path / "map.html"
    path.write_text("earlier", encoding="utf-8")
    with pytest.raises(KeyError):
        write_map({}, path, basemap=basemap)
    assert path.read_text(encoding="utf-8") == "earlier"


def test_layers_can_be_added_to_the_folium_map(document: dict[str, Any], basemap: Basemap, tmp_path: Path) -> None:
    report_map = to_folium(document, basemap=basemap)
    assert isinstance(report_map, folium.Map)
    folium.CircleMarker([-19.0, 34.0], radius=31).add_to(report_map)
    report_map.save(tmp_path / "own.html")
    page = (tmp_path / "own.html").read_text(encoding="utf-8")
    assert '"radius": 31' in page
    assert "Content-Security-Policy" not in page
    assert payload(page)["document"] == document


def test_a_folium_map_can_be_rendered_twice(document: dict[str, Any], basemap: Basemap) -> None:
    root = to_folium(document, basemap=basemap).get_root()
    assert root.render() == root.render()


def test_a_page_asks_for_no_file(document: dict[str, Any], basemap: Basemap) -> None:
    page = render_map(document, basemap=basemap)
    texts = [text for _, _, text in program(page)]
    assert not any("sourceMappingURL" in text for text in texts)
    styles = "".join(text for tag, _, text in program(page) if tag == "style")
    assert re.findall(r"url\(\s*['\"]?(?!#)[^)]*\)", styles) == []


def test_a_page_is_small(document: dict[str, Any], basemap: Basemap) -> None:
    bare = dataclasses.replace(basemap, relief=(), levels=())
    page = render_map(document, basemap=bare)
    assert len(render_map(document, basemap=basemap)) - len(page) < 250_000, "the ground of a focus has its own bound"
    assert len(page) < 192_000, "of which the picture and lists for readers without scripts may take 27 KB"
    (first, *_) = (one for one in document["features"] if one["properties"]["type"] == "place")
    thousand = [first | {"id": f"geonames:{number}"} for number in range(1_000)]
    page = render_map(document | {"features": thousand}, basemap=basemap)
    assert len(page) < 350_000, "a thousand places with evidence have to fit into 350 KB, basemap and all"


def test_a_shrunk_page_runs_the_same(document: dict[str, Any], basemap: Basemap) -> None:
    whole = to_folium(document, basemap=basemap).get_root().render()
    texts = [text for _, _, text in program(render_map(document, basemap=basemap))]
    assert texts == re.findall(r'<(?:style|script)(?: type="module")?>(.*?)</(?:style|script)>', whole, re.DOTALL)
    assert len(texts) == 5


@pytest.mark.parametrize("tiles", [None, "OpenTopoMap"])
def test_the_page_without_folium_is_that_of_folium(
    tiles: str | None, document: dict[str, Any], basemap: Basemap
) -> None:
    found = None if tiles is None else find_tiles(tiles)
    of_folium = to_folium(document, basemap=basemap, tiles=tiles).get_root().render()
    assert plain_page(pack(document, basemap=basemap), tiles=found) == of_folium


def test_what_is_no_payload_is_refused() -> None:
    with pytest.raises(ValueError, match="not base64 text"):
        plain_page("</script><script>alert(1)</script>")
