"""Reading movements: the passages of this folder, single constructions, and the reports where they are present.

What is read wrong today is listed in `known_wrong.json`; such a test has to fail, so that whoever mends it takes the
entry away. After the network is fitted anew, `python tests/geomap/routes/reading/mark_known_wrong.py` writes it again.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gazetteer.model import Place
from geomap.languages.tokens import TokenisedText, tokenise
from geomap.model import Finding, Mention, MentionForm, Movement, Role, Span, Status
from geomap.routes.reading.read import read_movements

HERE = Path(__file__).parent
SHARED = HERE.parents[4] / "shared"
EVERY = [json.loads(line) for line in (HERE / "passages.jsonl").read_text(encoding="utf-8").splitlines()]
PASSAGES = [passage for passage in EVERY if not passage.get("held")]
KNOWN_WRONG = frozenset(json.loads((HERE / "known_wrong.json").read_text("utf-8")))
HELD = [passage for passage in EVERY if passage.get("held")]
AREAS = {s["surface"] for p in EVERY for route in p["routes"] for s in route["stops"] if s["kind"] == "area"}
DEMONYMS = {
    "Iranian": "IR",
    "Iraqi": "IQ",
    "Turkish": "TR",
    "Syrian": "SY",
    "Russian": "RU",
    "Yemeni": "YE",
    "Jordanian": "JO",
    "Egyptian": "EG",
    "Saudi": "SA",
    "Swiss": "CH",
    "Romanian": "RO",
}
COUNTRIES = {"Iran": "IR", "Iraq": "IQ", "Syria": "SY", "Turkey": "TR", "Russia": "RU", "Texas": "US"}


Tokeniser = Callable[[str], TokenisedText]


@pytest.fixture(scope="module")
def pipeline() -> Tokeniser:
    return tokenise


def make_place(name: str) -> Place:
    kind = "country" if name in COUNTRIES or name in DEMONYMS else "region" if name in AREAS else "city"
    kind = "admin1" if name == "Texas" else "sea" if name.endswith(("Sea", "Caspian")) else kind
    country = COUNTRIES.get(name) or DEMONYMS.get(name)
    country = "US" if name == "Paris" else country
    admin1 = "Texas" if name in {"Paris", "Texas"} else None
    return Place(f"test:{name}", name, 0.0, 0.0, kind, country, admin1, None, 0, 0.5, None, "test", False)


def make_finding(text: str, start: int, surface: str) -> Finding:
    assert text[start : start + len(surface)] == surface
    form = MentionForm.DEMONYM if surface in DEMONYMS else MentionForm.NAME
    return Finding(Mention(Span(start, start + len(surface)), surface, form, (), 0.9), make_place(surface), 0.9)


def read(pipeline: Tokeniser, marked: str) -> tuple[Movement, ...]:
    """Read a text whose places stand in square brackets."""
    text, findings = "", []
    for part in re.split(r"(\[[^\]]+\])", marked):
        name = part[1:-1] if part.startswith("[") else None
        if name:
            findings.append((len(text), name))
        text += name or part
    found = [make_finding(text, start, name) for start, name in findings]
    return read_movements(pipeline(text), found)


def shape(movement: Movement) -> str:
    return " ".join(f"{stop.role.value[0]}:{stop.finding.surface}" for stop in movement.stops)


def routes(movements: tuple[Movement, ...]) -> list[Movement]:
    return [m for m in movements if len(m.stops) > 1]


def shapes(pipeline: Tokeniser, marked: str) -> list[str]:
    return [shape(m) for m in routes(read(pipeline, marked))]


def all_names(passage: dict[str, Any]) -> list[Finding]:
    """Make findings of the stops and of every other mention of a place."""
    text = passage["text"]
    names = {stop["surface"] for route in passage["routes"] for stop in route["stops"]}
    names |= set(passage.get("others", ()))
    taken: dict[int, Finding] = {}
    for name in sorted(names, key=len, reverse=True):
        for match in re.finditer(rf"\b{re.escape(name)}\b", text):
            if not any(f.span.start < match.end() and match.start() < f.span.end for f in taken.values()):
                taken[match.start()] = make_finding(text, match.start(), name)
    return [taken[start] for start in sorted(taken)]


def found_and_wanted(passage: dict[str, Any], pipeline: Tokeniser) -> tuple[list[Any], list[Any]]:
    """Give the status and the stops of each route that is read in a passage, and of each that it tells of."""
    movements = routes(read_movements(pipeline(passage["text"]), all_names(passage)))
    found = sorted((m.status.value, sorted((s.role.value, s.finding.span.start) for s in m.stops)) for m in movements)
    wanted = sorted((r["status"], sorted((s["role"], s["start"]) for s in r["stops"])) for r in passage["routes"])
    return found, wanted


@pytest.fixture(autouse=True)
def _expect(request: pytest.FixtureRequest) -> None:
    """Expect a test to fail if it is listed as one of what is read wrong."""
    if request.node.name in KNOWN_WRONG:
        request.applymarker(pytest.mark.xfail(reason="this is not read right yet", strict=True))


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda p: p["id"])
def test_passage(passage: dict[str, Any], pipeline: Tokeniser) -> None:
    found, wanted = found_and_wanted(passage, pipeline)
    assert found == wanted


def test_most_passages_that_no_rule_was_written_for_are_read_in_part(pipeline: Tokeniser) -> None:
    right = predicted = gold = 0
    for passage in HELD:
        found, wanted = found_and_wanted(passage, pipeline)
        stops = [{(i, *s) for i, (_, route) in enumerate(told) for s in route} for told in (found, wanted)]
        right += len({s[1:] for s in stops[0]} & {s[1:] for s in stops[1]})
        predicted, gold = predicted + len(stops[0]), gold + len(stops[1])
    assert len(HELD) > 30
    assert right / predicted > 0.7
    assert right / gold > 0.5


def test_passages_without_a_route_have_none(pipeline: Tokeniser) -> None:
    silent = [passage for passage in EVERY if not passage["routes"]]
    alarms = [passage["id"] for passage in silent if found_and_wanted(passage, pipeline)[0]]
    assert len(silent) > 60
    assert len(alarms) <= len(silent) / 20


STATED = [p for p in PASSAGES if any(r["distance_km"] for r in p["routes"])]


def distances_of(passage: dict[str, Any], pipeline: Tokeniser) -> tuple[list[float], list[float]]:
    """Give the distances that are read in a passage, and those that it tells of."""
    movements = routes(read_movements(pipeline(passage["text"]), all_names(passage)))
    found = sorted({d.km for m in movements for d in m.distances if d.travelled})
    return found, sorted({r["distance_km"] for r in passage["routes"] if r["distance_km"]})


@pytest.mark.parametrize("passage", STATED, ids=lambda p: p["id"])
def test_passage_distance(passage: dict[str, Any], pipeline: Tokeniser) -> None:
    found, wanted = distances_of(passage, pipeline)
    assert found == pytest.approx(wanted, rel=0.01)


CONSTRUCTIONS = [
        ("The ship sailed from [Odesa] to [Haifa].", ["o:Odesa d:Haifa"]),
        ("The ship was towed to [Haifa] from [Odesa].", ["o:Odesa d:Haifa"]),
        ("A flight from [Lima] via [Bogota] landed in [Madrid].", ["o:Lima v:Bogota d:Madrid"]),
        ("To [Haifa] came a convoy out of [Amman].", ["o:Amman d:Haifa"]),
        ("The crossing from [Calais] to [Dover] took nine hours.", ["o:Calais d:Dover"]),
        ("A [Haifa]-bound freighter that had left [Odesa] was late.", ["o:Odesa d:Haifa"]),
        ("The [Lima]–[Bogota]–[Madrid] flight was full.", ["o:Lima v:Bogota d:Madrid"]),
        ("The ferry went from [Bari] to [Durres] and then on to [Kotor].", ["o:Bari v:Durres d:Kotor"]),
        ("The train rolled out of [Paris], [Texas], and pulled into [Tulsa].", ["o:Paris d:Tulsa"]),
        ("Bombers left a base in [Guam] and flew over [Palau] to [Cebu].", ["o:Guam v:Palau d:Cebu"]),
        ("The planes flew from [Doha] through [Iranian] and [Turkish] airspace to [Sofia].",
         ["o:Doha v:Iranian v:Turkish d:Sofia"]),
        ("Buses took families from [Homs] to [Idlib] instead of to [Hama].", ["o:Homs d:Idlib"]),
        ("The yacht left [Cowes]. It passed [Ushant] and reached [Lisbon].", ["o:Cowes v:Ushant d:Lisbon"]),
        ("Rockets were fired from boats off [Tyre] at targets in [Haifa] and [Acre].",
         ["o:Tyre d:Haifa", "o:Tyre d:Acre"]),
        ("Boats in the [Red Sea] launched drones at [Aden].", ["o:Red Sea d:Aden"]),
        (
            "Crowds fled [Goma]. Some walked to [Sake], others took boats to [Bukavu].",
            ["o:Goma d:Sake", "o:Goma d:Bukavu"],
        ),
        ("All inhabitants of [Foula] were taken off the island and brought to [Lerwick].", ["o:Foula d:Lerwick"]),
    ]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), CONSTRUCTIONS)
def test_construction(marked: str, expected: list[str], pipeline: Tokeniser) -> None:
    assert shapes(pipeline, marked) == expected


STILL = [
    "Officials from [Jakarta] met envoys from [Manila] in [Hanoi].",
    "The road from [Homs] to [Hama] was cut near [Rastan].",
    "The [Nile] runs from [Khartoum] to [Cairo].",
    "The envoy spoke in [Paris] from Monday to Friday and wrote to [Rome].",
    "The epicentre was 300 km from [Lima] and was felt in [Quito].",
    "[Kabul]-based doctors sent a letter from [Herat] to [Geneva].",
    "[Turkey] moved closer to [Russia] and away from [Syria].",
    "The government launched an offensive from [Homs] to [Hama].",
    "The club sold arms makers in [Iran] to [Syria].",
    "The [Iran]–[Iraq] war lasted from 1980 to 1988.",
]


@pytest.mark.parametrize("marked", STILL)
def test_no_movement(marked: str, pipeline: Tokeniser) -> None:
    assert shapes(pipeline, marked) == []


@pytest.mark.parametrize(
    ("verb", "status"),
    [
        ("sailed", Status.REPORTED),
        ("will sail", Status.PLANNED),
        ("is due to sail", Status.PLANNED),
        ("may have sailed", Status.POSSIBLE),
        ("did not sail", Status.DENIED),
        ("never sailed", Status.DENIED),
    ],
)
def test_status(verb: str, status: Status, pipeline: Tokeniser) -> None:
    (movement,) = routes(read(pipeline, f"The ship {verb} from [Odesa] to [Haifa]."))
    assert movement.status is status


MISREAD = pytest.mark.xfail(strict=True, reason="a wording that the network does not understand")


@pytest.mark.parametrize(
    ("marked", "status"),
    [
        ("The storm might reach [Luanda] from [Lobito] by Friday night.", Status.POSSIBLE),
        ("Deserters are rumoured to have crossed from [Agadez] to [Sabha].", Status.POSSIBLE),
        ("Two boats are said to have come from [Tripoli] to [Malta] with rifles.", Status.POSSIBLE),
        pytest.param(
            "It has yet to be confirmed that the column drove from [Wajir] to [Garissa].",
            Status.POSSIBLE,
            marks=MISREAD,
        ),
        ("Whether the family walked from [Gori] to [Tbilisi] is not known.", Status.POSSIBLE),
        ("The ministry denies that troops marched from [Wajir] to [Garissa].", Status.DENIED),
        ("Not one lorry drove from [Voi] to [Nairobi] that day.", Status.DENIED),
        ("It is a lie that the miners came from [Kolwezi] to [Kitwe].", Status.DENIED),
        ("Tomorrow the ferry will sail from [Mombasa] to [Zanzibar].", Status.PLANNED),
        ("The brigade has orders to march from [Gao] to [Kidal].", Status.PLANNED),
        ("Hauliers brought flour from [Beira] to [Tete] on Sunday, a witness said.", Status.REPORTED),
        ("The nurses, who may well have been afraid, drove from [Goma] to [Bukavu].", Status.REPORTED),
    ],
)
def test_doubt_denial_and_plan_are_told_apart(marked: str, status: Status, pipeline: Tokeniser) -> None:
    """None of these is among the sentences that the status was fitted to."""
    assert [movement.status for movement in routes(read(pipeline, marked))] == [status]


def test_hearsay_that_nothing_denies_is_not_denied(pipeline: Tokeniser) -> None:
    heading = "# Up the [Congo], 1871 to 1873"
    told = (
        "The missionaries are said to have walked from [Mbandaka] via [Lisala] to [Kisangani], where they came in 1872."
    )
    statuses = {movement.status for movement in routes(read(pipeline, f"{heading}\n\n{told}"))}
    assert statuses == {Status.POSSIBLE}


@pytest.mark.parametrize(
    ("marked", "km", "approximate", "travelled"),
    [
        ("The plane flew 900 km from [Doha] to [Basra].", 900.0, False, True),
        ("It flew from [Doha] to [Basra], a journey of close to 600 miles.", 965.606, True, True),
        ("The yacht sailed from [Cowes] to [Malta], some 2,000 nautical miles.", 3704.0, True, True),
        ("Ships 900 miles away in the [Caspian] launched missiles at [Aleppo].", 1448.41, False, False),
        ("The walk from [Jena] to [Rome] is over. It was a trek of two thousand kilometres.", 2000.0, False, True),
    ],
)
def test_distance(marked: str, km: float, approximate: bool, travelled: bool, pipeline: Tokeniser) -> None:
    (distance,) = read(pipeline, marked)[0].distances
    assert distance.km == pytest.approx(km)
    assert (distance.approximate, distance.travelled) == (approximate, travelled)


@pytest.mark.parametrize(
    "marked",
    [
        "The plane flew from [Doha] to [Basra], 400 km north of [Kuwait City].",
        "The plane flew from [Doha] to [Basra] at 900 km an hour.",
        "The plane flew from [Doha] to [Basra] by a detour that added 300 km.",
    ],
)
def test_length_of_something_else(marked: str, pipeline: Tokeniser) -> None:
    (movement,) = routes(read(pipeline, marked))
    assert movement.distances == ()


def test_mover_counts_parts_and_evidence(pipeline: Tokeniser) -> None:
    first = (
        "Four [Russian] warships in the southern [Caspian Sea] fired 26 cruise missiles at 11 targets near [Al-Bab]."
    )
    text = first + " He left."
    (movement,) = read(pipeline, text)
    assert movement.mover == "cruise missiles"
    assert {(c.number, c.of) for c in movement.counts} == {(4, "warships"), (26, "cruise missiles"), (11, "targets")}
    assert [(s.role, s.part) for s in movement.stops] == [(Role.ORIGIN, "southern"), (Role.DESTINATION, "near")]
    assert movement.evidence == (Span(0, text.replace("[", "").replace("]", "").index(" He")),)


def test_confidence_is_a_chance(pipeline: Tokeniser) -> None:
    (plain,) = read(pipeline, "A ship sailed from [Odesa] to [Haifa].")
    assert 1 > plain.confidence > 0.5


def test_fragment(pipeline: Tokeniser) -> None:
    (fragment,) = read(pipeline, "The missiles flew nearly 1,610 km before hitting targets in [Syria].")
    assert shape(fragment) == "d:Syria"
    assert [round(d.km) for d in fragment.distances] == [1610]


@pytest.mark.parametrize("text", ["", "   \n\n ", "\x00", "to to to from", "🛰️ → 🚀", "from [X] to", "][", "-" * 2000])
def test_hostile_text(text: str, pipeline: Tokeniser) -> None:
    assert read_movements(pipeline(text), []) == ()


def test_overlapping_and_unsorted_findings(pipeline: Tokeniser) -> None:
    text = "The ship sailed from Port Said to Haifa."
    said, port, haifa = (make_finding(text, text.index(n), n) for n in ("Said", "Port Said", "Haifa"))
    (movement,) = read_movements(pipeline(text), [haifa, said, port])
    assert [s.finding for s in movement.stops] == [port, haifa]


def report(number: int) -> tuple[str, list[Finding]]:
    paths = sorted((SHARED / "reports").glob(f"{number:03}_*.txt"))
    if not paths:
        pytest.skip("the sample reports are not beside the repository")
    text = paths[0].read_text(encoding="utf-8")
    names = (
        "Caspian Sea|Caspian|Iranian|Iraqi|Syrian|Russian|Turkish|Iran|Iraq|Syria|Turkey|Russia|Al-Bab|Idlib|Hama"
        "|Aleppo|Rome|Tartus|Latmeen"
    )
    names = rf"\b(?:{names})\b"
    return text, [make_finding(text, m.start(), m.group()) for m in re.finditer(names, text)]


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (0, ["o:Caspian Sea v:Iran v:Iraq"]),
        (1, ["o:Caspian Sea v:Iranian v:Iraqi d:Syria", "o:Caspian Sea v:Iranian v:Iraqi d:Al-Bab",
             "o:Caspian Sea v:Iranian v:Iraqi d:Idlib"]),
        (2, []),
        (3, ["o:Caspian Sea d:Syria"]),
        (4, []),
    ],
)  # fmt: skip
def test_sample_reports(number: int, expected: list[str], pipeline: Tokeniser) -> None:
    text, findings = report(number)
    assert [shape(m) for m in routes(read_movements(pipeline(text), findings))] == expected


def test_sample_report_details(pipeline: Tokeniser) -> None:
    text, findings = report(0)
    (movement,) = routes(read_movements(pipeline(text), findings))
    assert [(round(d.km), d.travelled) for d in movement.distances] == [(1448, False)]
    assert (26, "cruise missiles") in {(c.number, c.of) for c in movement.counts}


def test_sample_report_parts_and_statuses(pipeline: Tokeniser) -> None:
    text, findings = report(1)
    _, near, possible = routes(read_movements(pipeline(text), findings))
    assert [s.part for s in near.stops] == ["southern", None, None, "near"]
    assert [round(d.km) for d in near.distances if d.approximate] == [1500]
    assert (near.status, possible.status) == (Status.REPORTED, Status.POSSIBLE)


def test_sample_report_fragment(pipeline: Tokeniser) -> None:
    text, findings = report(4)
    fragment = next(m for m in read_movements(pipeline(text), findings) if m.mover == "missiles")
    assert (shape(fragment), [round(d.km) for d in fragment.distances]) == ("d:Syria", [1610])


def test_two_forms_of_be_before_a_participle_end_the_search_for_a_predicate(pipeline: Tokeniser) -> None:
    assert shapes(pipeline, "The pass at [Torkham] is being closed; [Kabul] was being supplied from [Termez].") == []


DIRECTIONS = [
        ("The old tractor trundled out of [Bria] and was coaxed, smoking, into [Obo].", ["o:Bria d:Obo"]),
        ("The elephant was coaxed from [Bria] to [Obo].", ["o:Bria d:Obo"]),
        ("The bishop was asked from [Bria] to [Obo] for his views.", []),
        ("MISSILE TO BE FIRED FROM [WHEELER ISLAND] INTO [BAY OF BENGAL].", ["o:WHEELER ISLAND d:BAY OF BENGAL"]),
        ("The column left [Bria]. It put the [Ubangi] behind it and made for [Obo].", ["o:Bria v:Ubangi d:Obo"]),
        ("The ship left [Kiel]. Two of the lifeboats made for [Bergen].", ["o:Kiel d:Bergen"]),
        ("Born over the warm sea south of [Praia], the storm crossed the [Atlantic] to [Haiti].",
         ["o:Praia v:Atlantic d:Haiti"]),
        ("The cable runs from [Sines] to [Praia].", []),
        ("A flight from [Lyon] to [Paris]", ["o:Lyon d:Paris"]),
        ("Trains from [Vienna] to [Budapest] take two hours.", []),
        ("The tank was towed from [Bria] by soldiers from [Obo].", []),
        ("The guide led them by way of [Bria], where a boy won, and over the hills to [Obo].", ["v:Bria d:Obo"]),
        ("The prisoners were flown, shackled, from [Bria] to [Obo].", ["o:Bria d:Obo"]),
        ("They were driven by a man they had never met from [Bria] to [Obo].", ["o:Bria d:Obo"]),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), DIRECTIONS)
def test_directions_decide(marked: str, expected: list[str], pipeline: Tokeniser) -> None:
    assert shapes(pipeline, marked) == expected
