"""`geomap extract --explain`: reasons on standard error, results on standard output."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from gazetteer import Gazetteer, Place
from geomap.cli import main
from geomap.cli.explaining import confidence_in_words, described, explanation
from geomap.model import Alternative, Extraction, Finding, Mention, MentionForm, Report, Span

HOSTILE = Place(
    "own:1", "Dorn\x1b[31m", 1.0, 2.0, "town", None, "Hills\u202e", None, 20_412, 0.3, None, "own", has_area=False
)
OTHER = Place("own:2", "Dorn", 3.0, 4.0, "village", None, None, None, 0, 0.1, None, "own", has_area=False)


def test_the_reasons_go_to_standard_error_and_the_records_to_standard_output(tmp_path: Path) -> None:
    report = tmp_path / "note.txt"
    report.write_text("Trucks left Aleppo for Homs, Syria, near the village of Qarmidoxa.", encoding="utf-8")
    run = CliRunner().invoke(main, ["extract", str(report), "--explain", "--format", "jsonl"])
    assert run.exit_code == 0
    record = json.loads(run.stdout)
    assert [place["surface"] for place in record["places"]] == ["Aleppo", "Homs", "Syria", "Qarmidoxa"]
    assert "“Aleppo” → Aleppo, Syria (city, " in run.stderr
    assert "+ the text names a larger place that holds it beside it" in run.stderr
    assert "“Qarmidoxa” → not placed\n" in run.stderr
    assert "Aleppo, Syria" not in run.stdout


def mention(start: int, surface: str) -> Mention:
    return Mention(Span(start, start + len(surface)), surface, MentionForm.NAME, (), 0.9)


def test_without_the_option_nothing_is_explained(tmp_path: Path) -> None:
    report = tmp_path / "note.txt"
    report.write_text("Trucks left Aleppo.", encoding="utf-8")
    run = CliRunner().invoke(main, ["extract", str(report), "--format", "jsonl"])
    assert "→" not in run.stderr


def test_the_runner_up_says_why_it_lost_and_hostile_text_is_harmless(gazetteer: Gazetteer) -> None:
    others = (Alternative(OTHER, 0.11, "less well known"), Alternative(OTHER, 0.02))
    finding = Finding(mention(0, "Dorn\x07"), HOSTILE, 0.87, others, ("the best known",))
    again = Finding(mention(9, "Dorn\x07"), HOSTILE, 0.80, others, ("the best known",))
    text = explanation(Extraction(Report("r\x1b]0;x", ""), (), (finding, again)), countries=gazetteer)
    assert text.isprintable() or all(char == "\n" or char.isprintable() for char in text)
    assert "likely, .87" in text
    assert "(town, 20,000 people)" in text
    assert "at 0, 9\n" in text
    assert "- not Dorn (village) .11: less well known" in text
    assert "- and 1 less likely" in text


def test_an_unresolved_name_comes_with_the_places_that_it_could_be(gazetteer: Gazetteer) -> None:
    others = (Alternative(OTHER, 0.07, "less well known"),)
    finding = Finding(mention(0, "Dorn"), None, 1.0, others, ("no place answers",))
    text = explanation(Extraction(Report("r", ""), (), (finding,)), countries=gazetteer)
    assert "“Dorn” → not placed\n" in text
    assert "- not Dorn (village) .07" in text


def test_a_report_without_places_says_so(gazetteer: Gazetteer) -> None:
    assert "names no place" in explanation(Extraction(Report("r", ""), (), ()), countries=gazetteer)


def test_words_for_confidence_and_places(gazetteer: Gazetteer) -> None:
    assert [confidence_in_words(one) for one in (1.0, 0.9, 0.89, 0.75, 0.5, 0.49, 0.0)] == [
        "very likely, 1.00", "very likely, .90", "likely, .89", "likely, .75", "more likely than not, .50",
        "uncertain, .49", "uncertain, .00",
    ]  # fmt: skip
    syria = gazetteer.country("SY")
    assert syria is not None
    assert described(syria, countries=gazetteer).startswith("Syria (country, ")
