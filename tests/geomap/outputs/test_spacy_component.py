"""The spaCy component: what a document carries, and that it survives batches, child processes and files."""

from __future__ import annotations

import importlib.metadata
import json
import pickle
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import spacy
from confection import ConfigValidationError
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from gazetteer import Gazetteer
from gazetteer.errors import GazetteerNotFound
from gazetteer.model import Bounds
from geomap import Focus, Pipeline, Report, to_record
from geomap.outputs.spacy_component import SPANS_KEY, UNRESOLVED, GeomapComponent, make_component, place_of

PROJECT = Path(__file__).resolve().parents[3]
TEXT = "Turkish aid reached Idlib. A lorry drove from Homs to Hama, past the village of Zzyzzk Aba, on Friday."
SURFACES = ["Turkish", "Idlib", "Homs", "Hama", "Zzyzzk Aba"]
OTHERS = ["", " \n\t ", "Nothing of the kind happened.", "🛰️ Snow fell in Ottawa, Ontario, and in Montréal."]


@pytest.fixture(autouse=True)
def compiled(gazetteer: Gazetteer) -> None:
    """Compile the starter gazetteer before a component asks for it."""


def pipeline_with(component_config: dict[str, Any] | None = None) -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("geomap", config=component_config or {})
    return nlp


@pytest.fixture(scope="module")
def nlp() -> Iterator[Language]:
    made = pipeline_with()
    yield made
    made.get_pipe("geomap").close()  # type: ignore[attr-defined]


def ran(program: str, folder: Path) -> list[str]:
    """Run Python in a process of its own, warnings being errors, and return the words it printed."""
    command = [sys.executable, "-W", "error", "-c", program]
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=folder).stdout.split()


def described(doc: Doc) -> list[tuple[Any, ...]]:
    """Everything that the component put on a document, through each of its doors."""
    mentions = [
        (span.start, span.end, span.label_, span.kb_id_, span.id_, span._.geomap) for span in doc.spans["geomap"]
    ]
    return [doc.text, doc._.geomap, mentions]


def test_the_record_is_that_of_the_pipeline(nlp: Language, gazetteer: Gazetteer) -> None:
    doc = nlp.make_doc(TEXT)
    doc.user_data["id"] = "note-7"
    assert nlp(doc)._.geomap == to_record(Pipeline(gazetteer).extract(Report("note-7", TEXT)))
    assert json.loads(json.dumps(doc._.geomap)) == doc._.geomap
    assert [place["surface"] for place in doc._.geomap["places"]] == SURFACES
    assert len(doc._.geomap["routes"]) == 1


def test_each_place_has_a_span(nlp: Language) -> None:
    doc = nlp(TEXT)
    spans = list(doc.spans[SPANS_KEY])
    assert [span.text for span in spans] == SURFACES
    assert [span._.geomap for span in spans] == doc._.geomap["places"]
    assert [(span.start_char, span.end_char) for span in spans] == [
        (place["start"], place["end"]) for place in doc._.geomap["places"]
    ]
    assert [(span.label_, span.kb_id_) for span in (spans[1], spans[4])] == [
        ("city", "geonames:169389"),
        (UNRESOLVED, ""),
    ]
    assert doc.ents == ()


def test_other_spans_have_no_place(nlp: Language) -> None:
    doc = nlp(TEXT)
    homs = next(token.i for token in doc if token.text == "Homs")
    assert doc[homs : homs + 1]._.geomap["surface"] == "Homs"
    assert [doc[start:end]._.geomap for start, end in ((homs, homs + 2), (homs - 1, homs + 1), (0, 0))] == [None] * 3
    assert doc[len(doc) - 2 : len(doc)]._.geomap is None
    assert place_of(nlp.make_doc(TEXT)[0:1]) is None


def test_a_span_covers_its_mention_where_tokens_differ(nlp: Language) -> None:
    doc = nlp(Doc(nlp.vocab, words=["Rain", "fell", "on", "Homs,Hama", "and", "(Idlib)."]))
    spans = list(doc.spans[SPANS_KEY])
    assert [span.text for span in spans] == ["Homs,Hama", "Homs,Hama", "(Idlib)."]
    assert [span._.geomap["surface"] for span in spans] == ["Homs", "Hama", "Idlib"]
    assert doc[3:4]._.geomap["surface"] == "Homs"


@pytest.mark.parametrize("text", OTHERS)
def test_any_text_comes_through(text: str, nlp: Language) -> None:
    doc = nlp(text)
    assert [span.text for span in doc.spans[SPANS_KEY]] == [place["surface"] for place in doc._.geomap["places"]]


