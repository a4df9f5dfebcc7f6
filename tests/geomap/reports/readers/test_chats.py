"""Exports of chats and networks: one report a message or a day, with number and day."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.geomap.reports.readers.reading import read

TELEGRAM = {
    "name": "Road news",
    "type": "public_channel",
    "id": 77,
    "messages": [
        {"id": 1, "type": "service", "date": "2021-03-01T00:00:00", "action": "create", "text": ""},
        {"id": 2, "type": "message", "date": "2021-03-12T10:15:30", "from": "Ayo", "text": "Gulu is dry."},
        {
            "id": 3,
            "type": "message",
            "date": "2021-03-13T10:15:30",
            "text": ["Lira, ", {"type": "bold", "text": "not Arua"}, ", is open."],
        },
    ],
}


def written(path: Path, value: object) -> Path:
    path.write_text(value if isinstance(value, str) else json.dumps(value), "utf-8")
    return path


def test_telegram(tmp_path: Path) -> None:
    path = written(tmp_path / "result.json", TELEGRAM)
    found = read(path)
    assert found.texts == {"result#2": "Gulu is dry.", "result#3": "Lira, not Arua, is open."}
    assert [report.date for report in found.reports] == ["2021-03-12", "2021-03-13"]
    assert [report.source for report in found.reports] == ["Road news"] * 2
    several = {"chats": {"list": [TELEGRAM, {**TELEGRAM, "id": 78}]}}
    assert "all#78/3" in read(written(tmp_path / "all.json", several)).texts


def test_twitter_archives_and_answers(tmp_path: Path) -> None:
    tweet = {"id_str": "9", "full_text": "Dry in Gulu &amp; Lira", "created_at": "Wed Oct 07 20:19:24 +0000 2015"}
    for name, text in (
        ("tweets.js", f"window.YTD.tweets.part0 = {json.dumps([{'tweet': tweet}])}"),
        ("list.json", json.dumps([{**tweet, "user": {"name": "Ayo"}}])),
    ):
        (report,) = read(written(tmp_path / name, text)).reports
        assert (report.text, report.date) == ("Dry in Gulu & Lira", "2015-10-07")


def test_reliefweb(tmp_path: Path) -> None:
    fields = {
        "title": "Floods",
        "body-html": "<p>Gulu is cut off.</p>",
        "date": {"original": "2015-10-07T00:00:00+00:00"},
        "url": "https://example.org/9",
        "source": [{"name": "Relief"}],
    }
    (report,) = read(written(tmp_path / "rw.json", {"data": [{"id": "9", "fields": fields}]})).reports
    assert (report.title, report.date, report.source) == ("Floods", "2015-10-07", "Relief")
    assert (report.address, report.text) == ("https://example.org/9", "Gulu is cut off.")


@pytest.mark.parametrize(
    ("chat", "dates"),
    [
        (
            "[07/10/2015, 10:15:30] Ayo: Gulu.\nStill dry.\n[13/10/2015, 10:15:30] Eve: Lira.",
            ["2015-10-07", "2015-10-13"],
        ),
        ("10/7/15, 9:15 PM - Ayo: Gulu.\nStill dry.\n10/13/15, 9:15 AM - Eve: Lira.", ["2015-10-07", "2015-10-13"]),
        ("2015-10-07, 10:15 - Ayo: Gulu.\nStill dry.\n2015-10-13, 10:15 - Eve: Lira.", ["2015-10-07", "2015-10-13"]),
        ("07/10/2015, 10:15 - Ayo: Gulu.\nStill dry.\n08/10/2015, 10:15 - Eve: Lira.", [None, None]),
    ],
)
def test_whatsapp_gives_a_report_a_day(tmp_path: Path, chat: str, dates: list[str | None]) -> None:
    found = read(written(tmp_path / "_chat.txt", chat))
    assert [report.text for report in found.reports] == ["Gulu.\nStill dry.", "Lira."]
    assert [report.date for report in found.reports] == dates


def test_other_json_is_refused_where_it_is_named_and_told_in_a_folder(tmp_path: Path) -> None:
    for name, text, told in (
        ("a.json", '{"x": 1}', ".jsonl"),
        ("b.json", "[" * 100_000, "is nested too deeply"),
        ("c.json", "no", ".jsonl"),
        ("d.js", "var x;", "is a script"),
    ):
        written(tmp_path / name, text)
        (error,) = read(tmp_path / name).errors
        assert told in str(error)
    assert sorted(read(tmp_path).told) == [
        ("DAMAGED", "b.json"), ("OTHER_KIND", "a.json"), ("OTHER_KIND", "c.json"), ("OTHER_KIND", "d.js"),
    ]  # fmt: skip
