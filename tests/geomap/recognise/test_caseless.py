"""English words need more than the scorer's word where no capital speaks for them."""

from __future__ import annotations

import pytest

from gazetteer import Gazetteer
from geomap import Pipeline, Report
from geomap.languages.tokens import tokenise
from geomap.recognise import Recogniser
from geomap.recognise.scoring.scorer import Scorer


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("they roast the turkey again tonight", []),
        ("they roast turkey again tonight", []),
        ("they live in turkey these days", ["turkey"]),
        ("damascus says that turkey shelled it", ["damascus", "turkey"]),
        ("TURKEY SHELLS TOWN NEAR BORDER", ["TURKEY"]),
        ("THE TURKEY IS IN THE OVEN AGAIN", []),
        ("He says that Turkey shelled it.", ["Turkey"]),
    ],
)
def test_what_speaks_for_a_word(text: str, expected: list[str], gazetteer: Gazetteer) -> None:
    scorer = Scorer(intercept=-5.0, weights={"kind=country": 9.0, "kind=capital": 9.0})
    mentions = Recogniser(gazetteer, scorer=scorer).recognise(tokenise(text), text=text)
    assert [mention.surface for mention in mentions] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("harare, zimbabwe", ["harare", "zimbabwe"]),
        ("ankara turkey", ["ankara", "turkey"]),
        ("reading, england", ["reading", "england"]),
        ("floods in split, croatia", ["split", "croatia"]),
        ("split croatia", ["split", "croatia"]),
        ("reading turkey", []),
        ("harare croatia", ["croatia"]),
        ("the reading england wanted", ["england"]),
        ("OSWEGO, N. Y.", ["OSWEGO", "N. Y."]),
        ("OSWEGO, Croatia", ["Croatia"]),
        ("He met OSWEGO, N. Y.", ["N. Y."]),
    ],
)
def test_a_larger_place_behind_a_name_that_it_holds(text: str, expected: list[str], gazetteer: Gazetteer) -> None:
    scorer = Scorer(intercept=-5.0, weights={"kind=country": 9.0, "kind=admin1": 9.0})
    mentions = Recogniser(gazetteer, scorer=scorer).recognise(tokenise(text), text=text)
    assert [mention.surface for mention in mentions] == expected


NOTES = [
    "maputo, mozambique", "lusaka, zambia", "ankara turkey", "hanoi, vietnam", "bergen norway", "seville, spain",
    "krakow poland", "toledo, ohio", "tampa, florida", "kathmandu nepal", "santiago chile", "izmir turkey",
    "nice france", "cork, ireland", "amman jordan", "tbilisi georgia", "riga latvia", "oran, algeria", "luanda angola",
    "mandalay, myanmar", "perth, australia", "leeds england", "malmo, sweden", "porto portugal", "faro, portugal",
    "surabaya indonesia", "cusco, peru", "brno, czech republic", "lahore pakistan", "kumasi ghana",
]  # fmt: skip


@pytest.mark.parametrize("text", NOTES)
def test_notes_of_a_place_and_its_country_in_small_letters(text: str, gazetteer: Gazetteer) -> None:
    findings = Pipeline(gazetteer).extract(Report("r", text)).findings
    assert " ".join(finding.surface for finding in findings) == text.replace(",", "")
    small, large = (finding.place for finding in findings)
    assert small is not None
    assert large is not None
    assert (small.country, small.kind in {"capital", "city", "town"}) == (large.country, True)


@pytest.mark.parametrize(
    "text",
    ["thank you", "good morning", "bread, butter", "nice turkey", "cooking oil", "no comment", "turkey", "dead, alive"],
)
def test_other_notes_in_small_letters_name_no_place(text: str, gazetteer: Gazetteer) -> None:
    assert not Pipeline(gazetteer).extract(Report("r", text)).findings


HEADLINES = [
    ("They Flew From Tirana To Skopje Last Night", ["Tirana", "Skopje"]),
    ("Three Thousand Workers March From Dhaka To Chittagong", ["Dhaka", "Chittagong"]),
    ("Villagers March From Oaxaca to Puebla", ["Oaxaca", "Puebla"]),
    ("Aid Trucks Drive From Djibouti To Hargeisa", ["Djibouti", "Hargeisa"]),
    ("Ferry Sails From Bari to Durres After Storm", ["Bari", "Durres"]),
    ("Grain Ship Sails From Odesa For Alexandria", ["Odesa", "Alexandria"]),
    ("Families Walk From Gondar To Metema", ["Gondar", "Metema"]),
    ("Rebels Advance From Goma Toward Bukavu", ["Goma", "Bukavu"]),
    ("Plane Flies From Cusco to Arequipa With Doctors", ["Cusco", "Arequipa"]),
    ("Convoy Went From Abéché To Adré on Monday", ["Abéché", "Adré"]),
]


@pytest.mark.parametrize(("text", "stops"), HEADLINES)
def test_routes_of_headlines_in_which_every_word_has_a_capital(
    text: str, stops: list[str], gazetteer: Gazetteer
) -> None:
    found = Pipeline(gazetteer).extract(Report("r", text))
    assert [[stop.finding.surface for stop in route.movement.stops] for route in found.routes] == [stops]
    assert [finding.surface for finding in found.findings] == stops


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("OSWEGO, N. Y.", "Oswego"),
        ("ELMIRA, N. Y.", "Elmira"),
        ("KEENE, N. H.", "Keene"),
        ("HOBOKEN, N. J.", "Hoboken"),
        ("ASHEVILLE, N. C.", "Asheville"),
        ("WACO, Tex.", "Waco"),
        ("SAGINAW, MICH.", "Saginaw"),
        ("TOLEDO, Ohio", "Toledo"),
    ],
)
def test_datelines_in_capitals(text: str, name: str, gazetteer: Gazetteer) -> None:
    finding = Pipeline(gazetteer).extract(Report("r", text)).findings[0]
    assert finding.place is not None
    assert (finding.place.name, finding.place.country) == (name, "US")
