from __future__ import annotations

import csv
import io

import pytest
from click.testing import CliRunner, Result

from gazetteer import Gazetteer, Match, NameForm, Place, Step
from gazetteer.building.entries import prominence
from gazetteer.cli import main
from gazetteer.names.unit_words import bare_unit_name
from gazetteer.spreadsheets.row_lookup import REASONS, Question, RowLookup

COLUMNS = ("--country-column", "country", "--admin1-column", "state", "--admin2-column", "county")


@pytest.fixture(autouse=True)
def compiled(gazetteer: Gazetteer) -> None:
    """Compile the starter gazetteer before the commands ask for it."""


def run(source: str, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["match", "-", *arguments], input=source.encode(), catch_exceptions=False)


def matched(town: str, *stated: str, options: tuple[str, ...] = ()) -> dict[str, str]:
    """Match one row with the town, country, state and county."""
    text = io.StringIO(newline="")
    cells = [town, *stated, *[""] * (3 - len(stated))]
    csv.writer(text).writerows([["town", "country", "state", "county"], cells])
    result = run(text.getvalue(), "--column", "town", *COLUMNS, *options)
    assert result.exit_code == 0, result.stderr
    (row,) = csv.DictReader(io.StringIO(result.stdout, newline=""))
    assert bool(row["gazetteer_reason"]) == (not row["gazetteer_id"])
    return row


@pytest.mark.parametrize(
    ("town", "stated", "lat", "lon"),
    [
        ("Columbus", ("US", "GA"), 32.5, -85.0),
        ("Columbus", ("", "Indiana"), 39.2, -85.9),
        ("Columbus", ("", "US-NE"), 41.4, -97.4),
        ("Richmond", ("Canada", "British Columbia"), 49.2, -123.1),
        ("Kampot", ("Cambodia", "KAMPOT"), 10.6, 104.2),
        ("Manbij", ("SYR", "Aleppo Governorate"), 36.5, 37.9),
        ("Manbij", ("Syrian Arab Republic", "Halab"), 36.5, 37.9),
        ("Zalingei", ("Sudan", "C. Darfur"), 12.9, 23.5),
        ("Tandil", ("ARG", "Provincia de Buenos Aires"), -37.3, -59.1),
        ("Arzew", ("Algeria", "Wilaya d'Oran"), 35.9, -0.3),
        ("Marion", ("US", "Ohio", "Marion County"), 40.6, -83.1),
        ("Marion", ("US", "Illinois", "Williamson"), 37.7, -88.9),
        ("Butembo", ("Congo, Dem. Rep.", "North Kivu Province"), 0.1, 29.3),
        ("Georgetown", ("Gambia, The",), 13.5, -14.8),
        ("Nan", ("Thailand",), 18.8, 100.8),
        ("none", ("Italy", "Piedmont"), 44.9, 7.5),
        ("San Miguel", ("El Salvador", "San Miguel"), 13.5, -88.2),
        ("Marion", ("US", "N/A", "none"), 41.9, -91.6),
        ("Oslo", ("NO",), 59.9, 10.7),
        ("Windhoek", ("NA",), -22.6, 17.1),
    ],
)
def test_what_a_row_states_holds_the_place(town: str, stated: tuple[str, ...], lat: float, lon: float) -> None:
    row = matched(town, *stated)
    assert (float(row["gazetteer_lat"]), float(row["gazetteer_lon"])) == pytest.approx((lat, lon), abs=0.25)


@pytest.mark.parametrize(
    ("town", "stated", "reason"),
    [
        ("", (), "no name"),
        ("Qwertzuiopxx", ("Syria",), "unknown name"),
        ("Columbus", ("Peru",), "ruled out by country: Peru"),
        ("Columbus", ("US", "Vermont"), "ruled out by state: Vermont"),
        ("Columbus", ("US", "Ohio", "Butler County"), "ruled out by county: Butler County"),
        ("Columbus", ("France", "Ohio"), "ruled out by state: Ohio"),
        ("Columbus", ("US", "Qwertzuiopxx"), "unknown unit: state: Qwertzuiopxx"),
        ("Pointe-Noire", ("Congo",), "unclear country: Congo may be CD or CG"),
        ("Pointe-Noire", ("Ruritania",), "unknown country: Ruritania"),
        ("T.B.C.", (), "placeholder"),
        ("not specified", ("Kenya",), "placeholder"),
        ("none", ("Kenya",), "placeholder"),
        ("???", ("Ruritania",), "placeholder"),
    ],
)
def test_each_empty_row_says_why(town: str, stated: tuple[str, ...], reason: str) -> None:
    row = matched(town, *stated)
    assert row["gazetteer_reason"] == reason
    assert reason.startswith(REASONS)
    assert row["gazetteer_lat"] == row["gazetteer_runner_up"] == ""


def test_a_kind_can_rule_out() -> None:
    assert matched("Tandil", options=("--kind", "sea"))["gazetteer_reason"] == "ruled out by --kind: sea"