def test_demonyms_and_routes_can_be_left_out(nlp: Language) -> None:
    record = nlp(TEXT)._.geomap
    without = pipeline_with({"demonyms": False, "routes": False})(TEXT)
    assert without._.geomap == record | {
        "places": [place for place in record["places"] if place["surface"] != "Turkish"],
        "routes": [],
    }
    assert [span.text for span in without.spans[SPANS_KEY]] == SURFACES[1:]
    assert record["routes"]


def test_mentions_become_entities_if_asked() -> None:
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns(  # type: ignore[attr-defined]
        [{"label": "WHEN", "pattern": "Friday", "id": "day"}, {"label": "ORG", "pattern": "Hama, past"}]
    )
    nlp.add_pipe("geomap", config={"set_ents": True})
    doc = nlp(TEXT)
    assert [entity.text for entity in doc.ents] == [*SURFACES, "Friday"]
    assert [(entity.label_, entity.kb_id_) for entity in doc.ents[1:2]] == [("city", "geonames:169389")]
    assert [entity._.geomap for entity in doc.ents] == [*doc._.geomap["places"], None]
    assert (doc.ents[-1].label_, doc.ents[-1].ent_id_) == ("WHEN", "day")


@pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")
@pytest.mark.parametrize("processes", [1, 2])
def test_batches_give_what_single_documents_give(processes: int, nlp: Language) -> None:
    texts = [TEXT, *OTHERS] * 2
    other = pipeline_with()
    batch = list(other.pipe(texts, batch_size=3, n_process=processes))
    assert [described(doc) for doc in batch] == [described(nlp(text)) for text in texts]


def test_nothing_is_opened_before_the_first_document(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []
    real = Gazetteer.open
    monkeypatch.setattr(Gazetteer, "open", lambda path=None: opened.append(path) or real(path))
    nlp = pipeline_with()
    assert opened == []
    nlp(TEXT), nlp(TEXT)
    assert opened == [None]
    component: Any = nlp.get_pipe("geomap")
    component.close()
    component.close()
    doc = nlp(TEXT)
    assert [span.text for span in doc.spans[SPANS_KEY]] == SURFACES
    assert opened == [None, None]


def test_a_component_that_is_open_can_be_pickled(nlp: Language) -> None:
    doc = nlp(TEXT)
    pickled = pickle.dumps(nlp.get_pipe("geomap"))
    assert len(pickled) < 1_000
    again = pickle.loads(pickled)  # noqa: S301
    assert described(again(nlp.make_doc(TEXT))) == described(doc)


def test_documents_survive_a_docbin(nlp: Language) -> None:
    docs = [nlp(text) for text in [TEXT, *OTHERS]]
    stored = DocBin(store_user_data=True, docs=docs).to_bytes()
    read = list(DocBin().from_bytes(stored).get_docs(spacy.blank("en").vocab))
    assert [described(doc) for doc in read] == [described(doc) for doc in docs]


def test_a_record_from_a_docbin_is_still_json(nlp: Language) -> None:
    stored = DocBin(store_user_data=True, docs=[nlp(TEXT)]).to_bytes()
    (doc,) = DocBin().from_bytes(stored).get_docs(nlp.vocab)
    assert all(span._.geomap is place for span, place in zip(doc.spans[SPANS_KEY], doc._.geomap["places"], strict=True))
    assert isinstance(doc._.geomap["places"], list)
    assert isinstance(doc._.geomap["routes"][0]["stops"], list)
    assert doc._.geomap is doc._.geomap


def test_a_record_can_be_taken_off_and_put_back(nlp: Language) -> None:
    doc = nlp(TEXT)
    record, doc._.geomap = doc._.geomap, None
    assert [span._.geomap for span in doc.spans[SPANS_KEY]] == [None] * len(SURFACES)
    doc._.geomap = record
    assert [span._.geomap for span in doc.spans[SPANS_KEY]] == record["places"]


def test_a_document_survives_bytes(nlp: Language) -> None:
    doc = nlp(TEXT)
    assert described(Doc(spacy.blank("en").vocab).from_bytes(doc.to_bytes())) == described(doc)


@pytest.mark.parametrize("through", ["disk", "bytes"])
def test_a_pipeline_survives_saving_with_its_settings(through: str, tmp_path: Path, gazetteer: Gazetteer) -> None:
    settings = {"gazetteer": str(gazetteer.path), "demonyms": False, "routes": False, "set_ents": True}
    nlp = pipeline_with(settings)
    expected = described(nlp(TEXT))
    if through == "disk":
        nlp.to_disk(tmp_path / "saved")
        assert sum(file.stat().st_size for file in (tmp_path / "saved").rglob("*")) < 1_000_000
        again = spacy.load(tmp_path / "saved")
    else:
        saved = nlp.to_bytes()
        assert len(saved) < 1_000_000
        again = spacy.blank("en", config=nlp.config).from_bytes(saved)
    assert settings.items() <= again.get_pipe_config("geomap").items()
    assert described(again(TEXT)) == expected


def test_a_missing_gazetteer_is_told_of_by_the_first_document(tmp_path: Path) -> None:
    nlp = pipeline_with({"gazetteer": str(tmp_path / "none.gpkg")})
    with pytest.raises(GazetteerNotFound, match=r"none\.gpkg"):
        nlp(TEXT)


@pytest.mark.parametrize("wrong", [{"routes": "maybe"}, {"gazetteer": 7}, {"demonym": True}])
def test_wrong_settings_are_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ConfigValidationError, match=next(iter(wrong))):
        pipeline_with(wrong)


