"""Hostile text on its way in: it comes through as it is, and no message passes it on raw."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from gazetteer.util.text import printable
from geomap.reports.report_files import read_reports
from tests.hostile.texts import HOSTILE_STRINGS, LONE_SURROGATES, hostile_reports

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("escaped", [True, False])
def test_hostile_reports_come_through_json_lines(escaped: bool, tmp_path: Path) -> None:
    expected = hostile_reports()
    lines = [
        json.dumps({"id": each.id, "text": each.text, "title": each.title}, ensure_ascii=escaped) for each in expected
    ]
    path = tmp_path / "hostile.jsonl"
    path.write_bytes("\n".join(lines).encode())
    found = [(report.id, report.text, report.title) for report in read_reports([path])]
    assert found == [(report.id, report.text, report.title) for report in expected]


def test_hostile_reports_come_through_text_files(tmp_path: Path) -> None:
    expected = {}
    for number, report in enumerate(hostile_reports()):
        (tmp_path / f"{number}.txt").write_bytes(report.text.encode())
        expected[str(number)] = report.text
    assert {report.id: report.text for report in read_reports([tmp_path])} == expected


def test_lone_surrogates_are_replaced_one_by_one(tmp_path: Path) -> None:
    path = tmp_path / "surrogates.jsonl"
    lines = [json.dumps({"id": number, "text": f"Hama {text}"}) for number, text in enumerate(LONE_SURROGATES)]
    path.write_text("\n".join(lines))
    for report, text in zip(read_reports([path]), LONE_SURROGATES, strict=True):
        assert report.text == "Hama " + text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        assert len(report.text) == len(f"Hama {text}")


@pytest.mark.parametrize("text", [*HOSTILE_STRINGS, *LONE_SURROGATES])
def test_no_message_passes_hostile_text_on(text: str) -> None:
    shown = printable(text)
    assert not set(shown) & {"\n", "\r", "\x1b", "\x9b", "\0", "\u202e", "\u2028"}
    shown.encode("utf-8")
