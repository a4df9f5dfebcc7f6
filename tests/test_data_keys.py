"""Each key of each data file is read by something: whoever edits a value sees an effect."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from gazetteer.building.layers import sources
from gazetteer.names import countries, qualified
from geomap.languages import FALLBACK, detecting
from geomap.languages.model import _folder, _load
from geomap.reports.readers import registry
from geomap.resolve.wording import variety
from geomap.routes.reading import journey_words

ROOT = Path(__file__).parents[1]
LAYERS = ROOT / "gazetteer" / "layers"


class Table(dict[str, Any]):
    """A table of TOML that notes which keys were asked for, and whether all were gone through."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        super().__init__({key: noted(value) for key, value in table.items()})
        self.asked: set[str] = set()
        self.gone_through = False

    def __getitem__(self, key: str) -> Any:
        self.asked.add(key)
        return super().__getitem__(key)

    def __contains__(self, key: object) -> bool:
        self.asked.add(str(key))
        return super().__contains__(key)

    def get(self, key: str, default: Any = None) -> Any:
        self.asked.add(key)
        return super().get(key, default)

    def __iter__(self) -> Iterator[str]:
        self.gone_through = True
        return super().__iter__()

    def keys(self) -> Any:
        self.gone_through = True
        return super().keys()

    def values(self) -> Any:
        self.gone_through = True
        return super().values()

    def items(self) -> Any:
        self.gone_through = True
        return super().items()


def noted(value: Any) -> Any:
    if isinstance(value, dict):
        return Table(value)
    return [noted(item) for item in value] if isinstance(value, list) else value


def unread(value: Any, path: str = "") -> Iterator[str]:
    """Yield the paths of the keys that nothing has read, such as `layer[].source`."""
    if isinstance(value, Table):
        for key in dict.keys(value):
            if key in value.asked or value.gone_through:
                yield from unread(dict.__getitem__(value, key), f"{path}.{key}".lstrip("."))
            else:
                yield f"{path}.{key}".lstrip(".")
    elif isinstance(value, list):
        for item in value:
            yield from unread(item, f"{path}[]")


@dataclass(frozen=True)
class DataFile:
    """A data file with what reads it.

    Attributes:
        path: From the root of the project.
        load: Runs what reads it in earnest.
        asked_later: Tables, and "" for the whole, whose keys the code asks for by name after all have been loaded,
            with what is put before the name then.
        words: A table whose keys are words that the words of a text are looked up by.
        for_people: Keys that say where something comes from, and that a test of its own checks.
    """

    path: str
    load: Callable[[], object]
    asked_later: Mapping[str, str] = field(default_factory=dict)
    for_people: frozenset[str] = frozenset()
    words: str | None = None


def load_layers() -> None:
    for layer in sources(LAYERS):
        for rows in (layer.places, layer.areas, layer.names):
            list(islice(rows, 1))


def load_fallback() -> None:
    variety._words.__wrapped__(_load.__wrapped__(FALLBACK, Path(str(_folder(FALLBACK)))))


def load_detecting() -> None:
    detecting._data.cache_clear()
    detecting._table.__wrapped__()
    for code in detecting._data():
        detecting.name_of(code)


def load_no_reports() -> None:
    registry._no_reports.cache_clear()
    registry._by_name.__wrapped__()
    registry.page_of_folder("page_files")


def load_regions() -> None:
    regions = pytest.importorskip("tools.layers.physical.regions")
    regions.derive_regions(LAYERS)


FALLBACK_FOLDER = f"geomap/languages/{FALLBACK}"
FILES = [
    DataFile("gazetteer/layers/layers.toml", load_layers, for_people=frozenset({"layer[].derived_by"})),
    DataFile("gazetteer/names/qualifiers.toml", qualified._words.__wrapped__),
    DataFile("gazetteer/names/country_words.toml", countries._words.__wrapped__),
    DataFile("tools/layers/physical/regions.toml", load_regions),
    DataFile(f"{FALLBACK_FOLDER}/journeys.toml", journey_words.load_words.__wrapped__),
    DataFile("geomap/languages/detecting.toml", load_detecting),
    DataFile("geomap/reports/readers/no_reports.toml", load_no_reports),
    DataFile(f"{FALLBACK_FOLDER}/classes.toml", load_fallback, asked_later={"": ""}),
    DataFile(
        f"{FALLBACK_FOLDER}/language.toml",
        load_fallback,
        asked_later={"wording": "", "coordinates": ""},
        words="base_forms",
    ),
    DataFile(f"{FALLBACK_FOLDER}/place_words.toml", load_fallback),
    DataFile(f"{FALLBACK_FOLDER}/varieties.toml", load_fallback, for_people=frozenset({"varieties[].name"})),
]

