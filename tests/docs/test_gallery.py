"""The gallery: each report still gives the routes that its picture shows, and the pictures are small."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from gazetteer import Gazetteer
from geomap import Pipeline

DOCS = Path(__file__).resolve().parents[2] / "docs"


def _load() -> ModuleType:
    specification = importlib.util.spec_from_file_location("gallery", DOCS / "images" / "gallery.py")
    assert specification is not None and specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    sys.modules["gallery"] = module
    specification.loader.exec_module(module)
    return module


GALLERY = _load()


WORKED = sorted(path.parent.name for path in (DOCS.parent / "maps").glob("*/report.md"))


@pytest.fixture(scope="module")
def pipeline(gazetteer: Gazetteer) -> Pipeline:
    return Pipeline(gazetteer)


@pytest.mark.parametrize("example", GALLERY.EXAMPLES, ids=lambda example: example.name)
def test_each_report_gives_its_routes(example: tuple[object, ...], pipeline: Pipeline, gazetteer: Gazetteer) -> None:
    document = GALLERY.document_of(example, gazetteer=gazetteer, pipeline=pipeline)
    routes = [feature for feature in document["features"] if feature["properties"]["type"] == "route"]
    assert len(routes) == example[-1]
    assert all(feature["geometry"] is not None for feature in routes)


def test_the_page_is_that_of_the_list() -> None:
    assert (DOCS / "images" / "gallery.md").read_text("utf-8") == GALLERY.page_text()


def test_every_worked_example_is_on_the_page() -> None:
    text = (DOCS / "images" / "gallery.md").read_text("utf-8")
    assert [worked.name for worked in GALLERY.worked_examples()] == WORKED
    assert all(f"(../../maps/{name}/map.html)" in text for name in WORKED)


def test_there_is_a_small_picture_of_each() -> None:
    pictures = {path.stem: path.stat().st_size for path in (DOCS / "images" / "gallery").glob("*.png")}
    assert pictures.keys() == {example.name for example in GALLERY.EXAMPLES} | {f"map-{name}" for name in WORKED}
    assert max(pictures.values()) <= 250_000 and sum(pictures.values()) <= 2_000_000
