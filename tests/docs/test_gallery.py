"""The gallery: each report still gives the routes that its picture shows, and the pictures are small."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from gazetteer import Gazetteer
from geomap import Pipeline
from tests.support.scripts import load

DOCS = Path(__file__).resolve().parents[2] / "docs"


GALLERY = load(DOCS / "images" / "gallery.py")


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


@pytest.mark.parametrize("story", GALLERY.STORIES, ids=lambda story: story.name)
def test_each_story_gives_what_the_page_says(story: tuple[object, ...], tmp_path: Path) -> None:
    path = (DOCS.parent / story.report).with_name("map.geojson")
    if not story.worked:
        path = tmp_path / "map.geojson"
        GALLERY.make_map(story, path)
    types = [feature["properties"]["type"] for feature in json.loads(path.read_text("utf-8"))["features"]]
    assert (types.count("place"), types.count("route")) == (story.places, story.routes)


def test_every_story_answers_what_where_when_and_how_sure() -> None:
    assert all(all(story[4:8]) for story in GALLERY.STORIES)


def test_the_page_is_that_of_the_list() -> None:
    assert GALLERY.PAGE.read_text("utf-8") == GALLERY.page_text()


def test_every_worked_example_and_every_report_is_on_the_page() -> None:
    text = GALLERY.PAGE.read_text("utf-8")
    assert all(f"(../../maps/{name}/map.html)" in text for name in WORKED)
    assert all(f"images/stories/{path.name})" in text for path in GALLERY.STORIES_FOLDER.iterdir())


def test_there_is_a_small_picture_of_each() -> None:
    pictures = {path.stem: path.stat().st_size for path in GALLERY.FOLDER.iterdir()}
    assert pictures.keys() == {shown.name for shown in (*GALLERY.STORIES, *GALLERY.EXAMPLES)}
    assert max(pictures.values()) <= 250_000 and sum(pictures.values()) <= 2_000_000
