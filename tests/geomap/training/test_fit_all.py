"""All models fitted by one command: the same bytes each time, and never to what is for testing."""

from __future__ import annotations

import itertools
import json
import random
from pathlib import Path

import pytest
import spacy
from click.testing import CliRunner, Result

from gazetteer.building.entries import LayerText, PlaceRow, SourceLayer
from gazetteer.building.file_writer import write
from gazetteer.gazetteer import ENVIRONMENT_VARIABLE
from geomap.training import __main__

pytest.importorskip("sklearn", reason="fitting needs the extra fit")

PLACES = [
    PlaceRow("own:1", "Orvania", "country", 10, 50, "XX", None, 9_000_000, None, None, ()),
    PlaceRow("own:2", "Bram", "city", 10.1, 50.1, "XX", None, 90_000, None, None, ()),
    PlaceRow("own:3", "Bram", "village", 40, 20, "YY", None, 300, None, None, ()),
    PlaceRow("own:4", "Tolm", "town", 10.2, 50.2, "XX", None, 9_000, None, None, ()),
    PlaceRow("own:5", "Tolm", "town", 70, -10, "ZZ", None, 19_000, None, None, ()),
    PlaceRow("own:6", "Usk Vale", "town", 10.3, 50.3, "XX", None, 9_000, None, None, ()),
]
POINTS = {"Orvania": (10, 50), "Bram": (10.1, 50.1), "Tolm": (10.2, 50.2), "Usk Vale": (10.3, 50.3)}
OPENINGS = (
    "The mayor of {} slept.",
    "A lorry left {} at noon.",
    "Snow fell in {}.",
    "{} was calm.",
    "Near {} it rained.",
)
DISTRACTIONS = ("Mr. Bram smiled.", "Old Tolm the miller sang.", "Nobody came.")


OF_LANGUAGE = tuple(f"languages/en/{name}.json" for name in ("weights", "forest", "caseless_weights"))
OF_RESOLVER = ("resolve/weights.json", "resolve/calibration.json")


