from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from gazetteer import Gazetteer
from gazetteer.gazetteer import ENVIRONMENT_VARIABLE
from tests.support.scripts import load

PROJECT = Path(__file__).resolve().parents[2]
SCHEMAS = PROJECT / "geomap" / "document" / "schemas"
MODULES = PROJECT / "geomap" / "outputs" / "front_end"

LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)|!\[[^\]]*\]\(([^)\s]+)\)|<img src=\"([^\"]+)\"")
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


@pytest.fixture(scope="module")
def build() -> Iterator[Any]:
    """Return the module docs/build.py, which is a script and no part of a package."""
    module = load(PROJECT / "docs" / "build.py")
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv(ENVIRONMENT_VARIABLE, raising=False)
        yield module


def documents() -> list[Path]:
    return sorted({*PROJECT.glob("*.md"), *(PROJECT / "docs").rglob("*.md")})


def named(path: Path) -> str:
    return path.relative_to(PROJECT).as_posix()


every_document = pytest.mark.parametrize("path", documents(), ids=named)


@every_document
def test_commands_code_and_tables_show_what_the_program_does(path: Path, build: Any, gazetteer: Gazetteer) -> None:
    shown = path.read_text("utf-8")
    made = build.cli_reference() if path == build.CLI_REFERENCE else build.rebuilt(shown)
    assert made == shown, f"{named(path)} is out of date: run python docs/build.py"


@every_document
def test_local_links_lead_somewhere(path: Path) -> None:
    text = path.read_text("utf-8")
    for target in (next(filter(None, groups)) for groups in LINK.findall(FENCE.sub("", text))):
        if not re.match(r"https?://", target):
            file, _, anchor = target.partition("#")
            found = path if not file else path.parent / file
            assert found.exists(), f"{named(path)} links to {target}"
            if anchor:
                assert anchor in headings(found.read_text("utf-8")), f"{named(path)} links to {target}"


@every_document
def test_links_to_files_are_called_by_their_names(path: Path) -> None:
    for text, target in re.findall(r"\[`([\w/]+\.\w+|[\w/]+/)`\]\(([^)\s]+)\)", path.read_text("utf-8")):
        assert f"/{target.rstrip('/')}".endswith(f"/{text.rstrip('/')}"), f"{named(path)} calls {target} {text}"


@every_document
def test_paths_in_the_text_exist(path: Path) -> None:
    """A path is what begins with a file or folder of the project; `<code>` and the like stand for a name."""
    for quoted in re.findall(r"`([\w.-]+/(?:[a-zA-Z_.][\w./-]*)?)`", FENCE.sub("", path.read_text("utf-8"))):
        if (PROJECT / quoted.partition("/")[0]).exists():
            assert (PROJECT / quoted).exists(), f"{named(path)} names {quoted}"


def headings(text: str) -> set[str]:
    lines = re.findall(r"^#+ (.*)$", FENCE.sub("", text), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", line).strip().lower().replace(" ", "-") for line in lines}


def test_commands_of_this_project_are_shown_where_they_are_run() -> None:
    blocks = [
        (language, block)
        for path in documents()
        if path.name != "evaluation.md"  # Its commands want corpora that are not part of the project.
        for language, block in FENCE.findall(path.read_text("utf-8"))
    ]
    for language, block in blocks:
        assert language == "console" or not re.search(r"^(\$ )?(geomap|gazetteer) ", block, re.MULTILINE), block
    assert sum(language == "console" for language, _ in blocks) >= 3
    assert any(language == "python" for language, _ in blocks)


def test_every_command_is_in_the_reference() -> None:
    reference = (PROJECT / "docs" / "cli.md").read_text("utf-8")
    for heading in ("geomap", "geomap extract", "geomap map", "gazetteer", "gazetteer info", "gazetteer lookup"):
        assert f"\n## {heading}\n" in reference


@pytest.mark.parametrize(
    ("document", "schema"),
    [("extraction.md", "extraction.schema.json"), ("map-document.md", "document.schema.json")],
)
def test_examples_of_the_json_forms_are_valid_and_explained(document: str, schema: str) -> None:
    text = (PROJECT / "docs" / document).read_text("utf-8")
    form = json.loads((SCHEMAS / schema).read_text("utf-8"))
    (example,) = [json.loads(block) for language, block in FENCE.findall(text) if language == "json"]
    jsonschema.Draft202012Validator(form).validate(example)
    explained = text + (PROJECT / "docs" / "extraction.md").read_text("utf-8")
    prose = FENCE.sub("", explained)
    assert {key for key in property_names(form) if f"`{key}`" not in prose} <= {"geometry", "properties", "coordinates"}


def property_names(schema: Mapping[str, Any]) -> set[str]:
    """Return the names of all properties that a schema speaks of."""
    own = schema.get("properties", {})
    inner = [*own.values(), *schema.get("$defs", {}).values(), *schema.get("oneOf", [])]
    inner += [schema["items"]] if "items" in schema else []
    return set(own).union(*map(property_names, inner))


def test_transcripts_refuse_commands_of_other_programs(build: Any) -> None:
    with pytest.raises(ValueError, match="no command of this project"):
        build.run("ls -l")


def test_a_stale_transcript_is_noticed(build: Any, gazetteer: Gazetteer) -> None:
    stale = "```console\n$ gazetteer lookup Qqqqq\nname\nNowhere\n```\n"
    assert build.rebuilt(stale) != stale
    assert "no place answers" in build.rebuilt(stale)


def test_readable_json_is_the_same_value(build: Any) -> None:
    value = {"a": [1, 2.5, None, {"b": "é" * 100, "c": []}], "d": {}, "e": [[1, 2]] * 60}
    text = build.readable(value)
    assert json.loads(text) == value
    assert max(map(len, text.splitlines())) <= 120


def test_pictures_are_small_and_shown() -> None:
    readme = (PROJECT / "README.md").read_text("utf-8")
    pictures = sorted((PROJECT / "docs" / "images").glob("*.webp"))
    assert pictures
    for picture in pictures:
        assert picture.read_bytes()[8:12] == b"WEBP"
        assert picture.stat().st_size <= 250_000
        assert f"docs/images/{picture.name}" in readme


@pytest.mark.parametrize("module", sorted(MODULES.glob("[!e]*/*.js")), ids=lambda path: path.name)
def test_leaflet_is_given_elements_and_never_html(module: Path) -> None:
    script = module.read_text("utf-8")
    taking_html = r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment"
    assert not re.search(taking_html, script)
    assert not re.search(r"bindPopup|setPopupContent|openTooltip|bindTooltip|L\.tooltip|control\.layers", script)
    assert not re.search(r"addAttribution|attributionControl|control\.attribution", script)
    # Both are given what `make` made: an element.
    assert set(re.findall(r"setContent\(([^)]*)\)", script)) <= {"card"}
    assert set(re.findall(r"divIcon\(\{ html: ([\w.]+)", script)) <= {"view.button"}


def test_documents_name_no_one_machine() -> None:
    for path in documents():
        assert not re.search(r"/(work|home|root|tmp|Users)/", path.read_text("utf-8")), named(path)
