"""A language is a folder: the whole pipeline reads a made-up one that this test lays in a temporary folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from gazetteer import Gazetteer
from geomap import Pipeline, Report
from geomap.languages import FALLBACK
from geomap.languages.model import Language, load_language
from geomap.languages.tokens import tokenise
from geomap.model import Span
from geomap.recognise.candidates import Tokens
from geomap.recognise.unlisted.patterns import marked_names

FILES = {
    "language.toml": """\
name = "Zorish"
tokenizer = "xx"
cased = true
ends = "."

[wording]
kind_behind = ['''\\s([a-z]+)''']
holder_behind = ['''\\s(?:{within})\\s''']
""",
    "classes.toml": """\
prepositions = ["brem", "ulk"]
within = ["ulk"]
genitive = ["ash"]
titles = ["vonk"]
function = ["brem", "ulk", "ash"]
""",
    "place_words.toml": """\
[words]
glorn = { plural = "glorni", kinds = "admin1 admin2", ends = "unit", uses = "listed" }
mip = { kinds = "city town", ends = "unit" }
dreb = { plural = "drebi", kinds = "village", uses = "of+" }
""",
}


@pytest.fixture(scope="module")
def zorish(tmp_path_factory: pytest.TempPathFactory) -> Language:
    folder = tmp_path_factory.mktemp("languages") / "zz"
    folder.mkdir()
    for name, text in FILES.items():
        (folder / name).write_text(text, "utf-8")
    return load_language("zz", folder)


@pytest.fixture(scope="module")
def places(world: Gazetteer, zorish: Language) -> Callable[[str], dict[str, str | None]]:
    """A function that reads a text and returns the ids of its places by surface; None for what is unresolved."""
    pipeline = Pipeline(world, language=zorish)

    def read(text: str) -> dict[str, str | None]:
        findings = pipeline.extract(Report("r", text)).findings
        return {finding.surface: finding.place.id if finding.place else None for finding in findings}

    return read


def test_names_are_found_and_words_for_kinds_decide(places: Callable[[str], dict[str, str | None]]) -> None:
    assert places("Trok nemm brem Hale glorn.")["Hale"] == "own:hale"
    assert places("Trok nemm brem Hale mip.")["Hale"] == "own:hale-city"


def test_a_template_says_which_place_holds_a_name(places: Callable[[str], dict[str, str | None]]) -> None:
    assert places("Trok nemm brem Morn ulk Westria.") == {"Morn": "own:west-morn", "Westria": "own:west"}
    assert places("Trok nemm brem Morn ulk Estria.") == {"Morn": "own:east-morn", "Estria": "own:east"}


def test_the_wording_marks_what_no_gazetteer_knows(places: Callable[[str], dict[str, str | None]]) -> None:
    assert places("Trok nemm dreb ash Qarnu.") == {"Qarnu": None}


def test_the_wording_of_another_language_marks_nothing(zorish: Language) -> None:
    def marked(text: str) -> list[Span]:
        return list(marked_names(Tokens.of(tokenise(text, language=zorish), text=text)))

    assert marked("Trok nemm dreb ash Qarnu.")
    assert not marked("Trok nemm village of Qarnu.")


def test_what_a_folder_lacks_is_empty_and_weights_are_those_of_the_fallback(zorish: Language) -> None:
    assert not zorish.exonyms
    assert not zorish.word_class("days")
    assert zorish.pattern("holder_before").search("anything") is None
    assert zorish.weights("weights.json") == load_language().weights("weights.json")


def test_there_is_one_object_for_each_folder(zorish: Language) -> None:
    assert load_language("zz", zorish.folder) is zorish
    assert load_language() is load_language(FALLBACK)


def test_weights_of_its_own_come_first(tmp_path: Path) -> None:
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "weights.json").write_text('{"intercept": 1, "weights": {}}', "utf-8")
    assert load_language("zz", tmp_path).weights("weights.json") == {"intercept": 1, "weights": {}}


@pytest.mark.parametrize("row", ['glorn = { colour = "red" }', 'glorn = { uses = "red" }'])
def test_a_column_or_use_that_is_not_known_is_refused(tmp_path: Path, row: str) -> None:
    (tmp_path / "language.toml").write_text(FILES["language.toml"].partition("[wording]")[0], "utf-8")
    (tmp_path / "place_words.toml").write_text(f"[words]\n{row}\n", "utf-8")
    with pytest.raises(ValueError, match='"glorn" has what is neither a column nor a use'):
        load_language("zz", tmp_path)
