"""Folders of annotated passages are read whole, in order, or refused with the line that is wrong."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from gazetteer import Gazetteer
from geomap.errors import NoReports, ReportInvalid
from geomap.training.route_reader.passages import ROLES, STATUSES, passage_of
from geomap.training.route_reader.reading_passages import (
    FOLDS,
    PARTS,
    fold_of,
    for_further,
    missed_often,
    passage_files,
    read_passages,
)

TEXT = "The sloop left Lisbon for Funchal, and nobody in Porto saw her go."


def row(number: int, **changed: Any) -> dict[str, Any]:
    stops = [{"role": "origin", "start": 15, "end": 21}, {"role": "destination", "start": 26, "end": 33}]
    routes = [{"mover": "sloop", "status": "reported", "stops": stops}]
    return {"id": f"x{number}", "text": TEXT, "routes": routes, "mentions": [[15, 21], [26, 33], [49, 54]]} | changed


def write(path: Path, *rows: Any) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text("".join(json.dumps(each) + "\n" for each in rows), encoding="utf-8")
    return path


def test_files_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name in ("train/real-b.jsonl", "train/own-a.jsonl", "dev.jsonl", "other.jsonl"):
        write(tmp_path / name, row(1))
    assert [path.name for path in passage_files(tmp_path)] == ["own-a.jsonl", "real-b.jsonl", "dev.jsonl"]


def test_a_folder_without_passages_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoReports, match="train"):
        passage_files(tmp_path)


def test_reads_passages_with_what_a_reader_finds(tmp_path: Path, gazetteer: Gazetteer) -> None:
    (passage,) = read_passages([write(tmp_path / "own-a.jsonl", row(1))], gazetteer)
    assert [TEXT[a:b] for a, b in passage.found] == ["Lisbon", "Funchal", "Porto"]
    assert passage.mentions == passage.found
    assert [stop.mention for stop in passage.journeys[0].stops] == [0, 1]


@pytest.mark.parametrize("broken", ["{", json.dumps({"id": "x"}), "[1]", json.dumps(row(2, routes=[{"stops": []}]))])
def test_a_line_that_is_no_passage_is_named(tmp_path: Path, gazetteer: Gazetteer, broken: str) -> None:
    path = write(tmp_path / "own-a.jsonl", row(1))
    with path.open("a", encoding="utf-8") as file:
        file.write(broken + "\n")
    with pytest.raises(ReportInvalid, match=r"own-a\.jsonl line 2"):
        list(read_passages([path], gazetteer))


def test_passages_of_one_source_are_never_parted(tmp_path: Path, gazetteer: Gazetteer) -> None:
    rows = [row(number, source={"title": f"book {number % 3}"}) for number in range(9)]
    real = list(read_passages([write(tmp_path / "real-a.jsonl", *rows)], gazetteer))
    assert len({one.source for one in real}) == 3
    assert all(fold_of(real[number]) == fold_of(real[number % 3]) for number in range(9))
    own = list(read_passages([write(tmp_path / "own-a.jsonl", *map(row, range(9)))], gazetteer))
    assert len({one.source for one in own}) == 9
    assert {0 <= fold_of(one) < FOLDS for one in own} == {True}


def marked(text: str, **changed: Any) -> dict[str, Any]:
    route = {
        "mover": [text.index("brig"), text.index("brig") + 4], "status": "reported", "distance_km": None,
        "stops": [{"role": "origin", "start": text.index("Lisbon"), "end": text.index("Lisbon") + 6}],
    }  # fmt: skip
    digest = sha256(text.encode()).hexdigest()[:16]
    return {"id": "m1", "corpus": "old", "document": "7", "start": 5, "end": 5 + len(text), "digest": digest} | {
        "routes": [route]
    } | changed  # fmt: skip


def test_a_passage_may_mark_a_part_of_a_document(tmp_path: Path, gazetteer: Gazetteer) -> None:
    text = "The brig left Lisbon for Funchal."
    (tmp_path / "old.jsonl").write_text(json.dumps({"id": "7", "text": f"1801 {text} It rained."}) + "\n")
    path = write(tmp_path / "marked.jsonl", marked(text))
    (passage,) = read_passages([path], gazetteer, corpora=tmp_path)
    assert (passage.text, passage.source) == (text, "old 7")
    assert [text[a:b] for a, b in passage.journeys[0].movers] == ["brig"]


@pytest.mark.parametrize("changed", [{"document": "8"}, {"digest": "0" * 16}, {"corpus": "new"}])
def test_a_part_that_is_not_at_hand_is_left_out(tmp_path: Path, gazetteer: Gazetteer, changed: dict[str, str]) -> None:
    text = "The brig left Lisbon for Funchal."
    (tmp_path / "old.jsonl").write_text(json.dumps({"id": "7", "text": f"1801 {text} It rained."}) + "\n")
    path = write(tmp_path / "marked.jsonl", marked(text, **changed))
    assert list(read_passages([path], gazetteer, corpora=tmp_path)) == []
    assert list(read_passages([path], gazetteer)) == []


def test_a_network_is_fitted_further_to_what_it_missed_and_to_a_part_of_the_rest() -> None:
    rest = [passage_of(row(number), [], source=f"own {number}") for number in range(60)]
    missed = [passage_of(row(number), [], source=f"missed1 {number}") for number in (100, 101)]
    parts = [list(for_further([*rest, *missed], part)) for part in range(PARTS)]
    assert sorted(one.id for part in parts for one in part if one in rest) == sorted(one.id for one in rest)
    assert all(10 < sum(one in rest for one in part) < 30 for part in parts)
    assert [part.count(missed[0]) for part in parts] == [1, 3, 3]
    often = list(missed_often([*rest, *missed]))
    assert [often.count(one) for one in (rest[0], missed[0])] == [1, 3]
    assert len(often) == len(rest) + 3 * len(missed)


_ROUTES = Path(__file__).parents[4] / "benchmarks" / "routes"


def own_rows(folder: str) -> Iterator[dict[str, Any]]:
    for path in sorted((_ROUTES / folder).glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            yield json.loads(line)


def test_passages_written_for_the_project_are_well_formed() -> None:
    rows = list(own_rows("passages"))
    assert len({each["id"] for each in rows}) == len(rows) > 400
    for each in rows:
        stops = [stop for route in each["routes"] for stop in route["stops"]]
        assert all(each["text"][stop["start"] : stop["end"]] == stop["surface"] for stop in stops)
        assert {stop["role"] for stop in stops} <= set(ROLES)
        assert {route["status"] for route in each["routes"]} <= set(STATUSES)
        passage = passage_of(each, [], source="own")
        assert [len(one.stops) for one in passage.journeys] == [len(route["stops"]) for route in each["routes"]]


def test_marked_passages_hold_no_text_of_others() -> None:
    rows = list(own_rows("marked"))
    assert len({each["id"] for each in rows}) == len(rows) > 400
    for each in rows:
        assert set(each) == {"id", "corpus", "document", "start", "end", "digest", "routes"}
        for route in each["routes"]:
            assert set(route) == {"mover", "status", "stops", "distance_km"}
            assert all(set(stop) <= {"role", "start", "end", "optional"} for stop in route["stops"])
            assert all(0 <= stop["start"] < stop["end"] <= each["end"] - each["start"] for stop in route["stops"])