def test_registering_again_changes_nothing(tmp_path: Path) -> None:
    """In a process of its own: a class that is defined again is another one to all that has the first."""
    program = (
        f"import sys; sys.path.insert(0, {str(PROJECT)!r})\n"
        "import importlib, spacy, geomap.outputs.spacy_component as component\n"
        "from spacy.tokens import Doc, Span\n"
        "before = Doc.get_extension('geomap'), Span.get_extension('geomap')\n"
        "importlib.reload(component)\n"
        "print((Doc.get_extension('geomap'), Span.get_extension('geomap')) == before)\n"
        "nlp = spacy.blank('en'); nlp.add_pipe('geomap'); doc = nlp('Rain fell on Ottawa.')\n"
        "print(*[span._.geomap['surface'] for span in doc.spans['geomap']])"
    )
    assert ran(program, tmp_path) == ["True", "Ottawa"]


def test_the_settings_say_where_the_documents_are_set(tmp_path: Path) -> None:
    nlp = pipeline_with({"countries": ["sd", "SS"], "near": [30.5, 12], "bounds": [20, 3, 39, 23]})
    component = nlp.get_pipe("geomap")
    focus = Focus(("SD", "SS"), (30.5, 12), Bounds(20, 3, 39, 23), said=True)
    assert component._opened().focus == focus  # type: ignore[attr-defined]
    component.close()  # type: ignore[attr-defined]
    nlp.to_disk(tmp_path / "saved")
    again = spacy.load(tmp_path / "saved").get_pipe("geomap")
    assert again._opened().focus == focus  # type: ignore[attr-defined]
    again.close()  # type: ignore[attr-defined]
    assert pipeline_with().get_pipe("geomap")._focus is None  # type: ignore[attr-defined]


@pytest.mark.parametrize("config", [{"near": [1.0]}, {"bounds": [1.0, 2.0, 3.0]}])
def test_a_point_or_box_of_too_few_numbers_is_refused(config: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="takes"):
        pipeline_with(config)


def test_what_is_not_placed_has_no_kind_and_no_identifier(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("geomap.model.LEAST_PLACED", 1.1)
    doc = pipeline_with()("Rain fell on Ottawa.")
    (span,) = doc.spans[SPANS_KEY]
    assert (span.label_, span.kb_id_) == ("unresolved", "")
    assert (span._.geomap["name"], span._.geomap["placed"]) == ("Ottawa", False)


def test_two_pipelines_do_not_meet() -> None:
    one, other = pipeline_with({"demonyms": False}), pipeline_with()
    assert len(one(TEXT).spans[SPANS_KEY]) + 1 == len(other(TEXT).spans[SPANS_KEY])


def entry_points() -> dict[str, str]:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]
    found: dict[str, str] = project["entry-points"]["spacy_factories"]
    return found


def test_the_entry_point_leads_to_the_factory() -> None:
    point = importlib.metadata.EntryPoint("geomap", entry_points()["geomap"], "spacy_factories")
    made = point.load()(spacy.blank("en"), name="geomap", gazetteer=None, demonyms=True, routes=True, set_ents=False)
    assert type(made).__name__ == GeomapComponent.__name__
    assert point.attr == make_component.__name__


def test_spacy_finds_the_factory_of_an_installed_package(tmp_path: Path) -> None:
    """What pip writes for the entry point is enough: nobody has to import geomap, and little is loaded with it."""
    installed = tmp_path / "made_up_installation-1.dist-info"
    installed.mkdir()
    (installed / "METADATA").write_text("Metadata-Version: 2.1\nName: made-up-installation\nVersion: 1\n")
    points = "".join(f"{name} = {value}\n" for name, value in entry_points().items())
    (installed / "entry_points.txt").write_text(f"[spacy_factories]\n{points}")
    program = (
        f"import sys; sys.path[:0] = {[str(tmp_path), str(PROJECT)]!r}\n"
        "import spacy; imported = 'geomap' in sys.modules; nlp = spacy.blank('en')\n"
        "print(imported, type(nlp.add_pipe('geomap')).__module__, 'geomap.pipeline' in sys.modules)"
    )
    assert ran(program, tmp_path) == ["False", "geomap.outputs.spacy_component", "False"]
