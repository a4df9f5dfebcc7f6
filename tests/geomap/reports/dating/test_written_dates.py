from __future__ import annotations

import importlib.util

import pytest

from geomap.reports.dating.date_fields import read_date, warning_of
from geomap.reports.dating.written_dates import find_dates, order_of

FIELDS = {
    "9 August 1974": "1974-08-09",
    "Tue December 2, 2014": "2014-12-02",
    "tuesday, the 2nd of december, 2014": "2014-12-02",
    "Tue, 02 Dec 2014 23:11:12 +0530": "2014-12-02",
    "Tue Dec 02 23:11:12 +0000 2014": "2014-12-02",
    "Dec. 2nd 2014, 7:15 p.m. EST": "2014-12-02",
    "0630 hrs, 2 Dec 2014": "2014-12-02",
    "2-Dec-14": "2014-12-02",
    "02DEC14": "2014-12-02",
    "020630ZDEC14": "2014-12-02",
    "2 Dec '14": "2014-12-02",
    "2014/12/02": "2014-12-02",
    "2014.12.02": "2014-12-02",
    "20141202": "2014-12-02",
    "2014-W49-2": "2014-12-02",
    "2014-12-02T06:30:00+02:00": "2014-12-02T06:30:00+02:00",
    "1417501800": "2014-12-02T06:30:00+00:00",
    "1417501800000": "2014-12-02T06:30:00+00:00",
    "25/12/2014": "2014-12-25",
    "12/25/2014": "2014-12-25",
    "12/25/2014 0:00": "2014-12-25",
    "12/12/2014": "2014-12-12",
    "2.12.2014": "2014-12-02",
    "Tue 02/12/2014": "2014-12-02",
    "December 2014": "2014-12",
    "2014-12": "2014-12",
    "late December 2014": "2014-12",
    "1854": "1854",
    "in 1854": "1854",
    "Winter 1854": "1854",
    "1854-55": "1854",
    "1854–1856": "1854",
    "1854 to 1856": "1854",
    "3-5 March 1854": "1854-03-03",
    "28 February - 3 March 1854": "1854-03-03",
    "3 March 1854 to 9 April 1855": "1854-03-03",
    "29 February 1900": "1900-02-29",
    "AD 66": "0066",
    "66 CE": "0066",
    "0066": "0066",
    "9 September 9 AD": "0009-09-09",
    "216 BC": "-0215",
    "c. 216 B.C.E.": "-0215",
    "2 August 216 BC": "-0215-08-02",
    "August 216 B.C.": "-0215-08",
    "-0215-08-02": "-0215-08-02",
    "1 BC": "0000",
}
NONE = [
    "", "soon", "yesterday", "Friday", "May", "march", "66", "9 September 66", "12:30", "31/02/2014", "2014-02-31",
    "32 January 2014", "29 February 2014", "13/13/2014", "0 BC", "Oslo 2014", "20 killed in 2014", "4 or 5", "N/A",
    "12 of 14", "42340", "9" * 400, "1/2", "room 12, May", "0000",
]  # fmt: skip


@pytest.mark.parametrize("text", FIELDS)
def test_a_field_gives_the_date_that_stands_in_it_as_exactly_as_it_does(text: str) -> None:
    found = read_date(text)
    assert found is not None
    assert (found.date, found.doubt) == (FIELDS[text], "")


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_date_gives_none_and_is_told(text: str) -> None:
    assert read_date(text) is None
    assert "none that can be read" in warning_of(text)


@pytest.mark.parametrize("text", ["02/11/2014", "2/11/14", "2-11-2014", "2/11/2014 08:00"])
def test_a_date_that_can_be_two_gives_its_year_and_says_so(text: str) -> None:
    found = read_date(text)
    assert found is not None
    assert found.date == "2014"
    assert "may be 2 November or 11 February" in found.doubt
    assert "may be 2 November or 11 February" in warning_of(text)


def test_an_order_that_the_reader_names_decides() -> None:
    dates = [found.date for order in ("dmy", "mdy") if (found := read_date("02/11/2014", order=order))]
    assert dates == ["2014-11-02", "2014-02-11"]
    found = read_date("14/11/02", order="ymd")
    assert found is not None
    assert found.date == "2014-11-02"
    # What can be read in one way only is read in that way.
    found = read_date("25/11/2014", order="mdy")
    assert found is not None
    assert found.date == "2014-11-25"


def test_a_day_of_the_week_decides_or_contradicts() -> None:
    found = read_date("Sunday 02/11/2014")
    assert found is not None
    assert (found.date, found.doubt) == ("2014-11-02", "")
    found = read_date("Monday 2 November 2014")
    assert found is not None
    assert found.date == "2014-11-02"
    assert found.doubt == "2014-11-02 was a Sunday"


def test_a_column_shows_its_order_unless_it_has_both() -> None:
    assert order_of(["02/11/2014", "5/6/2014", "11/25/2014"]) == "mdy"
    assert order_of(["02/11/2014", "25/11/2014"]) == "dmy"
    assert order_of(["25/11/14", "02/11/14"]) == "dmy"
    assert order_of(["02/11/2014", "no date", "11/11/2014"]) is None
    assert order_of(["25/11/2014", "11/25/2014"]) is None


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("BERN, Nov. 2, 2014 (Agency) - The", ["2014-11-02"]),
        ("from 2 November 2014 to 5 January 2015", ["2014-11-02", "2015-01-05"]),
        ("version 2.11.2014.3 of 10.11.12.2014", []),
        ("May 5 people be safe", []),
        ("room 12, May 2014", ["2014-05"]),
        ("IMG_20141102_081500", ["2014-11-02"]),
        ("the ships of 31 BC and the stones of A.D. 122", ["-0030", "0122"]),
        ("order 20149999", []),
        ("2 November 14 men left", []),
        ("12 May, 0600Z, and 13 May 1830 hrs", []),
    ],
)  # fmt: skip
def test_dates_are_found_among_other_words(text: str, dates: list[str]) -> None:
    assert [found.date for found in find_dates(text)] == dates


@pytest.mark.skipif(importlib.util.find_spec("dateparser") is None, reason="needs dateparser, of the extra documents")
@pytest.mark.parametrize(
    "text",
    [
        "2 novembre 2014", "2. November 2014, Sonntag", "2 de noviembre de 2014", "2 ноября 2014", "٢ نوفمبر ٢٠١٤",
        "2014年11月2日",
    ],
)  # fmt: skip
def test_days_in_other_languages_are_read(text: str) -> None:
    found = read_date(text)
    assert found is not None
    assert found.date == "2014-11-02"


@pytest.mark.parametrize("text", ["1 " * 40_000, "May " * 20_000, "12/" * 30_000, "7 October " * 10_000, "AD" * 50_000])
def test_hostile_texts_end(text: str) -> None:
    assert isinstance(find_dates(text, short=True, years=True), list)
