"""The folder of README as its reader draws it: one command gives a map, and a list of what was left out and why."""

from __future__ import annotations

import csv
import json
import runpy
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from click.testing import CliRunner

from geomap.cli import main
from geomap.outputs.load import parse_document, read_text

SCRIPT = Path(__file__).resolve().parents[2] / "docs" / "reports" / "inbox.py"
NEEDED = ("pypdf", "docx", "odfdo", "trafilatura", "feedparser", "lxml", "striprtf", "python_calamine")
ROWS = {"ACLED export": ("MOZ1201", "MOZ1202"), "result": ("result#2", "result#3")}
"""Reports that do not bear the name of their file alone."""

DATES = {
    "2025-03-06 call with Nampula": "2025-03-06",
    "Copy of Rapid assessment": "2025-03-07",
    "Field notes Malawi": "2025-03-08",
    "GEDEvent#500101": "2025-03-01",
    "Incident log#1": "2025",
    "Island cut off (SingleFile)": "2025-03-13",
    "Letter of 1891": "1891-05-02",
    "MOZ1201": "2025-03-05",
    "Minutes": "2025-03-02",
    "Port of Nacala shut": "2025-03-12",
    "Re_ Road to Pemba": "2025-03-10",
    "Relief#2": "2025-03-12",
    "Rivers of the coast": "1999",
    "Situation report 3": "2025-03-14",
    "Situation report 4": "2025-03-18",
    "WhatsApp Chat with drivers#2025-03-13": "2025-03-13",
    "brief": "2025-03-21",
    "from Carlos#notes 2025-03-17.txt": "2025-03-17",
    "from Carlos#trucks.pdf": None,
    "herald#1": "2025-03-19",
    "history": None,
    "notes": "2025",
    "reliefweb#4001": "2025-03-09",
    "result#2": "2025-03-11",
    "wire": "2025-03-12",
}
TITLES = {
    "Copy of Rapid assessment": "Rapid assessment, Zambezia",
    "Field notes Malawi": "Field notes from Malawi",
    "Letter of 1891": "Letter from Quelimane",
    "Port of Nacala shut": "Port of Nacala shut",
    "Re_ Road to Pemba": "Re: Road to Pemba?",
    "Situation report 3": "Cyclone Irema: situation report 3",
    "brief": "Weekly brief",
    "herald#2": "Chimoio market opens",
    "history": "The flood of 1907",
}
PLACES: dict[tuple[str, str], dict[str, str | int]] = {
    ("Situation report 3", "Pemba"): {"page": "2"},
    ("Situation report 4", "Dondo"): {"page": "3"},
    ("Letter of 1891", "Tete"): {"page": "13"},
    ("Incident log#2", "Caia"): {"row": 3},
    ("MOZ1202", "Nampula"): {"row": 3},
    ("Field notes Malawi", "Nsanje"): {"paragraph": 3},
    ("WhatsApp Chat with drivers#2025-03-13", "Inchope"): {"paragraph": 3},
}
"""Names, with the places in their documents where they stand."""

LEFT_OUT = {
    (".DS_Store", ""): ("hidden", "is hidden"),
    ("ChatExport/photos/photo_1.jpg", ""): ("of another kind", "is a JPEG image"),
    ("IMG_0812.jpg", ""): ("of another kind", "is a JPEG image"),
    ("Port of Nacala shut_files", "2 files"): ("of another kind", "belong to the saved page"),
    ("Rapid assessment.docx", ""): ("duplicate", 'has the same text as "Copy of Rapid assessment"'),
    ("Reports - Shortcut.lnk", ""): ("of another kind", "is a shortcut"),
    ("Situation report 4.pdf", "page 2"): ("without text", "ocrmypdf"),
    ("Thumbs.db", ""): ("of another kind", "is what Windows keeps for itself"),
    ("empty.txt", ""): ("empty", "is empty"),
    ("from Carlos.zip", "older.zip"): ("archive within an archive", "unpack it first"),
    ("gdelt.tsv", ""): ("without a column to read", "--place-column, such as ActionGeo_FullName"),
    ("old plan.doc", ""): ("of another kind", "save it as .docx"),
    ("scan0007.pdf", ""): ("without text", "has no text on any of its pages (2); recognise it first, with ocrmypdf"),
    ("warehouses.pdf", ""): ("protected by a password", "save it without"),
    ("~$pid assessment.docx", ""): ("of another kind", "is what Office keeps while a document is open"),
}


class Tried(NamedTuple):
    """What one command gave."""

    files: list[str]
    document: Mapping[str, Any]
    listed: list[dict[str, str]]
    terminal: list[str]
    shown: Mapping[str, Any]
    exit_code: int


