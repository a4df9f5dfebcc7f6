"""Gold documents and predictions: what is read, and what is said of what cannot be."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from geomap.errors import NoReports, ReportInvalid, ReportUnreadable
from geomap.training.evaluation import GoldToponym, PredictedPlace, Predictions, places_of, read_gold

TOPONYM = {"start": 0, "end": 4, "lat": 35.1, "lon": 36.8, "geonameid": 7, "kind": "town"}
GOLD: dict[str, Any] = {"id": "a", "text": "Hama", "toponyms": [TOPONYM]}


def lines(path: Path, *records: object) -> Path:
    path.write_text("\n".join(one if isinstance(one, str) else json.dumps(one) for one in records), encoding="utf-8")
    return path


def test_documents_come_in_order_with_points_longitude_first(tmp_path: Path) -> None:
    other = {"id": 2, "text": "", "toponyms": [], "title": "left alone", "source": "https://example.org/"}
    first, second = read_gold(lines(tmp_path / "g.jsonl", GOLD, "", other))
    assert first.toponyms == (GoldToponym(0, 4, (36.8, 35.1), 7, "town"),)
    assert (second.id, second.toponyms) == ("2", ())
    assert (first.source, second.source) == (None, "https://example.org/")


def test_lines_end_at_line_feeds_only(tmp_path: Path) -> None:
    text = "Hama\u2028and\u0085Homs\x0c"
    (tmp_path / "g.jsonl").write_text(json.dumps(GOLD | {"text": text}, ensure_ascii=False), encoding="utf-8-sig")
    (document,) = read_gold(tmp_path / "g.jsonl")
    assert document.text == text


@pytest.mark.parametrize(
    ("record", "says"),
    [
        ("{", "is not valid JSON"),
        ('{"id": "cut', "is not valid JSON: Unterminated string starting at character 8"),
        ("[]", "is no JSON object"),
        ("[" * 100_000, "too deeply"),
        ('{"id": ' + "1" * 5000 + "}", "too long"),
        (GOLD | {"id": None}, '"id"'),
        (GOLD | {"id": True}, '"id"'),
        (GOLD | {"text": 1}, '"text"'),
        (GOLD | {"source": 1}, '"source" is no string'),
        (GOLD | {"toponyms": None}, '"toponyms"'),
        (GOLD | {"toponyms": [1]}, "toponym 1 is no object"),
        (GOLD | {"toponyms": [TOPONYM, TOPONYM | {"end": 5}]}, "toponym 2 ends at 5 in a text of 4"),
        (GOLD | {"toponyms": [TOPONYM | {"start": 4}]}, "toponym 1: goes from 4 to 4"),
        (GOLD | {"toponyms": [TOPONYM | {"start": -1}]}, "goes from -1"),
        (GOLD | {"toponyms": [TOPONYM | {"start": True}]}, "whole numbers"),
        (GOLD | {"toponyms": [TOPONYM | {"lat": 90.5}]}, '"lat" is no number from -90 to 90'),
        (GOLD | {"toponyms": [TOPONYM | {"lon": float("nan")}]}, '"lon"'),
        (GOLD | {"toponyms": [TOPONYM | {"lon": "36"}]}, '"lon"'),
        (GOLD | {"toponyms": [TOPONYM | {"geonameid": []}]}, '"geonameid"'),
        (GOLD | {"toponyms": [TOPONYM | {"kind": 3}]}, '"kind"'),
        (GOLD, 'has the id "a", which line 1 has already'),
    ],
)
def test_what_is_no_gold_document_is_told_with_its_line(record: object, says: str, tmp_path: Path) -> None:
    with pytest.raises(ReportInvalid) as caught:
        list(read_gold(lines(tmp_path / "g.jsonl", GOLD, "", record)))
    assert (caught.value.line, caught.value.exit_code) == (3, 3)
    assert says in str(caught.value)


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    (tmp_path / "g.jsonl").write_bytes(b"\n\xff\xfe{")
    with pytest.raises(ReportInvalid, match="line 2: is not UTF-8"):
        list(read_gold(tmp_path / "g.jsonl"))


def test_files_that_are_missing_or_empty(tmp_path: Path) -> None:
    with pytest.raises(ReportUnreadable, match="check the spelling"):
        list(read_gold(tmp_path / "none.jsonl"))
    with pytest.raises(ReportUnreadable):
        list(read_gold(tmp_path))
    with pytest.raises(ReportUnreadable):
        list(read_gold(tmp_path / "nu\0ll.jsonl"))
    with pytest.raises(NoReports, match="holds no document"):
        list(read_gold(lines(tmp_path / "g.jsonl", "", "")))


def test_predictions_are_found_in_any_order(tmp_path: Path) -> None:
    place = {"start": 0, "end": 4, "lat": None, "lon": None, "mention": "name", "confidence": 0.5}
    path = lines(tmp_path / "p.jsonl", {"id": "é", "places": []}, "", {"id": "a", "places": [place]})
    predictions = Predictions(path)
    assert predictions.take("a") == (PredictedPlace(0, 4, None, None, "name", 0.5),)
    assert predictions.take("é") == ()
    assert predictions.take("elsewhere") == ()
    predictions.check_all_taken()


def test_predictions_for_a_document_that_is_not_there(tmp_path: Path) -> None:
    path = lines(tmp_path / "p.jsonl", {"id": "a", "places": []}, {"id": "b\n", "places": []})
    predictions = Predictions(path)
    predictions.take("a")
    with pytest.raises(ReportInvalid, match=r'line 2: predicts for "b\\n", which is not in the corpus'):
        predictions.check_all_taken()


def test_predictions_that_are_none(tmp_path: Path) -> None:
    with pytest.raises(ReportInvalid, match="line 2: has the id"):
        Predictions(lines(tmp_path / "p.jsonl", {"id": "a", "places": []}, {"id": "a", "places": []}))
    with pytest.raises(ReportInvalid, match='line 2: place 1: "start" and "end"'):
        Predictions(lines(tmp_path / "q.jsonl", {"id": "b", "places": []}, {"id": "a", "places": [{"start": 0}]}))
    with pytest.raises(ReportInvalid, match='line 1: "places" is missing'):
        Predictions(lines(tmp_path / "r.jsonl", {"id": "a"}))


def test_confidence_is_a_probability() -> None:
    place = {"start": 0, "end": 4, "confidence": 1.01}
    with pytest.raises(ValueError, match='place 1: "confidence" is no number from 0 to 1'):
        places_of({"places": [place]})