@pytest.fixture(autouse=True)
def made_up_gazetteer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the commands find a gazetteer of six places."""
    text = LayerText("own", "Own", "made up", "1", "CC0", "nobody")
    write(tmp_path / "own.gpkg", layers=[SourceLayer(text, places=PLACES, names=[])], title="Own", version="1")
    monkeypatch.setenv(ENVIRONMENT_VARIABLE, str(tmp_path / "own.gpkg"))


def write_corpus(path: Path, *, seed: int) -> Path:
    """Write ten documents that name the made-up places, and people of the same names."""
    chance = random.Random(seed)  # noqa: S311
    records = []
    for number in range(10):
        text, toponyms = "", []
        for _ in range(6):
            name = chance.choice(list(POINTS))
            before, after = chance.choice(OPENINGS).split("{}")
            start = len(text) + len(before)
            lon, lat = POINTS[name]
            toponyms.append({"start": start, "end": start + len(name), "lat": lat, "lon": lon, "geonameid": None})
            text += f"{before}{name}{after} {chance.choice(DISTRACTIONS)} "
        records.append({"id": number, "text": text, "toponyms": toponyms})
    path.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    return path


@pytest.fixture
def corpora(tmp_path: Path) -> Path:
    folder = tmp_path / "corpora"
    folder.mkdir()
    for seed, name in enumerate(("west", "east")):
        write_corpus(folder / f"{name}.jsonl", seed=seed)
    return folder


@pytest.fixture
def everything(corpora: Path, tmp_path: Path) -> dict[str, bytes]:
    run(corpora, "--output", tmp_path / "everything")
    return written(tmp_path / "everything")


def run(*arguments: str | Path, code: int = 0) -> Result:
    result = CliRunner().invoke(__main__.main, list(map(str, arguments)), catch_exceptions=False)
    assert result.exit_code == code, result.output
    return result


def written(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_two_runs_give_the_same_bytes(corpora: Path, tmp_path: Path) -> None:
    for output in ("one", "two"):
        run(corpora, "--output", tmp_path / output)
    one = written(tmp_path / "one")
    assert set(one) == {*OF_LANGUAGE, *OF_RESOLVER}
    assert one == written(tmp_path / "two")
    for data in one.values():
        assert json.loads(data)["fitted_on"] == ["east", "west"], "in the order of their names"


@pytest.mark.parametrize("name", ["recogniser", "caseless", "resolver", "calibration"])
def test_a_model_alone_is_the_one_that_all_together_hold(
    name: str, corpora: Path, tmp_path: Path, everything: dict[str, bytes]
) -> None:
    run(corpora, "--only", name, "--output", tmp_path / "alone")
    alone = written(tmp_path / "alone")
    assert 0 < len(alone) < len(everything)
    assert alone.items() <= everything.items()


def test_a_pipeline_has_weights_where_one_is_named(corpora: Path, tmp_path: Path) -> None:
    pipeline = spacy.blank("en")
    pipeline.add_pipe("entity_ruler").add_patterns([{"label": "GPE", "pattern": "Bram"}])  # type: ignore[attr-defined]
    pipeline.to_disk(tmp_path / "pipeline")
    run(corpora, "--only", "ner", "--pipeline", tmp_path / "pipeline", "--output", tmp_path / "one")
    (fitted,) = written(tmp_path / "one").values()
    record = json.loads(fitted)
    assert (record["fitted_on"], record["documents"], record["pipeline"]) == (["east", "west"], 20, "en_pipeline 0.0.0")
    assert set(record["weights"]) == {"slope", "GPE same", "GPE around", "nothing"}


def test_a_pipeline_and_its_model_belong_together(corpora: Path, tmp_path: Path) -> None:
    for arguments in (["--only", "ner"], ["--only", "resolver", "--pipeline", "en_none"]):
        assert "both or neither" in run(corpora, *arguments, "--output", tmp_path / "one", code=2).stderr
    missing = run(corpora, "--pipeline", tmp_path / "none", "--output", tmp_path / "one", code=6)
    assert "is no installed spaCy pipeline" in missing.stderr
    assert not (tmp_path / "one").exists()


def test_only_languages_with_a_folder_are_known(corpora: Path, tmp_path: Path) -> None:
    assert "'xx' is not" in run(corpora, "--language", "xx", "--output", tmp_path / "one", code=2).stderr


def test_other_corpora_give_other_weights(corpora: Path, tmp_path: Path) -> None:
    run(corpora, "--output", tmp_path / "one")
    run(corpora, "--except", "west", "--output", tmp_path / "two")
    one, two = written(tmp_path / "one"), written(tmp_path / "two")
    assert set(one) == set(two)
    assert all(one[name] != two[name] for name in one)
    assert all(json.loads(data)["fitted_on"] == ["east"] for data in two.values())


def test_what_is_for_testing_is_never_fitted_to(corpora: Path, tmp_path: Path) -> None:
    run(corpora, "--output", tmp_path / "one")
    for seed, name in enumerate(("tudloc2013", "TUD-Loc_test"), 7):
        write_corpus(corpora / f"{name}.jsonl", seed=seed)
    result = run(corpora, "--output", tmp_path / "two")
    assert "left out: tudloc2013.jsonl" in result.stderr
    assert "left out: TUD-Loc_test.jsonl" in result.stderr
    assert written(tmp_path / "one") == written(tmp_path / "two")


@pytest.mark.parametrize("name", ["west", "WEST", "west.jsonl", "We-st"])
def test_names_to_leave_out_are_read_with_good_will(name: str, corpora: Path) -> None:
    fitted, left_out = __main__.corpora_in(corpora, excepted=[name])
    assert ([path.stem for path in fitted], [path.stem for path in left_out]) == (["east"], ["west"])


def test_a_misspelt_name_to_leave_out_is_an_error(corpora: Path, tmp_path: Path) -> None:
    result = run(corpora, "--except", "wset", "--output", tmp_path / "one", code=3)
    assert 'has no corpus "wset" to leave out' in result.stderr
    assert not (tmp_path / "one").exists()


def test_a_folder_that_leaves_nothing(corpora: Path, tmp_path: Path) -> None:
    for names in itertools.combinations(["west", "east"], 2):
        arguments = [argument for name in names for argument in ("--except", name)]
        assert "holds no corpus to fit to" in run(corpora, *arguments, "--output", tmp_path / "one", code=3).stderr


def test_a_bad_corpus_leaves_the_weights_alone(corpora: Path, tmp_path: Path) -> None:
    run(corpora, "--output", tmp_path / "one")
    before = written(tmp_path / "one")
    with (corpora / "west.jsonl").open("a", encoding="utf-8") as stream:
        stream.write('\n{"id": "broken"}')
    assert "west.jsonl line 11" in run(corpora, "--output", tmp_path / "one", code=3).stderr
    assert written(tmp_path / "one") == before
