"""Feature codes to kinds and prominence."""

from __future__ import annotations

import pytest

from gazetteer.building.entries import prominence
from gazetteer.building.geonames.codes import kind_of, prominence_of
from gazetteer.kinds import KINDS


@pytest.mark.parametrize(
    ("code", "population", "kind"),
    [
        ("P.PPLC", 10, "capital"),
        ("P.PPL", 100_000, "city"),
        ("P.PPL", 99_999, "town"),
        ("P.PPL", 4_999, "village"),
        ("P.PPLA", 0, "town"),
        ("P.PPLX", 900_000, "district"),
        ("P.PPLQ", 900_000, "village"),
        ("A.PCLI", 0, "country"),
        ("A.PCLD", 0, "territory"),
        ("A.PCLH", 0, "region"),
        ("A.PCLIX", 0, "unit"),
        ("A.LTER", 0, "unit"),
        ("A.ADM1", 0, "admin1"),
        ("A.ADM1H", 0, "unit"),
        ("A.ADM2", 0, "admin2"),
        ("A.ADM4", 0, "unit"),
        ("H.STM", 0, "river"),
        ("H.SPNG", 0, "water"),
        ("S.AIRP", 0, "airport"),
        ("S.AIRB", 0, "base"),
        ("L.MILB", 0, "base"),
        ("S.SCH", 0, "site"),
        ("T.ISLS", 0, "islands"),
        ("U.SMU", 0, "undersea"),
        ("R.RD", 0, "road"),
        ("V.FRST", 0, "forest"),
        ("L.CONT", 0, "continent"),
        ("X.NEW", 0, "site"),
        (".", 0, "site"),
    ],
)
def test_kinds(code: str, population: int, kind: str) -> None:
    letter, _, rest = code.partition(".")
    assert kind_of(letter, rest, population=population) == kind


def test_every_kind_has_a_prominence_between_a_hamlet_and_the_world() -> None:
    for kind in KINDS:
        assert 0.0 <= prominence_of(kind, "", population=0, names=1) < 1.0
        assert prominence_of(kind, "", population=10**11, names=1_000) <= 1.0


def test_towns_are_as_prominent_as_their_population_says() -> None:
    assert prominence_of("town", "PPL", population=8_000, names=1) == prominence(8_000)


def test_what_many_languages_name_is_prominent() -> None:
    creek, nile = (prominence_of("river", "STM", population=0, names=names) for names in (1, 120))
    assert nile > 3 * creek


def test_the_capital_of_a_large_country_is_prominent_without_a_population_of_its_own() -> None:
    small, large = (prominence_of("capital", "PPLC", population=0, names=1, of_country=n) for n in (10_000, 10**8))
    assert large > small
    assert large > prominence(2_000_000)


def test_seats_without_a_population_stand_out_from_hamlets() -> None:
    ranks = [prominence_of("village", code, population=0, names=1) for code in ("PPLA", "PPLA2", "PPLA4", "PPL")]
    assert ranks == sorted(ranks, reverse=True)
    assert len(set(ranks)) == 4
