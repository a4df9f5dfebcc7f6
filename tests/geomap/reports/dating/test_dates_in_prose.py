"""Dates in sentences: written out, or to be told only from when the sentence was written."""

from __future__ import annotations

import pytest

from geomap.reports.dating.dates_in_prose import Written, find_told_dates

THURSDAY = Written.of("2026-04-02")


def dates(text: str, written: Written | None = THURSDAY, *, ahead: bool = False) -> list[str]:
    return [one.date for one in find_told_dates(text, written, ahead=ahead)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In June 1868 they went down the river.", ["1868-06"]),
        ("They left on 5 April and came on April 9th.", ["2026-04-05", "2026-04-09"]),
        ("On 30 December a convoy set out.", ["2025-12-30"]),
        ("It sailed in July, or in early August.", ["2025-07", "2025-08"]),
        ("They left on 20 April.", ["2026-04-20"]),
        ("In 1867 they walked north.", ["1867"]),
        ("On Wednesday, and again on Thursday, lorries left.", ["2026-04-01", "2026-04-02"]),
        ("Next Monday they go on.", ["2026-04-06"]),
        ("They left yesterday, rested last night and go on tomorrow.", ["2026-04-01", "2026-04-01", "2026-04-03"]),
        ("On 29 February they left.", ["2024-02-29"]),
    ],
)  # fmt: skip
def test_what_is_written_or_follows_from_the_report_is_a_date(text: str, expected: list[str]) -> None:
    written = Written.of("2025-01-10") if "29 February" in text else THURSDAY
    assert dates(text, written) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They may 5 times have marched, with 1200 men in 1,867 carts.",
        "Over 1900 people walked at 18:30.",
        "He lived there until June 1962, and since 1940 in another town.",
        "Born in Dublin in 1856 he moved away.",
        "The captain (6 May 1807 – 13 August 1883) sailed.",
        "Friday's train left; the sun rose; the second mon was there.",
        "On 31 June they left.",
    ],
)
def test_what_is_no_date_of_what_happened_is_none(text: str) -> None:
    assert dates(text) == []


def test_without_a_day_of_the_report_no_day_is_guessed() -> None:
    assert dates("On Friday, 5 April and yesterday", None) == []
    assert dates("On Friday, 5 April and yesterday", Written.of("1867")) == ["1867-04-05"]
    assert dates("On Friday, 5 April and yesterday", Written.of("1867-05")) == ["1867-04-05"]


@pytest.mark.parametrize(("ahead", "expected"), [(False, "2026-03-27"), (True, "2026-04-03")])
def test_a_day_of_the_week_is_the_last_one_or_the_next(ahead: bool, expected: str) -> None:
    assert dates("by Friday", ahead=ahead) == [expected]
    assert dates("on Thursday", ahead=ahead) == ["2026-04-09" if ahead else "2026-04-02"]


@pytest.mark.parametrize("date", ["0001-01-01", "9999-12-31", "-0043-03-15"])
def test_the_ends_of_the_calendar_break_nothing(date: str) -> None:
    found = dates("Yesterday, tomorrow, on Friday and on 14 March they left.", Written.of(date))
    assert found[-1].endswith("-03-14")


def test_a_long_text_takes_time_in_proportion() -> None:
    text = "in the in the of 5 on " * 20_000
    assert dates(text) == []


def test_what_is_still_to_come_lies_after_the_report() -> None:
    assert dates("It sails in July.", ahead=True) == ["2026-07"]
    assert dates("It sails in February.", ahead=True) == ["2027-02"]
    assert dates("It sailed in February.") == ["2026-02"]
    (found,) = find_told_dates("They left on 20 April. Then", THURSDAY)
    assert (found.span.start, found.span.end) == (13, 21), "the full stop is that of the sentence"