def test_a_country_for_all_rows() -> None:
    assert matched("Tripoli", options=("--country", "Lebanon"))["gazetteer_country"] == "LB"
    assert matched("Goma", options=("--country", "Congo, Dem. Rep."))["gazetteer_country"] == "CD"
    assert matched("Tripoli", options=("--country", "SY,LBY"))["gazetteer_country"] == "LY"
    assert matched("Tandil", options=("--country", "SY,IQ"))["gazetteer_reason"] == "ruled out by --country: IQ, SY"
    assert matched("Tripoli", "Libya", options=("--country", "LB"))["gazetteer_reason"] == "ruled out by country: Libya"


@pytest.mark.parametrize(("value", "told"), [("Narnia", "is no country"), ("Congo", "may be CD or CG"), ("", "is no")])
def test_a_country_that_is_none_is_told(value: str, told: str) -> None:
    for command in (["match", "-", "--column", "town"], ["lookup", "Goma"]):
        result = CliRunner().invoke(main, [*command, "--country", value], input=b"town\nGoma\n")
        assert (result.exit_code, told in result.stderr) == (2, True)
        assert result.stdout == ""


def test_a_point_says_which_namesake_is_meant() -> None:
    assert matched("Tripoli", options=("--near", "34.4,35.8"))["gazetteer_country"] == "LB"
    assert matched("Tripoli", options=("--near", "32.9,13.2"))["gazetteer_country"] == "LY"


class _Namesakes:
    """A gazetteer in which places of some populations at some longitudes have every name."""

    def __init__(self, *places: tuple[int, float]) -> None:
        self._places = places

    def lookup(self, name: str, /, **_: object) -> tuple[Match, ...]:
        return tuple(
            Match(
                Place(f"own:{number}", name, lon, 0, "town", "DE", None, None, population, share, None, "own", False),
                name, NameForm.NAME, Step.EXACT, 1.0,
            )
            for number, (population, lon) in enumerate(self._places)
            for share in [prominence(population)]
        )  # fmt: skip


@pytest.mark.parametrize(
    ("places", "reason"),
    [
        (((900, 1.0), (900, 2.0)), "too many: 2 equally good (own:0, own:1)"),
        (((0, 1.0), (0, 2.0), (0, 3.0), (0, 4.0)), "too many: 4 equally good (own:0, own:1, own:2, …)"),
        (((900, 1.0), (700, 2.0)), ""),
        (((900, 1.0), (900, 1.1)), ""),
        (((120_000, 1.0), (120_000, 2.0)), ""),
    ],
)
def test_between_villages_that_nothing_tells_apart_none_is_chosen(
    places: tuple[tuple[int, float], ...], reason: str
) -> None:
    answer = RowLookup(_Namesakes(*places)).answer(Question("Kaff"))  # type: ignore[arg-type]
    assert answer.reason == reason
    assert [match.place.id for match in answer.matches[:1]] == ([] if reason else ["own:0"])


def test_a_point_tells_them_apart() -> None:
    lookup = RowLookup(_Namesakes((0, 1.0), (0, 5.0)), near=(1.0, 0.0))  # type: ignore[arg-type]
    assert lookup.answer(Question("Kaff")).matches[0].place.id == "own:0"


def test_other_spellings_are_looked_for_within_the_unit() -> None:
    row = matched("Manbidge", "Syria", "Aleppo")
    assert row["gazetteer_id"] == matched("Manbij", "Syria", "Aleppo")["gazetteer_id"]
    assert matched("Manbidge", "Syria", "Aleppo", options=("--no-fuzzy",))["gazetteer_step"] != "fuzzy"


def test_the_summary_counts_the_reasons() -> None:
    source = "town,country\nHama,\nHama,Peru\nHama,Chile\nTBD,\nQwertzuiopxx,\n,\n"
    told = run(source, "--column", "town", "--country-column", "country").stderr
    assert told == (
        "gazetteer: 1 matched (1 exact), 4 not (2 ruled out by country, 1 placeholder, 1 unknown name), "
        "1 without a name\n"
    )


def test_a_reason_repeats_what_was_there_without_harm() -> None:
    row = matched("Hama", '\x1b[31m=1+1"\n')
    assert row["gazetteer_reason"] == 'unknown country: \\x1b[31m=1+1"'
    assert "\x1b" not in run("town,country\nHama,\x1b[31m\n", "--column", "town", *COLUMNS[:2]).stderr


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Sila Region", "sila"), ("Província do Namibe", "namibe"), ("Provincia del Chaco", "chaco"),
        ("Union Territory of Ladakh", "ladakh"), ("Department", ""), ("Texas", ""), ("Republic of Altai", "altai"),
    ],
)  # fmt: skip
def test_the_word_for_the_kind_of_unit_is_taken_off(name: str, bare: str) -> None:
    assert bare_unit_name(name) == bare
