"""A spaCy pipeline that has a say: made up here of rules, so that no model has to be installed."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from click.testing import CliRunner

from gazetteer import Gazetteer
from geomap.cli import main
from geomap.errors import PipelineUnusable
from geomap.languages.tokens import tokenise
from geomap.recognise import Recogniser
from geomap.recognise.candidates import Tokens
from geomap.recognise.scoring.ner import Voice, fitted_voice, load_voice, relations_of
from geomap.recognise.unlisted.generic_terms import all_candidates

TEXT = "Kent spoke in Kent on Monday. Washington Monument Society met."


def language(*patterns: tuple[str, str]) -> spacy.language.Language:
    blank = spacy.blank("en")
    ruler = blank.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": label, "pattern": text} for text, label in patterns])  # type: ignore[attr-defined]
    return blank


def test_how_a_candidate_lies_to_what_is_heard(gazetteer: Gazetteer) -> None:
    tokens = Tokens.of(tokenise(TEXT), text=TEXT)
    scored = [(one, 0.0) for one in all_candidates(tokens, names=gazetteer) if one.matches]
    voice = Voice(language(("Washington Monument Society", "ORG"), ("Kent", "GPE"), ("Monday", "DATE")))
    told = dict(zip([one.surface for one, _ in scored], relations_of(scored, voice.entities(TEXT)), strict=True))
    assert told["Kent"] == "GPE same"
    assert told["Washington"] == "ORG inside"
    assert told.get("Monday", "nothing") == "nothing"


def test_entities_of_a_long_text_are_where_they_say() -> None:
    text = "Nothing here. " * 10_000 + "He saw Kent. " + "Nothing more. " * 10_000
    (entity,) = Voice(language(("Kent", "GPE"))).entities(text)
    assert text[entity.start : entity.end] == "Kent"


def test_a_voice_raises_and_lowers(gazetteer: Gazetteer) -> None:
    text = "They wrote to Tyre, and Tyre answered."
    said = {
        label: max((one.probability for one in heard(text, gazetteer, Voice(language(("Tyre", label))))), default=0.0)
        for label in ("GPE", "PERSON")
    }
    assert said["GPE"] > said["PERSON"]


def heard(text: str, gazetteer: Gazetteer, voice: Voice) -> tuple[object, ...]:
    return Recogniser(gazetteer, voice=voice).recognise(tokenise(text), text=text)


def test_the_fitted_weights_trust_places() -> None:
    weights = fitted_voice()
    assert weights["GPE same"] > weights["nothing"] > weights["PERSON inside"]
    assert weights["slope"] > 0


def test_a_pipeline_is_loaded_from_its_folder(tmp_path: Path, gazetteer: Gazetteer) -> None:
    language(("Kent", "GPE")).to_disk(tmp_path / "ruled")
    voice = load_voice(str(tmp_path / "ruled"))
    assert [entity.label for entity in voice.entities("In Kent.")] == ["GPE"]
    assert voice.name.startswith("en_")


def test_what_cannot_be_used_is_told(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "empty")
    with pytest.raises(PipelineUnusable, match="labels no entities"):
        load_voice(str(tmp_path / "empty"))
    with pytest.raises(PipelineUnusable, match="is no installed spaCy pipeline"):
        load_voice("no_such_pipeline")


def test_the_command_line_hears_it(tmp_path: Path) -> None:
    language(("Tyre", "GPE")).to_disk(tmp_path / "ruled")
    report = tmp_path / "report.txt"
    report.write_text("Shells fell near Tyre on Friday.")
    heard = CliRunner().invoke(main, ["extract", "--nlp", str(tmp_path / "ruled"), str(report)])
    assert heard.exit_code == 0
    assert '"surface": "Tyre"' in heard.stdout
    refused = CliRunner().invoke(main, ["extract", "--nlp", "no_such_pipeline", str(report)])
    assert refused.exit_code == 6
    assert refused.stderr.startswith("geomap: no_such_pipeline: is no installed spaCy pipeline; ")
    assert refused.stderr.count("\n") == 1
