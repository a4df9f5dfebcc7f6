"""Names in a list of countries, or of states, in the gazetteer that ships."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from gazetteer import Gazetteer
from geomap.model import Report
from geomap.pipeline import Pipeline


@pytest.fixture(scope="module")
def pipeline() -> Iterator[Pipeline]:
    with Gazetteer.open() as gazetteer:
        yield Pipeline(gazetteer)


@pytest.mark.parametrize(
    ("text", "name", "kind", "country"),
    [
        ("Smugglers use the islands between Nigeria, Niger and Chad.", "Niger", "country", "NE"),
        ("Nurses from Nigeria, Niger, Chad and Cameroon met in Borno, near Maiduguri.", "Niger", "country", "NE"),
        ("The floods hit Kogi, Niger and Benue in Nigeria.", "Niger", "admin1", "NG"),
        ("Students from Georgia, Armenia and Azerbaijan came to Atlanta.", "Georgia", "country", "GE"),
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
