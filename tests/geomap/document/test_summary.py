"""The sentence about a map: when, what, where, how much; and that every count means one thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from gazetteer import Gazetteer, Place
from geomap import Extraction, build_document
from geomap.document.summary import Counts, period, summary
from geomap.model import Movement, Role, Route, Span, Status, Stop, ToldDate
from tests.geomap.document.made_up_findings import extraction, finding, place

OAK, ELM, ASH, YEW = (
    place(name, name.title(), 10 + number, 50, country="DE") for number, name in enumerate(("oak", "elm", "ash", "yew"))
)
SEA = place("sea", "Grey Sea", 11, 53, kind="sea")

Way = tuple[str, Sequence[tuple[Role, str, Place | None]]]


def told(
    text: str, *ways: Way, name: str = "a", status: Status = Status.REPORTED, date: str | None = None
) -> Extraction:
    """A report of movements; each stop is found where its name first stands in the text."""
    routes = []
    findings: dict[str, Any] = {}
    for mover, stops in ways:
        found = [
            Stop(role, findings.setdefault(words, finding(text, words, where)), "southern" if where is SEA else None)
            for role, words, where in stops
        ]
        movement = Movement(mover, status, tuple(found), (), (), (Span(0, len(text)),), 0.9)
        routes.append(Route(movement, None))
    made = extraction(name, text, *sorted(findings.values(), key=lambda one: one.span.start))
    return replace(made, routes=tuple(routes), report=replace(made.report, date=date))


@pytest.fixture
def said(gazetteer: Gazetteer) -> Any:
    """A function that returns the sentence about extractions."""
    return lambda *made, **options: build_document(made, gazetteer=gazetteer, **options)["summary"]


def test_a_movement_is_told_with_when_and_where(said: Any) -> None:
    text = "Boats went from the southern Grey Sea by way of Oak to Elm, and boats went from there to Ash."
    stops = [(Role.ORIGIN, "Grey Sea", SEA), (Role.VIA, "Oak", OAK)]
    ways = [("boats", [*stops, (Role.DESTINATION, name, where)]) for name, where in (("Elm", ELM), ("Ash", ASH))]
    made = told(text, *ways, date="2015-10-07")
    assert said(made) == (
        "Report of 7 October 2015: boats from the southern Grey Sea via Oak to Elm and Ash; 4 places in 1 report"
    )


def test_dates_of_the_movements_stand_before_those_of_the_reports(said: Any) -> None:
    cart = [("cart", [(Role.ORIGIN, "Oak", OAK), (Role.DESTINATION, "Elm", ELM)])]
    mule = [("mule", [(Role.ORIGIN, "Ash", ASH), (Role.DESTINATION, "Yew", YEW)])]

    def dated(made: Extraction, day: str) -> Extraction:
        when = ToldDate(day, Span(0, 1))
        return replace(
            made, routes=tuple(replace(one, movement=replace(one.movement, when=when)) for one in made.routes)
        )

    late = dated(told("A cart went from Oak to Elm.", *cart, date="1870"), "1868-06")
    early = dated(told("A mule went from Ash to Yew.", *mule, name="b", date="1870"), "1867-04-12")
    undated = told("A cart went from Oak to Elm.", *cart, name="c")
    assert said(undated, dated(told("Ash to Yew.", ("", mule[0][1]), name="d"), "1867")) == (
        "Cart from Oak to Elm, and 1 more route; 4 places in 2 reports"
    )
    assert said(late) == "June 1868: cart from Oak to Elm; 2 places in 1 report"
    assert said(late, early) == ("12 April 1867 to June 1868: mule from Ash to Yew; also cart; 4 places in 2 reports")


def test_of_several_the_one_that_happened_is_told_and_the_others_counted(said: Any) -> None:
    cart = [("cart", [(Role.ORIGIN, "Oak", OAK), (Role.DESTINATION, "Elm", ELM)])]
    mule = [("mule", [(Role.ORIGIN, "Ash", ASH), (Role.DESTINATION, "Yew", YEW)])]
    denied = told("No mule went from Ash to Yew.", *mule, status=Status.DENIED)
    assert said(denied) == "Mule (denied) from Ash to Yew; 2 places in 1 report"
    both = said(denied, told("A cart went from Oak to Elm.", *cart, name="b"))
    assert both == "Cart from Oak to Elm; also mule (denied); 4 places in 2 reports"


def test_what_else_moved_is_named_once_as_the_list_has_it_and_the_rest_counted(said: Any, gazetteer: Gazetteer) -> None:
    def way(mover: str, *ends: tuple[str, Place]) -> Way:
        (start, one), (end, other) = ends
        return mover, [(Role.ORIGIN, start, one), (Role.DESTINATION, end, other)]

    oak, elm, ash, yew = (("Oak", OAK), ("Elm", ELM), ("Ash", ASH), ("Yew", YEW))
    text = "Oak, Elm, Ash, Yew"
    made = [
        told(text, way("carts", oak, elm), date="1870-01-01", name="a"),
        told(text, way("mules", elm, yew), date="1870-03-01", name="b"),
        told(text, way("boats", ash, yew), way("Boats", oak, yew), date="1870-02-01", name="c"),
        told(text, way("carts", ash, elm), way("", yew, ash), way("sledges", yew, oak), date="1870-04-01", name="d"),
        told(text, way("balloons", oak, ash), way("balloons " * 50, yew, elm), date="1870-05-01", name="e"),
    ]
    document = build_document(made, gazetteer=gazetteer)
    total = Counts.of(document).routes
    # The carts of the sentence stand for one route, what is named for four, two of them of boats.
    assert document["summary"] == (
        "Reports of 1 January to 1 May 1870: carts from Oak to Elm; also boats (2 routes), mules, sledges and "
        f"{total - 5} more routes; 4 places in 5 reports"
    )
    assert said(*made[:2]) == (
        "Reports of 1 January to 1 March 1870: carts from Oak to Elm; also mules; 3 places in 2 reports"
    )
    denied = told(text, way("Mules", oak, ash), status=Status.DENIED, name="g")
    assert said(*made[:2], denied).endswith("Elm; also mules (2 routes, 1 denied); 4 places in 3 reports")
    rafts = told(text, way("rafts", yew, ash), status=Status.POSSIBLE, date="1870-06-01", name="h")
    assert said(*made[:2], rafts).endswith("Elm; also mules (reported) and rafts (possible); 4 places in 3 reports")
    long = said(made[0], told(text, way("balloons " * 50, yew, elm), name="f"))
    assert len(long) < 150
    assert "also balloons balloons" in long


def test_what_is_not_drawn_is_not_told_as_a_fact(said: Any) -> None:
    made = told("It went from Oak to Elm.", ("", [(Role.ORIGIN, "Oak", OAK), (Role.DESTINATION, "Elm", ELM)]))
    unsure = replace(made, routes=(replace(made.routes[0], movement=replace(made.routes[0].movement, confidence=0.3)),))
    assert said(made) == "A movement from Oak to Elm; 2 places in 1 report"
    assert said(unsure) == "Oak and Elm, in Germany; 2 places in 1 report; 1 route not drawn"


def test_without_routes_the_places_named_most_are_told(said: Any) -> None:
    text = "Elm, Oak, Oak, Ash, Yew"
    names = [finding(text, "Elm", ELM), finding(text, "Oak", OAK), finding(text, "Oak", OAK, nth=2)]
    made = extraction("a", text, *names, finding(text, "Ash", ASH), finding(text, "Yew", replace(YEW, country="FR")))
    assert said(made) == "Oak, Elm, Ash and 1 more, mostly in Germany; 4 places in 1 report"


def test_rows_of_one_table_are_no_reports(gazetteer: Gazetteer) -> None:
    rows = [
        extraction(f"towns#{row}", name, finding(name, name, at))
        for row, name, at in ((2, "Oak", OAK), (3, "Elm", ELM))
    ]
    document = build_document(rows, gazetteer=gazetteer)
    assert summary(document) == "Oak and Elm, in Germany; 2 places in 2 reports", "of a file of reports, one a line"
    for feature in document["features"]:
        for mention in feature["properties"]["mentions"]:
            mention["row"] = int(mention["report"][-1])
    assert summary(document) == "Oak and Elm, in Germany; 2 places in 2 rows of one table"
    for report in document["reports"]:
        report["date"] = "2026-04-12"
    assert summary(document).startswith("12 April 2026: Oak"), "a date of a row is no date of a report"
    document["reports"][0]["id"] = "villages#2"
    assert summary(document).endswith("in 2 reports")


def test_a_report_without_places_says_so(said: Any) -> None:
    assert said(extraction("a", "Nothing here.")) == "No place found in 1 report"
    assert said() == "No place found in 0 reports"
    assert (
        said(extraction("a", "Qarm", finding("Qarm", "Qarm", None))) == "No place found in 1 report; 1 name not placed"
    )


def test_hostile_names_reorder_and_hide_nothing(said: Any) -> None:
    name = "\u202eOak\x1b[31m\ud800" + "x" * 5000
    bad = replace(OAK, name=name)
    made = told(
        f"A <b>cart\n\u200b</b> went from {name} to Elm.",
        ("<b>cart\n\u200b</b>" * 9, [(Role.ORIGIN, name, bad), (Role.DESTINATION, "Elm", ELM)]),
    )
    sentence = said(made)
    assert len(sentence) < 250
    assert not {"\u202e", "\x1b", "\n", "\u200b", "\ud800"} & set(sentence)


@pytest.mark.parametrize(
    ("dates", "words"),
    [
        ([], ""),
        ([None, "some day", "2015-13-01"], ""),
        (["2015-10"], "October 2015"),
        (["2015", "2014"], "2014 to 2015"),
        (["2015-10-07T10:00:00Z", "2015-10-01"], "1 to 7 October 2015"),
        (["2015-09-28", "2015-10-07"], "28 September to 7 October 2015"),
        (["2014-12-31", "2015-01-02"], "31 December 2014 to 2 January 2015"),
        (["2015", "2015-10-07"], "2015 to 7 October 2015"),
        (["-0043-03-15"], "15 March 44 BC"),
        (["0079-08-24", "0079-10-24"], "24 August to 24 October AD 79"),
    ],
)
def test_a_period_is_told_in_words(dates: Sequence[str | None], words: str) -> None:
    assert period(dates) == words


def test_the_sentence_counts_as_the_rest_does(gazetteer: Gazetteer) -> None:
    text = "Qarm, qarm, Tush; Oak, Oak; Elm"
    found = [finding(text, "Oak", OAK), finding(text, "Oak", OAK, nth=2), finding(text, "Elm", ELM)]
    lost = [finding(text, word, None, 0.3, others=((ASH, 0.3),)) for word in ("Qarm", "qarm", "Tush")]
    document = build_document([extraction("a", text, *found, *lost)], gazetteer=gazetteer)
    assert Counts.of(document) == Counts(reports=1, places=2, routes=0, undrawn=0, unresolved=2)
    assert "2 places in 1 report" in document["summary"]
