"""`--country`, `--near`, `--bounds`: what they say to the pipeline and to the map, and how bad values are refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from gazetteer import Gazetteer
from gazetteer.model import Bounds
from geomap.cli import main
from geomap.model import Focus
from geomap.pipeline import Pipeline


@pytest.fixture(autouse=True)
def compiled(gazetteer: Gazetteer) -> None:
    """Compile the starter gazetteer before the commands ask for it."""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "note.txt"
    path.write_text("The pump at Abéché failed. Nobody has reached Qarmidoxa village.", encoding="utf-8")
    return path


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[Focus | None]:
    """What each pipeline was told about the focus."""
    heard: list[Focus | None] = []
    made = Pipeline.__init__

    def listening(self: Pipeline, gazetteer: Gazetteer, **options: Any) -> None:
        heard.append(options.get("focus"))
        made(self, gazetteer, **options)

    monkeypatch.setattr(Pipeline, "__init__", listening)
    return heard


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, list(map(str, arguments)), catch_exceptions=False)


@pytest.mark.parametrize(
    ("options", "focus", "words"),
    [
        (("--country", "td,SD"), Focus(("TD", "SD"), said=True), "Chad and Sudan, as you said"),
        (("--near", "13.5,-20.25"), Focus(near=(-20.25, 13.5), said=True), "near 13.5,-20.25, as you said"),
        (
            ("--bounds", "13,7,24,23.5"),
            Focus(bounds=Bounds(13, 7, 24, 23.5), said=True),
            "the box 13,7,24,23.5, as you said",
        ),
        (
            ("--country", "TD,SD,LY", "--near", "13,20"),
            Focus(("TD", "SD", "LY"), (20.0, 13.0), said=True),
            "Chad, Sudan and Libya, near 13,20, as you said",
        ),
    ],
)
def test_what_is_said_reaches_the_pipeline_and_is_told(
    options: tuple[str, ...], focus: Focus, words: str, report: Path, told: list[Focus | None], tmp_path: Path
) -> None:
    extracted = run("extract", report, *options, "--format", "jsonl")
    assert f"geomap: focus: {words}\n" in extracted.stderr
    drawn = run("map", report, *options, "--output", tmp_path / "out.geojson")
    assert f"geomap: focus: {words}\n" in drawn.stderr
    assert told == [focus, focus]
    written = json.loads((tmp_path / "out.geojson").read_text("utf-8"))["focus"]
    assert ([one["country"] for one in written["countries"]], written["said"]) == (list(focus.countries), True)


def test_nothing_said_is_nothing_told(report: Path, told: list[Focus | None]) -> None:
    assert "focus" not in run("extract", report).stderr
    assert told == [None]


def test_evaluate_takes_them_too(tmp_path: Path, told: list[Focus | None]) -> None:
    toponym = {"start": 13, "end": 19, "lat": 13.8, "lon": 20.8, "geonameid": None}
    corpus = tmp_path / "corpus.jsonl"
    corpus.write_text(json.dumps({"id": "a", "text": "It rained in Abéché.", "toponyms": [toponym]}) + "\n")
    assert run("evaluate", corpus, "--country", "TD").exit_code == 0
    assert told == [Focus(("TD",), said=True)]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--country", "QQ"), "the gazetteer has no country with the code 'QQ'"),
        (("--country", "Chad Basin"), "takes codes of ISO 3166-1"),
        (("--near", "100,20"), "is no point on the globe; the latitude comes first"),
        (("--near", "here"), "takes lat,lon in degrees"),
        (("--bounds", "1,2,3"), "takes west,south,east,north in degrees"),
        (("--bounds", "1,9,3,4"), "is no box on the globe"),
    ],
)
def test_what_cannot_be_meant_is_refused_in_one_line(
    options: tuple[str, str], words: str, report: Path, tmp_path: Path
) -> None:
    for command in ("extract", "map"):
        refused = CliRunner().invoke(main, [command, str(report), *options])
        assert refused.exit_code == 2
        assert words in refused.stderr and f"'{options[0]}'" in refused.stderr
    assert not list(tmp_path.glob("*.html"))


def test_what_is_not_placed_is_said_in_table_reasons_and_summary(report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("geomap.model.LEAST_PLACED", 1.1)
    result = run("extract", report, "--format", "table", "--explain")
    rows = [line for line in result.stdout.splitlines() if line.startswith(("Abéché", "Qarmidoxa"))]
    assert "not placed, perhaps Abéché" in rows[0] and "13." not in rows[0], "a guess has no position"
    assert "not placed" in rows[1] and "perhaps" not in rows[1]
    assert "“Abéché” → not placed; at best Abéché" in result.stderr
    assert result.stderr.endswith("geomap: 1 report, 0 places in 2 mentions, 0 routes, 2 names not placed\n")