@pytest.fixture(scope="module")
def tried(tmp_path_factory: pytest.TempPathFactory) -> Tried:
    for module in NEEDED:
        pytest.importorskip(module, reason="the extra `documents` is not installed")
    folder = tmp_path_factory.mktemp("tried")
    inbox = folder / "inbox"
    written = runpy.run_path(str(SCRIPT))["make"](inbox)
    outputs = ("--output", folder / "map.html", "--output", folder / "map.geojson")
    arguments = ["map", inbox, *outputs, "--report", folder / "left-out.csv", "--jobs", "1"]
    done = CliRunner().invoke(main, [str(one) for one in arguments])
    with (folder / "left-out.csv").open(newline="", encoding="utf-8") as stream:
        listed = [
            {**row, "source": Path(row["source"]).relative_to(inbox).as_posix()} for row in csv.DictReader(stream)
        ]
    return Tried(
        [path.relative_to(inbox).as_posix() for path in written],
        json.loads((folder / "map.geojson").read_text("utf-8")),
        listed,
        done.stderr.splitlines(),
        parse_document(read_text(folder / "map.html")),
        done.exit_code,
    )


@pytest.fixture
def reports(tried: Tried) -> dict[str, dict[str, Any]]:
    return {report["id"]: report for report in tried.document["reports"]}


def test_the_folder_has_forty_files_in_ten_formats_and_more(tried: Tried, reports: Mapping[str, Any]) -> None:
    assert len(set(tried.files)) == 40
    read = {Path(name).suffix for name in tried.files if Path(name).stem in {one.partition("#")[0] for one in reports}}
    assert read >= {
        ".csv", ".docx", ".eml", ".epub", ".html", ".json", ".mbox", ".md", ".mhtml", ".odt", ".pdf", ".rtf", ".txt",
        ".xlsx", ".xml", ".zip",
    }  # fmt: skip


def test_every_file_is_on_the_map_or_in_the_list(tried: Tried, reports: Mapping[str, Any]) -> None:
    listed = {row["source"] for row in tried.listed if not row["part"] or row["part"].endswith(" files")}
    stems = {identifier.partition("#")[0] for identifier in reports}
    for name in tried.files:
        path = Path(name)
        is_read = path.stem in stems or set(ROWS.get(path.stem, ())) & reports.keys()
        is_listed = name in listed or path.parent.as_posix() in listed
        assert bool(is_read) != is_listed or path.name in {"Rapid assessment.docx"}, name


def test_what_was_left_out_is_listed_with_its_reason(tried: Tried) -> None:
    found = {(row["source"], row["part"]): (row["kind"], row["reason"]) for row in tried.listed}
    assert found.keys() == LEFT_OUT.keys()
    for one, (kind, reason) in LEFT_OUT.items():
        assert found[one][0] == kind
        assert reason in found[one][1]


def test_dates_and_titles_are_read(reports: Mapping[str, Any]) -> None:
    assert {one: reports[one]["date"] for one in DATES} == DATES
    assert {one: reports[one]["title"] for one in TITLES} == TITLES


def test_places_say_where_in_their_documents_they_stand(tried: Tried) -> None:
    found = {
        (mention["report"], mention["surface"]): mention
        for feature in tried.document["features"]
        for mention in feature["properties"].get("mentions", ())
    }
    for one, expected in PLACES.items():
        assert {key: found[one].get(key) for key in expected} == expected, one


def test_menus_and_quoted_mails_are_not_on_the_map(tried: Tried) -> None:
    names = {feature["properties"].get("name") for feature in tried.document["features"]}
    assert {"Nampula", "Nacala", "Pemba", "Quelimane", "Blantyre", "Lichinga"} <= names
    assert not names & {"Lisbon", "London", "Dubai", "Nairobi", "Johannesburg", "Harare"}


def test_terminal_and_map_say_what_was_not_read(tried: Tried) -> None:
    assert tried.exit_code == 8
    told = "\n".join(tried.terminal)
    for words in (
        "Situation report 4.pdf (page 2): has no text",
        "scan0007.pdf: has no text on any of its pages",
        "rapport looks French, which is not read",
        "the dates of 2 reports of Incident log are not certain",
        "the date of notes: 03/04/2025 may be 3 April or 4 March; --date-order decides",
    ):
        assert words in told
    assert "Thumbs.db" not in told, "what nobody meant to be read is in the list alone"
    assert "15 left out" in tried.terminal[-1]
    not_read, *others = tried.document["notices"]
    assert not_read.startswith("not read: Situation report 4.pdf (page 2: without text), empty.txt (empty)")
    assert any("rapport looks French" in notice for notice in others)
    assert tried.shown["notices"] == tried.document["notices"]
