"""The house: which room may import from which, no circles, no crowded folders, no two modules of one name.

A room is a folder or module right below a package. `ROOMS` lists them from the ground up, each with the rooms that it
may import from; whoever adds an arrow adds it here, and says why in the commit. Imports inside functions and those for
the type checker count as well: a wrong way is wrong whenever it is walked.
"""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[1]
PACKAGES = ("gazetteer", "geomap")

MOST_ENTRIES = 15
NOT_OURS = {"__pycache__", "node_modules", ".artefacts"}
FIXED_BY_PYTHON = {"__init__.py", "__main__.py", "py.typed"}
"""Files whose name and place Python fixes; they do not crowd a folder, since nobody looks for anything else in them."""

_BOTTOM = "errors kinds model util"
ROOMS: Mapping[str, Mapping[str, str]] = {
    "gazetteer": {
        "util": "",
        "kinds": "",
        "errors": "util",
        "model": "kinds",
        "names": "util",
        "file": f"{_BOTTOM} names",
        "building": f"{_BOTTOM} names file",
        "gazetteer": f"{_BOTTOM} names file building",
        "geocoder": f"{_BOTTOM} names gazetteer",
        "spreadsheets": f"{_BOTTOM} names gazetteer file",
        "cli": f"{_BOTTOM} building file gazetteer spreadsheets",
    },
    "geomap": {
        "errors": "",
        "model": "",
        "reports": "errors model",
        "languages": "errors model",
        "recognise": "errors model languages",
        "resolve": "errors model languages recognise reports",
        "routes": "errors model languages reports",
        "pipeline": "errors model reports languages recognise resolve routes",
        "document": "errors model languages routes",
        "outputs": "errors model pipeline document routes",
        "batches": "errors model reports pipeline document outputs",
        "spark": "errors model batches outputs",
        "training": "errors model languages recognise resolve routes pipeline reports document",
        "cli": "errors model reports languages recognise resolve pipeline document outputs training",
    },
}
"""The rooms of each package from the ground up, each with those that it may import from."""


def modules() -> dict[str, Path]:
    """Return all modules of both packages by their dotted names."""
    found = {}
    for package in PACKAGES:
        for path in (PROJECT / package).rglob("*.py"):
            found[".".join(path.relative_to(PROJECT).with_suffix("").parts).removesuffix(".__init__")] = path
    return found


MODULES = modules()


def imports_of(name: str) -> set[str]:
    """Return the modules of both packages that a module imports, wherever the import stands."""
    found = set()
    for node in ast.walk(ast.parse(MODULES[name].read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            wholes = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= {whole if whole in MODULES else node.module for whole in wholes}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return found & MODULES.keys()


IMPORTS = {name: imports_of(name) for name in MODULES}


def room_of(module: str) -> tuple[str, str]:
    package, _, rest = module.partition(".")
    return package, rest.partition(".")[0]


def test_every_room_has_its_place() -> None:
    found = {room_of(name) for name in MODULES} - {(package, room) for package in PACKAGES for room in ("", "__main__")}
    assert found == {(package, room) for package, rooms in ROOMS.items() for room in rooms}


def test_rooms_are_listed_from_the_ground_up() -> None:
    for package, rooms in ROOMS.items():
        listed = list(rooms)
        for room, allowed in rooms.items():
            above = [other for other in allowed.split() if listed.index(other) >= listed.index(room)]
            assert not above, f"{package}.{room} is listed below {above}, which it may import from"


@pytest.mark.parametrize("module", sorted(MODULES))
def test_imports_go_where_they_may(module: str) -> None:
    package, room = room_of(module)
    if room in ("", "__main__"):
        return
    for imported in sorted(IMPORTS[module]):
        other_package, other = room_of(imported)
        if other_package != package:
            assert package == "geomap", f"{module} imports {imported}: gazetteer knows nothing of geomap"
        elif other != room and other:
            allowed = ROOMS[package][room].split()
            assert other in allowed, f"{module} imports {imported}: {package}/{room} may import from {allowed}"


def circle_through(start: str) -> list[str] | None:
    """Return a way of imports from a module back to it, None where there is none."""
    ways = [[start]]
    seen = set()
    while ways:
        way = ways.pop()
        for imported in IMPORTS[way[-1]]:
            if imported == start:
                return [*way, start]
            if imported not in seen:
                seen.add(imported)
                ways.append([*way, imported])
    return None


def test_no_file_imports_in_a_circle() -> None:
    circles = {}
    for name in sorted(MODULES):
        if name not in PACKAGES and (circle := circle_through(name)):
            circles[frozenset(circle)] = " → ".join(circle)
    assert not circles, "\n".join(circles.values())


def folders() -> Iterator[Path]:
    for top in (*PACKAGES, "benchmarks", "docs", "maps", "tests", "tools"):
        yield PROJECT / top
        yield from (path for path in (PROJECT / top).rglob("*") if path.is_dir() and not NOT_OURS & {*path.parts})


def test_no_folder_is_crowded() -> None:
    for folder in [PROJECT, *folders()]:
        entries = [
            path.name
            for path in folder.iterdir()
            if path.name not in NOT_OURS | FIXED_BY_PYTHON and path.name[0] != "."
        ]
        entries = [name for name in entries if not name.endswith(".egg-info") and name not in ("build", "dist", "out")]
        assert len(entries) <= MOST_ENTRIES, f"{folder.relative_to(PROJECT)} has {len(entries)} entries"


def test_no_two_modules_have_one_name() -> None:
    """Commands are named as they are called, and `model` and `errors` are the values and errors of their package."""
    shared = {"__init__.py", "__main__.py", "errors.py", "model.py"}
    paths = defaultdict(list)
    for path in MODULES.values():
        if path.name not in shared and path.parent.name != "cli":
            paths[path.name].append(str(path.relative_to(PROJECT)))
    twice = [found for found in paths.values() if len(found) > 1]
    assert not twice


def test_every_folder_of_a_package_says_what_it_is_for() -> None:
    for folder in {path.parent for path in MODULES.values()}:
        text = (folder / "__init__.py").read_text("utf-8")
        assert ast.get_docstring(ast.parse(text)), f"{folder.relative_to(PROJECT)} has no docstring"


def test_modules_stay_small() -> None:
    lengths = {str(path.relative_to(PROJECT)): path.read_text("utf-8").count("\n") for path in MODULES.values()}
    assert {name: length for name, length in lengths.items() if length > 420} == {}


def test_a_wrong_way_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """The checks of this file fail on what they are for."""
    low, high = "geomap.model", "geomap.pipeline"
    monkeypatch.setitem(IMPORTS, low, {high})
    with pytest.raises(AssertionError, match=r"geomap\.model imports geomap\.pipeline"):
        test_imports_go_where_they_may(low)
    with pytest.raises(AssertionError, match=r"geomap\.model → "):
        test_no_file_imports_in_a_circle()
    assert all(circle_through(name) for name, _ in pairwise([low, high, low]))
