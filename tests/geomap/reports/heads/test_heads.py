from __future__ import annotations

import pytest

from geomap.model import Report, Segment, SegmentKind
from geomap.reports.heads import date_of_name, with_head

PROSE = "A column of lorries went from Tartu to Narva in the night, and nobody stopped it before the river.\n"

DATED = {
    "label": ("Date: 2 November 2014\n\n" + PROSE, "2014-11-02"),
    "label in bold": ("**Date:** 2 November 2014\n\n" + PROSE, "2014-11-02"),
    "label without a colon": ("Floods\nPublished 2 November 2014\n\n" + PROSE, "2014-11-02"),
    "label with more behind": ("Issued: 2 Nov 2014 | next on 9 Nov 2014\n\n" + PROSE, "2014-11-02"),
    "label of a year": ("Date: 1854\n\n" + PROSE, "1854"),
    "label before the era": ("Date: March 216 BC\n\n" + PROSE, "-0215-03"),
    "label below other labels": ("From: A. Tamm\nDate: Sun, 02 Nov 2014 10:00:00 +0200\n\n" + PROSE, "2014-11-02"),
    "line of its own": ("Floods in the north\n\nSunday, 2 November 2014\n\n" + PROSE, "2014-11-02"),
    "line with a place": ("TARTU, 2 November 2014\n\n" + PROSE, "2014-11-02"),
    "line with an author": ("Floods\nBy Ana de la Cruz | November 2, 2014\n\n" + PROSE, "2014-11-02"),
    "line with time": ("Floods\n\n2 Nov 2014, 10:15 GMT\n" + PROSE, "2014-11-02"),
    "dateline": ("TARTU, Estonia, Nov. 2, 2014 (Agency) -- " + PROSE, "2014-11-02"),
    "dateline with a dash": ("Tartu (2 November 2014) — " + PROSE, "2014-11-02"),
    "dateline with a colon": ("2 November 2014: " + PROSE, "2014-11-02"),
    "heading": ("Situation report 12 (as of 2 November 2014)\n\n" + PROSE, "2014-11-02"),
    "Markdown heading": ("# Flood update, 2 November 2014\n\n" + PROSE, "2014-11-02"),
    "front matter": ("---\ntitle: Floods\ndate: 2 November 2014\n---\n" + PROSE, "2014-11-02"),
    "front matter of TOML": ('+++\ntitle = "Floods"\ndate = 2014-11-02\n+++\n' + PROSE, "2014-11-02"),
}  # fmt: skip

UNDATED = {
    "sentence": "On 2 November 2014 a column of lorries went from Tartu to Narva.\n",
    "sentence behind a colon": "The mayor said on 2 November 2014: all bridges are closed.\n",
    "heading about a year": "The siege of 1854\n\n" + PROSE,
    "heading about a month": "How October 2014 changed the town\n\n" + PROSE,
    "far below": PROSE * 20 + "Date: 2 November 2014\n",
    "label without a date": "Date: to be confirmed\n\n" + PROSE,
    "number of a page": "1854\n\n" + PROSE,
}


@pytest.mark.parametrize("case", DATED)
def test_the_head_of_a_text_gives_its_date(case: str) -> None:
    text, date = DATED[case]
    report = with_head(Report("r", text))
    assert (report.date, report.warnings) == (date, ())
    assert report.text == text


@pytest.mark.parametrize("case", UNDATED)
def test_a_date_that_is_none_of_the_report_is_left_alone(case: str) -> None:
    assert with_head(Report("r", UNDATED[case])).date is None


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("2014-11-02-floods", "2014-11-02"), ("floods_20141102", "2014-11-02"), ("Floods 2 Nov 2014 (1)", "2014-11-02"),
        ("floods_2_Nov_2014", "2014-11-02"), ("2014_11_02_0815", "2014-11-02"), ("Sitrep-Nov-2014", "2014-11"),
        ("relief 1987", "1987"), ("relief1987", "1987"), ("1987", "1987"), ("punic-war-216-BC", "-0215"),
        ("report 17", None), ("scan_1943", None), ("page-1943", None), ("1943-relief-1987", None),
            ("tel 20141399", None),
        ("report-3000", None), ("v1.2014.5", None),
    ],
)  # fmt: skip
def test_names_of_files_give_dates(name: str, date: str | None) -> None:
    found = date_of_name(name)
    assert (found and found.date) == date
    assert with_head(Report("r", PROSE), file_name=name).date == date


