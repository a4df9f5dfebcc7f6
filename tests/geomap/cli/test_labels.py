"""`geomap map --labels`: whose words the names on the map are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from geomap.cli import main


@pytest.mark.parametrize(("words", "told"), [("report", None), ("gazetteer", "gazetteer")])
def test_the_document_says_whose_names_stand_on_the_map(words: str, told: str | None, tmp_path: Path) -> None:
    report, output = tmp_path / "report.txt", tmp_path / "map.geojson"
    report.write_text("Lorries drove from Halab to Homs.", encoding="utf-8")
    result = CliRunner().invoke(main, ["map", str(report), "--labels", words, "--output", str(output)])
    assert result.exit_code == 0, result.output
    assert json.loads(output.read_text("utf-8")).get("labels") == told
