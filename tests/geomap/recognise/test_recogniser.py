"""The recogniser, with weights set by hand so that fitting anew does not change what these tests say."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest

from gazetteer import Gazetteer, NameForm
from gazetteer.building.entries import LayerText, NameRow, PlaceRow, SourceLayer
from gazetteer.building.file_writer import write
from geomap.languages.tokens import tokenise
from geomap.model import Mention, MentionForm, Span
from geomap.recognise import Recogniser
from geomap.recognise.scoring.scorer import Scorer


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gazetteer]:
    path: Path = tmp_path_factory.mktemp("gazetteer") / "names.gpkg"
    rows = [
        PlaceRow("own:1", "Orvania", "country", 1, 10, "XX", None, 9_000_000, None, None, ()),
        PlaceRow("own:2", "Bram", "city", 2, 10, "XX", None, 90_000, None, None, ()),
        PlaceRow("own:3", "Bram", "village", 3, 10, "XX", None, 300, None, None, ()),
        PlaceRow("own:4", "Bram Vale", "town", 4, 10, "XX", None, 9_000, None, None, ()),
        PlaceRow("own:5", "Lake Bram", "lake", 5, 10, "XX", None, 0, None, None, ()),
        PlaceRow("own:6", "Lake Orm", "lake", 6, 10, "XX", None, 0, None, None, ()),
    ]
    forms = [NameRow("Orvanian", NameForm.DEMONYM, "own:1"), NameRow("O.R.V.", NameForm.ABBREVIATION, "own:1")]
    text = LayerText("own", "Own", "made up", "1", "CC0", "nobody")
    write(path, layers=[SourceLayer(text, places=rows, names=forms)], title="Own", version="1")
    with Gazetteer.open(path) as opened:
        yield opened


def recognise(text: str, names: Gazetteer, **weights: float) -> tuple[Mention, ...]:
    by_feature = {"inside longer": -1.0} | {feature.replace("__", "="): weight for feature, weight in weights.items()}
    recogniser = Recogniser(names, scorer=Scorer(intercept=0.5, weights=by_feature))
    return recogniser.recognise(tokenise(text), text=text)


def test_mentions_are_disjoint_in_order_and_where_they_say(names: Gazetteer) -> None:
    text = "In Bram Vale, near Bram, an Orvanian from the village of Tush met the O.R.V. envoy. Bram slept."
    mentions = recognise(text, names)
    assert [mention.surface for mention in mentions] == ["Bram Vale", "Bram", "Orvanian", "Tush", "O.R.V.", "Bram"]
    assert [mention.surface for mention in mentions] == [text[one.span.start : one.span.end] for one in mentions]
    assert all(one.span.end <= other.span.start for one, other in itertools.pairwise(mentions))


def test_each_form_of_name(names: Gazetteer) -> None:
    forms = {one.surface: one.form for one in recognise("Orvania, an Orvanian, the O.R.V. fleet", names)}
    assert forms == {
        "Orvania": MentionForm.NAME,
        "Orvanian": MentionForm.DEMONYM,
        "O.R.V.": MentionForm.ABBREVIATION,
    }


def test_the_scorer_decides(names: Gazetteer) -> None:
    text = "In Bram the mayor said that Mr. Bram slept."
    assert len(recognise(text, names)) == 2
    (likely,) = recognise(text, names, before__in=2.0, before__that=0.0, **{"before__mr.": -9.0})
    assert likely.span.start == 3
    assert 0.9 < likely.probability < 1.0


def test_the_wording_marks_places_that_no_gazetteer_knows(names: Gazetteer) -> None:
    text = "Shells fell on the village of Qarm al-Tush and on the town of Bram. The city of light slept."
    unknown, known = recognise(text, names)
    assert (unknown.surface, unknown.candidates) == ("Qarm al-Tush", ())
    assert 0 < unknown.probability < 1
    assert [match.place.id for match in known.candidates] == ["own:2", "own:3"]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("the village of Tush.", "Tush"),
        ("the village of Tush and its fields", "Tush"),
        ("the village of Tush. Mayor Orr", "Tush"),
        ("the Village of Tush-Kor", "Tush-Kor"),
        ("the village of Tush and Kor", "Tush"),
    ],
)
def test_where_a_marked_name_ends(text: str, surface: str, names: Gazetteer) -> None:
    assert [mention.surface for mention in recognise(text, names)] == [surface]


def test_a_name_that_shares_its_word_means_what_it_means_with_it(names: Gazetteer) -> None:
    ships = recognise("Ships crossed Lakes Bram and Orm in the storm. He left Bram.", names)
    assert [(one.surface, [match.place.id for match in one.candidates]) for one in ships] == [
        ("Bram", ["own:5"]),
        ("Orm", ["own:6"]),
        ("Bram", ["own:2", "own:3"]),
    ]
    assert ships[1].probability > 0.5


def test_a_place_within_another_name_says_so(names: Gazetteer) -> None:
    text = "Students of Bram University left Bram."
    first, second = recognise(text, names)
    assert first.within and text[first.within.start : first.within.end] == "Bram University"
    assert second.within is None


def test_text_without_capitals_has_a_scorer_of_its_own(names: Gazetteer) -> None:
    never, always = Scorer(intercept=-5.0, weights={}), Scorer(intercept=5.0, weights={})
    text = "shells fell on bram and orvania again"
    read = Recogniser(names, scorer=never, caseless=always).recognise(tokenise(text), text=text)
    assert [mention.surface for mention in read] == ["bram", "orvania"]
    assert not Recogniser(names, scorer=always, caseless=never).recognise(tokenise(text), text=text)
    usual = "Shells fell on Bram, he told Mr. Orr."
    assert not Recogniser(names, scorer=never, caseless=always).recognise(tokenise(usual), text=usual)


def test_given_spans_are_taken_as_they_are(names: Gazetteer) -> None:
    text = "bram and the Orvanian hills and Nowhere"
    recogniser = Recogniser(names)
    found = recogniser.given([Span(0, 4), Span(13, 21), Span(32, 39)], text=text)
    assert [(one.surface, one.form, len(one.candidates), one.probability) for one in found] == [
        ("bram", MentionForm.NAME, 2, 1.0),
        ("Orvanian", MentionForm.DEMONYM, 1, 1.0),
        ("Nowhere", MentionForm.NAME, 0, 1.0),
    ]


@pytest.mark.parametrize("text", ["", "\n", "nothing here", "🛰🛰🛰", "of of of", "village of", "the village of  "])
def test_texts_without_places(text: str, names: Gazetteer) -> None:
    assert recognise(text, names) == ()


def test_nothing_is_remembered_between_reports(names: Gazetteer) -> None:
    recogniser = Recogniser(names)
    texts = ["Bram said Bram was out.", "In Bram Vale it rained.", "An Orvanian left Bram."]
    alone = [recogniser.recognise(tokenise(text), text=text) for text in texts]
    again = [recogniser.recognise(tokenise(text), text=text) for text in reversed(texts)]
    assert alone == again[::-1]


@pytest.mark.parametrize(
    ("odds", "found"), [(0.4, ["Bram"]), (0.6, ["Bram Gorlim"]), (1.2, ["Wusheth", "Bram Gorlim"])]
)
def test_a_name_that_the_gazetteer_lacks_needs_more_where_no_part_of_it_is_known(
    names: Gazetteer, odds: float, found: list[str]
) -> None:
    text = "Rain fell in Wusheth, and in Bram Gorlim."
    recogniser = Recogniser(names, scorer=Scorer(intercept=odds, weights={"kind=city": -0.5}))
    assert [one.surface for one in recogniser.recognise(tokenise(text), text=text)] == found