def test_the_text_goes_before_the_name_of_the_file_and_a_field_before_both() -> None:
    text = "Date: 2 November 2014\n\n" + PROSE
    assert with_head(Report("r", text), file_name="2015-01-01-copy").date == "2014-11-02"
    assert with_head(Report("r", text, date="2013"), file_name="2015-01-01-copy").date == "2013"


def test_a_date_that_can_be_two_is_told() -> None:
    report = with_head(Report("r", PROSE), file_name="floods 03-04-2015")
    assert report.date == "2015"
    assert report.warnings == ("date: 03-04-2015 may be 3 April or 4 March; --date-order decides",)
    assert with_head(Report("r", PROSE), file_name="floods 03-04-2015", order="dmy").date == "2015-04-03"
    bad = with_head(Report("r", "---\ndate: next week\n---\n" + PROSE))
    assert bad.date is None
    assert "next week" in bad.warnings[0]


TITLED = {
    "first line": ("Floods cut the road to Narva\n\n" + PROSE, "Floods cut the road to Narva"),
    "first line right above": ("Floods cut the road to Narva\n" + PROSE, "Floods cut the road to Narva"),
    "question": ("Who closed the road?\n\n" + PROSE, "Who closed the road?"),
    "label": ("Subject: Road closed\nDate: 2 November 2014\n\n" + PROSE, "Road closed"),
    "below a date": ("2 November 2014\n\nRoad closed\n\n" + PROSE, "Road closed"),
    "above a date": ("Road closed\n2 November 2014\n" + PROSE, "Road closed"),
    "Markdown": ("## Road closed ##\n\n" + PROSE, "Road closed"),
    "below what one presses": ("Skip to content\n\nShare\nRoad closed\n\n" + PROSE, "Road closed"),
    "front matter": ('---\ntitle: "Road closed"\n---\n' + PROSE, "Road closed"),
    "a sentence": ("The road is closed.\n\n" + PROSE, None),
    "prose in short lines": ("The column of lorries went\nfrom Tartu to Narva in the\nnight.\n", None),
    "prose in long lines": (PROSE.replace("before", "\nbefore"), None),
    "a greeting": ("Dear colleagues,\n\n" + PROSE, None),
    "one line": ("Road to Narva closed", None),
    "a list": ("Tartu\nNarva\nValga\n", None),
    "bullets": ("- Tartu\n\n- Narva\n", None),
    "a table": ("| place | people |\n\n" + PROSE, None),
    "very long": ("Word " * 60 + "\n\n" + PROSE, None),
}


@pytest.mark.parametrize("case", TITLED)
def test_titles_come_from_the_first_line_or_heading(case: str) -> None:
    text, title = TITLED[case]
    assert with_head(Report("r", text)).title == title


def test_the_heading_of_a_document_is_its_title() -> None:
    text = "Bulletin 7\nRoads of the north\n" + PROSE
    segments = (Segment(0, 10), Segment(11, 29, SegmentKind.HEADING), Segment(30, len(text)))
    assert with_head(Report("r", text, segments=segments)).title == "Roads of the north"
    assert with_head(Report("r", text, title="Given", segments=segments)).title == "Given"


def test_author_and_address_are_taken_too() -> None:
    text = "---\nauthor: A. Tamm\nurl: https://example.org/1\nsource: The Desk\ntags: [a, b]\n---\n" + PROSE
    report = with_head(Report("r", text))
    assert (report.author, report.address, report.source) == ("A. Tamm", "https://example.org/1", "The Desk")


@pytest.mark.parametrize(
    "text", ["\n" * 50_000, "---\n" + "a: b\n" * 20_000, "# " * 50_000, ": " * 50_000, "Date:" * 20_000]
)
def test_hostile_heads_end(text: str) -> None:
    assert with_head(Report("r", text)).text == text
