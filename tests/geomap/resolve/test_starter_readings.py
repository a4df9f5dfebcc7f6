"""Readings of names that take a whole gazetteer: in lists, with an article, of a town and its unit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from gazetteer import Gazetteer
from geomap.languages.model import load_language
from geomap.model import Report
from geomap.pipeline import Pipeline
from geomap.resolve.wording.cues import read_cues


@pytest.fixture(scope="module")
def pipeline() -> Iterator[Pipeline]:
    with Gazetteer.open() as gazetteer:
        yield Pipeline(gazetteer)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Shells fell on Kupiansk, east of the Oskil.", "Oskil", "river"),
        ("A company may move from Oskil to Kupiansk.", "Oskil", "village"),
        ("The dyke on the Elbe near Dresden held.", "Elbe", "river"),
        ("The column from Tucson reached the Rio Grande at sundown.", "Rio Grande", "river"),
        ("He keeps a shop in the Bronx.", "Bronx", "city"),
        ("The Crimea was quiet.", "Crimea", "admin1"),
        ("They went home to the Gambia.", "Gambia", "country"),
        ("The Aleppo offensive began in Aleppo.", "Aleppo", "city"),
    ],
)
def test_an_article_speaks_for_a_landform_and_against_a_town(
    text: str, name: str, kind: str, pipeline: Pipeline
) -> None:
    found = [one for one in pipeline.extract(Report("r", text)).findings if one.surface == name]
    assert {one.place.kind for one in found if one.place} == {kind}


@pytest.mark.parametrize(
    ("text", "has_article"),
    [
        ("over the Kell.", True),
        ("The Kell", True),
        ("the Kell's bank", True),
        ("the Kell is dry", True),
        ("the Kell and the Dorn", True),
        ("the Kell and Dorn roads", False),
        ("the Kell, Dorn and Pell brigades", False),
        ("the Kell road", False),
        ("the Kell of today", False),
        ("to Kell", False),
        ("bathe Kell", False),
        ("Kell", False),
    ],
)
def test_an_article_is_that_of_a_name_where_no_noun_follows(text: str, has_article: bool, mentioned: Any) -> None:
    mentions = mentioned(text)
    cue = read_cues(mentions, text=text, language=load_language())[0]
    assert cue.article is has_article


@pytest.mark.parametrize(
    ("text", "name", "kind", "country"),
    [
        ("Smugglers use the islands between Nigeria, Niger and Chad.", "Niger", "country", "NE"),
        ("Nurses from Nigeria, Niger, Chad and Cameroon met in Borno, near Maiduguri.", "Niger", "country", "NE"),
        ("The floods hit Kogi, Niger and Benue in Nigeria.", "Niger", "admin1", "NG"),
        ("Students from Georgia, Armenia and Azerbaijan came to Atlanta.", "Georgia", "country", "GE"),
        ("Herders crossed from Nigeria into Niger with their camels.", "Niger", "country", "NE"),
        ("The hurricane passed Georgia, Alabama and Florida.", "Georgia", "admin1", "US"),
        ("Sheep farmers in England and Wales were paid.", "Wales", "admin1", "GB"),
        ("The towns in Missouri are Mexico, Cuba, Lebanon and Springfield.", "Mexico", "town", "US"),
        ("They have shops in Paris, Texas and Cuba, Missouri.", "Cuba", "village", "US"),
    ],
)
def test_a_name_in_a_list_is_of_the_kind_of_the_others(
    text: str, name: str, kind: str, country: str, pipeline: Pipeline
) -> None:
    (found,) = [one for one in pipeline.extract(Report("r", text)).findings if one.surface == name]
    assert found.place is not None
    assert (found.place.kind, found.place.country) == (kind, country)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("The liner left Southampton for New York.", "Southampton", "GB"),
        ("The ship sailed from Southampton to Lisbon.", "Southampton", "GB"),
        ("The liner sailed from Southampton via Cherbourg to New York.", "Southampton", "GB"),
        ("The steamer arrived in Boston from Liverpool.", "Boston", "US"),
        ("A ship left Hamburg for New York.", "Hamburg", "DE"),
        ("The steamer plied from Dover to Calais.", "Dover", "GB"),
        ("The drifter sailed from Lerwick to Aberdeen.", "Aberdeen", "GB"),
        ("The barque arrived at Melbourne from London after 98 days.", "Melbourne", "AU"),
        ("The frigate sailed from Portsmouth to Gibraltar, then on to Malta.", "Portsmouth", "GB"),
        ("Trucks drove from Hamburg to Buffalo in New York.", "Hamburg", "US"),
        ("He came to Paris from Dallas by car.", "Paris", "US"),
        ("The plane from Birmingham to Atlanta was late.", "Birmingham", "US"),
    ],
)
def test_the_ends_of_a_voyage_need_not_be_near(text: str, name: str, country: str, pipeline: Pipeline) -> None:
    (found,) = [one for one in pipeline.extract(Report("r", text)).findings if one.surface == name]
    assert found.place is not None
    assert found.place.country == country


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("A convoy drove from Poltava via Kharkiv to Izium.", "Poltava", "city"),
        ("The governor of Poltava Oblast spoke.", "Poltava Oblast", "admin1"),
        ("Oklahoma was hit by a storm.", "Oklahoma", "admin1"),
    ],
)
def test_a_town_is_meant_by_its_own_name(text: str, name: str, kind: str, pipeline: Pipeline) -> None:
    (found,) = [one for one in pipeline.extract(Report("r", text)).findings if one.surface == name]
    assert found.place is not None
    assert found.place.kind == kind