SCRIPTS = {
    "tools/layers/physical/lakes.toml": {"famous", "further_names", "kind_of_word", "shown_names"},
    "tools/layers/physical/rivers.toml": {"spelling"},
    "tools/layers/physical/seas.toml": {
        "famous",
        "kind_of_name",
        "kind_of_word",
        "parts",
        "points_of_slivers",
        "shown_names",
    },
    "tools/layers/places/airports.toml": {"codes", "names"},
    "tools/layers/units/admin2.toml": {"usual"},
    "tools/layers/units/countries.toml": {"cut_out", "joined", "shown_names", "unlisted"},
    "tools/layers/units/unit_names.toml": {"comma_names", "names_of_others", "shown_names", "types_to_show"},
}
"""Tables of the scripts that read them only with packages at hand, with those parts whose keys the packages hold."""


def loaded(file: DataFile, monkeypatch: pytest.MonkeyPatch) -> list[Table]:
    """Return the tables that were made of a file while it was loaded."""
    text, parse, tables = (ROOT / file.path).read_text("utf-8"), tomllib.loads, []

    def loads(given: str, **options: Any) -> Any:
        if given != text:
            return parse(given, **options)
        tables.append(Table(parse(given, **options)))
        return tables[-1]

    monkeypatch.setattr(tomllib, "loads", loads)
    file.load()
    return tables


def code_below(folder: str) -> str:
    return "\n".join(path.read_text("utf-8") for path in sorted((ROOT / folder).rglob("*.py")))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.path)
def test_every_key_is_asked_for(file: DataFile, monkeypatch: pytest.MonkeyPatch) -> None:
    tables = loaded(file, monkeypatch)
    assert tables, "nothing has read the file"
    missed = set.intersection(*(set(unread(table)) for table in tables)) - file.for_people
    missed = {key for key in missed if not (file.words and key.startswith(f"{file.words}."))}
    assert not missed, f"{file.path}: nothing reads {', '.join(sorted(missed))}"


@pytest.mark.parametrize("file", [file for file in FILES if file.asked_later], ids=lambda file: file.path)
def test_every_list_is_asked_for_by_its_name(file: DataFile) -> None:
    data, code = tomllib.loads((ROOT / file.path).read_text("utf-8")), code_below("geomap")
    # A pattern of the language asks for a list of words by its name in braces.
    patterns = (ROOT / FALLBACK_FOLDER / "language.toml").read_text("utf-8")
    for table, before in file.asked_later.items():
        listed = list(data[table] if table else data)
        quoted = [key for key in listed if f'"{before}{key}"' in code or f"'{before}{key}'" in code]
        missed = [key for key in listed if key not in quoted and f"{{{key}}}" not in patterns]
        assert not missed, f"{file.path} {table}: nothing asks for {', '.join(missed)}"


@pytest.mark.parametrize("path", SCRIPTS)
def test_every_key_is_in_the_script_beside_the_table(path: str) -> None:
    code = (ROOT / path).with_suffix(".py").read_text("utf-8")

    def keys(value: Any) -> Iterator[str]:
        if isinstance(value, dict):
            for key, inner in value.items():
                yield key
                yield from keys(inner)
        elif isinstance(value, list):
            for item in value:
                yield from keys(item)

    table = tomllib.loads((ROOT / path).read_text("utf-8"))
    named = {key: list(value.values()) if key in SCRIPTS[path] else value for key, value in table.items()}
    missed = sorted({key for key in keys(named) if not any(f"{at}{key}{end}" in code for at, end in READS)})
    assert not missed, f"{path}: nothing reads {', '.join(missed)}"


READS = [('["', '"]'), ('.get("', '"'), ("    ", ": str")]
"""How code reads a key; the last is a field of a value that is made of a whole table."""


def test_no_data_file_is_forgotten() -> None:
    folders = (
        "gazetteer/layers",
        "gazetteer/names",
        "tools/layers",
        "geomap/languages",
        "geomap/routes",
        "geomap/reports/readers",
    )
    there = {path.relative_to(ROOT).as_posix() for folder in folders for path in (ROOT / folder).rglob("*.toml")}
    assert there == {file.path for file in FILES} | set(SCRIPTS)


def test_a_key_that_nothing_reads_is_found() -> None:
    table = Table({"a": {"b": 1, "c": 2}, "list": [{"x": 1, "y": 2}], "dead": 3, "all": {"p": 1, "q": {"r": 1}}})
    assert table["a"].get("b") == 1
    assert [entry["x"] for entry in table["list"]] == [1]
    assert {**table["all"]}.keys() == {"p", "q"}
    assert sorted(unread(table)) == ["a.c", "all.q.r", "dead", "list[].y"]
