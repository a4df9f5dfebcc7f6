"""When a journey took place: which date of its sentences, or over its line, is meant."""

from __future__ import annotations

import pytest

from geomap.model import Span, Status
from geomap.routes.reading.journey_dates import JourneyDates


def when(
    text: str,
    *stops: str,
    written: str | None = "2026-04-02",
    others: tuple[str, ...] = (),
    status: Status = Status.REPORTED,
) -> str | None:
    """Return the date of a journey over some stops, told in the sentences that hold them."""

    def at(name: str) -> Span:
        return Span(text.index(name), text.index(name) + len(name))

    sentences, start = [], 0
    for part in text.replace("\n", ". ").split(". "):
        sentences.append(Span(start, start + len(part)))
        start += len(part) + (1 if text[start + len(part) : start + len(part) + 1] == "\n" else 2)
    spans = [at(stop) for stop in stops]
    evidence = [one for one in sentences if any(one.start <= stop.start < one.end for stop in spans)]
    places = [*spans, *map(at, others)]
    found = JourneyDates(text, written).of(evidence, spans, places, status=status)
    if found is None:
        return None
    assert any(letter.isdigit() or letter.isalpha() for letter in text[found.span.start : found.span.end])
    return found.date


def test_the_date_of_the_sentence_stands_before_that_of_the_report() -> None:
    assert when("The plane flew from Alta to Bodo on 5 April", "Alta", "Bodo") == "2026-04-05"
    assert when("The plane flew from Alta to Bodo", "Alta", "Bodo") is None


def test_of_two_dates_that_counts_which_is_nearer_to_the_start() -> None:
    text = "They left Alta on 5 April and reached Bodo on 9 April"
    assert when(text, "Alta", "Bodo") == "2026-04-05"
    assert when("On 5 April they left Alta; on 9 April they reached Bodo", "Alta", "Bodo") == "2026-04-05"


def test_a_date_behind_another_place_is_of_what_happened_there() -> None:
    text = "He studied in Oslo in 1930, then moved from Alta to Bodo"
    assert when(text, "Alta", "Bodo", others=("Oslo",)) is None
    assert when("From Alta, Finnmark, in 1930 to Bodo", "Alta", "Bodo", others=("Finnmark",)) == "1930"


@pytest.mark.parametrize("label", ["12 May: ", "12 May. ", "- **12 May**: ", "Tuesday 12 May, 0600Z: "])
def test_the_label_of_a_line_dates_what_the_line_tells(label: str) -> None:
    text = f"Log of the party\n{label}They slept long. Marched from Alta to Bodo"
    assert when(text, "Alta", "Bodo", written="2026-06-01") == "2026-05-12"


def test_the_days_of_a_diary_stand_over_what_happened_on_them() -> None:
    text = "Diary\n3 May 1911\nRested.\nRained.\n4 May\nMarched from Alta to Bodo.\nSlept.\n5 May\nRested"
    assert when(text, "Alta", "Bodo", written=None) == "1911-05-04"


def test_a_year_before_tells_the_year_where_the_report_names_none_better() -> None:
    text = "In June 1867 they reached Oslo. On 4 August they went from Alta to Bodo"
    assert when(text, "Alta", "Bodo", written="1866") == "1867-08-04"
    assert when(text, "Alta", "Bodo", written=None) == "1867-08-04"
    assert when(text, "Alta", "Bodo", written="1870-01-05") == "1869-08-04"


def test_a_sentence_that_begins_with_a_date_dates_itself_alone() -> None:
    text = "On 5 April the bridge at Oslo broke. Lorries went from Alta to Bodo"
    assert when(text, "Alta", "Bodo") is None


@pytest.mark.parametrize(
    ("text", "status", "day"),
    [
        ("The storm is expected to move from Alta to Bodo by Monday", Status.POSSIBLE, "2026-04-06"),
        ("Lorries are said to have gone from Alta to Bodo on Monday", Status.POSSIBLE, "2026-03-30"),
        ("Lorries are to go from Alta to Bodo on Monday", Status.PLANNED, "2026-04-06"),
        ("Lorries went from Alta to Bodo on Monday", Status.REPORTED, "2026-03-30"),
    ],
)
def test_what_is_expected_is_still_to_come(text: str, status: Status, day: str) -> None:
    assert when(text, "Alta", "Bodo", status=status) == day


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("That night", "2026-03-30"),
        ("The next day", "2026-03-31"),
        ("On the following morning", "2026-03-31"),
        ("Two days later", "2026-04-01"),
        ("The day before", "2026-03-29"),
        ("A week later", "2026-04-06"),
    ],
)
def test_a_day_is_reckoned_from_the_one_told_of_last(words: str, date: str) -> None:
    text = f"On 28 March rain fell. On 30 March the dam broke. {words} people fled from Alta to Bodo"
    assert when(text, "Alta", "Bodo") == date
    assert when(f"{words} people fled from Alta to Bodo", "Alta", "Bodo") is None


def test_a_day_is_reckoned_from_the_label_of_its_line() -> None:
    text = "On 28 March rain fell\n12 May: They slept long. That night they went from Alta to Bodo"
    assert when(text, "Alta", "Bodo", written="2026-06-01") == "2026-05-12"


def test_a_month_is_no_day_to_reckon_from() -> None:
    text = "In March rain fell. The next day people fled from Alta to Bodo"
    assert when(text, "Alta", "Bodo") is None


def test_the_date_of_the_sentence_stands_before_one_that_is_reckoned() -> None:
    text = "On 28 March rain fell. On 30 March, and that night as well, people fled from Alta to Bodo"
    assert when(text, "Alta", "Bodo") == "2026-03-30"
